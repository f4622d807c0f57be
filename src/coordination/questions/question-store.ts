/** The SQL of written questions while they wait. */
import { sql } from 'kysely'
import type { Label } from '#src/identity/labels.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { AnswerDraft, Question } from './question-model.ts'

export interface LabelledQuestion {
  question: Question
  label: Label
}

/** Put to an organisation, and neither answered nor being answered. */
export async function unansweredBy({ db, workspace }: ReadTx, organisation: string): Promise<LabelledQuestion[]> {
  const { rows } = await sql<LabelledQuestion>`
    select data as question, label from questions q
    where workspace = ${workspace} and organisation = ${organisation} and data -> 'answer' = 'null'
      and not exists (select from answers a where a.workspace = q.workspace and a.id = q.id)
    order by data ->> 'due', id limit 500`.execute(db)
  return rows
}

/** Answers that were released since a day (ISO 8601) and are on the record. */
export async function releasedSince({ db, workspace }: ReadTx, day: string): Promise<LabelledQuestion[]> {
  const { rows } = await sql<LabelledQuestion>`
    select data as question, label from questions
    where workspace = ${workspace} and data -> 'answer' ->> 'released' >= ${day}
    order by data -> 'answer' ->> 'released', id limit 500`.execute(db)
  return rows
}

/** Answers that wait for their release, as far as the one who asks sees them. */
export async function unreleased({ db, workspace }: ReadTx): Promise<(LabelledQuestion & { draft: AnswerDraft })[]> {
  const { rows } = await sql<LabelledQuestion & { draft: AnswerDraft }>`
    select q.data as question, q.label, a.data as draft
    from answers a join questions q on q.workspace = a.workspace and q.id = a.id
    where a.workspace = ${workspace} order by q.data ->> 'due', q.id limit 500`.execute(db)
  return rows
}
