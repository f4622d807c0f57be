/** The SQL of meetings and their decisions. */
import { sql } from 'kysely'
import type { Label } from '#src/identity/labels.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Decision, DecisionState, Meeting } from './meeting-model.ts'

/** The newest first; those without a day last. @param page from 1 */
export async function meetingsIn({ db, workspace }: ReadTx, page: number, size: number) {
  const { rows } = await sql<{ data: Meeting; total: number; decisions: number; open: number }>`
    select m.data, (count(*) over ())::int as total,
      (select count(*) from decisions d where d.workspace = m.workspace and d.meeting = m.id)::int as decisions,
      (select count(*) from decisions d where d.workspace = m.workspace and d.meeting = m.id
        and d.state in ('open', 'reported'))::int as open
    from meetings m where m.workspace = ${workspace}
    order by m.day desc nulls last, m.id limit ${size} offset ${(page - 1) * size}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

export interface StoredDecision {
  data: Decision
  revision: number
}

/** In the order of the minutes. */
export async function decisionsOf({ db, workspace }: ReadTx, meeting: string): Promise<StoredDecision[]> {
  const { rows } = await sql<StoredDecision>`
    select data, revision from decisions where workspace = ${workspace} and meeting = ${meeting}
    order by (data ->> 'number')::int, id`.execute(db)
  return rows
}

export interface Waiting<T> {
  data: T
  label: Label
}

/** What these posts have to carry out. */
export async function openDecisions({ db, workspace }: ReadTx, posts: readonly string[]): Promise<Waiting<Decision>[]> {
  const { rows } = await sql<Waiting<Decision>>`
    select data, label from decisions where workspace = ${workspace} and state = 'open' and post = any(${posts}::text[])
    order by data ->> 'due', id limit 500`.execute(db)
  return rows
}

export async function decisionsIn({ db, workspace }: ReadTx, state: DecisionState): Promise<Waiting<Decision>[]> {
  const { rows } = await sql<Waiting<Decision>>`
    select data, label from decisions where workspace = ${workspace} and state = ${state}
    order by data ->> 'due', id limit 500`.execute(db)
  return rows
}

/** Planned, as far as the one who asks sees them; the next first. */
export async function plannedMeetings({ db, workspace }: ReadTx): Promise<Waiting<Meeting>[]> {
  const { rows } = await sql<Waiting<Meeting>>`
    select data, label from meetings where workspace = ${workspace} and state = 'planned' order by day, id limit 500`.execute(
    db,
  )
  return rows
}
