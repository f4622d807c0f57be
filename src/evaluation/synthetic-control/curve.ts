import { tried } from '../areas/tried.ts'
import { type CurveCount, counted } from '../verdict.ts'
import { type AreaFit, fitArea, mean, type Study } from './fit.ts'
import type { SyntheticResult } from './result.ts'

/** What a synthetic control is made of, and what the specification curve chooses otherwise. */
export interface Choice {
  /** As given; all of them counting alike; the path of the outcome alone; or as given without one of them. */
  predictors: 'given' | 'equal' | 'path' | 'without'
  without: string | null
  /** The times over which the paths have to agree: as given, all before the policy, or the later half of them. */
  window: 'given' | 'all' | 'late'
  /** All donors, or the half of them whose paths were nearest before. */
  donors: 'given' | 'near'
  /** As it is; its logarithm; or less each area's own mean before (Ferman and Pinto, Quantitative Economics 12, 2021). */
  outcome: 'level' | 'log' | 'shifted'
  estimator: 'synthetic-control' | 'synthetic-difference' | 'difference'
}

/** One other way in which the question could have been asked of the same panel. */
export interface Specification extends Choice {
  /** Mean gap since the policy; for logarithms of these. */
  estimate: number
  low: number | null
  high: number | null
  /** As a share of what was to be expected; null where less than nothing was. */
  ratio: number | null
  ratioLow: null
  ratioHigh: null
}

export interface Curve extends CurveCount {
  /** By ratio, or where there is none by estimate. */
  specifications: readonly Specification[]
  /** Models that could not be estimated. */
  refused: number
}

const own: Choice = {
  predictors: 'given',
  without: null,
  window: 'given',
  donors: 'given',
  outcome: 'level',
  estimator: 'synthetic-control',
}
const LEAST_DONORS = 5
/** Where the times before are fewer, half of them are too few to fit a path over. */
const LEAST_TIMES = 8

/** How much each predictor counts is not sought again: where predictors stay, so does what was found for them. */
export function curveOf(study: Study, fit: AreaFit, difference: SyntheticResult['syntheticDifference']): Curve {
  const made = choicesFor(study, fit).map((choice) => tried(() => specified(study, fit, choice)))
  const expected = mean(fit.synthetic.slice(study.from).filter(Number.isFinite))
  const plain = difference
    ? [
        withRatio({ ...own, predictors: 'path', estimator: 'synthetic-difference' }, difference.estimate, expected),
        withRatio({ ...own, predictors: 'path', estimator: 'difference' }, difference.plain, expected),
      ]
    : []
  const specifications = [...made.filter((one) => one !== null), ...plain]
  specifications.sort((a, b) => (a.ratio ?? a.estimate) - (b.ratio ?? b.estimate))
  return { ...counted(specifications, Math.sign(fit.meanGap)), refused: made.filter((one) => one === null).length }
}

function choicesFor({ spec, outcome, donors }: Study, fit: AreaFit): Choice[] {
  const windows: Choice['window'][] = [
    'given',
    ...((spec.optimise ?? spec.optimize) ? (['all'] as const) : []),
    ...(fit.times.length >= LEAST_TIMES ? (['late'] as const) : []),
  ]
  const pools: Choice['donors'][] = donors.length >= 2 * LEAST_DONORS ? ['given', 'near'] : ['given']
  const isPositive = [fit.area, ...donors].every((i) => outcome[i]?.every((value) => !(value <= 0)))
  const outcomes: Choice['outcome'][] = isPositive ? ['level', 'log', 'shifted'] : ['level', 'shifted']
  const across = (choice: Choice, scales: Choice['outcome'][]) =>
    scales.flatMap((scale) =>
      windows.flatMap((window) => pools.map((pool) => ({ ...choice, window, donors: pool, outcome: scale }))),
    )
  const paths = across({ ...own, predictors: 'path' }, outcomes)
  if (fit.taken.length === 0) return paths
  const without =
    fit.taken.length > 1 ? fit.taken.map(({ name }): Choice => ({ ...own, predictors: 'without', without: name })) : []
  return [...across(own, ['level']), { ...own, predictors: 'equal' }, ...without, ...paths]
}

function specified(study: Study, fit: AreaFit, choice: Choice): Specification {
  const { outcome: scale, predictors } = choice
  const changed: Study = {
    ...study,
    outcome: scaled(study.outcome, fit, scale),
    spec: { ...study.spec, ...windowOf(study, fit, choice), ...predictorsOf(study, fit, choice) },
  }
  const donors = choice.donors === 'near' ? nearest(study, fit) : study.donors
  const { meanGap, synthetic } = fitArea(changed, study.treated, donors)
  if (scale === 'log') return { ...withRatio(choice, meanGap, Number.NaN), ratio: Math.exp(meanGap) }
  const at = scale === 'shifted' || predictors === 'path' ? fit.synthetic : synthetic
  return withRatio(choice, meanGap, mean(at.slice(study.from).filter(Number.isFinite)))
}

const withRatio = (choice: Choice, estimate: number, expected: number): Specification => ({
  ...choice,
  estimate,
  ...{ low: null, high: null, ratioLow: null, ratioHigh: null },
  ratio: expected > 0 ? 1 + estimate / expected : null,
})

function scaled(outcome: number[][], { times }: AreaFit, scale: Choice['outcome']): number[][] {
  if (scale === 'level') return outcome
  if (scale === 'log') return outcome.map((path) => path.map(Math.log))
  return outcome.map((path) => {
    const before = mean(times.map((t) => path[t] ?? Number.NaN))
    return path.map((value) => value - before)
  })
}

function windowOf({ table }: Study, { times }: AreaFit, { window }: Choice) {
  if (window === 'given') return {}
  if (window === 'all') return { optimise: undefined, optimize: undefined }
  const label = (t: number | undefined) => table.labels[t ?? 0] ?? 0
  return { optimise: { from: label(times[Math.floor(times.length / 2)]), to: label(times.at(-1)) } }
}

function predictorsOf({ spec }: Study, { importance, taken }: AreaFit, { predictors, without }: Choice) {
  if (predictors === 'path') return { predictors: [], shares: [], importance: undefined }
  if (predictors === 'equal') return { importance: spec.predictors.map(() => 1) }
  return { importance: importance.map((value, k) => (taken[k]?.name === without ? 0 : value)) }
}

/** The half of the donors whose paths were nearest over the times of the fit. */
function nearest({ outcome, donors }: Study, { area, times }: AreaFit): number[] {
  const apart = (i: number) =>
    times.reduce((sum, t) => sum + ((outcome[i]?.[t] ?? Number.NaN) - (outcome[area]?.[t] ?? Number.NaN)) ** 2, 0)
  return donors.toSorted((a, b) => apart(a) - apart(b)).slice(0, Math.ceil(donors.length / 2))
}
