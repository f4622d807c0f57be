import { StatisticsFault } from '#src/statistics/fault.ts'
import type { FamilyName } from '#src/statistics/regression/family.ts'
import { type CurveCount, counted } from '../verdict.ts'
import { type Choice, timesInPeriod } from './choice.ts'
import { averageEffect, covariance, type Errors, type Fitted, fitted, usualLag } from './fitted.ts'
import { type Estimate, estimateOf } from './interval.ts'
import type { Series } from './series.ts'
import type { EffectTerm } from './spec.ts'

/** One other way in which the question could have been asked of the same data. */
export interface Specification extends Estimate {
  family: FamilyName
  terms: readonly EffectTerm[]
  harmonics: number
  errors: Errors
}

export interface Curve extends CurveCount {
  /** By estimate: the effect on average over the time with the intervention, for least squares beside what was expected. */
  specifications: Specification[]
  /** Models that could not be estimated, and why. */
  refused: { family: FamilyName; terms: readonly EffectTerm[]; harmonics: number; why: string }[]
}

type Tried = Pick<Curve, 'specifications' | 'refused'>
type Model = Pick<Choice, 'family' | 'terms' | 'season'>

/** Every family with every number of harmonics, every set of terms and every kind of errors. */
export function curveOf(series: Series, choice: Choice, sign: number): Curve {
  const tried: Tried = { specifications: [], refused: [] }
  for (const model of models(choice, series)) add(tried, series, { ...choice, ...model })
  tried.specifications.sort((a, b) => (a.ratio ?? a.estimate) - (b.ratio ?? b.estimate))
  return { ...counted(tried.specifications, sign), refused: tried.refused }
}

function models(choice: Choice, series: Series): Model[] {
  const families: FamilyName[] =
    choice.family === 'gaussian' ? ['gaussian'] : ['poisson', 'quasipoisson', 'negative-binomial', 'gaussian']
  const usable = series.exposure
    ? families.filter((family) => family === choice.family || family !== 'gaussian')
    : families
  const seasons = seasonsOf(choice, series)
  return usable.flatMap((family) =>
    seasons.flatMap((season) => termSets(choice).map((terms) => ({ family, season, terms }))),
  )
}

/** From none to one harmonic more than were chosen. */
function seasonsOf({ season }: Choice, series: Series): Choice['season'][] {
  if (!season) return [null]
  const most = Math.min(season.harmonics + 1, Math.floor(timesInPeriod(series, season.period) / 2))
  return [null, ...Array.from({ length: most }, (_, at) => ({ ...season, harmonics: at + 1 }))]
}

function termSets({ terms }: Choice): (readonly EffectTerm[])[] {
  const sets: (readonly EffectTerm[])[] = [terms, ['level'], ['level', 'slope'], ['delayed']]
  return [...new Map(sets.map((set) => [set.toSorted().join(), set])).values()]
}

function add(curve: Tried, series: Series, choice: Choice): void {
  const { family, terms } = choice
  const harmonics = choice.season?.harmonics ?? 0
  try {
    const model = fitted(series, choice)
    for (const errors of kindsOfErrors(series.time.length)) {
      const effect = averageEffect(model, covariance(model, errors))
      curve.specifications.push({ family, terms, harmonics, errors, ...relative(effect, model, series) })
    }
  } catch (error) {
    if (!(error instanceof StatisticsFault)) throw error
    curve.refused.push({ family, terms, harmonics, why: error.message })
  }
}

function kindsOfErrors(rows: number): Errors[] {
  const lags = [...new Set([usualLag(rows), 6, 12])].filter((lag) => lag > 0 && lag < rows / 3)
  return [
    { type: 'model', lag: 0 },
    { type: 'hc0', lag: 0 },
    ...lags.map((lag): Errors => ({ type: 'newey-west', lag })),
  ]
}

/** A difference of least squares, made comparable with ratios by the mean that was expected without the intervention. */
function relative(effect: { estimate: number; se: number }, { fit }: Fitted, series: Series): Estimate {
  const found = estimateOf(effect, fit.family.link === 'log')
  if (found.ratio !== null) return found
  const after = [...series.treated.keys()].filter((row) => series.treated[row] !== 0)
  const mean = after.reduce((sum, row) => sum + (fit.fitted[row] ?? 0), 0) / after.length
  const expected = mean - effect.estimate
  if (!(expected > 0)) return found
  const ratio = (value: number) => 1 + value / expected
  return { ...found, ratio: ratio(found.estimate), ratioLow: ratio(found.low), ratioHigh: ratio(found.high) }
}
