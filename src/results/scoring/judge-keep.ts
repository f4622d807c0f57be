import { same } from './closeness.ts'
import type { Keep } from './measure.ts'
import { afterDeadline, isOver, noData, type Verdict, withoutPath } from './verdict.ts'

/**
 * A bound that is to hold: on track while the latest observation keeps it, behind while it does not. Being on the right
 * side of it early is not yet having kept it, so nothing is *reached* before the target's day.
 */
export function judgeKeep({ side, target, observations, today }: Keep): Verdict {
  const latest = observations.at(-1)
  if (!latest) return noData('no-observation')
  const keeps = (value: number) =>
    same(value, target.value) || (side === 'above' ? value > target.value : value < target.value)
  if (isOver(target.date, today)) return withoutPath(afterDeadline(observations, target.date, keeps), latest.date)
  return keeps(latest.value)
    ? withoutPath({ state: 'on-track', code: 'kept', metOn: null }, latest.date)
    : withoutPath({ state: 'behind', code: 'not-kept', metOn: null }, latest.date)
}
