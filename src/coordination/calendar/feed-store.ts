/** The SQL of private calendars. */
import type { AccountsTx } from '#src/ledger/accounts.ts'

interface Whose {
  workspace: string
  account: string
}

const rowOf = (db: AccountsTx, { workspace, account }: Whose) =>
  db.selectFrom('account_calendars').selectAll().where('workspace', '=', workspace).where('account', '=', account)

export const feedOf = (db: AccountsTx, whose: Whose) => rowOf(db, whose).executeTakeFirst()

export const feedWith = (db: AccountsTx, secretHash: string, workspace: string) =>
  db
    .selectFrom('account_calendars')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .where('workspace', '=', workspace)
    .executeTakeFirst()

export async function putFeed(db: AccountsTx, { workspace, account }: Whose, secretHash: string, at: Date) {
  const fresh = { secret_hash: secretHash, made_at: at.toISOString(), used_at: null }
  await db
    .insertInto('account_calendars')
    .values({ workspace, account, ...fresh })
    .onConflict((conflict) => conflict.columns(['workspace', 'account']).doUpdateSet(fresh))
    .execute()
}

export async function endFeed(db: AccountsTx, { workspace, account }: Whose): Promise<void> {
  await db.deleteFrom('account_calendars').where('workspace', '=', workspace).where('account', '=', account).execute()
}

/** @param feed with the secret it was fetched by: one that was replaced meanwhile has not been */
export async function touchFeed(db: AccountsTx, { secret_hash }: { secret_hash: string }, at: Date): Promise<void> {
  await db
    .updateTable('account_calendars')
    .set({ used_at: at.toISOString() })
    .where('secret_hash', '=', secret_hash)
    .execute()
}
