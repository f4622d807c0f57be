import { normalQuantile } from '#src/statistics/distributions.ts'

export const Z = normalQuantile(0.975)

export interface Interval {
  estimate: number
  low: number
  high: number
}

export interface Estimate extends Interval {
  se: number
  /** e to the estimate, for a logarithmic link; null for least squares. */
  ratio: number | null
  ratioLow: number | null
  ratioHigh: number | null
}

/** 95 %, by the normal distribution unless another quantile is given. */
export function estimateOf({ estimate, se }: { estimate: number; se: number }, isLog: boolean, quantile = Z): Estimate {
  const [low, high] = [estimate - quantile * se, estimate + quantile * se]
  const ratio = (value: number) => (isLog ? Math.exp(value) : null)
  return { estimate, se, low, high, ratio: ratio(estimate), ratioLow: ratio(low), ratioHigh: ratio(high) }
}
