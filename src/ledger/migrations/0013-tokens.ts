import { registered } from './0007-accounts.ts'
import type { Migration } from './migration.ts'

/** What programs act with on somebody's behalf. Of a token only its SHA-256 is kept. */
export const tokens: Migration = {
  name: '0013-tokens',
  statements: [
    `create table account_tokens (
       id text collate "C" primary key,
       token_hash text not null unique,
       account text collate "C" not null references accounts (id),
       workspace text collate "C" not null references workspaces (id),
       name text not null,
       scopes text[] not null,
       made_at timestamptz not null,
       expires_at timestamptz not null,
       used_at timestamptz
     )`,
    'create index account_tokens_account on account_tokens (account)',
    ...registered('account_tokens'),
  ],
}
