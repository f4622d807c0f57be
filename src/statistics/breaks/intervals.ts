import { leastSquares } from '../least-squares.ts'
import type { Matrix } from '../matrix.ts'
import { argmaxQuantiles } from './argmax.ts'

export interface IntervalOptions {
  /** 0.95 if not given. */
  level?: number
  /** Whether the regressors' moments may differ between regimes; true if not given, as in R's `het.reg`. */
  regressorsDiffer?: boolean
  /** Whether the variance of the errors may; true if not given, as in R's `het.err`. */
  errorsDiffer?: boolean
}

/** Observations counted from 1; they may lie outside of the series. Null where the distribution holds no interval of that level. */
export type BreakInterval = { low: number; high: number } | null

/** What a regime is known by: its coefficients, mean square of residuals and X'X / n. */
interface Regime {
  coefficients: number[]
  variance: number
  moments: Matrix
}

/**
 * Intervals for break dates by Bai's (1997) distribution of the argmax, with errors taken as uncorrelated: `strucchange`'s
 * `confint.breakpointsfull`, which rounds outwards to whole observations.
 */
export function breakIntervals(
  y: readonly number[],
  x: Matrix,
  breakpoints: readonly number[],
  { level = 0.95, regressorsDiffer = true, errorsDiffer = true }: IntervalOptions = {},
): BreakInterval[] {
  const ends = [0, ...breakpoints, y.length]
  const regimes = ends.slice(1).map((to, i) => {
    const from = ends[i] ?? 0
    const { coefficients, rss } = leastSquares(x.slice(from, to), y.slice(from, to))
    return { coefficients, variance: rss / (to - from), moments: momentsOf(x.slice(from, to)), rss }
  })
  const pooled = { variance: regimes.reduce((sum, { rss }) => sum + rss, 0) / y.length, moments: momentsOf(x) }
  const known: Regime[] = regimes.map(({ coefficients, variance, moments }) => ({
    coefficients,
    variance: errorsDiffer ? variance : pooled.variance,
    moments: regressorsDiffer ? moments : pooled.moments,
  }))
  return breakpoints.map((at, i) => around(at, known[i], known[i + 1], (1 - level) / 2))
}

function around(at: number, before: Regime | undefined, after: Regime | undefined, tail: number): BreakInterval {
  if (!before || !after) return null
  const change = after.coefficients.map((value, j) => value - (before.coefficients[j] ?? 0))
  const weightBefore = quadratic(change, before.moments)
  const asymmetry = {
    xi: quadratic(change, after.moments) / weightBefore,
    before: Math.sqrt(before.variance),
    after: Math.sqrt(after.variance),
  }
  const reach = argmaxQuantiles(tail, asymmetry)
  if (!reach) return null
  const scale = before.variance / weightBefore
  return { low: at - Math.ceil(reach.high * scale), high: at - Math.floor(reach.low * scale) }
}

const momentsOf = (x: Matrix): Matrix =>
  (x[0] ?? []).map((_, i) =>
    (x[0] ?? []).map((_, j) => x.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0) / x.length),
  )

const quadratic = (vector: readonly number[], matrix: Matrix): number =>
  vector.reduce((sum, a, i) => sum + vector.reduce((part, b, j) => part + a * (matrix[i]?.[j] ?? 0) * b, 0), 0)
