import gammaln from '@stdlib/math-base-special-gammaln'
import type { ResidualSum } from './residual-sums.ts'

export interface SupF {
  /** The greatest Chow statistic, times the number of regressors: R's `sctest(Fstats(...), type = "supF")`. */
  statistic: number
  /** The last observation before the split with that statistic, counted from 1. */
  at: number
  /**
   * That a series without a break shows as great a statistic, by the tail of DeLong (1981) with Estrella's term (2003). It lies within 0.015 of
   * the response surface of Hansen (1997), which R uses, where that is at most 0.1 (up to eight regressors); above 0.25 it is too rough and null.
   */
  p: number | null
  /** The statistic at every admissible split, by the last observation before it. */
  splits: { at: number; statistic: number }[]
}

/** The supF test of Andrews (1993) of one break at an unknown place, at least `shortest` observations from either end. */
export function supF(sum: ResidualSum, n: number, k: number, shortest: number): SupF {
  const whole = sum(0, n - 1)
  const splits = Array.from({ length: n - 2 * shortest + 1 }, (_, i) => {
    const at = shortest + i
    const parts = sum(0, at - 1) + sum(at, n - 1)
    return { at, statistic: (whole - parts) / (parts / (n - 2 * k)) }
  })
  const greatest = splits.reduce((best, split) => (split.statistic > best.statistic ? split : best))
  return { ...greatest, p: tail(greatest.statistic, k, ((n - shortest) / shortest) ** 2), splits }
}

/** P(sup of a squared Bessel bridge, standardised, of dimension `k` > x); `span` is π₂(1 − π₁) / (π₁(1 − π₂)). */
function tail(x: number, k: number, span: number): number | null {
  const density = Math.exp((k / 2) * Math.log(x / 2) - x / 2 - gammaln(k / 2))
  const p = density * ((1 - k / x) * Math.log(span) + 2 / x)
  return x > k && p <= 0.25 ? Math.max(0, p) : null
}
