/** The SQL of results: lists need their verdicts, and not all that they rest on. */
import { sql } from 'kysely'
import type { Label } from '#src/identity/labels.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { EvaluationResult } from './saved-model.ts'

export type Direction = 'more' | 'fewer'

export type ResultLine = Omit<EvaluationResult, 'spec' | 'result' | 'plain' | 'files'> & {
  label: Label
  /** What was seen, against what was to be expected: where the method says so. */
  direction: Direction | null
  files: Pick<EvaluationResult['files'][number], 'file' | 'sha256' | 'editions'>[]
}

/** Of one evaluation, or of all: those that whoever asks may see, from the first to the last. */
export async function resultLines({ db, workspace }: ReadTx, evaluation?: string): Promise<ResultLine[]> {
  const { rows } = await sql<{
    label: Label
    direction: Direction | null
    data: Omit<ResultLine, 'label' | 'direction'>
  }>`
    select label, (data - 'spec' - 'result' - 'plain' - 'files') || jsonb_build_object('files', coalesce(
      (select jsonb_agg(file - 'csv' order by at) from jsonb_array_elements(data -> 'files') with ordinality as f (file, at)), '[]')) as data,
      case when effect > 0 then 'more' when effect < 0 then 'fewer' end as direction
    from evaluation_results, lateral (select coalesce(data #>> '{result,test,average,estimate}',
      data #>> '{result,effect,estimate}', data #>> '{result,effect,mean}')::float8) as found (effect)
    where workspace = ${workspace}
      ${evaluation === undefined ? sql`` : sql`and evaluation = ${evaluation}`}
    order by data ->> 'evaluation', (data ->> 'number')::int`.execute(db)
  return rows.map(({ label, direction, data }) => ({ ...data, label, direction }))
}

export interface WaitingResult {
  evaluation: string
  title: LocalText
  label: Label
  /** The account that had it computed. */
  by: string
}

/** The last result of each evaluation, where somebody has computed it and nobody has published it. */
export async function waitingResults({ db, workspace }: ReadTx): Promise<WaitingResult[]> {
  const { rows } = await sql<WaitingResult>`
    select result.evaluation, evaluation.data -> 'title' as title, evaluation.label, result.data ->> 'by' as by
    from evaluation_results as result
      join impact_evaluations as evaluation on evaluation.workspace = result.workspace and evaluation.id = result.evaluation
    where result.workspace = ${workspace} and result.label <> 'TLP:CLEAR' and result.data ? 'by'
      and not exists (select from evaluation_results as later
        where later.workspace = result.workspace and later.evaluation = result.evaluation
          and (later.data ->> 'number')::int > (result.data ->> 'number')::int)
    order by result.evaluation`.execute(db)
  return rows
}

export const resultId = (evaluation: string, number: number): string => `${evaluation}-${number}`
