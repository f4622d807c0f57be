/** Closes an account and erases what says whose it was; the log goes on to speak of its opaque id. */
import type { Ledger } from '#src/ledger/ledger.ts'
import { accountById, accountByMail, eraseAccount } from './account-store.ts'
import { confirmOwner } from './confirm-password.ts'
import type { Desk } from './desk.ts'
import { grantsOf, hasOtherAdministrator, removeGrant } from './grant-store.ts'
import { refuse } from './identity-error.ts'
import type { Person } from './person.ts'
import { forgetAttempts } from './throttle.ts'

/** @throws IdentityError `wrongPassword`, `throttled`, `lastAdministrator` */
export async function closeOwnAccount(desk: Desk, person: Person, password: string): Promise<void> {
  await confirmOwner(desk, person, password, 'closePassword')
  await closeAccount(desk.ledger, person.account.id, person.account.id, desk.now())
}

/** `paimana user close`, by whoever may run programs on the machine. @throws IdentityError `gone`, `lastAdministrator` */
export async function closeUser(ledger: Ledger, mail: string, now: Date): Promise<{ account: string }> {
  const found = await ledger.accounts((db) => accountByMail(db, mail))
  if (!found) return refuse('gone')
  await closeAccount(ledger, 'operator', found.id, now)
  return { account: found.id }
}

async function closeAccount(ledger: Ledger, by: string, id: string, now: Date): Promise<void> {
  const workspaces = await ledger.accounts(async (db) => {
    const grants = await grantsOf(db, id)
    for (const { workspace, role } of grants) {
      const last = role === 'administrator' && !(await hasOtherAdministrator(db, workspace, id))
      if (last) refuse('lastAdministrator')
    }
    return grants.map(({ workspace }) => workspace)
  })
  // One workspace after the other: each has a chain of its own. Should the program end between two, closing again does the rest.
  for (const workspace of workspaces)
    await ledger.writeAccounts(by, workspace, async (tx) => void (await removeGrant(tx, id)))
  await ledger.accounts(async (db) => {
    const account = await accountById(db, id)
    if (account?.mail) await forgetAttempts(db, [{ of: 'account', value: account.mail }])
    await forgetAttempts(db, [{ of: 'code', value: id }])
    await eraseAccount(db, id, now.toISOString())
  })
}
