import { normalQuantile } from '../distributions.ts'
import { StatisticsFault } from '../fault.ts'

export interface Interval {
  low: number
  high: number
}

/**
 * Wilson's score interval of a share, without correction for continuity; R: `prop.test(count, n, correct = FALSE)`.
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
 * @param level of confidence, such as 0.95
 * @returns shares of one, between 0 and 1
 */
export function wilson(count: number, n: number, level = 0.95): Interval {
  if (!Number.isInteger(n) || n < 1)
    throw new StatisticsFault('empty', 'A share needs one answer or more; there is none.')
  if (!Number.isInteger(count) || count < 0 || count > n)
    throw new StatisticsFault('value', `The count is ${count}; of ${n} answers it is a whole number from 0 to ${n}.`)
  const z = normalQuantile((1 + level) / 2)
  const share = count / n
  const centre = share + (z * z) / (2 * n)
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  return {
    low: count === 0 ? 0 : (centre - spread) / scale,
    high: count === n ? 1 : (centre + spread) / scale,
  }
}
