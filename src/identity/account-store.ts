/** The SQL of accounts and their second factor. */
import { type Selectable, sql } from 'kysely'
import type { AccountsTx, AccountTables } from '#src/ledger/accounts.ts'
import type { Account } from './model.ts'

/** With the secrets; it does not leave the use-cases. */
export type AccountRow = Selectable<AccountTables['accounts']> & { has_passkeys: boolean; has_identities: boolean }

export const toAccount = ({
  id,
  mail,
  name,
  password,
  totp_secret,
  has_passkeys,
  has_identities,
}: AccountRow): Account => ({
  id,
  mail: mail ?? '',
  name: name ?? '',
  active: password !== null || has_identities,
  hasPassword: password !== null,
  authenticator: totp_secret !== null,
  secondFactor: totp_secret !== null || has_passkeys,
})

/** One whose counter went backwards counts as well: a copied key must not make the password enough again. */
const hasPasskeys = sql<boolean>`exists (select from account_passkeys p where p.account = accounts.id)`

const hasIdentities = sql<boolean>`exists (select from account_identities i where i.account = accounts.id)`

const open = (db: AccountsTx) =>
  db
    .selectFrom('accounts')
    .selectAll()
    .select([hasPasskeys.as('has_passkeys'), hasIdentities.as('has_identities')])
    .where('closed_at', 'is', null)

export const accountByMail = (db: AccountsTx, mail: string): Promise<AccountRow | undefined> =>
  open(db).where('mail', '=', mail).executeTakeFirst()

export const accountById = (db: AccountsTx, id: string): Promise<AccountRow | undefined> =>
  open(db).where('id', '=', id).executeTakeFirst()

/** For changing it: two changes of one account come one after the other. */
export const lockAccount = (db: AccountsTx, id: string): Promise<AccountRow | undefined> =>
  open(db).where('id', '=', id).forUpdate().executeTakeFirst()

export async function accountsByIds(db: AccountsTx, ids: string[]): Promise<Account[]> {
  if (ids.length === 0) return []
  return (await open(db).where('id', 'in', ids).execute()).map(toAccount)
}

export async function addAccount(db: AccountsTx, account: { id: string; mail: string; name: string; at: string }) {
  const { at, ...rest } = account
  await db
    .insertInto('accounts')
    .values({ ...rest, made_at: at })
    .execute()
}

type Changes = Partial<
  Pick<AccountRow, 'name' | 'password' | 'totp_secret' | 'totp_draft' | 'totp_step' | 'passkey_handle'>
>

export async function changeAccount(db: AccountsTx, id: string, changes: Changes): Promise<void> {
  await db.updateTable('accounts').set(changes).where('id', '=', id).execute()
}

export async function replaceCodes(db: AccountsTx, account: string, hashes: string[]): Promise<void> {
  await db.deleteFrom('account_codes').where('account', '=', account).execute()
  if (hashes.length > 0)
    await db
      .insertInto('account_codes')
      .values(hashes.map((hash) => ({ account, hash })))
      .execute()
}

/** Whether there was such a code; there is none afterwards. */
export async function spendCode(db: AccountsTx, account: string, hash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('account_codes')
    .where('account', '=', account)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function countCodes(db: AccountsTx, account: string): Promise<number> {
  const { count } = await db
    .selectFrom('account_codes')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('account', '=', account)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Everything that says who this was; the id stays, because the audit log speaks of it. */
export async function eraseAccount(db: AccountsTx, id: string, at: string): Promise<void> {
  for (const table of [
    'account_codes',
    'account_sessions',
    'account_links',
    'account_tokens',
    'account_mails',
    'account_mail_choices',
    'account_mail_days',
    'account_calendars',
    'account_recoveries',
    'account_passkeys',
    'account_identities',
    'account_ceremonies',
  ] as const)
    await db.deleteFrom(table).where('account', '=', id).execute()
  await db
    .updateTable('accounts')
    .set({
      mail: null,
      name: null,
      password: null,
      totp_secret: null,
      totp_draft: null,
      totp_step: 0,
      passkey_handle: null,
      closed_at: at,
    })
    .where('id', '=', id)
    .execute()
}
