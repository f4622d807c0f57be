import { fTail } from '../distributions.ts'
import { type Matrix, multiply, solve } from '../matrix.ts'

/** b′V⁻¹b for some of the coefficients: how far they are from zero together. */
export function waldStatistic(
  values: ArrayLike<number>,
  covariance: Float64Array,
  places: readonly number[],
  width: number = Math.sqrt(covariance.length),
): number {
  const [only] = places
  if (places.length === 1 && only !== undefined)
    return (values[only] ?? 0) ** 2 / (covariance[only * width + only] as number)
  const block: Matrix = places.map((i) => places.map((j) => covariance[i * width + j] as number))
  const b = places.map((place) => [values[place] ?? 0])
  const [[statistic = 0] = []] = multiply([b.map(([value = 0]) => value)], solve(block, b))
  return statistic
}

export interface FTest {
  statistic: number
  df1: number
  df2: number
  p: number
}

export function waldTest(
  values: ArrayLike<number>,
  covariance: Float64Array,
  places: readonly number[],
  df2: number,
): FTest {
  const statistic = waldStatistic(values, covariance, places) / places.length
  return { statistic, df1: places.length, df2, p: fTail(statistic, places.length, df2) }
}
