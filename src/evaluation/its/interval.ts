/** Of 95 % intervals: 1.96 as it is printed in tables, by which published figures are computed, and not 1.959964. */
export const Z = 1.96

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
