import { isOlderThan, readDuration } from './calendar.ts'
import { judgeAnswer } from './judge-answer.ts'
import { judgeChange } from './judge-change.ts'
import { judgeKeep } from './judge-keep.ts'
import { measure } from './measure.ts'
import { type Reason, reasonOf } from './reason.ts'
import type { Series } from './series.ts'
import { type State, type Verdict, withoutPath } from './verdict.ts'
import { why } from './why.ts'

export { type State, states } from './verdict.ts'

export interface Score {
  state: State
  /** The value on the linear path on the day of the observation that counts; null where there is no path or no such day. */
  expected: number | null
  /** `(observed − baseline) / (target − baseline)`; null where any of the three does not exist. */
  progress: number | null
  /** The latest observation is older than the reporting frequency; false where there is no frequency or no observation. */
  stale: boolean
  /** One English sentence with the numbers. */
  why: string
  /** The same, for saying it in another language. */
  reason: Reason
}

/** Scores a series by rules 1 to 4 and 6. The same series always gives the same score; nothing else is looked at. */
export function score(series: Series): Score {
  const verdict = judge(series)
  const reason = reasonOf(series, verdict)
  const { state, expected, progress } = verdict
  return { state, expected, progress, stale: isStale(series), why: why(reason), reason }
}

function judge(series: Series): Verdict {
  const measured = measure(series)
  switch (measured.sort) {
    case 'change':
      return judgeChange(measured)
    case 'keep':
      return judgeKeep(measured)
    case 'answer':
      return judgeAnswer(measured)
    default:
      return withoutPath({ state: 'not-measurable', code: 'missing', metOn: null }, null)
  }
}

/** Depends on the age of the latest observation alone, whatever the state (rule 6). */
function isStale({ frequency, observations, today }: Series): boolean {
  const latest = observations.at(-1)
  const duration = frequency === null ? null : readDuration(frequency)
  return latest !== undefined && duration !== null && isOlderThan(duration, latest.date, today)
}
