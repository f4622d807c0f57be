/** The SQL of sessions. */
import type { AccountsTx } from '#src/ledger/accounts.ts'
import { type Device, devices, type Session } from './model.ts'
import { hashOf, newToken, randomLetters } from './token.ts'

/** Days after its last use at which a session ends by itself, and after its beginning at the latest. */
export const idleDays = 7
export const longestDays = 30
const aDay = 24 * 60 * 60 * 1000

interface SessionRow {
  id: string
  account: string
  made_at: Date
  used_at: Date
  device: string
}

const toSession = ({ id, account, made_at, used_at, device }: SessionRow): Session => ({
  id,
  account,
  madeAt: made_at.toISOString(),
  usedAt: used_at.toISOString(),
  device: devices.find((known) => known === device) ?? 'other',
})

const live = (db: AccountsTx, now: Date) =>
  db
    .selectFrom('account_sessions')
    .select(['id', 'account', 'made_at', 'used_at', 'device'])
    .where('used_at', '>', new Date(now.getTime() - idleDays * aDay))
    .where('made_at', '>', new Date(now.getTime() - longestDays * aDay))

/** Begins a session and gives its token, which nothing but the cookie will know. */
export async function beginSession(
  db: AccountsTx,
  { account, device, now }: { account: string; device: Device; now: Date },
): Promise<string> {
  const token = newToken()
  const at = now.toISOString()
  const values = { id: randomLetters(12), token_hash: hashOf(token), account, made_at: at, used_at: at, device }
  await db.insertInto('account_sessions').values(values).execute()
  return token
}

export async function sessionOf(db: AccountsTx, token: string, now: Date): Promise<Session | undefined> {
  const row = await live(db, now).where('token_hash', '=', hashOf(token)).executeTakeFirst()
  return row && toSession(row)
}

/** Newest use first. */
export async function sessionsOf(db: AccountsTx, account: string, now: Date): Promise<Session[]> {
  return (await live(db, now).where('account', '=', account).orderBy('used_at', 'desc').execute()).map(toSession)
}

export async function touchSession(db: AccountsTx, id: string, now: Date): Promise<void> {
  await db.updateTable('account_sessions').set({ used_at: now.toISOString() }).where('id', '=', id).execute()
}

export async function endSession(db: AccountsTx, account: string, id: string): Promise<void> {
  await db.deleteFrom('account_sessions').where('account', '=', account).where('id', '=', id).execute()
}

export async function endSessionByToken(db: AccountsTx, token: string): Promise<void> {
  await db.deleteFrom('account_sessions').where('token_hash', '=', hashOf(token)).execute()
}

/** @param but the session that stays; without it all end */
export async function endSessions(db: AccountsTx, account: string, but?: string): Promise<void> {
  const all = db.deleteFrom('account_sessions').where('account', '=', account)
  await (but === undefined ? all : all.where('id', '<>', but)).execute()
}
