/** The SQL of codings, and of the words that may be read. */
import { sql } from 'kysely'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { SurveyCoding, TextCode } from './coding-model.ts'

export interface ShownText {
  id: string
  text: string
}

/** Words that a person has let pass, under their random ids. Seen by the secretariat alone. */
export async function shownTexts({ db, workspace }: ReadTx, survey: string, question: string): Promise<ShownText[]> {
  const { rows } = await sql<ShownText>`select id, text from survey_texts where workspace = ${workspace}
    and survey = ${survey} and question = ${question} and state = 'shown' order by id`.execute(db)
  return rows
}

/** Of a survey, as far as whoever asks sees them. */
export async function codingsOf({ db, workspace }: ReadTx, survey: string): Promise<SurveyCoding[]> {
  const { rows } = await sql<{ data: SurveyCoding }>`select data from survey_codings
    where workspace = ${workspace} and survey = ${survey} order by id`.execute(db)
  return rows.map(({ data }) => data)
}

export async function codesIn({ db, workspace }: ReadTx, coding: string): Promise<TextCode[]> {
  const { rows } = await sql<{ data: TextCode }>`select data from text_codes
    where workspace = ${workspace} and coding = ${coding} order by id`.execute(db)
  return rows.map(({ data }) => data)
}

/** Not published yet. */
export async function codingsUnderWay({ db, workspace }: ReadTx): Promise<SurveyCoding[]> {
  const { rows } = await sql<{ data: SurveyCoding }>`select data from survey_codings
    where workspace = ${workspace} and state = 'coding' order by id limit 200`.execute(db)
  return rows.map(({ data }) => data)
}
