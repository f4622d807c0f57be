/** An administrator gives somebody else another role, other posts, or none any more. */
import { mayGrant } from './access.ts'
import { accountById } from './account-store.ts'
import { actingGrant } from './acting.ts'
import type { Desk } from './desk.ts'
import { grantIn, removeGrant } from './grant-store.ts'
import { refuse } from './identity-error.ts'
import type { GrantDraft } from './model.ts'
import { placeGrant } from './place-grant.ts'

interface Whose {
  workspace: string
  account: string
}

/** @throws IdentityError `forbidden`, also where it is one's own; `gone`; those of `placeGrant` */
export async function changeGrant(
  { ledger }: Pick<Desk, 'ledger'>,
  by: string,
  { workspace, account, grant }: Whose & { grant: GrantDraft },
): Promise<void> {
  await ledger.writeAccounts(by, workspace, async (tx) => {
    if (!mayGrant(await actingGrant(tx), account)) refuse('forbidden')
    if (!(await accountById(tx.db, account)) || !(await grantIn(tx.db, workspace, account))) refuse('gone')
    await placeGrant(tx, account, grant)
  })
}

/** The person keeps the account, and what they were given elsewhere. */
export async function withdrawGrant(
  { ledger }: Pick<Desk, 'ledger'>,
  by: string,
  { workspace, account }: Whose,
): Promise<void> {
  await ledger.writeAccounts(by, workspace, async (tx) => {
    if (!mayGrant(await actingGrant(tx), account)) refuse('forbidden')
    if (!(await removeGrant(tx, account))) refuse('gone')
  })
}
