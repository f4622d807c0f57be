/** The SQL of written questions while they wait. */
import { sql } from 'kysely'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { AnswerDraft, Question } from './question-model.ts'

/** Put to an organisation, and neither answered nor being answered. */
export async function unansweredBy({ db, workspace }: ReadTx, organisation: string): Promise<Question[]> {
  const { rows } = await sql<{ data: Question }>`
    select data from questions q
    where workspace = ${workspace} and organisation = ${organisation} and data -> 'answer' = 'null'
      and not exists (select from answers a where a.workspace = q.workspace and a.id = q.id)
    order by data ->> 'due', id limit 500`.execute(db)
  return rows.map(({ data }) => data)
}

/** Answers that wait for their release, as far as the one who asks sees them. */
export async function unreleased({ db, workspace }: ReadTx): Promise<{ question: Question; draft: AnswerDraft }[]> {
  const { rows } = await sql<{ question: Question; draft: AnswerDraft }>`
    select q.data as question, a.data as draft
    from answers a join questions q on q.workspace = a.workspace and q.id = a.id
    where a.workspace = ${workspace} order by q.data ->> 'due', q.id limit 500`.execute(db)
  return rows
}
