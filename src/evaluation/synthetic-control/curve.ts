import { tried } from '../areas/tried.ts'
import { type CurveCount, counted } from '../verdict.ts'
import type { Difference } from './difference.ts'
import { type AreaFit, fitArea, mean, type Study } from './fit.ts'
import { reachOf } from './power.ts'

/** What a synthetic control is made of, and what the specification curve chooses otherwise. */
export interface Choice {
  /** As given; all of them counting alike, or as the fit before has it, in place of cross-validation; the path of the outcome alone; or as given without one of them. */
  predictors: 'given' | 'equal' | 'sought' | 'path' | 'without'
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
  /** What the same model, made of each donor in its place, leaves open at 90 %; null without placebos, or where there are too few. */
  low: number | null
  high: number | null
  /** As a share of what was to be expected; null where less than nothing was. */
  ratio: number | null
  ratioLow: number | null
  ratioHigh: number | null
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

/**
 * How much each predictor counts is not sought again: where predictors stay, so does what was found for them, in the treated area and in each donor by itself.
 * Where it was cross-validated, the fit before is one of the other ways.
 * Weights of a given V follow from the predictors alone: other times to agree over are another model of the path only.
 * @param placebos each donor in the place of the treated area; none where none were asked for
 */
export function curveOf(
  study: Study,
  fit: AreaFit,
  difference: Difference | null,
  placebos: readonly AreaFit[],
): Curve {
  const made = choicesFor(study, fit).map((choice) => tried(() => specified(study, fit, choice, placebos)))
  const expected = mean(fit.synthetic.slice(study.from).filter(Number.isFinite))
  const plain = difference ? differences(difference, expected) : []
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
  const paths = outcomes.flatMap((outcome) =>
    windows.flatMap((window) =>
      pools.map((donors): Choice => ({ ...own, predictors: 'path', window, donors, outcome })),
    ),
  )
  if (fit.taken.length === 0) return paths
  const without =
    fit.taken.length > 1 ? fit.taken.map(({ name }): Choice => ({ ...own, predictors: 'without', without: name })) : []
  const sought: Choice[] = fit.validated ? [{ ...own, predictors: 'sought' }] : []
  const kept = pools.map((donors): Choice => ({ ...own, donors }))
  return [...kept, { ...own, predictors: 'equal' }, ...sought, ...without, ...paths]
}

function specified(study: Study, fit: AreaFit, choice: Choice, placebos: readonly AreaFit[]): Specification {
  const { outcome: scale, predictors } = choice
  const chosen = fittedAs(study, fit, choice)
  const others = placebos.flatMap((placebo) => tried(() => fittedAs(study, placebo, choice)) ?? [])
  const found = { estimate: chosen.meanGap, reach: reachOf(chosen, others) }
  if (scale === 'log') return withRatio(choice, found, Math.exp)
  const at = scale === 'shifted' || predictors === 'path' ? fit.synthetic : chosen.synthetic
  return withRatio(choice, found, shareOf(mean(at.slice(study.from).filter(Number.isFinite))))
}

/** The model of an area as a choice has it. */
function fittedAs(study: Study, own: AreaFit, choice: Choice): AreaFit {
  const changed: Study = {
    ...study,
    parts: null,
    outcome: scaled(study.outcome, own, choice.outcome),
    spec: { ...study.spec, ...windowOf(study, own, choice), ...predictorsOf(study, own, choice) },
  }
  return fitArea(changed, own.area, choice.donors === 'near' ? nearest(study, own) : own.donors)
}

function differences({ result, reach }: Difference, expected: number): Specification[] {
  const share = shareOf(expected)
  const path: Choice = { ...own, predictors: 'path' }
  const synthetic = { estimate: result.estimate, reach: reach.synthetic }
  const plain = { estimate: result.plain, reach: reach.plain }
  return [
    withRatio({ ...path, estimator: 'synthetic-difference' }, synthetic, share),
    withRatio({ ...path, estimator: 'difference' }, plain, share),
  ]
}

/** A gap as a share of what was to be expected. */
const shareOf =
  (expected: number) =>
  (gap: number): number | null =>
    expected > 0 ? 1 + gap / expected : null

function withRatio(
  choice: Choice,
  { estimate, reach }: { estimate: number; reach: number | null },
  ratio: (gap: number) => number | null,
): Specification {
  const [low, high] = reach === null ? [null, null] : [estimate - reach, estimate + reach]
  const end = (gap: number | null) => (gap === null ? null : ratio(gap))
  return { ...choice, estimate, low, high, ratio: ratio(estimate), ratioLow: end(low), ratioHigh: end(high) }
}

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
  if (predictors === 'sought') return { importance: undefined }
  if (predictors === 'equal') return { importance: spec.predictors.map(() => 1) }
  return { importance: importance.map((value, k) => (taken[k]?.name === without ? 0 : value)) }
}

/** The half of the donors whose paths were nearest over the times of the fit. */
function nearest({ outcome }: Study, { area, times, donors }: AreaFit): number[] {
  const apart = (i: number) =>
    times.reduce((sum, t) => sum + ((outcome[i]?.[t] ?? Number.NaN) - (outcome[area]?.[t] ?? Number.NaN)) ** 2, 0)
  return donors.toSorted((a, b) => apart(a) - apart(b)).slice(0, Math.ceil(donors.length / 2))
}
