/** The SQL of information requests. */
import { sql } from 'kysely'
import type { Label } from '#src/identity/labels.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { AnswerRecord } from './answer-record.ts'
import type { InformationRequest, RequestState } from './request-model.ts'

export interface RequestFilter {
  state?: RequestState
  organisation?: string
}

const matching = ({ workspace }: ReadTx, { state = undefined, organisation = undefined }: RequestFilter) => sql`
  workspace = ${workspace} and (${state ?? null}::text is null or state = ${state ?? null})
  and (${organisation ?? null}::text is null or organisation = ${organisation ?? null})`

/** Those that whoever asks may see; what is due first stands first. @param page from 1 */
export async function requestsIn(tx: ReadTx, filter: RequestFilter, page: number, size: number) {
  const { rows } = await sql<{ data: InformationRequest; total: number }>`
    select data, (count(*) over ())::int as total from requests where ${matching(tx, filter)}
    order by data ->> 'due', id limit ${size} offset ${(page - 1) * size}`.execute(tx.db)
  return { rows: rows.map(({ data }) => data), total: rows[0]?.total ?? 0 }
}

export interface OpenRequest {
  request: InformationRequest
  label: Label
}

/** Of these states, put to one of these organisations or addressed to one of these posts; null for all of them. */
export async function openRequests(
  { db, workspace }: ReadTx,
  states: RequestState[],
  parties: readonly string[] | null,
): Promise<OpenRequest[]> {
  const { rows } = await sql<OpenRequest>`
    select data as request, label from requests
    where workspace = ${workspace} and state = any(${states}::text[])
      and (${parties}::text[] is null or parties && ${parties}::text[])
    order by data ->> 'due', id limit 500`.execute(db)
  return rows
}

/** Who answers, by organisation, as far as the one who asks sees requests. Those taken back or returned as not theirs are not counted. */
export async function answerRecords({ db, workspace }: ReadTx, today: string): Promise<AnswerRecord[]> {
  const { rows } = await sql<AnswerRecord>`
    with asked as (
      select organisation, data ->> 'due' as due, data ->> 'answered' as answered, data ->> 'asked' as asked
      from requests where workspace = ${workspace} and state not in ('withdrawn', 'returned')
    )
    select organisation, count(*)::int as asked,
      (count(*) filter (where answered <= due))::int as "inTime",
      (count(*) filter (where answered > due))::int as late,
      (count(*) filter (where answered is null))::int as unanswered,
      (count(*) filter (where answered is null and due < ${today}))::int as overdue,
      percentile_cont(0.5) within group (order by answered::date - asked::date) as "medianDays"
    from asked group by organisation order by organisation`.execute(db)
  return rows
}
