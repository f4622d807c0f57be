import { registered } from './0007-accounts.ts'
import type { Migration } from './migration.ts'

const id = 'text collate "C" not null'
const whose = `workspace ${id} references workspaces (id),
       account ${id} references accounts (id)`

/** How people want mail of what waits for them, what they have had, and their calendars. Of a secret only its SHA-256 is kept. */
export const mail: Migration = {
  name: '0017-mail',
  statements: [
    `create table account_mail_choices (
       ${whose},
       rhythm text not null default 'daily' check (rhythm in ('daily', 'weekly', 'none')),
       -- Null until somebody has said which: then mails are in all of them.
       language text,
       -- What they know of, by the hash of each matter and how pressing it was then.
       told jsonb not null default '{}',
       -- The same if the mail in the outbox is handed on; null where none was put there.
       waiting jsonb,
       primary key (workspace, account)
     )`,
    // One row a day is the whole of "once": it is there before a mail is sent, and nobody can make a second one.
    `create table account_mail_days (
       ${whose},
       day text collate "C" not null,
       -- Claimed: it was about to be sent; it stays so where the process ended before it knew.
       state text not null check (state in ('claimed', 'sent', 'outbox', 'nothing')),
       stop_hash text unique,
       at timestamptz not null,
       primary key (workspace, account, day)
     )`,
    'create index account_mail_days_account on account_mail_days (account)',
    `create table account_calendars (
       ${whose},
       secret_hash text not null unique,
       made_at timestamptz not null,
       used_at timestamptz,
       primary key (workspace, account)
     )`,
    // A mail that could not be sent makes room for a later one on the same topic.
    'alter table account_mails add column topic text',
    ...['account_mail_choices', 'account_mail_days', 'account_calendars'].flatMap(registered),
  ],
}
