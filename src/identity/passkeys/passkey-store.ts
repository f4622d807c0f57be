/** The SQL of passkeys. */
import type { Selectable } from 'kysely'
import type { AccountsTx, AccountTables } from '#src/ledger/accounts.ts'
import { devices } from '../model.ts'
import type { Passkey } from './passkey.ts'

export type PasskeyRow = Selectable<AccountTables['account_passkeys']>

const toPasskey = (row: PasskeyRow): Passkey => ({
  id: row.id,
  name: row.name,
  device: devices.find((known) => known === row.device) ?? 'other',
  synced: row.synced,
  madeAt: row.made_at.toISOString(),
  usedAt: row.used_at?.toISOString() ?? null,
  suspended: row.suspended_at !== null,
})

const rowsOf = (db: AccountsTx, account: string): Promise<PasskeyRow[]> =>
  db
    .selectFrom('account_passkeys')
    .selectAll()
    .where('account', '=', account)
    .orderBy('made_at')
    .orderBy('id')
    .execute()

/** In the order in which they were made. */
export async function passkeysOf(db: AccountsTx, account: string): Promise<Passkey[]> {
  return (await rowsOf(db, account)).map(toPasskey)
}

/** As an authenticator wants to know them, so that it makes none beside one it has. */
export async function credentialsOf(db: AccountsTx, account: string): Promise<{ id: string; transports: string[] }[]> {
  return (await rowsOf(db, account)).map(({ credential: id, transports }) => ({ id, transports }))
}

export const passkeyByCredential = (db: AccountsTx, credential: string): Promise<PasskeyRow | undefined> =>
  db.selectFrom('account_passkeys').selectAll().where('credential', '=', credential).executeTakeFirst()

/** For using it: of two sign-ins with one counter the second is seen. */
export const lockPasskey = (db: AccountsTx, id: string): Promise<PasskeyRow | undefined> =>
  db.selectFrom('account_passkeys').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type NewPasskey = Omit<PasskeyRow, 'made_at' | 'used_at' | 'suspended_at'>

/** False where a passkey is called by that credential already, whosever it is. */
export async function addPasskey(db: AccountsTx, row: NewPasskey, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account_passkeys')
    .values({ ...row, made_at: at.toISOString() })
    .onConflict((conflict) => conflict.column('credential').doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function noteUse(db: AccountsTx, id: string, { counter, at }: { counter: number; at: Date }) {
  await db.updateTable('account_passkeys').set({ counter, used_at: at.toISOString() }).where('id', '=', id).execute()
}

export async function suspendPasskey(db: AccountsTx, id: string, at: Date): Promise<void> {
  await db.updateTable('account_passkeys').set({ suspended_at: at.toISOString() }).where('id', '=', id).execute()
}

/** @param id only this one; without it all of the account's */
export async function removePasskeys(db: AccountsTx, account: string, id?: string): Promise<void> {
  const all = db.deleteFrom('account_passkeys').where('account', '=', account)
  await (id === undefined ? all : all.where('id', '=', id)).execute()
}
