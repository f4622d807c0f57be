/** Asks for the password again before something that a borrowed browser should not be able to do. Counted like signing in. */
import { accountById } from './account-store.ts'
import type { Desk } from './desk.ts'
import { refuse } from './identity-error.ts'
import type { Account } from './model.ts'
import { passwordMatches } from './password-hash.ts'
import { longest } from './password-rule.ts'
import { type Attempt, forgetAttempts, takeAttempts } from './throttle.ts'

/** @param field of the form @throws IdentityError `wrongPassword`, `throttled` */
export async function confirmPassword(
  { ledger, now }: Desk,
  { id, mail }: Pick<Account, 'id' | 'mail'>,
  password: string,
  field = 'password',
): Promise<void> {
  const attempts: Attempt[] = [{ of: 'account', value: mail }]
  const account = await ledger.accounts(async (db) => {
    await takeAttempts(db, attempts, now())
    return accountById(db, id)
  })
  if (!(await passwordMatches(password.slice(0, 2 * longest), account?.password))) refuse('wrongPassword', { field })
  await ledger.accounts((db) => forgetAttempts(db, attempts))
}
