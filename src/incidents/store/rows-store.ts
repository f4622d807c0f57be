/** The table of events, one by one: each from the edition that said so first to the one that did not any more. */
import { type RawBuilder, sql } from 'kysely'
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
