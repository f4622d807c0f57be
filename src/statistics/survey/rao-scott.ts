import { fTail } from '../distributions.ts'
import { StatisticsFault } from '../fault.ts'
import { at, type Matrix, matrix, multiply, solve, trace, transpose } from '../matrix.ts'
import { type Design, degreesOfFreedom } from './design.ts'
import { estimates } from './proportions.ts'
import { type Answers, answeredBy, sumsOf } from './sums.ts'

export interface RaoScott {
  f: number
  df1: number
  df2: number
  p: number
  /** Respondents who answered both questions. */
  n: number
  /** Weighted shares of all, by rows. */
  shares: number[][]
  /** Mean of the generalised design effects by which Pearson's statistic was divided. */
  meanEffect: number
}

/** No answer, in a column of two questions together. */
const none = 0xffff

/**
 * Pearson's test of independence on weighted data, with Rao and Scott's second-order correction as an F; R:
 * `svychisq(~a + b, design, statistic = "F")`. Source: Rao and Scott, Annals of Statistics 12 (1984), 46–60. Generalised design
 * effects are weighted by observed shares, as R's are: with those expected under independence they come out otherwise.
 * @throws StatisticsFault where fewer than two rows or columns hold anybody
 */
export function raoScott(design: Design, a: Answers, rows: number, b: Answers, columns: number): RaoScott {
  if (rows * columns >= none)
    throw new StatisticsFault('too-large', `The table has ${rows * columns} cells; give fewer.`)
  const both = new Uint16Array(design.size)
  for (let row = 0; row < both.length; row++) {
    const [i, j] = [a[row] ?? rows, b[row] ?? columns]
    both[row] = i < rows && j < columns ? i * columns + j : none
  }
  const sums = sumsOf(design, both, rows * columns)
  const { shares, variance } = estimates(design, sums)
  const table = Array.from({ length: rows }, (_, i) => shares.slice(i * columns, (i + 1) * columns))
  const n = answeredBy(sums)
  const nu = degreesOfFreedom(design)
  if (nu < 1) throw new StatisticsFault('lonely-unit', 'The test needs more units than strata.')
  const delta = designEffects(table, variance, n)
  const df1 = trace(delta) ** 2 / trace(multiply(delta, delta))
  const f = pearson(table, n) / trace(delta)
  return {
    f,
    df1,
    df2: df1 * nu,
    p: fTail(f, df1, df1 * nu),
    n,
    shares: table,
    meanEffect: trace(delta) / delta.length,
  }
}

function pearson(table: Matrix, n: number): number {
  const rows = table.map((row) => row.reduce((sum, share) => sum + share, 0))
  const columns = transpose(table).map((column) => column.reduce((sum, share) => sum + share, 0))
  let statistic = 0
  for (const [i, row] of table.entries())
    for (const [j, share] of row.entries()) {
      const expected = (rows[i] ?? 0) * (columns[j] ?? 0)
      if (expected > 0) statistic += (share - expected) ** 2 / expected
    }
  return n * statistic
}

/** The matrix whose eigenvalues are the generalised design effects of the interaction. */
function designEffects(table: Matrix, variance: Matrix, n: number): Matrix {
  const columns = table[0]?.length ?? 0
  const some = (shares: readonly number[]) => shares.some((share) => share > 0)
  const rowsKept = table.flatMap((row, i) => (some(row) ? [i] : []))
  const columnsKept = transpose(table).flatMap((column, j) => (some(column) ? [j] : []))
  if (rowsKept.length < 2 || columnsKept.length < 2)
    throw new StatisticsFault('empty', 'Association needs two rows and two columns that hold somebody.')
  const kept = rowsKept.flatMap((i) => columnsKept.map((j) => ({ index: i * columns + j, share: at(table, i, j) })))
  const inverse = kept.map(({ share }) => (share === 0 ? 0 : 1 / share))
  const contrasts = interactions(rowsKept.length, columnsKept.length)
  const weighted = contrasts.map((row, k) => row.map((x) => x * (inverse[k] ?? 0)))
  const within = kept.map(({ index: i }) => kept.map(({ index: j }) => at(variance, i, j)))
  const numerator = multiply(transpose(weighted), multiply(within, weighted))
  const denominator = multiply(transpose(contrasts), weighted).map((row) => row.map((x) => x / n))
  return solve(denominator, numerator)
}

/** Columns that span what rows and columns alone do not explain: products of Helmert's contrasts. */
function interactions(rows: number, columns: number): Matrix {
  const [a, b] = [helmert(rows), helmert(columns)]
  const result = matrix(rows * columns, (rows - 1) * (columns - 1))
  for (let cell = 0; cell < rows * columns; cell++)
    for (let k = 0; k < (rows - 1) * (columns - 1); k++) {
      const [i, j] = [Math.floor(cell / columns), cell % columns]
      const line = result[cell] ?? []
      line[k] = at(a, i, Math.floor(k / (columns - 1))) * at(b, j, k % (columns - 1))
    }
  return result
}

const helmert = (size: number): Matrix =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size - 1 }, (_, k) => (i <= k ? 1 : i === k + 1 ? -(k + 1) : 0)),
  )
