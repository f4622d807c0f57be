/** What people wrote, one text after another: the secretariat reads it, and everybody what it has let pass. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import type { LocalText } from '#src/vocabulary/model.ts'

export interface Words {
  id: string
  /** The question's path. */
  question: string
  text: string
  state: 'waiting' | 'shown' | 'withheld'
}

const columns = sql`id, question, text, state`

/** Any of those that wait. */
export async function nextWords({ db, workspace }: ReadTx, survey: string): Promise<Words | undefined> {
  const { rows } = await sql<Words>`select ${columns} from survey_texts
    where workspace = ${workspace} and survey = ${survey} and state = 'waiting' order by random() limit 1`.execute(db)
  return rows[0]
}

export async function wordsBy({ db, workspace }: ReadTx, survey: string, id: string): Promise<Words | undefined> {
  const { rows } = await sql<Words>`select ${columns} from survey_texts
    where workspace = ${workspace} and survey = ${survey} and id = ${id}`.execute(db)
  return rows[0]
}

/** Those that were let pass, in no order that says anything. */
export async function passedWords({ db, workspace }: ReadTx, survey: string): Promise<Words[]> {
  const { rows } = await sql<Words>`select ${columns} from survey_texts
    where workspace = ${workspace} and survey = ${survey} and state = 'shown' order by question, id`.execute(db)
  return rows
}

export type WordCounts = Record<Words['state'], number>

export async function countWords({ db, workspace }: ReadTx, survey: string): Promise<WordCounts> {
  const { rows } = await sql<{
    state: Words['state']
    total: number
  }>`select state, count(*)::int as total from survey_texts
    where workspace = ${workspace} and survey = ${survey} group by state`.execute(db)
  const of = (state: Words['state']) => rows.find((row) => row.state === state)?.total ?? 0
  return { waiting: of('waiting'), shown: of('shown'), withheld: of('withheld') }
}

export async function decideWords(
  { db, workspace }: WriteTx,
  survey: string,
  { id, state, text, reason }: Omit<Words, 'question'> & { reason: string },
): Promise<void> {
  await sql`update survey_texts set state = ${state}, text = ${text}, reason = ${reason}
    where workspace = ${workspace} and survey = ${survey} and id = ${id}`.execute(db)
}

/** Surveys with words that nobody has looked at yet. */
export async function waitingWords({
  db,
  workspace,
}: ReadTx): Promise<{ survey: string; title: LocalText; count: number }[]> {
  const { rows } = await sql<{ survey: string; title: LocalText; count: number }>`
    select t.survey, s.data -> 'title' as title, count(*)::int as count
    from survey_texts t join surveys s on s.workspace = t.workspace and s.id = t.survey
    where t.workspace = ${workspace} and t.state = 'waiting' group by 1, 2 order by 1`.execute(db)
  return rows
}

/** What everybody may read, by the question's path: of closed surveys, of questions on which at least five wrote something. */
export async function publishedWords({ db }: ReadTx, survey: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ question: string; text: string }>`select * from paimana_shown_texts(${survey})`.execute(
    db,
  )
  const words = new Map<string, string[]>()
  for (const { question, text } of rows) words.set(question, [...(words.get(question) ?? []), text])
  return words
}
