/** The SQL of accounts at providers. */
import type { AccountsTx } from '#src/ledger/accounts.ts'

/** Whom a provider means; its `sub` is never given to another (OpenID Connect Core, 2). A mail address may be, and decides nothing. */
export interface Identity {
  issuer: string
  subject: string
}

export interface LinkedIdentity extends Identity {
  madeAt: string
  usedAt: string | null
}

export async function accountOfIdentity(db: AccountsTx, { issuer, subject }: Identity): Promise<string | undefined> {
  const row = await db
    .selectFrom('account_identities')
    .select('account')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.account
}

export async function identitiesOf(db: AccountsTx, account: string): Promise<LinkedIdentity[]> {
  const rows = await db
    .selectFrom('account_identities')
    .selectAll()
    .where('account', '=', account)
    .orderBy('made_at')
    .orderBy('issuer')
    .execute()
  return rows.map(({ issuer, subject, made_at, used_at }) => ({
    issuer,
    subject,
    madeAt: made_at.toISOString(),
    usedAt: used_at?.toISOString() ?? null,
  }))
}

/** False where it is linked already, whosever it is. */
export async function addIdentity(
  db: AccountsTx,
  account: string,
  { issuer, subject }: Identity,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account_identities')
    .values({ issuer, subject, account, made_at: at.toISOString(), used_at: at.toISOString() })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function noteIdentityUse(db: AccountsTx, { issuer, subject }: Identity, at: Date): Promise<void> {
  await db
    .updateTable('account_identities')
    .set({ used_at: at.toISOString() })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .execute()
}

export async function removeIdentity(db: AccountsTx, account: string, issuer: string): Promise<void> {
  await db.deleteFrom('account_identities').where('account', '=', account).where('issuer', '=', issuer).execute()
}
