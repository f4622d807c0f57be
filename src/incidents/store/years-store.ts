/** The roll-up for charts: fewer axes, and twelve months a row, so that ten years of a country are some hundred rows. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { allSums, sums } from '../importing/rollup.ts'
import { monthNumber, monthText } from '../months.ts'
import type { Cell, Dimension } from '../query-model.ts'
import { type Asked, rangedCell } from './asked.ts'
import { columnOf } from './column-of.ts'

/** Rows in one statement. */
const batch = 500
const inYear = Array.from({ length: 12 }, (_, at) => at + 1)
const parts = ['value', 'low', 'high', 'uncounted', 'unranged'] as const

interface Row {
  source?: string
  area?: string
  eventClass?: string
  type?: string
  year: number
  /** Of each part that differs from the value, and of events: a sum a month. */
  sums: number[]
}

const names = { source: 'y.source', area: 'y.area', eventClass: 'y.event_class', type: 'y.type' } as const
type Kept = keyof typeof names
const isKept = (dimension: Dimension): dimension is Kept => dimension in names

/** @param asked of sources, months, areas, event class and type alone */
export async function sliceOfYears(tx: ReadTx, asked: Asked): Promise<Cell[]> {
  const { query, measure } = asked
  const columns = [...new Set(['events', ...parts.map((part) => measure[part])])].filter((name) => name !== null)
  const groups = new Map<string, Cell & { events: number; unranged: number }>()
  const [from, to] = [monthNumber(query.from), monthNumber(query.to)]
  for (const { year, sums, ...row } of await yearsOf(tx, asked, columns)) {
    for (const month of inYear) {
      const number = year * 12 + month - 1
      const of = (column: string | null) =>
        column === null ? 0 : (sums[columns.indexOf(column) * 12 + month - 1] ?? 0)
      if (number < from || number > to || of('events') === 0) continue
      const key = { ...row, ...placed(query.by, number) }
      const name = JSON.stringify(key)
      const cell = groups.get(name) ?? { ...key, events: 0, value: 0, low: 0, high: 0, uncounted: 0, unranged: 0 }
      groups.set(name, cell)
      cell.events += of('events')
      for (const part of parts) cell[part] += of(measure[part])
    }
  }
  return [...groups.values()].map(({ events: _, ...cell }) => rangedCell(cell))
}

function placed(by: readonly Dimension[], month: number): { month?: string; year?: number } {
  return {
    ...(by.includes('month') ? { month: monthText(month) } : {}),
    ...(by.includes('year') ? { year: Math.floor(month / 12) } : {}),
  }
}

async function yearsOf(
  { db }: ReadTx,
  asked: Asked,
  columns: readonly string[],
): Promise<(Omit<Row, 'area'> & { area?: string | null })[]> {
  const { workspace, sources, editions, query } = asked
  const { by, where, areas, from, to } = query
  const kept = by.filter(isKept)
  const sums = columns.flatMap((column) =>
    inYear.map((month) => sql`coalesce(sum(${sql.ref(`y.${column}`)}[${sql.lit(month)}]), 0)::int`),
  )
  const { rows } = await sql<Row>`
    select ${sql.join([...kept.map((dimension) => sql`${sql.ref(names[dimension])} as ${sql.id(dimension)}`), sql`y.year`])},
      array[${sql.join(sums)}] as sums
    from unnest(${sources}::text[], ${editions}::int[]) as e (source, number)
    join incident_years y on y.workspace = ${workspace} and y.source = e.source and y.edition <= e.number
    where y.year between ${Math.floor(monthNumber(from) / 12)} and ${Math.floor(monthNumber(to) / 12)}
      and y.event_class = any(${where.eventClass}::text[])
      ${where.type ? sql`and y.type = any(${where.type}::text[])` : sql``}
      ${areas ? sql`and y.area = any(${areas.map((area) => area ?? '')}::text[])` : sql``}
    group by ${sql.join([...kept.map((dimension) => sql.ref(names[dimension])), sql`y.year`])}`.execute(db)
  return rows.map((row) => (row.area === '' ? { ...row, area: null } : row))
}

/** What an edition changed of one group's sums. */
export interface Change {
  axes: number
  area: string
  month: number
  eventClass: string
  type: string
  /** In the order of `allSums`. */
  values: number[]
}

/** What changed of a year: of each of `allSums` a number a month. */
interface YearRow extends Pick<Change, 'eventClass' | 'type' | 'area'> {
  year: number
  months: number[][]
}

/** Adds the same changes up over fewer axes, twelve months a row. */
export async function addYears(
  { db, workspace }: Pick<WriteTx, 'db' | 'workspace'>,
  source: string,
  edition: number,
  changes: readonly Change[],
): Promise<void> {
  const rows = new Map<string, YearRow>()
  for (const { eventClass, type, area, month, values } of changes) {
    const year = Math.floor(month / 12)
    const name = `${eventClass} ${year} ${area} ${type}`
    const row = rows.get(name) ?? { eventClass, type, area, year, months: allSums.map(() => Array(12).fill(0)) }
    rows.set(name, row)
    for (const [at, value] of values.entries()) {
      const months = row.months[at]
      if (months) months[month % 12] = (months[month % 12] ?? 0) + value
    }
  }
  const hasRanges = changes.some(({ values }) => values.some((value, at) => at >= sums.length && value !== 0))
  const named = hasRanges ? allSums : sums
  const columns = named.map((sum) => sql.id(columnOf(sum)))
  const all = [...rows.values()]
  for (let from = 0; from < all.length; from += batch) {
    const some = all.slice(from, from + batch)
    const texts = (textOf: (row: YearRow) => string) => sql`${some.map(textOf)}::text[]`
    const given = [
      texts(({ eventClass }) => eventClass),
      texts(({ type }) => type),
      texts(({ area }) => area),
      sql`${`{${some.map(({ year }) => year).join(',')}}`}::int[]`,
      ...named.map((_, at) => texts(({ months }) => `{${months[at]?.join(',')}}`)),
    ]
    await sql`
      insert into incident_years (workspace, source, edition, event_class, type, area, year, ${sql.join(columns)})
      select ${workspace}, ${source}, ${edition}::int, event_class, type, area, year,
        ${sql.join(columns.map((column) => sql`${column}::int[]`))}
      from unnest(${sql.join(given)}) as g (event_class, type, area, year, ${sql.join(columns)})`.execute(db)
  }
}

/** Areas in which a source has told of events, as of an edition or before. */
export async function areasToldOf({ db, workspace }: ReadTx, source: string, edition: number): Promise<string[]> {
  const { rows } = await sql<{ area: string }>`
    select distinct area from incident_years where workspace = ${workspace} and source = ${source} and edition <= ${edition} and area <> ''`.execute(
    db,
  )
  return rows.map(({ area }) => area)
}
