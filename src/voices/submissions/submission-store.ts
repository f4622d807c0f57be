/** The SQL of submissions while something is to be done about them. */
import { sql } from 'kysely'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Submission } from './submission-model.ts'

/** Admitted, and waiting for an answer of their own. @param organisation of those passed to it, and not answered by it yet */
export async function unanswered({ db, workspace }: ReadTx, organisation?: string): Promise<Submission[]> {
  const theirs = sql`and data -> 'passedTo' ->> 'organisation' = ${organisation ?? ''}
    and not exists (select from submission_replies r where r.workspace = s.workspace and r.id = s.id)`
  const { rows } = await sql<{ data: Submission }>`
    select data from submissions s
    where workspace = ${workspace} and not data ? 'answer' and not data ? 'refused' and lead is null
      ${organisation === undefined ? sql`` : theirs}
    order by data ->> 'due', id limit 500`.execute(db)
  return rows.map(({ data }) => data)
}

/** How many wait to be looked at, as far as the one who asks sees them; and when the first of them should be answered. */
export async function received({ db, workspace }: ReadTx): Promise<{ count: number; due: string | null }> {
  const { rows } = await sql<{ count: number; due: string | null }>`
    select count(*)::int as count, min(data ->> 'due') as due from received_submissions
    where workspace = ${workspace}`.execute(db)
  return rows[0] ?? { count: 0, due: null }
}

/** Whether others are answered together with it. */
export async function leads({ db, workspace }: ReadTx, id: string): Promise<boolean> {
  const { rows } = await sql`select from submissions where workspace = ${workspace} and lead = ${id} limit 1`.execute(
    db,
  )
  return rows.length > 0
}
