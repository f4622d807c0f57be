/** Whether a series can be measured at all, and if so, what is to be measured. Nothing that is missing is made up (rule 3). */
import type { Day } from './calendar.ts'
import type { Kind, Observation, Series, Stated } from './series.ts'

/** In the series' unit; for an ordinal series the position in its scale, counted from 0. */
export type Point = Observation<number>

/** A way from a dated baseline to a dated target, up or down. */
export interface Change {
  sort: 'change'
  baseline: Point
  target: Point
  observations: readonly Point[]
  today: Day
}

/** A bound that is to hold until a day. */
export interface Keep {
  sort: 'keep'
  side: 'above' | 'below'
  target: Point
  observations: readonly Point[]
  today: Day
}

/** A question whose answer is to be yes (or no) by a day. */
export interface Answer {
  sort: 'answer'
  target: Observation<boolean>
  observations: readonly Observation<boolean>[]
  today: Day
}

export const missingFields = [
  'kind',
  'unit',
  'scale',
  'baseline',
  'baseline.date',
  'baseline.value',
  'target',
  'target.date',
  'target.value',
] as const
export type MissingField = (typeof missingFields)[number]

export interface Unmeasurable {
  sort: 'unmeasurable'
  missing: MissingField[]
}

/** What each kind of target needs before it can be measured, besides a date with every value. */
const needs: Record<Kind, readonly ('unit' | 'scale' | 'baseline' | 'target')[]> = {
  reach: ['unit', 'baseline', 'target'],
  reduce: ['unit', 'baseline', 'target'],
  'keep-above': ['unit', 'target'],
  'keep-below': ['unit', 'target'],
  'yes-no': ['target'],
  ordinal: ['scale', 'baseline', 'target'],
}

function gapsIn(field: 'baseline' | 'target', { date, value }: Stated<unknown>): MissingField[] {
  if (date === null && value === null) return [field]
  if (date === null) return [`${field}.date`]
  return value === null ? [`${field}.value`] : []
}

function missingIn(series: Series): MissingField[] {
  if (series.kind === null) return ['kind']
  return needs[series.kind].flatMap((field): MissingField[] => {
    if (field === 'baseline' || field === 'target') return gapsIn(field, series[field])
    return series[field] === null ? [field] : []
  })
}

/** A baseline or target as a whole, or null where half of it is missing. */
function whole<V>({ date, value }: Stated<V>): Observation<V> | null {
  return date === null || value === null ? null : { date, value }
}

export function measure(series: Series): Change | Keep | Answer | Unmeasurable {
  const missing = missingIn(series)
  return (missing.length === 0 ? measured(series) : null) ?? { sort: 'unmeasurable', missing }
}

function measured(series: Series): Change | Keep | Answer | null {
  const { kind, observations, today } = series
  switch (kind) {
    case 'reach':
    case 'reduce':
      return change(whole(series.baseline), whole(series.target), observations, today)
    case 'ordinal': {
      const position = <N extends { value: string }>(point: N) => ({
        ...point,
        value: series.scale?.indexOf(point.value) ?? -1,
      })
      const [baseline, target] = [whole(series.baseline), whole(series.target)]
      return change(baseline && position(baseline), target && position(target), observations.map(position), today)
    }
    case 'yes-no': {
      const target = whole(series.target)
      return target && { sort: 'answer', target, observations, today }
    }
    case 'keep-above':
    case 'keep-below': {
      const target = whole(series.target)
      return target && { sort: 'keep', side: kind === 'keep-above' ? 'above' : 'below', target, observations, today }
    }
    default:
      return null
  }
}

function change(
  baseline: Point | null,
  target: Point | null,
  observations: readonly Point[],
  today: Day,
): Change | null {
  return baseline && target && { sort: 'change', baseline, target, observations, today }
}
