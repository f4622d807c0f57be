/** An edition that comes in piece by piece: begun, going on, whole, or taken away again. Nobody sees it before it is whole. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import type { Edition } from '../edition-model.ts'

/** Where no piece came for so long, whoever brought it in is gone. */
const goneAfter = 2 * 60_000
/** Rows that are taken away at once. */
const atOnce = 5000

export interface Arrival {
  workspace: string
  source: string
  edition: number
}

type Db = ReadTx['db']

/** The number of the last edition of a source, also of one that is coming in. */
export async function lastNumber({ db, workspace }: ReadTx, source: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`select coalesce(max(number), 0)::int as last from incident_editions
    where workspace = ${workspace} and source = ${source}`.execute(db)
  return rows[0]?.last ?? 0
}

/** What is coming in, and when its last piece came. */
export async function arrivingOf(
  { db, workspace }: ReadTx,
  source: string,
): Promise<{ number: number; last: Date } | undefined> {
  const { rows } = await sql<{ number: number; arriving: Date }>`select number, arriving from incident_editions
    where workspace = ${workspace} and source = ${source} and arriving is not null`.execute(db)
  const [found] = rows
  return found && { number: found.number, last: found.arriving }
}

/** Whether whoever brought it in seems gone: a piece that came in the future came before the clock was set back. */
export const isGone = ({ last }: { last: Date }, now: Date): boolean =>
  Math.abs(now.getTime() - last.getTime()) > goneAfter

export async function beginArrival(
  { db, workspace, at }: WriteTx,
  edition: Pick<Edition, 'source' | 'number' | 'name' | 'day' | 'sha256' | 'mappingSha256' | 'bytes'>,
): Promise<void> {
  const { source, number, name, day, sha256, mappingSha256, bytes } = edition
  await sql`insert into incident_editions
      (workspace, source, number, name, day, sha256, mapping_sha256, bytes, account, keeps_rows, arriving)
    values (${workspace}, ${source}, ${number}, ${name}, ${day}, ${sha256}, ${mappingSha256}, ${bytes}, '{}', false, ${at})`.execute(
    db,
  )
}

/** Another piece comes in. @returns whether the edition is still awaited */
export async function beat(db: Db, { workspace, source, edition }: Arrival, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update incident_editions set arriving = ${at.toISOString()}::timestamptz
    where workspace = ${workspace} and source = ${source} and number = ${edition} and arriving is not null`.execute(db)
  return numAffectedRows === 1n
}

/**
 * Takes some of the events that came in away, and lets stand again what ended with them.
 * @param after the id after which to go on
 * @returns the last that was looked at; null where there are no more
 */
export async function clearRows(
  db: Db,
  { workspace, source, edition }: Arrival,
  after: string,
): Promise<string | null> {
  const here = sql`workspace = ${workspace} and source = ${source}`
  const { rows } = await sql<{ last: string | null }>`select max(id) as last from (
    select id from incidents where ${here} and id > ${after} order by id limit ${atOnce}) page`.execute(db)
  const last = rows[0]?.last ?? null
  if (last === null) return null
  const among = sql`${here} and id > ${after} and id <= ${last}`
  await sql`delete from incidents where ${among} and from_edition = ${edition}`.execute(db)
  await sql`update incidents set until_edition = null where ${among} and until_edition = ${edition}`.execute(db)
  return last
}

/** Takes the sums of a year away that came in. */
export async function clearYear(db: Db, { workspace, source, edition }: Arrival, year: number): Promise<void> {
  const here = sql`workspace = ${workspace} and source = ${source} and edition = ${edition}`
  await sql`delete from incident_cells where ${here} and month between ${year * 12} and ${year * 12 + 11}`.execute(db)
  await sql`delete from incident_years where ${here} and year = ${year}`.execute(db)
}

/** Forgets an edition of which nothing is there any more, or which is stored as whole at once after. */
export async function endArrival({ db, workspace }: WriteTx, source: string, edition: number): Promise<void> {
  await sql`delete from incident_editions
    where workspace = ${workspace} and source = ${source} and number = ${edition} and arriving is not null`.execute(db)
}
