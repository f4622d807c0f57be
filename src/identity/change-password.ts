/** A new password, by somebody who knows the old one; all other sessions end. */
import { accountById, changeAccount } from './account-store.ts'
import { confirmOwner } from './confirm-password.ts'
import type { Desk } from './desk.ts'
import { refuse } from './identity-error.ts'
import { hashPassword } from './password-hash.ts'
import { passwordFault } from './password-rule.ts'
import type { Person } from './person.ts'
import { endSessions } from './session-store.ts'

/** @throws IdentityError `wrongPassword`, `throttled`, `short`, `long`, `common`, `personal` */
export async function changePassword(
  desk: Desk,
  person: Person,
  { old, password }: { old: string; password: string },
): Promise<void> {
  const { account, session } = person
  await confirmOwner(desk, person, old, 'old')
  const fault = passwordFault(password, [account.mail, account.mail.split('@')[0] ?? '', account.name])
  if (fault) refuse(fault, { field: 'password' })
  const hash = await hashPassword(password)
  await desk.ledger.accounts(async (db) => {
    if (!(await accountById(db, account.id))) refuse('gone')
    await changeAccount(db, account.id, { password: hash })
    await endSessions(db, account.id, session.id)
  })
}
