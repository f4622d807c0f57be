import { Matrix as Dense, QrDecomposition } from 'ml-matrix'
import { StatisticsFault } from './fault.ts'
import { type Matrix, multiply, transpose } from './matrix.ts'

export interface LeastSquares {
  coefficients: number[]
  residuals: number[]
  /** Sum of squared residuals. */
  rss: number
  /** (X'X)⁻¹, out of R of the decomposition: covariances are this times what the errors say. */
  inverse: Matrix
}

/** R's tolerance in `lm`: a column with less than this part of its length of its own is collinear. */
const tolerance = 1e-7

/**
 * Least squares of `y` on the columns of `x` by a QR decomposition of columns brought to one length; no intercept is added.
 * @throws StatisticsFault `too-few` where there are no more rows than columns, `collinear` where a column is a combination of those before it
 */
export function leastSquares(x: Matrix, y: readonly number[]): LeastSquares {
  const columns = x[0]?.length ?? 0
  if (x.length <= columns) {
    throw new StatisticsFault(
      'too-few',
      `${x.length} observations cannot carry ${columns} coefficients: more are needed.`,
    )
  }
  const lengths = columnLengths(x, columns)
  const scaled = new Dense(x.map((row) => row.map((value, j) => value / (lengths[j] ?? 1))))
  const qr = new QrDecomposition(scaled)
  const r = qr.upperTriangularMatrix.to2DArray()
  for (let j = 0; j < columns; j++) {
    if (!(Math.abs(r[j]?.[j] ?? 0) > tolerance)) throw collinear(j)
  }
  const solved = qr.solve(Dense.columnVector([...y])).to1DArray()
  const coefficients = solved.map((value, j) => value / (lengths[j] ?? 1))
  const residuals = y.map(
    (value, i) => value - (x[i] ?? []).reduce((sum, at, j) => sum + at * (coefficients[j] ?? 0), 0),
  )
  const half = invertedTriangle(r).map((row, j) => row.map((value) => value / (lengths[j] ?? 1)))
  return {
    coefficients,
    residuals,
    rss: residuals.reduce((sum, value) => sum + value * value, 0),
    inverse: multiply(half, transpose(half)),
  }
}

function columnLengths(x: Matrix, columns: number): number[] {
  return Array.from({ length: columns }, (_, j) => {
    const length = Math.hypot(...x.map((row) => row[j] ?? 0))
    if (!(length > 0)) throw collinear(j)
    return length
  })
}

const collinear = (column: number) =>
  new StatisticsFault(
    'collinear',
    `Regressor ${column + 1} is nothing or a combination of those before it: leave it out, it cannot be told apart from them.`,
  )

/** The inverse of an upper triangle, column by column from below. */
function invertedTriangle(r: Matrix): Matrix {
  const size = r.length
  const inverse = r.map(() => new Array<number>(size).fill(0))
  for (let j = 0; j < size; j++) {
    for (let i = j; i >= 0; i--) {
      let rest = i === j ? 1 : 0
      for (let k = i + 1; k <= j; k++) rest -= (r[i]?.[k] ?? 0) * (inverse[k]?.[j] ?? 0)
      const row = inverse[i]
      if (row) row[j] = rest / (r[i]?.[i] ?? 1)
    }
  }
  return inverse
}
