/** The SQL of results: lists need their verdicts, and not all that they rest on. */
import { sql } from 'kysely'
import type { Label } from '#src/identity/labels.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
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
      case when (data #>> '{result,test,average,estimate}')::float8 > 0 then 'more'
        when (data #>> '{result,test,average,estimate}')::float8 < 0 then 'fewer' end as direction
    from evaluation_results where workspace = ${workspace}
      ${evaluation === undefined ? sql`` : sql`and evaluation = ${evaluation}`}
    order by data ->> 'evaluation', (data ->> 'number')::int`.execute(db)
  return rows.map(({ label, direction, data }) => ({ ...data, label, direction }))
}

export const resultId = (evaluation: string, number: number): string => `${evaluation}-${number}`
