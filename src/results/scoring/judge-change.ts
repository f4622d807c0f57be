import { tolerance } from './closeness.ts'
import type { Change, Point } from './measure.ts'
import { expectedAt } from './path.ts'
import { afterDeadline, isOver, noData, type Verdict } from './verdict.ts'

/**
 * A way from baseline to target: *reach*, *reduce* and *ordinal*. An observation older than the baseline says nothing
 * about what came after it and does not count.
 */
export function judgeChange(change: Change): Verdict {
  const { baseline, target, today } = change
  const counted = change.observations.filter(({ date }) => date >= baseline.date)
  const latest = counted.at(-1)
  if (!latest) return noData(change.observations.length === 0 ? 'no-observation' : 'only-before-baseline')
  const expected = expectedAt({ shape: 'line', baseline, target }, latest.date)
  const met = (value: number) => ahead(change, value, target.value) >= 0
  const ruling = isOver(target.date, today)
    ? afterDeadline(counted, target.date, met)
    : running(change, latest, expected)
  return { metOn: null, ...ruling, observedOn: latest.date, expected, progress: progressOf(change, latest.value) }
}

type Running = Pick<Verdict, 'state' | 'code'>

function running(change: Change, { value }: Point, expected: number | null): Running {
  const fromBaseline = ahead(change, value, change.baseline.value)
  if (ahead(change, value, change.target.value) >= 0) return { state: 'reached', code: 'met' }
  if (fromBaseline < 0) return { state: 'worse', code: 'moved-away' }
  if (fromBaseline === 0) return { state: 'no-progress', code: 'at-baseline' }
  if (expected !== null && ahead(change, value, expected) < 0) return { state: 'behind', code: 'short-of-path' }
  return { state: 'on-track', code: 'on-path' }
}

/** How far a value lies beyond a mark on the way to the target: positive beyond, negative short of it, 0 at it. */
function ahead({ baseline, target }: Change, value: number, mark: number): number {
  const distance = target.value > baseline.value ? value - mark : mark - value
  return Math.abs(distance) <= tolerance(value, baseline.value, target.value) ? 0 : distance
}

function progressOf(change: Change, value: number): number {
  const { baseline, target } = change
  if (ahead(change, value, baseline.value) === 0) return 0
  if (ahead(change, value, target.value) === 0) return 1
  return (value - baseline.value) / (target.value - baseline.value)
}
