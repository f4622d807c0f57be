/** Small dense matrices as lists of rows: tables and their covariances, never columns of respondents. */
import { StatisticsFault } from './fault.ts'

export type Matrix = number[][]

export const matrix = (rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => new Array<number>(columns).fill(0))

export const at = (m: Matrix, row: number, column: number): number => m[row]?.[column] ?? 0

export function multiply(a: Matrix, b: Matrix): Matrix {
  const columns = b[0]?.length ?? 0
  return a.map((row) => Array.from({ length: columns }, (_, j) => row.reduce((sum, x, k) => sum + x * at(b, k, j), 0)))
}

export const transpose = (m: Matrix): Matrix => (m[0] ?? []).map((_, j) => m.map((row) => row[j] ?? 0))

export const trace = (m: Matrix): number => m.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)

/** X with `a X = b`, by elimination with row pivots. @throws StatisticsFault where `a` is singular */
export function solve(a: Matrix, b: Matrix): Matrix {
  const size = a.length
  const rows = a.map((row, i) => [...row, ...(b[i] ?? [])])
  for (let step = 0; step < size; step++) {
    const pivot = pivotOf(rows, step)
    for (let i = step + 1; i < size; i++) clear(rows[i] ?? [], pivot, step)
  }
  for (let step = size - 1; step >= 0; step--) {
    const row = rows[step] ?? []
    const lead = row[step] ?? 1
    for (let j = step; j < row.length; j++) row[j] = (row[j] ?? 0) / lead
    for (let i = 0; i < step; i++) clear(rows[i] ?? [], row, step)
  }
  return rows.map((row) => row.slice(size))
}

/** Brings the largest entry of a column to its place and gives its row. */
function pivotOf(rows: Matrix, step: number): number[] {
  let best = step
  for (let i = step + 1; i < rows.length; i++)
    if (Math.abs(at(rows, i, step)) > Math.abs(at(rows, best, step))) best = i
  const pivot = rows[best] ?? []
  if (Math.abs(pivot[step] ?? 0) < Number.MIN_VALUE * 2 ** 52)
    throw new StatisticsFault('value', 'The table is degenerate: a row or a column holds nothing. Leave it out.')
  rows[best] = rows[step] ?? []
  rows[step] = pivot
  return pivot
}

function clear(row: number[], pivot: readonly number[], step: number): void {
  const factor = (row[step] ?? 0) / (pivot[step] ?? 1)
  if (factor === 0) return
  for (let j = step; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0)
}
