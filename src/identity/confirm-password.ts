/** Asks for the password again before something that a borrowed browser should not be able to do. Counted like signing in. */
import { accountById } from './account-store.ts'
import type { Desk } from './desk.ts'
import { refuse } from './identity-error.ts'
import type { Account } from './model.ts'
import { passwordMatches } from './password-hash.ts'
import { longest } from './password-rule.ts'
import type { Person } from './person.ts'
import { type Attempt, forgetAttempts, takeAttempts } from './throttle.ts'

/** Milliseconds for which signing in stands for a password that somebody does not have. */
const freshFor = 10 * 60_000

/**
 * The password again, or where a provider alone signs in, a session that has just begun.
 * @param field of the form
 * @throws IdentityError `wrongPassword`, `throttled`, `signInAgain`
 */
export async function confirmOwner(
  desk: Desk,
  { account, session }: Person,
  password: string,
  field?: string,
): Promise<void> {
  if (account.hasPassword) return confirmPassword(desk, account, password, field)
  if (desk.now().getTime() - Date.parse(session.madeAt) > freshFor) refuse('signInAgain')
}

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
