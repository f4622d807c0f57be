import { tQuantile, tTail } from '../distributions.ts'
import type { Interval } from '../tables/wilson.ts'

/** A share as `proportions` gives it, with the degrees of freedom of its sample. */
export interface Estimate {
  share: number
  standardError: number
  df: number
}

export interface Difference {
  /** Later less earlier, of one. */
  difference: number
  standardError: number
  /** By Student's t with the degrees of freedom of both samples; cut off at -1 and 1. Null where neither share has an error. */
  interval: Interval | null
  /** That so large a difference comes about by chance, either way; null where neither share has an error. */
  p: number | null
}

/** What has changed between two samples drawn apart, such as two waves; R: the contrast of two independent `svymean`s. */
export function differenceOf(earlier: Estimate, later: Estimate, level = 0.95): Difference {
  const difference = later.share - earlier.share
  const standardError = Math.hypot(earlier.standardError, later.standardError)
  const df = earlier.df + later.df
  if (standardError === 0 || df < 1) return { difference, standardError, interval: null, p: null }
  const reach = tQuantile((1 + level) / 2, df) * standardError
  const interval = { low: Math.max(-1, difference - reach), high: Math.min(1, difference + reach) }
  return { difference, standardError, interval, p: 2 * tTail(Math.abs(difference) / standardError, df) }
}
