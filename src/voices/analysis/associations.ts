/** Tests of what two questions have to do with one another, on the rows and columns that are shown whole: a test of more would give what is hidden away. */
import { StatisticsFault } from '#src/statistics/fault.ts'
import { raoScott } from '#src/statistics/survey/rao-scott.ts'
import { chiSquare } from '#src/statistics/tables/chi-square.ts'
import { fisher } from '#src/statistics/tables/fisher.ts'
import type { AssociationTest } from './results-model.ts'
import { picked, type WeightedSample } from './weights.ts'

export interface Pair {
  choice: string | null
  /** Null where a count is hidden. */
  cells: (number | null)[][]
  /** The row and the column of each respondent; beyond the table where there is none. */
  rows: Uint16Array | Uint8Array
  columns: Uint16Array
}

export type Test = Omit<AssociationTest, 'adjusted'>

/** Rows and columns between which nothing is hidden, the one with most hidden left out first. */
export function wholeOf(cells: Pair['cells']): { rows: number[]; columns: number[] } {
  let rows = cells.map((_, at) => at)
  let columns = (cells[0] ?? []).map((_, at) => at)
  for (;;) {
    const hiddenIn = (row: number) => columns.filter((column) => cells[row]?.[column] == null).length / columns.length
    const hiddenUnder = (column: number) => rows.filter((row) => cells[row]?.[column] == null).length / rows.length
    const row = most(rows, hiddenIn)
    const column = most(columns, hiddenUnder)
    if (!row || !column || row.value === 0) return { rows, columns }
    if (row.value >= column.value) rows = rows.filter((at) => at !== row.at)
    else columns = columns.filter((at) => at !== column.at)
  }
}

const most = (places: readonly number[], of: (at: number) => number) =>
  places.map((at) => ({ at, value: of(at) })).toSorted((a, b) => b.value - a.value)[0]

/** Null where there is nothing to test. */
export function testOf(pair: Pair, sample: WeightedSample | null): Test | null {
  const kept = wholeOf(pair.cells)
  const table = kept.rows.map((row) => kept.columns.map((column) => pair.cells[row]?.[column] ?? 0))
  if (kept.rows.length < 2 || kept.columns.length < 2) return null
  const said = {
    choice: pair.choice,
    n: table.flat().reduce((sum, count) => sum + count, 0),
    rows: kept.rows.length,
    columns: kept.columns.length,
  }
  try {
    return { ...said, ...(sample ? weighted(pair, kept, sample) : counted(table)) }
  } catch (error) {
    if (error instanceof StatisticsFault) return null
    throw error
  }
}

type Tested = Pick<Test, 'method' | 'statistic' | 'df' | 'df2' | 'p' | 'standardError'>

function counted(table: number[][]): Tested {
  const { statistic, df, p, smallestExpected } = chiSquare(table)
  if (smallestExpected >= 5) return { method: 'pearson', statistic, df, df2: null, p, standardError: null }
  const exact = fisher(table)
  const method = exact.method === 'exact' ? 'fisher' : 'fisher-monte-carlo'
  return { method, statistic: null, df: null, df2: null, p: exact.p, standardError: exact.standardError || null }
}

function weighted(
  { rows, columns }: Pair,
  kept: ReturnType<typeof wholeOf>,
  { design, rows: some }: WeightedSample,
): Tested {
  const place = (codes: Uint16Array | Uint8Array, places: readonly number[]) => {
    const to = new Map(places.map((at, index) => [at, index]))
    return Uint16Array.from(picked(codes, some), (code) => to.get(code) ?? places.length)
  }
  const [a, b] = [place(rows, kept.rows), place(columns, kept.columns)]
  const { f, df1, df2, p } = raoScott(design, a, kept.rows.length, b, kept.columns.length)
  return { method: 'rao-scott', statistic: f, df: df1, df2, p, standardError: null }
}
