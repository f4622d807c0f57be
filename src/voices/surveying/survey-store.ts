/** The tables of answers: taken in, parted when the day is over, and read by the secretariat alone. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Ledger } from '#src/ledger/ledger.ts'
import { all, byIds, type StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { settleInvitations } from '../invitations/invitation-store.ts'
import { tokenKey } from '../invitations/token-fault.ts'
import { packDay } from './packed-store.ts'
import type { Survey } from './survey-model.ts'
import { Together } from './together.ts'

/** What is kept of one set of answers: what was asked has an entry in `coded`, '' without an answer; what was not asked has none. */
export interface Kept {
  coded: Record<string, string>
  /** Words that somebody wrote, apart from everything else. */
  texts: Record<string, string>
}

/** `spent`: its token came with other answers before; `uninvited`: it came without one. */
export type Receipt = 'taken' | 'again' | 'closed' | 'spent' | 'uninvited'

export interface Arrival extends Kept {
  /** The page's random number. */
  page: string
  /** ISO 8601; nothing finer is stored. */
  day: string
  /** Of an invited survey: without fault (`tokenFault`). */
  token?: string
}

interface Given extends Kept {
  key: string
  token: string | null
}

/** What of one day comes to one survey while something is being stored is stored together after it, in one transaction. */
const gathered = new WeakMap<Ledger, Map<string, Together<Given, Receipt>>>()

/** Takes answers in, once a page, and once a token. What it tells holds: it has been stored when this resolves. */
export async function receive(ledger: Ledger, workspace: string, survey: string, arrival: Arrival): Promise<Receipt> {
  const { page, day, coded, texts, token = '' } = arrival
  const places = gathered.get(ledger) ?? new Map<string, Together<Given, Receipt>>()
  gathered.set(ledger, places)
  const name = `${workspace} ${survey} ${day}`
  const place = places.get(name) ?? new Together((given) => store(ledger, workspace, { survey, day, given }))
  places.set(name, place)
  const key = keyOf(page)
  try {
    return await place.add({ key, token: tokenKey(token), coded, texts })
  } finally {
    if (place.isIdle) places.delete(name)
  }
}

const store = (
  ledger: Ledger,
  workspace: string,
  { survey, day, given }: { survey: string; day: string; given: readonly Given[] },
): Promise<Receipt[]> =>
  ledger.collect(workspace, async (db) => {
    const { rows } = await sql<{ receipts: Receipt[] }>`
      select paimana_receive(${survey}, ${day}, ${JSON.stringify(given)}::jsonb) as receipts`.execute(db)
    return rows[0]?.receipts ?? []
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
  await settleInvitations(tx, today, survey)
  const { rows } = await sql<{ of_survey: string; of_day: string; responses: number; sha256: string }>`
    select of_survey, of_day, responses::int as responses, sha256 from paimana_settle(${today}, ${survey})`.execute(
    tx.db,
  )
  for (const { of_survey, of_day: day, responses, sha256 } of rows) {
    await packDay(tx, of_survey, day)
    tx.audit({
      action: 'receive',
      kind: 'survey_responses',
      subject: of_survey,
      change: { day, responses, sha256 },
    })
  }
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

/** The wave before, as whoever asks may see it; null where none is named, or there. */
export async function waveBefore(tx: ReadTx, { plan }: Survey): Promise<Survey | null> {
  const [held] = plan?.before ? await byIds(tx, 'surveys', [plan.before]) : []
  return held?.data ?? null
}

/** Those that whoever asks may see, the newest first. */
export const surveysOf = async (tx: ReadTx): Promise<StoredRecord<'surveys'>[]> =>
  (await all(tx, 'surveys')).sort((a, b) => b.data.opens.localeCompare(a.data.opens))
