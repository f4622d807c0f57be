import type { Day } from './calendar.ts'
import { type MissingField, measure } from './measure.ts'
import { elapsed, targetPath } from './path.ts'
import type { Kind, Series, Value } from './series.ts'
import type { ReasonCode, Verdict } from './verdict.ts'

/** Everything a sentence about a score may want to say, as it stands in the series; null where there is no such thing. */
export interface ReasonValues {
  kind: Kind | null
  unit: string | null
  /** What would have to be stated before the series can be measured. */
  missing: readonly MissingField[]
  today: Day
  /** The observation that counts. Of observations that do not count because they are older than the baseline: the latest. */
  observed: Value | null
  observedOn: Day | null
  baseline: Value | null
  baselineOn: Day | null
  target: Value | null
  targetOn: Day | null
  met: Value | null
  metOn: Day | null
  /** As in the score: in the unit, or the position in the scale. */
  expected: number | null
  /** The share of the way that should have been covered by then: 0 at the baseline, 1 at the target. */
  expectedProgress: number | null
  progress: number | null
}

/** Why a score is what it is, for pages that say it in their own language. */
export interface Reason {
  code: ReasonCode
  values: ReasonValues
}

export function reasonOf(series: Series, verdict: Verdict): Reason {
  const { kind, unit, baseline, target, observations, today } = series
  const measured = measure(series)
  const path = targetPath(series)
  const counted = verdict.observedOn ?? observations.at(-1)?.date ?? null
  const valueOn = (day: Day | null): Value | null => observations.find(({ date }) => date === day)?.value ?? null
  return {
    code: verdict.code,
    values: {
      kind,
      unit,
      missing: measured.sort === 'unmeasurable' ? measured.missing : [],
      today,
      observed: valueOn(counted),
      observedOn: counted,
      baseline: baseline.value,
      baselineOn: baseline.date,
      target: target.value,
      targetOn: target.date,
      met: valueOn(verdict.metOn),
      metOn: verdict.metOn,
      expected: verdict.expected,
      expectedProgress: path?.shape === 'line' && verdict.observedOn ? elapsed(path, verdict.observedOn) : null,
      progress: verdict.progress,
    },
  }
}
