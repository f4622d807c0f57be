/** The tables of rows that somebody has to look at, and of what was decided about them. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import type { ReviewRow } from '../edition-model.ts'
import type { SettledRow, Settlement } from '../review/settlement-model.ts'

/** Every settlement of a source that holds, by the key of its row. */
export async function settlementsOf({ db, workspace }: ReadTx, source: string): Promise<Map<string, Settlement>> {
  const { rows } = await sql<Settlement>`select row_key as key, deed, changes from incident_settlements
    where workspace = ${workspace} and source = ${source} and until_edition is null`.execute(db)
  return new Map(rows.map((row) => [row.key, row]))
}

/** Decisions about rows of an edition, also those that were made in an earlier one, by the number of the row. */
export async function settledRows(
  { db, workspace }: ReadTx,
  source: string,
  edition: number,
): Promise<Map<number, SettledRow>> {
  const { rows } = await sql<SettledRow>`
    select r.row_number as row, s.row_key as key, s.deed, s.changes, s.edition, s.reason, s.note, s.day
    from incident_reviews r join incident_settlements s on s.workspace = r.workspace and s.source = r.source and s.row_key = r.row_key
      and s.edition <= r.edition and (s.until_edition is null or s.until_edition > r.edition)
    where r.workspace = ${workspace} and r.source = ${source} and r.edition = ${edition} and r.settled is not null`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.row, row]))
}

/** One row, with all that stands in it. */
export async function reviewRow(
  { db, workspace }: ReadTx,
  { source, edition, row }: { source: string; edition: number; row: number },
): Promise<{ review: ReviewRow; heading: string[] } | undefined> {
  const { rows } = await sql<ReviewRow & { heading: string[] }>`
    select r.row_number as row, r.fate, r.reason, r.column_name as column, r.found, r.would_be as right, r.said, r.row_key as key,
      r.settled, e.heading
    from incident_reviews r
    join incident_editions e on e.workspace = r.workspace and e.source = r.source and e.number = r.edition and e.arriving is null
    where r.workspace = ${workspace} and r.source = ${source} and r.edition = ${edition} and r.row_number = ${row}`.execute(
    db,
  )
  const [found] = rows
  if (!found) return undefined
  const { heading, ...review } = found
  return { review, heading }
}

export async function putSettlement(
  { db, workspace }: WriteTx,
  source: string,
  { key, deed, changes, edition, row, reason, note, day }: SettledRow,
): Promise<void> {
  await endEarlier({ db, workspace }, { source, edition, key })
  await sql`insert into incident_settlements (workspace, source, row_key, edition, row_number, reason, deed, changes, note, day)
    values (${workspace}, ${source}, ${key}, ${edition}, ${row}, ${reason}, ${deed}, ${JSON.stringify(changes)}::jsonb, ${note}, ${day})`.execute(
    db,
  )
  await setSettled({ db, workspace }, { source, edition, row }, deed)
}

type Db = Pick<WriteTx, 'db' | 'workspace'>

/** The row is doubtful again in an edition; in those before, the decision holds as it did. */
export async function endSettlement(
  tx: WriteTx,
  { source, edition, row, key }: { source: string; edition: number; row: number; key: string },
): Promise<void> {
  await sql`delete from incident_settlements where workspace = ${tx.workspace} and source = ${source}
    and row_key = ${key} and edition = ${edition}`.execute(tx.db)
  await endEarlier(tx, { source, edition, key })
  await setSettled(tx, { source, edition, row }, null)
}

const endEarlier = (
  { db, workspace }: Db,
  { source, edition, key }: { source: string; edition: number; key: string },
) =>
  sql`update incident_settlements set until_edition = ${edition} where workspace = ${workspace} and source = ${source}
    and row_key = ${key} and edition < ${edition}::int and until_edition is null`.execute(db)

const setSettled = (
  { db, workspace }: Db,
  { source, edition, row }: { source: string; edition: number; row: number },
  deed: Settlement['deed'] | null,
) =>
  sql`update incident_reviews set settled = ${deed}
    where workspace = ${workspace} and source = ${source} and edition = ${edition} and row_number = ${row}`.execute(db)

/** Doubtful rows of the newest edition of each source that nobody has decided about. */
export async function waitingRows({
  db,
  workspace,
}: ReadTx): Promise<{ source: string; edition: number; count: number }[]> {
  const { rows } = await sql<{ source: string; edition: number; count: number }>`
    select e.source, e.number as edition, (e.account ->> 'doubtful')::int as count from (
      select distinct on (source) source, number, account from incident_editions
      where workspace = ${workspace} and not undone and arriving is null order by source, number desc) e
    where (e.account ->> 'doubtful')::int > 0 order by e.source`.execute(db)
  return rows
}
