import { vi } from 'vitest'

/** A tenth of a second for each password of each person would be minutes. `password-rule.test.ts` tests passwords at their own cost. */
vi.mock(import('#src/identity/password-hash.ts'), async (original) => {
  const { passwordsAt } = await original()
  return { passwordsAt, ...passwordsAt({ N: 2 ** 6, r: 8, p: 1 }) }
})
