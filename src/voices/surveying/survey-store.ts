/** The tables of answers: taken in, parted when the day is over, and read by the secretariat alone. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Ledger } from '#src/ledger/ledger.ts'
import { all, type StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'

/** What is kept of one set of answers: what was asked has an entry in `coded`, '' without an answer; what was not asked has none. */
export interface Kept {
  coded: Record<string, string>
  /** Words that somebody wrote, apart from everything else. */
  texts: Record<string, string>
}

export type Receipt = 'taken' | 'again' | 'closed'

/**
 * Takes answers in, once a page.
 * @param page the page's random number
 * @param day ISO 8601; nothing finer is stored
 */
export const receive = (
  ledger: Ledger,
  workspace: string,
  survey: string,
  { page, day, coded, texts }: Kept & { page: string; day: string },
): Promise<Receipt> =>
  ledger.collect(workspace, async (db) => {
    const key = keyOf(page)
    const { rows } = await sql<{ receipt: Receipt }>`select paimana_receive(${survey}, ${key}, ${day},
      ${JSON.stringify(coded)}::jsonb, ${JSON.stringify(texts)}::jsonb) as receipt`.execute(db)
    return rows[0]?.receipt ?? 'closed'
  })

/** Takes the answers of people who do not exist in, by the same rules, many at once. Returns how many; none where a workspace is real. */
export const receiveInvented = (
  ledger: Ledger,
  workspace: string,
  survey: string,
  sent: readonly (Kept & { page: string; day: string })[],
): Promise<number> =>
  ledger.collect(workspace, async (db) => {
    const given = JSON.stringify(sent.map(({ page, ...one }) => ({ key: keyOf(page), ...one })))
    const { rows } = await sql<{ taken: number }>`
      select paimana_receive_invented(${survey}, ${given}::jsonb)::int as taken`.execute(db)
    return rows[0]?.taken ?? 0
  })

const keyOf = (page: string) => createHash('sha256').update(page).digest('hex')

/**
 * Parts what came in before `today`, and all that came in to one survey. Each day's number and digest enters the log: the SHA-256 of the
 * lines `id coded`, sorted by the random ids.
 */
export async function settle(tx: WriteTx, today: string, survey: string | null = null): Promise<void> {
  const { rows } = await sql<{ of_survey: string; of_day: string; responses: number; sha256: string }>`
    select of_survey, of_day, responses::int as responses, sha256 from paimana_settle(${today}, ${survey})`.execute(
    tx.db,
  )
  for (const { of_survey, of_day: day, responses, sha256 } of rows)
    tx.audit({
      action: 'receive',
      kind: 'survey_responses',
      subject: of_survey,
      change: { day, responses, sha256 },
    })
}

/** Coded answers whose day is over. */
export async function codedAnswers({ db, workspace }: ReadTx, survey: string): Promise<Record<string, string>[]> {
  const { rows } = await sql<{ coded: Record<string, string> }>`
    select coded from survey_responses where workspace = ${workspace} and survey = ${survey} order by id`.execute(db)
  return rows.map(({ coded }) => coded)
}

/** How many wrote something, by the path of the question. */
export async function textCounts({ db }: ReadTx, survey: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ question: string; total: number }>`
    select question, total::int as total from paimana_count_texts(${survey})`.execute(db)
  return new Map(rows.map(({ question, total }) => [question, total]))
}

/** Those that whoever asks may see, the newest first. */
export const surveysOf = async (tx: ReadTx): Promise<StoredRecord<'surveys'>[]> =>
  (await all(tx, 'surveys')).sort((a, b) => b.data.opens.localeCompare(a.data.opens))
