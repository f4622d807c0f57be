/** Tables as they may be published: small cells hidden, with what they could be worked out from. */
import { StatisticsFault } from '../fault.ts'
import { type Counts, marginsOf } from '../tables/table.ts'
import type { Bounds } from './attack.ts'
import { CellSetBuilder } from './cells.ts'
import { type Protection, protect } from './protect.ts'
import type { Solver } from './solver.ts'

export interface ShownTable {
  /** Null where a count is hidden. */
  cells: (number | null)[][]
  rows: (number | null)[]
  columns: (number | null)[]
  total: number
  /** What a reader can work out about each small cell, margins included: the audit that it was published on. */
  audit: Bounds[]
}

/** Counts under this are small, that of nobody included (rule 15). */
export const leastShown = 5

/**
 * One two-way table with its margins. How many people it counts is taken to be known. Shares, intervals and weighted counts are
 * hidden with their cell: see `hiddenAs`.
 * @returns null where it cannot be shown at all: it is withheld
 */
export function shownTable(table: Counts, solve: Solver, least = leastShown): ShownTable | null {
  const rows = table.map((_, i) => `row ${i}`)
  const columns = (table[0] ?? []).map((_, j) => `column ${j}`)
  const builder = new CellSetBuilder()
  const placed = place(builder, { rows, columns, counts: table })
  const protection = protect(builder.done(true), least, solve)
  return protection && shownAs(placed, protection)
}

/** The counts of one question. Null where they cannot be shown at all. */
export function shownCounts(counts: readonly number[], solve: Solver, least = leastShown): (number | null)[] | null {
  const builder = new CellSetBuilder()
  const cells = counts.map((count, i) => builder.cell(`answer ${i}`, count))
  const total = builder.cell(everybody, counts.reduce((sum, count) => sum + count, 0)) // biome-ignore format: one cell
  builder.known(total)
  builder.sum(total, cells)
  const protection = protect(builder.done(true), least, solve)
  return protection && counts.map((count, i) => (protection.hidden.has(cells[i] ?? -1) ? null : count))
}

/**
 * A table whose rows and columns have names, such as `region=Sindh` and `q3=yes`. The same name in two tables is the same people, so that
 * margins and tables are linked; who gave no answer has a name too, or a reader would find them by subtraction.
 */
export interface NamedTable {
  rows: string[]
  columns: string[]
  counts: Counts
}

/** A name whose people are those of others together: a province and its districts. */
export interface Whole {
  name: string
  parts: string[]
}

/**
 * Tables that are published together, as one: nothing small can be worked out from all of them. What has been published before
 * belongs among them, or a reader could compare.
 * @throws StatisticsFault where the same people are counted differently in two of them
 * @returns null where they cannot be shown together: withhold one
 */
export function shownTables(
  tables: readonly NamedTable[],
  wholes: readonly Whole[],
  solve: Solver,
  least = leastShown,
): ShownTable[] | null {
  const builder = new CellSetBuilder()
  const placed = tables.map((table) => place(builder, table))
  for (const whole of wholes) builder.sumNames(whole.name, whole.parts)
  const protection = protect(builder.done(tables.length === 1 && wholes.length === 0), least, solve)
  return protection && placed.map((one) => shownAs(one, protection))
}

const everybody = ''

interface Placed {
  table: Counts
  cells: number[][]
  rows: number[]
  columns: number[]
  total: number
}

function place(builder: CellSetBuilder, { rows: rowNames, columns: columnNames, counts }: NamedTable): Placed {
  const margins = marginsOf(counts)
  if (rowNames.length !== margins.rows.length || columnNames.length !== margins.columns.length)
    throw new StatisticsFault('shape', 'A table needs a name for each of its rows and columns.')
  // A margin is dear: a table whose margins are hidden says little.
  const dear = 10 * (1 + margins.total)
  const rows = margins.rows.map((count, i) => builder.cell(rowNames[i] ?? '', count, dear + count))
  const columns = margins.columns.map((count, j) => builder.cell(columnNames[j] ?? '', count, dear + count))
  const total = builder.cell(everybody, margins.total)
  const cells = counts.map((row, i) =>
    row.map((count, j) => builder.cell([rowNames[i] ?? '', columnNames[j] ?? ''].sort().join(' & '), count)),
  )
  builder.known(total)
  for (const [i, row] of cells.entries()) builder.sum(rows[i] ?? 0, row)
  for (const [j, column] of columns.entries()) builder.sum(column, cells.map((row) => row[j] ?? 0)) // biome-ignore format: one sum
  builder.sum(total, rows)
  builder.sum(total, columns)
  return { table: counts, cells, rows, columns, total: margins.total }
}

function shownAs({ table, cells, rows, columns, total }: Placed, { hidden, audit }: Protection): ShownTable {
  const margins = marginsOf(table)
  const shown = (cell: number | undefined, count: number | undefined) =>
    cell === undefined || hidden.has(cell) ? null : (count ?? null)
  const here = new Set([...cells.flat(), ...rows, ...columns])
  return {
    cells: cells.map((row, i) => row.map((cell, j) => shown(cell, table[i]?.[j]))),
    rows: rows.map((cell, i) => shown(cell, margins.rows[i])),
    columns: columns.map((cell, j) => shown(cell, margins.columns[j])),
    total,
    audit: audit.filter(({ cell }) => here.has(cell)),
  }
}

/**
 * What is shown beside the cells of a table (shares, intervals, weighted counts), hidden where its cell or its base is: a share of a
 * hidden row would give the row away.
 */
export function hiddenAs<T>(
  { cells, rows, columns }: ShownTable,
  values: readonly (readonly T[])[],
  of: 'all' | 'rows' | 'columns',
): (T | null)[][] {
  return values.map((row, i) =>
    row.map((value, j) => {
      const base = of === 'rows' ? rows[i] : of === 'columns' ? columns[j] : 0
      return cells[i]?.[j] === null || base === null ? null : value
    }),
  )
}
