/** The table of sums: what an edition changed of them. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { allSums, type Rollup, sums } from '../importing/rollup.ts'
import type { Axes } from '../model.ts'
import { columnOf } from './column-of.ts'
import type { Change } from './years-store.ts'

const columns = allSums.map((sum) => sql.id(columnOf(sum)))
const keyOf = (axes: number, area: string, month: number) => `${axes} ${month} ${area}`

/** The groups of a reading, as the tables know them. */
export interface Numbered {
  rollup: Rollup
  /** By number of the reading, from 1. */
  axes: readonly Axes[]
  axesIds: readonly number[]
  areas: readonly string[]
}

/**
 * What a reading changes of the sums that were there before, by group, which are used up.
 * @param groups of the reading; all of them where none are named
 */
export function changesSince(before: Map<string, Change>, read: Numbered, groups?: readonly number[]): Change[] {
  const changes: Change[] = []
  const { rollup, axes, axesIds, areas } = read
  for (let one = 0; one < (groups?.length ?? rollup.size); one++) {
    const group = groups?.[one] ?? one
    const { axes: number, area: place, month } = rollup.at(group)
    const [id = 0, area = ''] = [axesIds[number - 1], areas[place]]
    const key = keyOf(id, area, month)
    const was = before.get(key)
    before.delete(key)
    const values = allSums.map((_, at) => rollup.valueAt(group, at) - (was?.values[at] ?? 0))
    const { eventClass, type } = axes[number - 1] as Axes
    if (values.some((value) => value !== 0)) changes.push({ axes: id, area, month, eventClass, type, values })
  }
  for (const gone of before.values()) {
    const values = gone.values.map((value) => -value)
    if (values.some((value) => value !== 0)) changes.push({ ...gone, values })
  }
  return changes
}

/** First and last month of which events stand; null where there are none. */
export async function monthsWithEvents(
  { db, workspace }: Pick<ReadTx, 'db' | 'workspace'>,
  source: string,
): Promise<[number, number] | null> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select min(month) as first, max(month) as last from (select month from incident_cells
      where workspace = ${workspace} and source = ${source} group by month having sum(events) <> 0) m`.execute(db)
  const { first = null, last = null } = rows[0] ?? {}
  return first === null || last === null ? null : [first, last]
}

/** Years of which an edition has sums. */
export async function yearsArrived(
  db: ReadTx['db'],
  { workspace, source, edition }: { workspace: string; source: string; edition: number },
): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`select distinct month / 12 as year from incident_cells
    where workspace = ${workspace} and source = ${source} and edition = ${edition}`.execute(db)
  return rows.map(({ year }) => year)
}

/** Of these areas those in which some edition ever placed something, by source, with the first edition that did. */
export async function sourcesPlacedIn(
  { db, workspace }: ReadTx,
  areas: readonly string[],
): Promise<{ source: string; since: number; areas: string[] }[]> {
  const { rows } = await sql<{ source: string; since: number; areas: string[] }>`
    select source, min(edition) as since, array_agg(distinct area) as areas from incident_cells
    where workspace = ${workspace} and area = any(${[...areas]}::text[]) group by source order by source`.execute(db)
  return rows
}

/** Years of which a source has sums. */
export async function yearsWithCells(
  { db, workspace }: Pick<ReadTx, 'db' | 'workspace'>,
  source: string,
): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`select distinct year from incident_years
    where workspace = ${workspace} and source = ${source} order by year`.execute(db)
  return rows.map(({ year }) => year)
}

/** The sums of a source as they are now, of one year, by group. */
export async function cellsBefore(
  { db, workspace }: Pick<ReadTx, 'db' | 'workspace'>,
  source: string,
  year: number,
): Promise<Map<string, Change>> {
  const added = columns.map((column) => sql`coalesce(sum(c.${column}), 0)::int`)
  const { rows } = await sql<Change>`
    select c.axes, c.area, c.month, x.event_class as "eventClass", x.type, array[${sql.join(added)}] as values
    from incident_cells c join incident_axes x on x.workspace = c.workspace and x.source = c.source and x.id = c.axes
    where c.workspace = ${workspace} and c.source = ${source}
      and c.month between ${year * 12}::int and ${year * 12 + 11}::int
    group by c.axes, c.area, c.month, x.event_class, x.type`.execute(db)
  return new Map(rows.map((row) => [keyOf(row.axes, row.area, row.month), row]))
}

export async function insertCells(
  { db, workspace }: Pick<WriteTx, 'db' | 'workspace'>,
  source: string,
  edition: number,
  some: readonly Change[],
): Promise<void> {
  const numbers = (value: (change: Change) => number) => `{${some.map(value).join(',')}}`
  // Few sources give a range by class, and what is not there takes no room.
  const given = some.some(({ values }) => values.some((value, at) => at >= sums.length && value !== 0)) ? allSums : sums
  const named = sql.join(given.map((sum) => sql.id(columnOf(sum))))
  const arrays = [
    sql`${numbers(({ axes }) => axes)}::int[]`,
    sql`${some.map(({ area }) => area)}::text[]`,
    sql`${numbers(({ month }) => month)}::int[]`,
    ...given.map((_, at) => sql`${numbers(({ values }) => values[at] ?? 0)}::int[]`),
  ]
  await sql`
    insert into incident_cells (workspace, source, edition, axes, area, month, ${named})
    select ${workspace}, ${source}, ${edition}::int, g.*
    from unnest(${sql.join(arrays)}) as g (axes, area, month, ${named})
    -- As the index has them: in the order of a file each would go somewhere else.
    order by g.axes, g.area collate "C", g.month`.execute(db)
}
