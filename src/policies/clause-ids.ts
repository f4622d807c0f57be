import type { Clause } from '#src/reader/model.ts'
import { inWesternDigits } from '#src/vocabulary/digits.ts'
import { Id } from '#src/vocabulary/model.ts'

const slug = (text: string) =>
  inWesternDigits(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/**
 * An id for each clause that stays readable in an address: clause 14(a) of `plan` is `plan-c14-a`, what bears no number is
 * called by its place (`plan-h3`, `plan-p7`). In the order given; no two are alike.
 */
export function clauseIds(policy: string, clauses: Pick<Clause, 'number' | 'kind'>[]): string[] {
  const taken = new Set<string>()
  return clauses.map(({ number, kind }, i) => {
    const printed = slug(number ?? '')
    const place = `${policy}-${kind === 'heading' ? 'h' : 'p'}${i + 1}`
    const called = printed ? `${policy}-c${printed}` : place
    const id = taken.has(called) || !Id.safeParse(called).success ? place : called
    taken.add(id)
    return id
  })
}
