import { StatisticsFault } from './fault.ts'
import type { Matrix } from './matrix.ts'
import { inverseOfCrossProduct, leastSquaresFor } from './regression/least-squares.ts'

export interface LeastSquares {
  coefficients: number[]
  residuals: number[]
  /** Sum of squared residuals. */
  rss: number
  /** (X'X)⁻¹, out of R of the decomposition: covariances are this times what the errors say. */
  inverse: Matrix
}

/**
 * Unweighted least squares of `y` on the columns of `x`, given by rows; no intercept is added.
 * @param names what to call the columns in a refusal
 * @throws StatisticsFault `too-few` where there are no more rows than columns, `collinear` where a column is a combination of those before it
 */
export function leastSquares(x: Matrix, y: readonly number[], names?: readonly string[]): LeastSquares {
  const [rows, width] = [x.length, x[0]?.length ?? 0]
  if (rows <= width) {
    throw new StatisticsFault('too-few', `${rows} observations cannot carry ${width} coefficients: more are needed.`)
  }
  const values = new Float64Array(rows * width)
  for (const [i, row] of x.entries()) for (const [j, value] of row.entries()) values[j * rows + i] = value
  const design = { rows, names: names ?? Array.from({ length: width }, (_, j) => `regressor ${j + 1}`), values }
  const solved = leastSquaresFor(design).solve(new Float64Array(rows).fill(1), Float64Array.from(y))
  const coefficients = [...solved.coefficients]
  const residuals = y.map(
    (value, i) => value - (x[i] ?? []).reduce((sum, at, j) => sum + at * (coefficients[j] ?? 0), 0),
  )
  const flat = inverseOfCrossProduct(solved.triangle, width)
  return {
    coefficients,
    residuals,
    rss: residuals.reduce((sum, value) => sum + value * value, 0),
    inverse: Array.from({ length: width }, (_, j) => [...flat.slice(j * width, (j + 1) * width)]),
  }
}
