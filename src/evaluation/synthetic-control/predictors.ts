import type { AreaTable } from '../areas/area-table.ts'
import { EvaluationFault } from '../fault.ts'
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
  const taken = spec.predictors.flatMap((given) => {
    const predictor: Predictor = typeof given === 'string' ? { column: given, statistic: 'mean' } : given
    const times = timesOf(table, spec, predictor).filter((t) => t < before)
    return times.length > 0 ? [takenOf(table, predictor, times)] : []
  })
  return spec.shares.reduce(asShares, taken)
}

/** What is asked for over times that lie under the policy, which have no part in what areas have to resemble. */
export function clippedBy(table: AreaTable, spec: SyntheticSpec, from: number): string[] {
  const isLate = (times: readonly number[]) => times.some((t) => t >= from)
  const saysItself = ({ period, window, times, to }: Predictor) => (period ?? window ?? times ?? to) !== undefined
  const late = spec.predictors.flatMap((given) => {
    const predictor: Predictor = typeof given === 'string' ? { column: given, statistic: 'mean' } : given
    if (!saysItself(predictor) && !spec.window) return []
    return isLate(timesOf(table, spec, predictor)) ? [nameOf(predictor)] : []
  })
  const wanted = spec.optimise ?? spec.optimize
  return [...late, ...(wanted && isLate(table.within(wanted)) ? ['optimise'] : [])]
}

const nameOf = ({ name, column, columns }: Predictor): string => name ?? columns?.join(' + ') ?? column ?? ''

function timesOf(table: AreaTable, { window }: SyntheticSpec, predictor: Predictor): number[] {
  const { from, to, times } = predictor
  const period = predictor.period ?? predictor.window
  if (times) return times.flatMap((moment) => table.within({ from: moment, to: moment }))
  if (period) return table.within(period)
  if (from !== undefined || to !== undefined) return table.within({ from, to })
  return table.within(window ?? {})
}

function takenOf(table: AreaTable, predictor: Predictor, times: number[]): Taken {
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
