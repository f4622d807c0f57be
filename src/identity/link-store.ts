/** Links that work once, for a time: invitations, the first administrator, a lost second factor; and what stands between password and code. */
import type { AccountsTx } from '#src/ledger/accounts.ts'
import { hashOf, newToken } from './token.ts'

export type LinkPurpose = 'invitation' | 'first-administrator' | 'second-factor' | 'sign-in'

const minute = 60 * 1000
const lasts: Record<LinkPurpose, number> = {
  invitation: 7 * 24 * 60 * minute,
  'first-administrator': 7 * 24 * 60 * minute,
  'second-factor': 24 * 60 * minute,
  'sign-in': 10 * minute,
}

export interface Link {
  purpose: LinkPurpose
  account: string | null
}

/** Makes a link's token; one made earlier for the same purpose and account ends, except that several may be signing in. */
export async function makeLink(db: AccountsTx, { purpose, account }: Link, now: Date): Promise<string> {
  const same = db.deleteFrom('account_links').where('purpose', '=', purpose)
  if (purpose === 'sign-in') await same.where('expires_at', '<', now).execute()
  else await same.where('account', account === null ? 'is' : '=', account).execute()
  const token = newToken()
  const expires_at = new Date(now.getTime() + lasts[purpose]).toISOString()
  await db
    .insertInto('account_links')
    .values({ token_hash: hashOf(token), purpose, account, expires_at })
    .execute()
  return token
}

/** What a token opens, or undefined where it opens nothing (any more). It stays good: a mail program may look at a link before its reader. */
export const findLink = (db: AccountsTx, token: string, purposes: readonly LinkPurpose[], now: Date) =>
  findLinkByHash(db, hashOf(token), purposes, now)

/** The same for who has kept no more of the token than is kept here. */
export async function findLinkByHash(
  db: AccountsTx,
  hash: string,
  purposes: readonly LinkPurpose[],
  now: Date,
): Promise<Link | undefined> {
  const row = await db
    .selectFrom('account_links')
    .select(['purpose', 'account'])
    .where('token_hash', '=', hash)
    .where('purpose', 'in', purposes)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
  return row as Link | undefined
}

export const spendLink = (db: AccountsTx, token: string): Promise<void> => spendLinkByHash(db, hashOf(token))

export async function spendLinkByHash(db: AccountsTx, hash: string): Promise<void> {
  await db.deleteFrom('account_links').where('token_hash', '=', hash).execute()
}
