import { StatisticsFault } from '#src/statistics/fault.ts'
import { type Area, type SyntheticControl, syntheticControl } from '#src/statistics/synthetic/control.ts'
import type { AreaTable } from '../areas/area-table.ts'
import { EvaluationFault } from '../fault.ts'
import { type Parts, partsBefore } from './parts.ts'
import { type Taken, takenPredictors, trainingPredictors } from './predictors.ts'
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
  /** Where V is to be cross-validated. */
  parts: Parts | null
}

export interface AreaFit extends SyntheticControl {
  area: number
  donors: number[]
  taken: Taken[]
  /** Numbers of the times over which the fit was sought. */
  times: number[]
  /** How V was chosen by cross-validation; null where it was not. */
  validated: Validated | null
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

/** A V found over the validation part, and the mean squared gap there: with it, and the least that any weights reach. */
interface Validated {
  importance: number[]
  loss: number
  leastLoss: number
  parts: Parts
}

/** @throws EvaluationFault where a value that is needed is missing, StatisticsFault */
export function fitArea(study: Study, area: number, donors: readonly number[], from = study.from): AreaFit {
  const { table, spec, outcome } = study
  const times = timesOfFit(study, from)
  const taken = takenPredictors(table, spec, from)
  const describe = describing(study, [area, ...donors], { taken, times })
  const given = importanceOf(spec, taken)
  const isWhole = taken.length > 0 && taken.length === spec.predictors.length
  const validated = isWhole && !given ? crossValidated(study, area, donors, from) : null
  const control = syntheticControl(describe(area), donors.map(describe), given ?? validated?.importance)
  const synthetic = table.labels.map((_, t) => weightedAt(outcome, donors, control.weights, t))
  const gaps = synthetic.map((made, t) => (outcome[area]?.[t] ?? Number.NaN) - made)
  const [early, late] = [gaps.slice(0, from), gaps.slice(from)].map((part) => part.filter(Number.isFinite))
  return {
    ...control,
    area,
    donors: [...donors],
    taken,
    times,
    validated,
    synthetic,
    gaps,
    rmspe: Math.sqrt(control.loss),
    rmspeBefore: rootMeanSquare(early ?? []),
    rmspeAfter: rootMeanSquare(late ?? []),
    meanGap: mean(late ?? []),
    meanGapBefore: mean(early ?? []),
  }
}

interface Asked {
  taken: readonly Taken[]
  times: readonly number[]
}

/** What a synthetic control is told of an area. @throws EvaluationFault where one of the areas lacks any of it */
function describing(study: Study, areas: readonly number[], { taken, times }: Asked): (i: number) => Area {
  for (const i of areas) {
    const missing = missingOf(study, i, { taken, times })
    if (missing) throw new EvaluationFault('data', `${study.table.titles[i]} has no ${missing}: leave one of them out.`)
  }
  return (i) => ({
    predictors: taken.map(({ values }) => values[i] ?? Number.NaN),
    path: times.map((t) => study.outcome[i]?.[t] ?? Number.NaN),
  })
}

/**
 * V by cross-validation: Abadie, Diamond and Hainmueller (American Journal of Political Science 59, 2015), Abadie (Journal of Economic Literature
 * 59, 2021, section 3.2). Null where it is not asked for, or where too little of the parts lies before a placebo's date.
 */
function crossValidated(study: Study, area: number, donors: readonly number[], before: number): Validated | null {
  const parts = study.parts && partsBefore(study.parts, before)
  if (!parts) return null
  const describe = describing(study, [area, ...donors], askedIn(study, parts))
  const { importance, loss, leastLoss } = syntheticControl(describe(area), donors.map(describe))
  return { importance, loss, leastLoss, parts }
}

const askedIn = ({ table, spec }: Study, parts: Parts): Asked => ({
  taken: trainingPredictors(table, spec, parts),
  times: parts.validation,
})

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
function missingOf({ table, outcome }: Study, i: number, { taken, times }: Asked): string | null {
  const predictor = taken.find(({ values }) => !Number.isFinite(values[i]))
  if (predictor) return `${predictor.name} ${timesSaid(table, predictor.times)}`
  const t = times.find((time) => !Number.isFinite(outcome[i]?.[time]))
  return t === undefined ? null : `outcome at ${table.labels[t]}, where the fit is sought`
}

function timesSaid({ labels }: AreaTable, times: readonly number[]): string {
  const [first, last] = [labels[times[0] ?? 0], labels[times.at(-1) ?? 0]]
  return times.length === 1 ? `in ${first}` : `from ${first} to ${last}`
}

/** The areas out of `candidates` that have everything a fit needs. */
export function completeAreas(study: Study, candidates: readonly number[]): number[] {
  const asked = [
    { taken: takenPredictors(study.table, study.spec, study.from), times: timesOfFit(study, study.from) },
    ...(study.parts ? [askedIn(study, study.parts)] : []),
  ]
  return candidates.filter((i) => asked.every((one) => missingOf(study, i, one) === null))
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
