/** What is half done between a browser and an authenticator or a provider: good once, for minutes, in that browser alone. */
import type { AccountsTx } from '#src/ledger/accounts.ts'
import { hashOf, newToken } from './token.ts'

export type CeremonyPurpose = 'enrol-passkey' | 'passkey' | 'openid'

/** Seconds within which somebody has to finish: time to look for a key, or to sign in elsewhere with a second factor. */
export const ceremonySeconds: Record<CeremonyPurpose, number> = { 'enrol-passkey': 300, passkey: 300, openid: 600 }

export interface Ceremony {
  /** Whose it is, where that is known beforehand. */
  account: string | null
  data: unknown
}

/** Begins one and gives the token, which nothing but the browser's cookie will know. Those that have run out are forgotten. */
export async function beginCeremony(
  db: AccountsTx,
  purpose: CeremonyPurpose,
  { account, data }: Ceremony,
  now: Date,
): Promise<string> {
  await db.deleteFrom('account_ceremonies').where('expires_at', '<', now).execute()
  const token = newToken()
  const expires_at = new Date(now.getTime() + ceremonySeconds[purpose] * 1000).toISOString()
  await db
    .insertInto('account_ceremonies')
    .values({ token_hash: hashOf(token), purpose, account, data: JSON.stringify(data), expires_at })
    .execute()
  return token
}

/** What a token began, which is over with this; undefined where it began nothing, or for another purpose, or too long ago. */
export async function takeCeremony(
  db: AccountsTx,
  purpose: CeremonyPurpose,
  token: string | undefined,
  now: Date,
): Promise<Ceremony | undefined> {
  if (token === undefined) return undefined
  const taken = await db
    .deleteFrom('account_ceremonies')
    .where('token_hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .returning(['account', 'data', 'expires_at'])
    .executeTakeFirst()
  return taken && taken.expires_at > now ? { account: taken.account, data: taken.data } : undefined
}
