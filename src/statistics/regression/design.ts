import { StatisticsFault } from '../fault.ts'

/** The columns of a regression, one after the other in one array: entry (row, column) is at `column * rows + row`. */
export interface Design {
  rows: number
  names: readonly string[]
  values: Float64Array
}

/** @throws StatisticsFault where columns differ in length or hold what is no number */
export function designOf(columns: readonly (readonly [name: string, values: ArrayLike<number>])[]): Design {
  const rows = columns[0]?.[1].length ?? 0
  const values = new Float64Array(rows * columns.length)
  for (const [at, [name, column]] of columns.entries()) {
    if (column.length !== rows)
      throw new StatisticsFault('shape', `The column "${name}" has ${column.length} values where others have ${rows}.`)
    values.set(column, at * rows)
  }
  const bad = values.findIndex((value) => !Number.isFinite(value))
  if (bad >= 0)
    throw new StatisticsFault('value', `The column "${columns[Math.floor(bad / rows)]?.[0]}" holds what is no number.`)
  return { rows, names: columns.map(([name]) => name), values }
}
