import { combination } from '#src/statistics/regression/combination.ts'
import { isEffect } from './choice.ts'
import type { Fitted } from './fitted.ts'
import { type Interval, Z } from './interval.ts'
import type { Series } from './series.ts'
import type { Moment } from './times.ts'

/** One time of the picture: what was observed, what the model says, and what it says had nothing changed. In units of the outcome. */
export interface LinePoint {
  at: Moment
  observed: number
  fitted: number
  low: number
  high: number
  counterfactual: number
  counterfactualLow: number
  counterfactualHigh: number
}

/** Intervals by the delta method: 95 % of the linear predictor, carried over by the link. They are of the mean, not of single values. */
export function lineOf(series: Series, { terms, fit }: Fitted, covariance: Float64Array): LinePoint[] {
  const isLog = fit.family.link === 'log'
  const mean = (eta: number) => (isLog ? Math.exp(eta) : eta)
  const at = (row: number, isChanged: boolean): Interval => {
    const weights = terms.map(({ role, values }) => (isChanged || !isEffect(role) ? (values[row] ?? 0) : 0))
    const { estimate, se } = combination(weights, fit.coefficients, covariance)
    const eta = estimate + (fit.offset?.[row] ?? 0)
    return { estimate: mean(eta), low: mean(eta - Z * se), high: mean(eta + Z * se) }
  }
  return series.labels.map((label, row) => {
    const [own, without] = [at(row, true), at(row, false)]
    return {
      at: label,
      observed: series.outcome[row] ?? 0,
      fitted: own.estimate,
      low: own.low,
      high: own.high,
      counterfactual: without.estimate,
      counterfactualLow: without.low,
      counterfactualHigh: without.high,
    }
  })
}

/** What was observed from the intervention on, and what the model expected of that time had nothing changed, all of it together. */
export interface Expected {
  observed: number
  expected: number
  low: number
  high: number
}

/** By the delta method on the logarithm of the sum, for least squares on the sum itself. */
export function expectedAfter(series: Series, { terms, fit }: Fitted, covariance: Float64Array): Expected {
  const isLog = fit.family.link === 'log'
  const gradient = new Float64Array(terms.length)
  let [expected, observed] = [0, 0]
  for (const [row, t] of series.time.entries()) {
    if (t < series.from) continue
    const weights = terms.map(({ role, values }) => (isEffect(role) ? 0 : (values[row] ?? 0)))
    const eta = combination(weights, fit.coefficients, covariance).estimate + (fit.offset?.[row] ?? 0)
    const mean = isLog ? Math.exp(eta) : eta
    expected += mean
    observed += series.outcome[row] ?? 0
    for (const [j, weight] of weights.entries()) gradient[j] = (gradient[j] ?? 0) + weight * (isLog ? mean : 1)
  }
  const { se } = combination(gradient, fit.coefficients, covariance)
  if (!isLog) return { observed, expected, low: expected - Z * se, high: expected + Z * se }
  const spread = Math.exp((Z * se) / expected)
  return { observed, expected, low: expected / spread, high: expected * spread }
}
