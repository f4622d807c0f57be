/** A new password, by somebody who knows the old one; all other sessions end. */
import { accountById, changeAccount } from './account-store.ts'
import { confirmPassword } from './confirm-password.ts'
import type { Desk } from './desk.ts'
import { refuse } from './identity-error.ts'
import { hashPassword } from './password-hash.ts'
import { passwordFault } from './password-rule.ts'
import type { Person } from './person.ts'
import { endSessions } from './session-store.ts'

/** @throws IdentityError `wrongPassword`, `throttled`, `short`, `long`, `common`, `personal` */
export async function changePassword(
  desk: Desk,
  { account, session }: Person,
  { old, password }: { old: string; password: string },
): Promise<void> {
  await confirmPassword(desk, account, old, 'old')
  const fault = passwordFault(password, [account.mail, account.mail.split('@')[0] ?? '', account.name])
  if (fault) refuse(fault, { field: 'password' })
  const hash = await hashPassword(password)
  await desk.ledger.accounts(async (db) => {
    if (!(await accountById(db, account.id))) refuse('gone')
    await changeAccount(db, account.id, { password: hash })
    await endSessions(db, account.id, session.id)
  })
}
