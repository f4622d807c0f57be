/** The tables of people and of what opens the site to them, as Kysely sees them; explained in `migrations/0007-accounts.ts`, `0017-mail.ts` and `0019-ways-in.ts`. */
import type { ColumnType, Generated, Transaction } from 'kysely'
import type { HandlingLabel, Jsonb, Tables } from './tables.ts'

type Moment = ColumnType<Date, string, string>
type MaybeMoment = ColumnType<Date | null, string | null | undefined, string | null>

export interface AccountTables {
  accounts: {
    id: string
    mail: string | null
    name: string | null
    password: string | null
    totp_secret: string | null
    totp_draft: string | null
    totp_step: ColumnType<number, number | undefined, number>
    passkey_handle: ColumnType<string | null, string | null | undefined, string | null>
    made_at: Moment
    closed_at: ColumnType<Date | null, string | null | undefined, string>
  }
  account_codes: { account: string; hash: string }
  account_sessions: {
    id: string
    token_hash: string
    account: string
    made_at: Moment
    used_at: Moment
    device: string
  }
  account_links: { token_hash: string; purpose: string; account: string | null; expires_at: Moment }
  account_tokens: {
    id: string
    token_hash: string
    account: string
    workspace: string
    name: string
    scopes: string[]
    made_at: Moment
    expires_at: Moment
    used_at: ColumnType<Date | null, string | null | undefined, string>
  }
  account_passkeys: {
    id: string
    credential: string
    account: string
    name: string
    public_key: string
    counter: number
    transports: string[]
    device: string
    synced: boolean
    made_at: Moment
    used_at: MaybeMoment
    suspended_at: MaybeMoment
  }
  account_identities: { issuer: string; subject: string; account: string; made_at: Moment; used_at: MaybeMoment }
  account_ceremonies: {
    token_hash: string
    purpose: string
    account: string | null
    data: Jsonb
    expires_at: Moment
  }
  account_attempts: { key: string; failures: number; last_at: Moment; free_at: Moment }
  account_mails: {
    id: string
    workspace: string | null
    account: string | null
    recipient: ColumnType<string | null, string | undefined, never>
    subject: string
    body: string
    made_at: Moment
    topic: ColumnType<string | null, string | undefined, never>
  }
  account_mail_choices: {
    workspace: string
    account: string
    rhythm: Generated<'daily' | 'weekly' | 'none'>
    language: ColumnType<string | null, string | null | undefined, string | null>
    told: ColumnType<Record<string, string>, string | undefined, string>
    waiting: ColumnType<Record<string, string> | null, string | null | undefined, string | null>
  }
  account_mail_days: {
    workspace: string
    account: string
    day: string
    state: 'claimed' | 'sent' | 'outbox' | 'nothing'
    stop_hash: string | null
    at: Moment
  }
  account_calendars: {
    workspace: string
    account: string
    secret_hash: string
    made_at: Moment
    used_at: MaybeMoment
  }
  grants: {
    workspace: string
    account: string
    role: string
    organisation: string | null
    posts: Jsonb<string[]>
    clearance: HandlingLabel
  }
  account_recoveries: { workspace: string; account: string; asked_by: string; asked_at: Moment }
}

/** One transaction on the server-wide tables of people. Usable until it ends; grants are written through `Ledger.write` alone. */
export type AccountsTx = Transaction<Tables>
