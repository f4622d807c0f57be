import type { Answer } from './measure.ts'
import { afterDeadline, isOver, noData, type Verdict, withoutPath } from './verdict.ts'

/** A yes or a no: reached while the latest answer is the one asked for, no progress while it is the other. */
export function judgeAnswer({ target, observations, today }: Answer): Verdict {
  const latest = observations.at(-1)
  if (!latest) return noData('no-observation')
  const answers = (value: boolean) => value === target.value
  if (isOver(target.date, today)) return withoutPath(afterDeadline(observations, target.date, answers), latest.date)
  return answers(latest.value)
    ? withoutPath({ state: 'reached', code: 'met', metOn: null }, latest.date)
    : withoutPath({ state: 'no-progress', code: 'other-answer', metOn: null }, latest.date)
}
