/** The table of events, one by one: each from the edition that said so first to the one that did not any more. */
import { type RawBuilder, sql } from 'kysely'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { dayText } from '../importing/coding/days.ts'
import type { KeptRows } from '../importing/coding/kept-rows.ts'
import { classRanges } from '../importing/rollup.ts'
import { columnOf } from './column-of.ts'

export const columns = [
  ...['day', 'last_day', 'month', 'area', 'place', 'latitude', 'longitude', 'dyad', 'axes'],
  ...['deaths_low', 'deaths', 'deaths_high', 'civilians', 'security_forces', 'militants', 'injured'],
  ...classRanges.map(columnOf),
]
export const named = sql.join(columns.map((column) => sql.id(column)))
export const of = (table: string) => sql.join(columns.map((column) => sql.ref(`${table}.${column}`)))

export interface RowChanges {
  added: number
  changed: number
  unchanged: number
}

/** Ids that the edition at hand has, for as long as the transaction lasts. */
export const beginRows = ({ db }: WriteTx) =>
  sql`create temporary table incident_seen (id text collate "C" primary key) on commit drop`.execute(db)

/**
 * Stores some events of an edition. Of those that the edition before had, the same stay as they are, and others end with it.
 * @param isFirst no edition was there before
 */
export async function addRows(
  tx: WriteTx,
  { source, edition, isFirst }: { source: string; edition: number; isFirst: boolean },
  rows: KeptRows,
  { axesIds, areas }: { axesIds: readonly number[]; areas: readonly string[] },
): Promise<RowChanges> {
  const { db, workspace } = tx
  const given = sql`unnest(${sql.join(arraysOf(rows, axesIds, areas))}) as g (id, ${named})`
  if (isFirst) {
    await sql`insert into incidents (workspace, source, id, from_edition, ${named})
      select ${workspace}, ${source}, g.id, ${edition}::int, ${of('g')} from ${given}`.execute(db)
    return { added: rows.size, changed: 0, unchanged: 0 }
  }
  const { rows: counted } = await sql<RowChanges>`
    with given as materialized (select * from ${given}), seen as (
      insert into incident_seen select id from given
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
    select (select count(*) from given)::int - (select count(*) from before)::int as added,
      (select count(*) filter (where not same) from before)::int as changed,
      (select count(*) filter (where same) from before)::int as unchanged`.execute(db)
  return counted[0] ?? { added: 0, changed: 0, unchanged: 0 }
}

/** Ends what the edition at hand does not have any more. @returns how many */
export async function withdrawRows({ db, workspace }: WriteTx, source: string, edition: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update incidents i set until_edition = ${edition}::int
    where i.workspace = ${workspace} and i.source = ${source} and i.until_edition is null and i.from_edition < ${edition}::int
      and not exists (select from incident_seen s where s.id = i.id)`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** The columns of some events as parameters, in the order of `id` and `columns`. */
export function arraysOf(rows: KeptRows, axesIds: readonly number[], areas: readonly string[]): RawBuilder<unknown>[] {
  // Far quicker than a list of parameters: their text is made once.
  const numbers = (values: readonly (number | null)[], type: 'int' | 'float8') =>
    sql`${`{${values.map((value) => value ?? 'null').join(',')}}`}::${sql.raw(type)}[]`
  const texts = (values: readonly string[]) => sql`${values}::text[]`
  return [
    texts(rows.ids),
    texts(rows.days.map(dayText)),
    texts(rows.lastDays.map(dayText)),
    numbers(rows.months, 'int'),
    texts(rows.areas.map((area) => areas[area] ?? '')),
    texts(rows.places),
    numbers(rows.latitudes, 'float8'),
    numbers(rows.longitudes, 'float8'),
    texts(rows.dyads),
    numbers(
      rows.axes.map((number) => axesIds[number - 1] ?? 0),
      'int',
    ),
    ...rows.harm.map((values) => numbers(values, 'int')),
    ...rows.ranges.map((values) =>
      values.length === 0
        ? sql`array_fill(null::int, array[${rows.size}::int])`
        : numbers([...values, ...Array(rows.size - values.length).fill(null)], 'int'),
    ),
  ]
}
