/** Events of an edition that comes in piece by piece, against those that stand. */
import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { KeptRows } from '../importing/coding/kept-rows.ts'
import type { Arrival } from './arrival-store.ts'
import { arraysOf, named, of, type RowChanges } from './rows-store.ts'

type Db = ReadTx['db']
type Numbers = { axesIds: readonly number[]; areas: readonly string[] }

/** Events that are looked at at once. */
const atOnce = 2000

/** Events that nothing has ended yet, those of an edition that is coming in too. */
const unended = sql`i.until_edition is null`
/** Events that stand: an edition that is coming in, or broke off and is not cleared away, has neither added nor ended any yet. */
const stands = (workspace: string, source: string) => {
  const arriving = sql`(select e.number from incident_editions e
    where e.workspace = ${workspace} and e.source = ${source} and e.arriving is not null)`
  return sql`i.from_edition is distinct from ${arriving} and (i.until_edition is null or i.until_edition = ${arriving})`
}

/** What there is of some given events. Each is looked up by its id, whatever the database thinks of how many there are. */
const before = (workspace: string, source: string, which: RawBuilder<unknown>) => sql`before as materialized (
      select g.id, (${of('i')}) is not distinct from (${of('g')}) as same
      from given g cross join lateral (
        select ${of('i')} from incidents i
        where i.workspace = ${workspace} and i.source = ${source} and i.id = g.id and ${which} offset 0) i
    )`

/** Stores some events of a source's first edition: there is nothing to hold them against. */
export async function addFirst(
  db: Db,
  { workspace, source, edition }: Arrival,
  rows: KeptRows,
  { axesIds, areas }: Numbers,
): Promise<RowChanges> {
  await sql`insert into incidents (workspace, source, id, from_edition, ${named})
    select ${workspace}, ${source}, g.id, ${edition}::int, ${of('g')}
    from unnest(${sql.join(arraysOf(rows, axesIds, areas))}) as g (id, ${named})`.execute(db)
  return { added: rows.size, changed: 0, unchanged: 0 }
}

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
    ), ${before(workspace, source, unended)}, ended as (
      update incidents set until_edition = ${edition}::int
      where workspace = ${workspace} and source = ${source} and id = any(array(select id from before where not same))
        and until_edition is null and from_edition < ${edition}::int
    ), stored as (
      insert into incidents (workspace, source, id, from_edition, ${named})
      select ${workspace}, ${source}, g.id, ${edition}::int, ${of('g')} from given g
      where g.id not in (select b.id from before b where b.same)
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
    with given as materialized (select * from ${given}), ${before(workspace, source, stands(workspace, source))} ${counts}`.execute(
    db,
  )
  return counted[0] ?? { added: 0, changed: 0, unchanged: 0 }
}

/** Events of a source that stand. */
export async function standing({ db, workspace }: ReadTx, source: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from incidents i
    where i.workspace = ${workspace} and i.source = ${source} and ${stands(workspace, source)}`.execute(db)
  return rows[0]?.count ?? 0
}

/**
 * Ends those of some events that the edition has not.
 * @param after the id after which to go on; '' for the beginning
 * @returns how many, and the last id that was looked at; null where there are no more
 */
export async function withdrawSome(
  db: Db,
  { workspace, source, edition }: Arrival,
  after: string,
): Promise<{ withdrawn: number; last: string | null }> {
  const { rows } = await sql<{ withdrawn: number; last: string | null }>`
    with page as materialized (
      select i.id from incidents i
      where i.workspace = ${workspace} and i.source = ${source} and i.id > ${after} and i.until_edition is null
        and i.from_edition < ${edition}::int
      order by i.id limit ${atOnce}
    ), gone as materialized (
      select p.id from page p where not exists (select from incident_arrived a
        where a.workspace = ${workspace} and a.source = ${source} and a.edition = ${edition}::int and a.id = p.id offset 0)
    ), ended as (
      update incidents set until_edition = ${edition}::int
      where workspace = ${workspace} and source = ${source} and id = any(array(select id from gone))
        and until_edition is null and from_edition < ${edition}::int
    )
    select (select count(*) from gone)::int as withdrawn, (select max(id) from page) as last`.execute(db)
  return rows[0] ?? { withdrawn: 0, last: null }
}

/**
 * Forgets what was noted of some ids that came in.
 * @param after the id after which to go on
 * @returns the last of them; null where there are no more
 */
export async function forgetArrived(
  db: Db,
  { workspace, source, edition }: Arrival,
  after: string,
): Promise<string | null> {
  const here = sql`workspace = ${workspace} and source = ${source} and edition = ${edition}::int`
  const { rows } = await sql<{ last: string | null }>`
    with page as materialized (
      select id from incident_arrived where ${here} and id > ${after} order by id limit ${atOnce * 5}
    ), gone as (
      delete from incident_arrived where ${here} and id > ${after} and id <= (select max(id) from page)
    ) select max(id) as last from page`.execute(db)
  return rows[0]?.last ?? null
}
