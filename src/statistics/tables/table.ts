/** Two-way tables of counts. */
import { StatisticsFault } from '../fault.ts'

/** Rows of whole counts from 0 on, all of one length. */
export type Counts = readonly (readonly number[])[]

export interface Margins {
  rows: number[]
  columns: number[]
  total: number
}

/** @throws StatisticsFault where it is no table of counts */
export function marginsOf(table: Counts): Margins {
  const width = table[0]?.length ?? 0
  if (width === 0 || table.some((row) => row.length !== width))
    throw new StatisticsFault('shape', 'A table has one row or more, all with the same number of columns.')
  if (table.some((row) => row.some((count) => !Number.isSafeInteger(count) || count < 0)))
    throw new StatisticsFault('value', 'A table holds whole counts from 0 on.')
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columns = Array.from({ length: width }, (_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0))
  return { rows, columns, total: rows.reduce((sum, count) => sum + count, 0) }
}

/** The table without the rows and columns that hold nobody: they say nothing of association. */
export function withoutEmpty(table: Counts): number[][] {
  const { rows, columns } = marginsOf(table)
  return table.filter((_, i) => rows[i] !== 0).map((row) => row.filter((_, j) => columns[j] !== 0))
}

/** @throws StatisticsFault where fewer than two rows or columns hold anybody: nothing can be associated */
export function associable(table: Counts): number[][] {
  const kept = withoutEmpty(table)
  if (kept.length < 2 || (kept[0]?.length ?? 0) < 2)
    throw new StatisticsFault('empty', 'Association needs two rows and two columns that hold somebody.')
  return kept
}
