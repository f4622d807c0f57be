/** The SQL of endorsements while something is to be done about them. */
import { sql } from 'kysely'
import type { Post } from '#src/coordination/model.ts'
import type { AccountsTx } from '#src/ledger/accounts.ts'
import type { StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Clause } from '#src/policies/model.ts'
import type { Endorsement, EndorsementCall, EndorsementRequest } from './endorsement-model.ts'

const columns = sql`id, label, parties, data, revision, updated_seq as "updatedSeq"`

/** What is addressed to one party alone. */
export async function requestFor({ db, workspace }: ReadTx, party: string) {
  const { rows } = await sql<StoredRecord<'endorsement_requests'>>`
    select ${columns} from endorsement_requests where workspace = ${workspace} and parties && ${[party]}::text[]`.execute(
    db,
  )
  return rows[0]
}

/** Those that wait for the secretariat, the oldest first. */
export async function requestsWaiting({ db, workspace }: ReadTx): Promise<EndorsementRequest[]> {
  const { rows } = await sql<{ data: EndorsementRequest }>`
    select data from endorsement_requests where workspace = ${workspace} and state in ('waiting', 'pledged')
    order by data ->> 'asked', id limit 500`.execute(db)
  return rows.map(({ data }) => data)
}

export async function countWaiting({ db, workspace }: ReadTx) {
  const { rows } = await sql<{ state: 'waiting' | 'pledged'; count: number }>`
    select state, count(*)::int as count from endorsement_requests
    where workspace = ${workspace} and state in ('waiting', 'pledged') group by state`.execute(db)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count])) as Partial<
    Record<'waiting' | 'pledged', number>
  >
}

export async function openCalls({ db, workspace }: ReadTx, policy: string) {
  const { rows } = await sql<StoredRecord<'endorsement_calls'>>`
    select ${columns} from endorsement_calls
    where workspace = ${workspace} and policy = ${policy} and not data ? 'closed'`.execute(db)
  return rows
}

export async function callOf({ db, workspace }: ReadTx, version: string): Promise<EndorsementCall | undefined> {
  const { rows } = await sql<{ data: EndorsementCall }>`
    select data from endorsement_calls where workspace = ${workspace} and id = ${version}`.execute(db)
  return rows[0]?.data
}

/** Of all versions, withdrawn or not. */
export async function endorsementsOf({ db, workspace }: ReadTx, policy: string): Promise<Endorsement[]> {
  const { rows } = await sql<{ data: Endorsement }>`
    select data from endorsements where workspace = ${workspace} and policy = ${policy} order by id`.execute(db)
  return rows.map(({ data }) => data)
}

export async function postsOf({ db, workspace }: ReadTx, organisation: string): Promise<Post[]> {
  const { rows } = await sql<{ data: Post }>`
    select data from posts where workspace = ${workspace} and organisation = ${organisation} order by id`.execute(db)
  return rows.map(({ data }) => data)
}

/** In the order of the document. */
export async function clausesIn({ db, workspace }: ReadTx, source: string): Promise<Clause[]> {
  const { rows } = await sql<{ data: Clause }>`
    select data from clauses where workspace = ${workspace} and source = ${source}
    order by (data ->> 'order')::int`.execute(db)
  return rows.map(({ data }) => data)
}

/** Links that nobody followed in time. */
export async function expired({ db, workspace }: ReadTx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from endorsement_requests
    where workspace = ${workspace} and state = 'mailed' and data ->> 'until' < ${now.toISOString()}`.execute(db)
  return rows.map(({ id }) => id)
}

/** By what a mail with a link is found in the outbox. */
export const topicOf = (request: string) => `endorsement ${request}`

/** The outbox forgets to whom these links went. */
export async function forgetMails(db: AccountsTx, workspace: string, requests: string[]): Promise<void> {
  if (requests.length === 0) return
  await db
    .deleteFrom('account_mails')
    .where('workspace', '=', workspace)
    .where('account', 'is', null)
    .where('topic', 'in', requests.map(topicOf))
    .execute()
}
