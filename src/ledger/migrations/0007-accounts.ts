import type { Migration } from './migration.ts'
import { here, roleOf } from './policies.ts'

const id = 'text collate "C" not null'

/** Server-wide tables: closed to actors, open to the registrar. */
export const registered = (table: string) => [
  `alter table ${table} enable row level security`,
  `create policy registrar on ${table} to paimana_registrar using (true)`,
  `grant select, insert, update, delete on ${table} to paimana_registrar`,
]

/** Read to find what somebody was given anywhere; written only beside the audit entry of its workspace. */
const registeredHere = (table: string) => [
  `alter table ${table} enable row level security`,
  `create policy registrar_reads on ${table} for select to paimana_registrar using (true)`,
  `create policy registrar_writes on ${table} to paimana_registrar using (${here()}) with check (${here()})`,
  `grant select, insert, update, delete on ${table} to paimana_registrar`,
]

/** What a grant speaks of must exist. */
const looksUp = (table: string) => [
  `create policy registrar on ${table} for select to paimana_registrar using (${here()})`,
  `grant select on ${table} to paimana_registrar`,
]

const serverWide = [
  'accounts',
  'account_codes',
  'account_sessions',
  'account_links',
  'account_attempts',
  'account_mails',
]

/**
 * People, and what opens the site to them. All but the grants is server-wide. Names and mail addresses stand here and nowhere else,
 * so that they can be erased; the audit log knows the ids alone. Of a token only its SHA-256 is kept.
 */
export const accounts: Migration = {
  name: '0007-accounts',
  statements: [
    `create table accounts (
       id ${id} primary key,
       -- In small letters; null once the person's details are erased.
       mail text collate "C" unique,
       name text,
       -- As password-hash.ts writes it; null before an invitation is taken up.
       password text,
       totp_secret text,
       -- Shown to be enrolled, not yet proved by a code.
       totp_draft text,
       -- The last step of time whose code was used: none is taken twice.
       totp_step bigint not null default 0,
       made_at timestamptz not null,
       closed_at timestamptz
     )`,
    `create table account_codes (
       account ${id} references accounts (id),
       hash ${id},
       primary key (account, hash)
     )`,
    `create table account_sessions (
       id ${id} primary key,
       token_hash text not null unique,
       account ${id} references accounts (id),
       made_at timestamptz not null,
       used_at timestamptz not null,
       device text not null
     )`,
    'create index account_sessions_account on account_sessions (account)',
    `create table account_links (
       token_hash ${id} primary key,
       purpose text not null,
       account text collate "C" references accounts (id),
       expires_at timestamptz not null,
       check (account is not null or purpose = 'first-administrator')
     )`,
    'create index account_links_account on account_links (account)',
    `create table account_attempts (
       key ${id} primary key,
       failures int not null,
       last_at timestamptz not null,
       free_at timestamptz not null
     )`,
    `create table account_mails (
       id ${id} primary key,
       workspace text collate "C" references workspaces (id),
       account ${id} references accounts (id),
       subject text not null,
       body text not null,
       made_at timestamptz not null
     )`,
    `create table grants (
       workspace ${id} references workspaces (id),
       account ${id} references accounts (id),
       role text not null check (role in ('focal-point', 'secretariat', 'assessor', 'committee', 'administrator')),
       organisation text collate "C",
       posts jsonb not null,
       clearance text not null check (clearance in ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
       primary key (workspace, account)
     )`,
    'create index grants_account on grants (account)',
    `create table account_recoveries (
       workspace ${id} references workspaces (id),
       account ${id} references accounts (id),
       asked_by ${id} references accounts (id),
       asked_at timestamptz not null,
       primary key (workspace, account)
     )`,
    ...roleOf('paimana_registrar'),
    ...serverWide.flatMap(registered),
    ...['grants', 'account_recoveries'].flatMap(registeredHere),
    ...['organisations', 'posts'].flatMap(looksUp),
  ],
}
