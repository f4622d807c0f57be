import { registered } from './0007-accounts.ts'
import type { Migration } from './migration.ts'

/**
 * Passkeys, accounts at providers of OpenID Connect, and what is half done between a browser and either: a challenge or a state, good
 * once, for minutes, in the one browser that has its token as a cookie. Of that token only the SHA-256 is kept.
 */
export const waysIn: Migration = {
  name: '0019-ways-in',
  statements: [
    // 256 random bits by which an authenticator knows an account; says nothing of the person.
    'alter table accounts add column passkey_handle text unique',
    `create table account_passkeys (
       id text collate "C" primary key,
       -- As the authenticator calls it.
       credential text not null unique,
       account text collate "C" not null references accounts (id),
       name text not null,
       -- COSE, in base 64.
       public_key text not null,
       counter bigint not null,
       transports text[] not null,
       device text not null,
       synced boolean not null,
       made_at timestamptz not null,
       used_at timestamptz,
       -- When its counter went backwards: somebody may have a copy.
       suspended_at timestamptz
     )`,
    'create index account_passkeys_account on account_passkeys (account)',
    `create table account_identities (
       issuer text not null,
       subject text not null,
       account text collate "C" not null references accounts (id),
       made_at timestamptz not null,
       used_at timestamptz,
       primary key (issuer, subject)
     )`,
    'create index account_identities_account on account_identities (account)',
    `create table account_ceremonies (
       token_hash text collate "C" primary key,
       purpose text not null,
       account text collate "C" references accounts (id),
       data jsonb not null,
       expires_at timestamptz not null
     )`,
    'create index account_ceremonies_expiry on account_ceremonies (expires_at)',
    ...['account_passkeys', 'account_identities', 'account_ceremonies'].flatMap(registered),
  ],
}
