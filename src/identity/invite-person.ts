/** An administrator gives somebody a role in a workspace: somebody new gets an invitation, somebody known a note. */
import { mayGrant, mayInvite } from './access.ts'
import { accountByMail, addAccount, toAccount } from './account-store.ts'
import { actingGrant } from './acting.ts'
import type { Desk } from './desk.ts'
import { grantIn } from './grant-store.ts'
import { refuse } from './identity-error.ts'
import { makeLink } from './link-store.ts'
import { sendMail } from './mails.ts'
import type { Account, GrantDraft } from './model.ts'
import { placeGrant } from './place-grant.ts'
import { newAccountId } from './token.ts'

export interface Invitation {
  workspace: string
  /** As `MailAddress` and `PersonName` read them. */
  mail: string
  name: string
  grant: GrantDraft
}

export interface Invited {
  account: string
  /** Whether a mail was sent; otherwise it waits in the outbox. */
  sent: boolean
}

/**
 * @param by account of the administrator
 * @throws IdentityError `forbidden`, `alreadyHere`, and those of `placeGrant`
 */
export async function invitePerson(desk: Desk, by: string, invitation: Invitation): Promise<Invited> {
  const { ledger, now } = desk
  const { workspace, mail, name, grant } = invitation
  const account = await ledger.writeAccounts(by, workspace, async (tx) => {
    const acting = await actingGrant(tx)
    if (!mayInvite(acting)) refuse('forbidden')
    const account = await accountFor(tx, { mail, name })
    if (!mayGrant(acting, account.id)) refuse('forbidden')
    if (await grantIn(tx.db, workspace, account.id)) refuse('alreadyHere', { field: 'mail' })
    await placeGrant(tx, account.id, grant)
    return account
  })
  if (account.active)
    return {
      account: account.id,
      sent: await sendMail(desk, { name: 'granted', to: account, workspace, path: `/${workspace}` }),
    }
  const token = await ledger.accounts((db) => makeLink(db, { purpose: 'invitation', account: account.id }, now()))
  const path = `/invitation/${token}`
  return { account: account.id, sent: await sendMail(desk, { name: 'invitation', to: account, workspace, path }) }
}

/** The account of a mail address, made where there is none. */
export async function accountFor(
  { db, at }: { db: Parameters<typeof accountByMail>[0]; at: string },
  { mail, name }: { mail: string; name: string },
): Promise<Account> {
  const known = await accountByMail(db, mail)
  if (known) return toAccount(known)
  const id = newAccountId()
  await addAccount(db, { id, mail, name, at })
  return { id, mail, name, active: false, hasPassword: false, authenticator: false, secondFactor: false }
}
