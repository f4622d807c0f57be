/**
 * Weighted least squares by Householder's reflections (Golub and Van Loan, Matrix Computations, 5.2), column by column in typed
 * arrays: a sweep over dates fits hundreds of models of the same size. docs/decisions says why it is not a library's.
 */
import { StatisticsFault } from '../fault.ts'
import type { Design } from './design.ts'

/** How small a column may become beside what it was before it counts as a sum of the ones before it: that of R's `glm.fit`. */
const TOLERANCE = 1e-11

export interface LeastSquares {
  coefficients: Float64Array
  /** The triangle R of X = QR, by rows, `columns` wide. */
  triangle: Float64Array
}

/** Keeps its arrays for the next fit of a design of the same size. */
export function leastSquaresFor({ rows, names, values }: Design): {
  /** @param roots square roots of the weights @throws StatisticsFault naming the column that others add up to */
  solve: (roots: Float64Array, response: Float64Array) => LeastSquares
} {
  const width = names.length
  const work = new Float64Array(rows * width)
  const target = new Float64Array(rows)
  const triangle = new Float64Array(width * width)
  return {
    solve(roots, response) {
      for (let j = 0; j < width; j++)
        for (let i = 0, at = j * rows; i < rows; i++, at++) work[at] = (values[at] as number) * (roots[i] as number)
      for (let i = 0; i < rows; i++) target[i] = (response[i] as number) * (roots[i] as number)
      for (let j = 0; j < width; j++) reflect(j)
      return { coefficients: backwards(triangle, target, width), triangle: triangle.slice() }
    },
  }

  function reflect(j: number): void {
    const column = work.subarray(j * rows, (j + 1) * rows)
    const whole = norm(column, 0)
    const left = norm(column, j)
    if (!(left > TOLERANCE * whole)) throw collinear(names, j)
    const diagonal = (column[j] as number) > 0 ? -left : left
    for (let i = 0; i < j; i++) triangle[i * width + j] = column[i] as number
    triangle[j * width + j] = diagonal
    column[j] = (column[j] as number) - diagonal
    const scale = -1 / (diagonal * (column[j] as number))
    for (let k = j + 1; k < width; k++) mirror(work.subarray(k * rows, (k + 1) * rows), column, scale, j)
    mirror(target, column, scale, j)
  }
}

function mirror(values: Float64Array, along: Float64Array, scale: number, from: number): void {
  const { length } = values
  let dot = 0
  for (let i = from; i < length; i++) dot += (along[i] as number) * (values[i] as number)
  const step = dot * scale
  for (let i = from; i < length; i++) values[i] = (values[i] as number) - step * (along[i] as number)
}

function norm(values: Float64Array, from: number): number {
  let sum = 0
  for (let i = from; i < values.length; i++) sum += (values[i] as number) ** 2
  return Math.sqrt(sum)
}

function backwards(triangle: Float64Array, target: Float64Array, width: number): Float64Array {
  const found = new Float64Array(width)
  for (let i = width - 1; i >= 0; i--) {
    let sum = target[i] as number
    for (let k = i + 1; k < width; k++) sum -= (triangle[i * width + k] as number) * (found[k] as number)
    found[i] = sum / (triangle[i * width + i] as number)
  }
  return found
}

/** (X′WX)⁻¹ out of R, by rows: R⁻¹R⁻ᵀ. */
export function inverseOfCrossProduct(triangle: Float64Array, width: number): Float64Array {
  const inverse = new Float64Array(width * width)
  for (let j = 0; j < width; j++) {
    const unit = new Float64Array(width)
    unit[j] = 1
    const column = backwards(triangle, unit, width)
    for (let i = 0; i < width; i++) inverse[i * width + j] = column[i] as number
  }
  const product = new Float64Array(width * width)
  for (let i = 0; i < width; i++)
    for (let j = 0; j < width; j++) {
      let sum = 0
      for (let k = Math.max(i, j); k < width; k++)
        sum += (inverse[i * width + k] as number) * (inverse[j * width + k] as number)
      product[i * width + j] = sum
    }
  return product
}

function collinear(names: readonly string[], at: number): StatisticsFault {
  return new StatisticsFault(
    'collinear',
    `The term "${names[at]}" cannot be told from the terms before it (${names.slice(0, at).join(', ')}): it is a sum of multiples of them, or always zero. Leave one of them out.`,
  )
}
