/** Events of an edition that comes in piece by piece, against those that stand. */
import { sql } from 'kysely'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { KeptRows } from '../importing/coding/kept-rows.ts'
import type { Arrival } from './arrival-store.ts'
import { arraysOf, named, of, type RowChanges } from './rows-store.ts'

type Db = ReadTx['db']
type Numbers = { axesIds: readonly number[]; areas: readonly string[] }

/** Events that are ended at once. */
const atOnce = 5000

/** Stores some events; of those that stood before, the same stay as they are, and others end with this edition. */
export async function addArriving(
  db: Db,
  { workspace, source, edition }: Arrival,
  rows: KeptRows,
  numbers: Numbers,
): Promise<RowChanges> {
  const given = sql`unnest(${sql.join(arraysOf(rows, numbers.axesIds, numbers.areas))}) as g (id, ${named})`
  const { rows: counted } = await sql<RowChanges>`
    with given as materialized (select * from ${given}), arrived as (
      insert into incident_arrived (workspace, source, edition, id) select ${workspace}, ${source}, ${edition}::int, id from given
    ), before as materialized (
      select g.id, (${of('i')}) is not distinct from (${of('g')}) as same
      from given g join incidents i on i.workspace = ${workspace} and i.source = ${source} and i.id = g.id and i.until_edition is null
    ), ended as (
      update incidents i set until_edition = ${edition}::int from before b
      where not b.same and i.workspace = ${workspace} and i.source = ${source} and i.id = b.id and i.until_edition is null
    ), stored as (
      insert into incidents (workspace, source, id, from_edition, ${named})
      select ${workspace}, ${source}, g.id, ${edition}::int, ${of('g')} from given g
      where not exists (select from before b where b.id = g.id and b.same)
    )
    ${counts}`.execute(db)
  return counted[0] ?? { added: 0, changed: 0, unchanged: 0 }
}

const counts = sql`select (select count(*) from given)::int - (select count(*) from before)::int as added,
      (select count(*) filter (where not same) from before)::int as changed,
      (select count(*) filter (where same) from before)::int as unchanged`

/** What `addArriving` would come to; nothing is stored. */
export async function compareRows(
  { db, workspace }: ReadTx,
  source: string,
  rows: KeptRows,
  numbers: Numbers,
): Promise<RowChanges> {
  const given = sql`unnest(${sql.join(arraysOf(rows, numbers.axesIds, numbers.areas))}) as g (id, ${named})`
  const { rows: counted } = await sql<RowChanges>`
    with given as materialized (select * from ${given}), before as materialized (
      select g.id, (${of('i')}) is not distinct from (${of('g')}) as same
      from given g join incidents i on i.workspace = ${workspace} and i.source = ${source} and i.id = g.id and i.until_edition is null
    ) ${counts}`.execute(db)
  return counted[0] ?? { added: 0, changed: 0, unchanged: 0 }
}

/** Events of a source that stand. */
export async function standing({ db, workspace }: ReadTx, source: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from incidents
    where workspace = ${workspace} and source = ${source} and until_edition is null`.execute(db)
  return rows[0]?.count ?? 0
}

/** Ends some of the events that the edition has not. @returns how many */
export async function withdrawSome(db: Db, { workspace, source, edition }: Arrival): Promise<number> {
  const { numAffectedRows } = await sql`
    update incidents set until_edition = ${edition}::int where ctid in (
      select i.ctid from incidents i
      where i.workspace = ${workspace} and i.source = ${source} and i.until_edition is null and i.from_edition < ${edition}::int
        and not exists (select from incident_arrived a
          where a.workspace = i.workspace and a.source = i.source and a.edition = ${edition}::int and a.id = i.id)
      limit ${atOnce})`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** What was noted of the ids that came in, no longer needed. @returns whether there was any */
export async function forgetArrived(db: Db, { workspace, source, edition }: Arrival): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from incident_arrived where ctid in (
    select ctid from incident_arrived where workspace = ${workspace} and source = ${source} and edition = ${edition}
    limit 20000)`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}
