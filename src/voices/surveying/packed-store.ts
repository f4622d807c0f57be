/** Answers of days that are over, packed by question: counted in a moment, however many they are. */
import { sql } from 'kysely'
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { type Column, columnsOf, emptyColumns } from '#src/voices/analysis/columns.ts'
import { type PackedPart, packed, unpacked } from '#src/voices/analysis/pack-column.ts'
import type { Form } from '#src/voices/xlsform/model.ts'

/** Respondents that are packed at a time: some megabytes. */
const pageSize = 20_000

interface Row {
  id: string
  coded: Record<string, string>
}

/** Packs what came in to a survey on a day that has been parted; anew where more of it came, because a clock went back. */
export async function packDay(tx: WriteTx, survey: string, day: string): Promise<void> {
  const [held] = await byIds(tx, 'surveys', [survey])
  if (!held) return
  await sql`delete from survey_packed where workspace = ${tx.workspace} and survey = ${survey} and day = ${day}`.execute(
    tx.db,
  )
  let after = ''
  for (let part = 0; ; part++) {
    const { rows } = await sql<Row>`select id, coded from survey_responses where workspace = ${tx.workspace}
      and survey = ${survey} and day = ${day} and id > ${after} order by id limit ${pageSize}`.execute(tx.db)
    after = rows.at(-1)?.id ?? ''
    if (rows.length === 0) return
    const columns = columnsOf(
      held.data.form,
      rows.map(({ coded }) => coded),
    )
    const values = columns.map(
      (column) =>
        sql`(${tx.workspace}, ${survey}, ${day}, ${part}::int, ${column.path}, ${rows.length}::int, ${packed(column)}::bytea)`,
    )
    if (values.length === 0) return
    await sql`insert into survey_packed (workspace, survey, day, part, question, respondents, answers)
      values ${sql.join(values)}`.execute(tx.db)
  }
}

/** Answers of all days that are over. Those that came in before there were packed ones are read one by one. */
export async function answerColumns(tx: ReadTx, survey: string, form: Form): Promise<Column[]> {
  const { db, workspace } = tx
  const { rows: parts } = await sql<PackedPart>`select question as path, respondents, answers from survey_packed
    where workspace = ${workspace} and survey = ${survey} order by day, part, question`.execute(db)
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from survey_responses
    where workspace = ${workspace} and survey = ${survey}`.execute(db)
  const columns = unpacked(form, parts)
  const total = rows[0]?.total ?? 0
  if ((columns[0] ?? emptyColumns(form, 0)[0])?.codes.length === total) return columns
  const { rows: answers } = await sql<Row>`select id, coded from survey_responses
    where workspace = ${workspace} and survey = ${survey} order by id`.execute(db)
  return columnsOf(
    form,
    answers.map(({ coded }) => coded),
  )
}
