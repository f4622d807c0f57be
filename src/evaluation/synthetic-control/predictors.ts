import type { AreaTable } from '../areas/area-table.ts'
import { EvaluationFault } from '../fault.ts'
import type { Parts } from './parts.ts'
import type { Predictor, SyntheticSpec } from './spec.ts'

/** A predictor before it is taken: which times count for it, and its values by area. */
export interface Taken {
  name: string
  times: number[]
  /** NaN where an area has nothing in those times. */
  values: number[]
}

/**
 * The predictors by area, as Synth's `dataprep` takes them: a statistic of what is there in a window.
 * @param before only times before this one count: the policy's, or that of a placebo
 */
export function takenPredictors(table: AreaTable, spec: SyntheticSpec, before: number): Taken[] {
  const taken = spec.predictors.map(predictorOf).flatMap((predictor) => {
    const times = timesOf(table, spec, predictor).filter((t) => t < before)
    return times.length > 0 ? [takenOf(table, predictor, times)] : []
  })
  return spec.shares.reduce(asShares, taken)
}

/** The same predictors as they were in the training part. @throws EvaluationFault where one has no time there */
export function trainingPredictors(table: AreaTable, spec: SyntheticSpec, parts: Parts): Taken[] {
  const taken = spec.predictors.map(predictorOf).map((predictor) => {
    const { column, columns } = predictor.training ?? {}
    const measured = column === undefined && columns === undefined ? predictor : { column, columns }
    const asked = { ...measured, name: nameOf(predictor), statistic: predictor.statistic }
    return takenOf(table, asked, trainingTimes(table, predictor, parts))
  })
  return spec.shares.reduce(asShares, taken)
}

function trainingTimes(table: AreaTable, predictor: Predictor, { training, validation }: Parts): number[] {
  const own = predictor.training ? ownTimes(table, predictor.training) : null
  const times = own ?? ownTimes(table, predictor)?.filter((t) => training.includes(t)) ?? training
  const label = (t: number | undefined) => table.labels[t ?? 0]
  if (times.length === 0) {
    throw new EvaluationFault(
      'spec',
      `${nameOf(predictor)} has times of its own, none of them in the training part (${label(training[0])} to ${label(training.at(-1))}): say with its "training" what stands for it there, as in {"training": {"from": ${label(training[0])}}}.`,
    )
  }
  const late = times.find((t) => t >= (validation[0] ?? 0))
  if (late === undefined) return times
  throw new EvaluationFault(
    'spec',
    `"training" of ${nameOf(predictor)} has ${label(late)}: it has to lie before the validation part, which begins in ${label(validation[0])}.`,
  )
}

/** What is asked for over times that lie under the policy, which have no part in what areas have to resemble. */
export function clippedBy(table: AreaTable, spec: SyntheticSpec, from: number): string[] {
  const isLate = (times: readonly number[]) => times.some((t) => t >= from)
  const saysItself = ({ period, window, times, to }: Predictor) => (period ?? window ?? times ?? to) !== undefined
  const late = spec.predictors.map(predictorOf).flatMap((predictor) => {
    if (!saysItself(predictor) && !spec.window) return []
    return isLate(timesOf(table, spec, predictor)) ? [nameOf(predictor)] : []
  })
  const wanted = spec.optimise ?? spec.optimize
  return [...late, ...(wanted && isLate(table.within(wanted)) ? ['optimise'] : [])]
}

const nameOf = ({ name, column, columns }: Predictor): string => name ?? columns?.join(' + ') ?? column ?? ''

const predictorOf = (given: SyntheticSpec['predictors'][number]): Predictor =>
  typeof given === 'string' ? { column: given, statistic: 'mean' } : given

type Timed = Pick<Predictor, 'period' | 'window' | 'from' | 'to' | 'times'>

/** The times that a predictor says itself; null where it says none. */
function ownTimes(table: AreaTable, { period, window, from, to, times }: Timed): number[] | null {
  if (times) return times.flatMap((moment) => table.within({ from: moment, to: moment }))
  const within = period ?? window
  if (within) return table.within(within)
  return from === undefined && to === undefined ? null : table.within({ from, to })
}

const timesOf = (table: AreaTable, { window, crossValidation }: SyntheticSpec, predictor: Predictor): number[] =>
  ownTimes(table, predictor) ?? table.within(window ?? crossValidation?.validation ?? {})

function takenOf(table: AreaTable, predictor: Omit<Predictor, 'training'>, times: number[]): Taken {
  const { column, columns, statistic } = predictor
  const parts = columns ?? (column === undefined ? [] : [column])
  if (parts.length === 0) throw new EvaluationFault('spec', 'A predictor needs a "column", or "columns" to be summed.')
  const sums = parts.map((part) => {
    const values = table.values(part)
    return table.areas.map((_, i) =>
      statisticOf(
        times.map((t) => values[i]?.[t] ?? Number.NaN),
        statistic,
      ),
    )
  })
  return {
    name: nameOf(predictor),
    times,
    values: table.areas.map((_, i) => sums.reduce((whole, part) => whole + (part[i] ?? Number.NaN), 0)),
  }
}

function statisticOf(all: readonly number[], statistic: Predictor['statistic']): number {
  const values = all.filter(Number.isFinite).sort((a, b) => a - b)
  const sum = values.reduce((whole, value) => whole + value, 0)
  if (values.length === 0) return Number.NaN
  if (statistic === 'sum') return sum
  if (statistic === 'mean') return sum / values.length
  const half = values.length / 2
  return ((values[Math.ceil(half) - 1] ?? 0) + (values[Math.floor(half)] ?? 0)) / 2
}

function asShares(taken: Taken[], names: readonly string[]): Taken[] {
  for (const name of names) {
    if (taken.some((one) => one.name === name)) continue
    throw new EvaluationFault(
      'spec',
      `"shares" names "${name}", which is no predictor; they are ${taken.map((one) => one.name).join(', ')}.`,
    )
  }
  const members = taken.filter(({ name }) => names.includes(name))
  const sum = (i: number) => members.reduce((whole, { values }) => whole + (values[i] ?? Number.NaN), 0)
  return taken.map((one) =>
    names.includes(one.name) ? { ...one, values: one.values.map((value, i) => (100 * value) / sum(i)) } : one,
  )
}
