/** A new invitation for somebody whose link has run out; the old one ends. */
import { mayGrant } from './access.ts'
import { accountById, toAccount } from './account-store.ts'
import type { Desk } from './desk.ts'
import { grantIn } from './grant-store.ts'
import { refuse } from './identity-error.ts'
import { makeLink } from './link-store.ts'
import { sendMail } from './mails.ts'

/** @throws IdentityError `forbidden`, `gone` where there is nobody who still needs one */
export async function inviteAgain(
  desk: Desk,
  by: string,
  { workspace, account }: { workspace: string; account: string },
): Promise<{ sent: boolean }> {
  const { to, token } = await desk.ledger.accounts(async (db) => {
    const acting = await grantIn(db, workspace, by)
    if (!acting || !mayGrant(acting, account)) return refuse('forbidden')
    const row = (await grantIn(db, workspace, account)) && (await accountById(db, account))
    if (!row || toAccount(row).active) return refuse('gone')
    return { to: toAccount(row), token: await makeLink(db, { purpose: 'invitation', account }, desk.now()) }
  })
  return { sent: await sendMail(desk, { name: 'invitation', to, workspace, path: `/invitation/${token}` }) }
}
