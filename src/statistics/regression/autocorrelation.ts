import { chiSquareTail } from '../distributions.ts'

/** Sample autocorrelations of lags 1 to `most`, about the mean, as R's `acf`. */
export function autocorrelation(values: Float64Array, most: number): number[] {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const covariance = (lag: number) => {
    let sum = 0
    for (let i = lag; i < n; i++) sum += ((values[i] as number) - mean) * ((values[i - lag] as number) - mean)
    return sum
  }
  const variance = covariance(0)
  return Array.from({ length: Math.min(most, n - 1) }, (_, at) => (variance > 0 ? covariance(at + 1) / variance : 0))
}

/** Partial autocorrelations out of autocorrelations, by Durbin's and Levinson's recursion, as R's `pacf`. */
export function partialAutocorrelation(acf: readonly number[]): number[] {
  const found: number[] = []
  let before: number[] = []
  for (const [k, own] of acf.entries()) {
    let [above, below] = [own, 1]
    for (const [j, value] of before.entries()) {
      above -= value * (acf[k - 1 - j] ?? 0)
      below -= value * (acf[j] ?? 0)
    }
    const partial = above / below
    before = [...before.map((value, j) => value - partial * (before[k - 1 - j] ?? 0)), partial]
    found.push(partial)
  }
  return found
}

export interface Portmanteau {
  statistic: number
  df: number
  p: number
}

/** Ljung and Box (1978) on the first `df` autocorrelations of `n` values, as R's `Box.test(type = "Ljung-Box")`. */
export function ljungBox(acf: readonly number[], n: number): Portmanteau {
  const statistic = n * (n + 2) * acf.reduce((sum, value, at) => sum + value ** 2 / (n - at - 1), 0)
  return { statistic, df: acf.length, p: chiSquareTail(statistic, acf.length) }
}
