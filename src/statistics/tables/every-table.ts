import type { Margins } from './table.ts'

/**
 * Goes through every table of counts with the margins given.
 * @param logOf ln of a factorial
 * @param visit is told minus the sum of ln of the factorials of the table's cells
 * @returns how many tables there are; null where there are more than the cap, of which some have been visited
 */
export function everyTable(
  { rows, columns }: Margins,
  logOf: (count: number) => number,
  cap: number,
  visit: (log: number) => void,
): number | null {
  const left = [...rows]
  const last = columns.length - 1
  let found = 0

  /** The last column takes what is left of the rows. */
  function close(log: number): boolean {
    found += 1
    if (found > cap) return false
    visit(left.reduce((sum, count) => sum - logOf(count), log))
    return true
  }

  /** @param open what is still to be laid in this column; @param below what the rows from here on can take */
  function lay(column: number, row: number, open: number, below: number, log: number): boolean {
    if (column === last) return close(log)
    const room = left[row] ?? 0
    if (row === left.length - 1) return place(column, row, open, open, below, log)
    for (let count = Math.max(0, open - (below - room)); count <= Math.min(room, open); count++)
      if (!place(column, row, count, open, below, log)) return false
    return true
  }

  function place(column: number, row: number, count: number, open: number, below: number, log: number): boolean {
    const room = left[row] ?? 0
    left[row] = room - count
    const next = log - logOf(count)
    const more =
      row === left.length - 1
        ? lay(column + 1, 0, columns[column + 1] ?? 0, sum(left), next)
        : lay(column, row + 1, open - count, below - room, next)
    left[row] = room
    return more
  }

  return lay(0, 0, columns[0] ?? 0, sum(left), 0) ? found : null
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
