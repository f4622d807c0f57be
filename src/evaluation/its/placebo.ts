import { StatisticsFault } from '#src/statistics/fault.ts'
import { waldStatistic } from '#src/statistics/regression/wald.ts'
import { EvaluationFault } from '../fault.ts'
import { type Choice, effectPlaces } from './choice.ts'
import { covariance, type Errors, type Fitted, fitted } from './fitted.ts'
import { estimateOf, type Interval } from './interval.ts'
import { movedTo, type Series } from './series.ts'
import type { Moment } from './times.ts'

/** The effect as it would be found if the intervention had begun at another time. */
export interface Placebo extends Interval {
  at: Moment
  /** Wald's statistic of all terms of the effect, by which dates are ranked. */
  statistic: number
}

export interface Placebos {
  /** At every other admissible time: at least a tenth of the series, and five times, lie on either side. */
  dates: Placebo[]
  /** 1 where no other date shows as much; among `dates.length + 1`. */
  rank: number
  /** Of dates further off than the nearest, which share the true one's effect: how many there are, and how many show more. */
  apart: { others: number; ahead: number }
  /** Dates at which the model could not be estimated. */
  refused: number
}

/** Rows of all models together: about a minute and a half. */
const MOST_ROWS = 1e8

/** Steps on either side of the true date. */
const NEAREST = 3

/** @throws EvaluationFault where there are too many dates to try them all */
export function placebosOf(series: Series, choice: Choice, errors: Errors, model: Fitted): Placebos {
  const { time, from, step } = series
  const least = Math.max(5, Math.ceil(time.length / 10))
  const others = [...time.keys()].filter((row) => row >= least && row <= time.length - least && time[row] !== from)
  if (others.length * time.length > MOST_ROWS)
    throw new EvaluationFault(
      'spec',
      `To estimate the effect at every other date of ${time.length} times is too much. Add the times up (days to weeks or months), choose some with "only", or say "placebo": false.`,
    )
  const found = others.map((row) => placeboAt(series, row, choice, errors))
  const dates = found.filter((date) => date !== null)
  const statistic = statisticOf(model, covariance(model, errors))
  const isApart = (row: number) => Math.abs((time[row] ?? 0) - from) > (NEAREST + 0.5) * step
  const apart = others.flatMap((row, i) => (isApart(row) ? (found[i] ?? []) : []))
  return {
    dates,
    rank: 1 + dates.filter((date) => date.statistic > statistic).length,
    apart: { others: apart.length, ahead: apart.filter((date) => date.statistic > statistic).length },
    refused: found.length - dates.length,
  }
}

function placeboAt(series: Series, row: number, choice: Choice, errors: Errors): Placebo | null {
  try {
    const model = fitted(movedTo(series, series.time[row] ?? 0), choice)
    const matrix = covariance(model, errors)
    return { at: series.labels[row] ?? 0, ...firstTerm(model, matrix), statistic: statisticOf(model, matrix) }
  } catch (error) {
    if (error instanceof StatisticsFault) return null
    throw error
  }
}

function firstTerm({ fit, terms }: Fitted, matrix: Float64Array): Interval {
  const [at = 0] = effectPlaces(terms)
  const { estimate, low, high } = estimateOf(
    { estimate: fit.coefficients[at] ?? 0, se: Math.sqrt(matrix[at * terms.length + at] ?? 0) },
    false,
  )
  return { estimate, low, high }
}

const statisticOf = ({ fit, terms }: Fitted, matrix: Float64Array): number =>
  waldStatistic(fit.coefficients, matrix, effectPlaces(terms))
