import type { Matrix } from '../matrix.ts'

/** Sum of squared residuals of the observations `from` to `to`, both counted from 0 and both in. */
export type ResidualSum = (from: number, to: number) => number

/**
 * The triangle of residual sums of Bai and Perron (2003): of every stretch of at least `shortest` observations, the least squares of `y`
 * on `x`. Each start is a factor R of a QR decomposition that takes in one row after the other by Givens rotations: what a rotation leaves
 * over is the recursive residual (Brown, Durbin and Evans 1975), and nothing is inverted.
 * @returns the sums, and the first stretch of the shortest length in which the regressors are collinear, if there is one
 */
export function residualSums(
  y: readonly number[],
  x: Matrix,
  shortest: number,
): { sum: ResidualSum; collinearFrom: number | null } {
  const sums: Float64Array[] = []
  let collinearFrom: number | null = null
  for (let start = 0; start + shortest <= y.length; start++) {
    const { running, full } = runningSums(y, x, start, shortest)
    if (!full && collinearFrom === null) collinearFrom = start
    sums.push(running)
  }
  return { sum: (from, to) => sums[from]?.[to - from] ?? Number.NaN, collinearFrom }
}

function runningSums(y: readonly number[], x: Matrix, start: number, shortest: number) {
  const factor = new Factor(x[0]?.length ?? 0)
  const running = new Float64Array(y.length - start)
  let full = true
  for (let i = start; i < y.length; i++) {
    running[i - start] = factor.take(x[i] ?? [], y[i] ?? 0)
    if (i - start + 1 === shortest) full = factor.hasFullRank()
  }
  return { running, full }
}

/** What is known of a regression after some rows: R, and beside it Q'y. */
class Factor {
  readonly #columns: number
  readonly #rows: Float64Array
  readonly #norms: Float64Array
  readonly #row: Float64Array
  #sum = 0

  constructor(columns: number) {
    this.#columns = columns
    this.#rows = new Float64Array(columns * (columns + 1))
    this.#norms = new Float64Array(columns)
    this.#row = new Float64Array(columns + 1)
  }

  /** Takes a row in and gives the sum of squared residuals up to it. */
  take(x: readonly number[], y: number): number {
    const row = this.#row
    for (let j = 0; j < this.#columns; j++) {
      row[j] = x[j] ?? 0
      this.#norms[j] = Math.hypot(this.#norms[j] ?? 0, row[j] ?? 0)
    }
    row[this.#columns] = y
    for (let j = 0; j < this.#columns; j++) this.#rotate(j)
    this.#sum += (row[this.#columns] ?? 0) ** 2
    return this.#sum
  }

  #rotate(pivot: number): void {
    const width = this.#columns + 1
    const at = pivot * width
    const [above, below] = [this.#rows[at + pivot] ?? 0, this.#row[pivot] ?? 0]
    if (below === 0) return
    const length = Math.hypot(above, below)
    const [c, s] = [above / length, below / length]
    for (let j = pivot; j < width; j++) {
      const [u, v] = [this.#rows[at + j] ?? 0, this.#row[j] ?? 0]
      this.#rows[at + j] = c * u + s * v
      this.#row[j] = c * v - s * u
    }
  }

  /** Whether each column has a part of its own, of more than a ten-millionth of its length: R's own tolerance. */
  hasFullRank(): boolean {
    for (let j = 0; j < this.#columns; j++) {
      if (!(Math.abs(this.#rows[j * (this.#columns + 2)] ?? 0) > 1e-7 * (this.#norms[j] ?? 0))) return false
    }
    return true
  }
}
