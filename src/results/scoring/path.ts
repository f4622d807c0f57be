/**
 * The path a series is meant to take, in numbers: for the score, and for drawing. Linear in time, because compound
 * growth breaks at zero and at changes of sign (rule 1).
 */
import { type Day, daysBetween } from './calendar.ts'
import { measure, type Point } from './measure.ts'
import type { Series } from './series.ts'

/** From a dated baseline to a dated target. */
export interface Line {
  shape: 'line'
  baseline: Point
  target: Point
}

/** A bound that holds at every time up to the target's day. */
export interface Bound {
  shape: 'floor' | 'ceiling'
  target: Point
}

/** What a chart draws as the path; null where the series is not measurable, or asks for a yes or a no. */
export function targetPath(series: Series): Line | Bound | null {
  const measured = measure(series)
  switch (measured.sort) {
    case 'change':
      return { shape: 'line', baseline: measured.baseline, target: measured.target }
    case 'keep':
      return { shape: measured.side === 'above' ? 'floor' : 'ceiling', target: measured.target }
    default:
      return null
  }
}

/** How much of the time between baseline and target has passed on a day, 0 to 1; null before the baseline's day. */
export function elapsed({ baseline, target }: Line, day: Day): number | null {
  if (day < baseline.date) return null
  return Math.min(1, daysBetween(baseline.date, day) / daysBetween(baseline.date, target.date))
}

/**
 * The value expected on a day: on the line between baseline and target, the target's own after its day; of a bound the
 * bound itself. Null before the baseline's day, where there is no path yet.
 */
export function expectedAt(path: Line | Bound, day: Day): number | null {
  const { target } = path
  if (path.shape !== 'line' || day >= target.date) return target.value
  if (day < path.baseline.date) return null
  const { baseline } = path
  const passed = daysBetween(baseline.date, day)
  return baseline.value + ((target.value - baseline.value) * passed) / daysBetween(baseline.date, target.date)
}
