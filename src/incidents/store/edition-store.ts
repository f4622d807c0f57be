/** The table of imports, and of the rows of them that somebody has to look at. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import type { Account, Edition, ReviewRow } from '../edition-model.ts'
import { monthText } from '../months.ts'

interface EditionRow extends Omit<Edition, 'account' | 'months'> {
  account: Account
  first: number | null
  last: number | null
}

const columns = sql`source, number, name, day, sha256, mapping_sha256 as "mappingSha256", bytes, account, keeps_rows as "keepsRows", undone, first_month as first, last_month as last`

const editionOf = ({ first, last, ...row }: EditionRow): Edition => ({
  ...row,
  months: first === null || last === null ? null : [monthText(first), monthText(last)],
})

/** The imports of a source that whoever asks may see, from the oldest to the newest, with those that were taken back. */
export async function editionsOf({ db, workspace }: ReadTx, source: string): Promise<Edition[]> {
  const { rows } = await sql<EditionRow>`
    select ${columns} from incident_editions where workspace = ${workspace} and source = ${source} and arriving is null order by number`.execute(
    db,
  )
  return rows.map(editionOf)
}

/** The newest edition of each source that has one, by source; with a day, the newest that says so as of that day or before. */
export async function newestEditions({ db, workspace }: ReadTx, day = '9999-12-31'): Promise<Map<string, Edition>> {
  const { rows } = await sql<EditionRow>`
    select distinct on (source) ${columns} from incident_editions
    where workspace = ${workspace} and day <= ${day} and not undone and arriving is null order by source, number desc`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.source, editionOf(row)]))
}

/** Rows of an import that were not stored, in the order of the file: the first some thousands of them are kept. */
export async function reviewOf(
  { db, workspace }: ReadTx,
  { source, edition, after = 0, limit = 100 }: { source: string; edition: number; after?: number; limit?: number },
): Promise<ReviewRow[]> {
  const { rows } = await sql<ReviewRow>`
    select row_number as row, fate, reason, column_name as column, found, would_be as right, settled from incident_reviews
    where workspace = ${workspace} and source = ${source} and edition = ${edition} and row_number > ${after}
    order by row_number limit ${limit}`.execute(db)
  return rows
}

export async function putEdition(
  { db, workspace }: WriteTx,
  edition: Omit<Edition, 'undone' | 'months'> & { heading: readonly string[] },
  months: [number, number] | null,
  review: readonly ReviewRow[],
): Promise<void> {
  const { source, number, name, day, sha256, mappingSha256, bytes, account, keepsRows, heading } = edition
  const [first, last] = months ?? [null, null]
  await sql`insert into incident_editions
      (workspace, source, number, name, day, sha256, mapping_sha256, bytes, account, keeps_rows, first_month, last_month, heading)
    values (${workspace}, ${source}, ${number}, ${name}, ${day}, ${sha256}, ${mappingSha256}, ${bytes},
      ${JSON.stringify(account)}::jsonb, ${keepsRows}, ${first}::int, ${last}::int, ${JSON.stringify(heading)}::jsonb)`.execute(
    db,
  )
  await sql`insert into incident_reviews
      (workspace, source, edition, row_number, fate, reason, column_name, found, would_be, said, row_key, settled)
    select ${workspace}, ${source}, ${number}, "row", fate, reason, "column", found, "right", said, key, settled
    from jsonb_to_recordset(${JSON.stringify(review)}::jsonb)
      as g ("row" bigint, fate text, reason text, "column" text, found text, "right" text, said jsonb, key text, settled text)`.execute(
    db,
  )
}

/** Removes what an edition brought, and lets stand again what ended with it. */
export async function takeBack({ db, workspace }: WriteTx, source: string, number: number): Promise<void> {
  const here = sql`workspace = ${workspace} and source = ${source}`
  for (const table of ['incident_cells', 'incident_years', 'incident_reviews'])
    await sql`delete from ${sql.table(table)} where ${here} and edition = ${number}`.execute(db)
  await sql`delete from incidents where ${here} and from_edition = ${number}`.execute(db)
  await sql`update incidents set until_edition = null where ${here} and until_edition = ${number}`.execute(db)
  await sql`delete from incident_settlements where ${here} and edition = ${number}`.execute(db)
  await sql`update incident_settlements set until_edition = null where ${here} and until_edition = ${number}`.execute(
    db,
  )
  await sql`update incident_editions set undone = true where ${here} and number = ${number}`.execute(db)
}
