import { StatisticsFault } from '#src/statistics/fault.ts'
import { type SyntheticControl, syntheticControl } from '#src/statistics/synthetic/control.ts'
import type { AreaTable } from '../areas/area-table.ts'
import { EvaluationFault } from '../fault.ts'
import { type Taken, takenPredictors } from './predictors.ts'
import type { SyntheticSpec } from './spec.ts'

/** A panel with all that is needed to put any area, at any date, in the place of the treated one. */
export interface Study {
  table: AreaTable
  spec: SyntheticSpec
  outcome: number[][]
  treated: number
  donors: number[]
  /** The number of the first time under the policy. */
  from: number
}

export interface AreaFit extends SyntheticControl {
  area: number
  donors: number[]
  taken: Taken[]
  /** Numbers of the times over which the fit was sought. */
  times: number[]
  synthetic: number[]
  /** Outcome less synthetic outcome, by time; NaN where either is missing. */
  gaps: number[]
  /** Roots of the mean squared gap over `times`, over all times before, and from the policy on. */
  rmspe: number
  rmspeBefore: number
  rmspeAfter: number
  meanGap: number
  meanGapBefore: number
}

/** @throws EvaluationFault where a value that is needed is missing, StatisticsFault */
export function fitArea(study: Study, area: number, donors: readonly number[], from = study.from): AreaFit {
  const { table, spec, outcome } = study
  const times = timesOfFit(study, from)
  const taken = takenPredictors(table, spec, from)
  const describe = (i: number) => ({
    predictors: taken.map(({ values }) => values[i] ?? Number.NaN),
    path: times.map((t) => outcome[i]?.[t] ?? Number.NaN),
  })
  for (const i of [area, ...donors]) {
    const missing = missingOf(study, i, taken, times)
    if (missing) throw new EvaluationFault('data', `${table.titles[i]} has no ${missing}: leave one of them out.`)
  }
  const control = syntheticControl(describe(area), donors.map(describe), importanceOf(spec, taken))
  const synthetic = table.labels.map((_, t) => weightedAt(outcome, donors, control.weights, t))
  const gaps = synthetic.map((made, t) => (outcome[area]?.[t] ?? Number.NaN) - made)
  const [early, late] = [gaps.slice(0, from), gaps.slice(from)].map((part) => part.filter(Number.isFinite))
  return {
    ...control,
    area,
    donors: [...donors],
    taken,
    times,
    synthetic,
    gaps,
    rmspe: Math.sqrt(control.loss),
    rmspeBefore: rootMeanSquare(early ?? []),
    rmspeAfter: rootMeanSquare(late ?? []),
    meanGap: mean(late ?? []),
    meanGapBefore: mean(early ?? []),
  }
}

function timesOfFit({ table, spec, outcome, treated }: Study, from: number): number[] {
  const wanted = spec.optimise ?? spec.optimize
  const known = (t: number) => Number.isFinite(outcome[treated]?.[t])
  const times = wanted ? table.within(wanted) : table.labels.map((_, t) => t).filter(known)
  const before = times.filter((t) => t < from)
  if (before.length >= 2) return before
  throw new StatisticsFault(
    'too-few',
    `A fit needs two times or more before ${table.labels[from]}; there is ${before.length}.`,
  )
}

/** What a fit needs of an area and does not find, in words. */
function missingOf(
  { table, outcome }: Study,
  i: number,
  taken: readonly Taken[],
  times: readonly number[],
): string | null {
  const predictor = taken.find(({ values }) => !Number.isFinite(values[i]))
  if (predictor) return `${predictor.name} in the times asked for`
  const t = times.find((time) => !Number.isFinite(outcome[i]?.[time]))
  return t === undefined ? null : `outcome at ${table.labels[t]}, where the fit is sought`
}

/** The areas out of `candidates` that have everything a fit needs. */
export function completeAreas(study: Study, candidates: readonly number[]): number[] {
  const taken = takenPredictors(study.table, study.spec, study.from)
  const times = timesOfFit(study, study.from)
  return candidates.filter((i) => missingOf(study, i, taken, times) === null)
}

/** V as given, for the whole set of predictors alone: a placebo date may have fewer. */
const importanceOf = ({ importance, predictors }: SyntheticSpec, taken: readonly Taken[]) =>
  importance && taken.length === predictors.length ? importance : undefined

const weightedAt = (outcome: number[][], donors: readonly number[], weights: readonly number[], t: number): number =>
  donors.reduce(
    (sum, donor, j) => ((weights[j] ?? 0) > 0 ? sum + (weights[j] ?? 0) * (outcome[donor]?.[t] ?? Number.NaN) : sum),
    0,
  )

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

export const rootMeanSquare = (values: readonly number[]): number => Math.sqrt(mean(values.map((value) => value ** 2)))

/** The greatest first; those alike by name, so that the order of the file does not matter. */
export const byWeight = (a: { unit: string; weight: number }, b: { unit: string; weight: number }): number =>
  b.weight - a.weight || (a.unit < b.unit ? -1 : 1)
