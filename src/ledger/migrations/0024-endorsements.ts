import { existingOf, totalsOf } from './0006-isolation.ts'
import { kindsWithSubmissions } from './0023-submissions.ts'
import type { Migration } from './migration.ts'
import { workTable } from './work-table.ts'

/** What a folder was made of when this step was made. */
export const kindsWithEndorsements = [...kindsWithSubmissions, 'endorsement_calls', 'endorsements'] as const

/** Versions open for endorsement and who has endorsed them, which belong to the open data; what was asked and is not decided. */
export const endorsements: Migration = {
  name: '0024-endorsements',
  statements: [
    ...workTable('endorsement_calls'),
    ...workTable('endorsements'),
    ...workTable('endorsement_requests'),
    ...['endorsement_calls', 'endorsements'].flatMap((kind) => [
      `create index ${kind}_addressed on ${kind} (workspace, id) where parties <> '{}'`,
      `create index ${kind}_withheld on ${kind} (workspace, id) where label <> 'TLP:CLEAR'`,
    ]),
    'create index endorsement_requests_parties on endorsement_requests using gin (parties)',
    totalsOf(kindsWithEndorsements, 'create or replace function'),
    existingOf(kindsWithEndorsements, 'create or replace function'),
    // A link goes to an organisation that has no account here; its address stands in the outbox alone, until the mail is taken out.
    'alter table account_mails alter column account drop not null',
    'alter table account_mails add column recipient text',
    'alter table account_mails add check ((account is null) <> (recipient is null))',
  ],
}
