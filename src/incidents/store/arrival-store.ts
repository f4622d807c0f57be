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

/** What is coming in, since when, and whether whoever brought it in seems gone. */
export async function arrivingOf(
  { db, workspace }: ReadTx,
  source: string,
  now: string,
): Promise<{ number: number; isGone: boolean } | undefined> {
  const { rows } = await sql<{ number: number; arriving: Date }>`select number, arriving from incident_editions
    where workspace = ${workspace} and source = ${source} and arriving is not null`.execute(db)
  const [found] = rows
  return found && { number: found.number, isGone: Date.parse(now) - found.arriving.getTime() > goneAfter }
}

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
  const { numAffectedRows } =
    await sql`update incident_editions set arriving = greatest(arriving, ${at.toISOString()}::timestamptz)
    where workspace = ${workspace} and source = ${source} and number = ${edition} and arriving is not null`.execute(db)
  return numAffectedRows === 1n
}

/** Takes some of what came in away. @returns whether there was any */
export async function clearSome(db: Db, { workspace, source, edition }: Arrival): Promise<boolean> {
  const here = sql`workspace = ${workspace} and source = ${source}`
  const some = async (table: string, column: string) => {
    const name = sql.table(table)
    const { numAffectedRows } = await sql`delete from ${name} where ctid in (
      select ctid from ${name} where ${here} and ${sql.id(column)} = ${edition} limit ${atOnce})`.execute(db)
    return Number(numAffectedRows ?? 0)
  }
  const { numAffectedRows: ended } = await sql`update incidents set until_edition = null where ctid in (
    select ctid from incidents where ${here} and until_edition = ${edition} limit ${atOnce})`.execute(db)
  const counts = [
    Number(ended ?? 0),
    await some('incidents', 'from_edition'),
    await some('incident_cells', 'edition'),
    await some('incident_years', 'edition'),
    await some('incident_arrived', 'edition'),
  ]
  return counts.some((count) => count > 0)
}

/** Forgets an edition of which nothing is there any more, or which is stored as whole at once after. */
export async function endArrival({ db, workspace }: WriteTx, source: string, edition: number): Promise<void> {
  await sql`delete from incident_editions
    where workspace = ${workspace} and source = ${source} and number = ${edition} and arriving is not null`.execute(db)
}
