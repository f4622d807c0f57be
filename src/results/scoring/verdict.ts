import type { Day } from './calendar.ts'
import type { Observation } from './series.ts'

export const states = [
  'not-measurable',
  'no-data',
  'worse',
  'no-progress',
  'behind',
  'on-track',
  'reached',
  'missed',
] as const
export type State = (typeof states)[number]

/** Why a series is in its state: one code for each sentence that says so, so that it can be said in any language. */
export const reasonCodes = [
  'missing',
  'no-observation',
  'only-before-baseline',
  'moved-away',
  'at-baseline',
  'other-answer',
  'short-of-path',
  'not-kept',
  'on-path',
  'kept',
  'met',
  'met-in-time',
  'met-late',
  'never-met',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export interface Verdict {
  state: State
  code: ReasonCode
  /** The day of the observation that counts: the latest. */
  observedOn: Day | null
  /** The day of the first observation that met the target, where that decides. */
  metOn: Day | null
  expected: number | null
  /** 0 at the baseline, 1 at the target; below 0 where things got worse, above 1 where more was achieved than asked. */
  progress: number | null
}

type Ruling = Pick<Verdict, 'state' | 'code' | 'metOn'>

/** A verdict without a path: nothing is expected at a given time, so there is no progress to speak of. */
export function withoutPath(ruling: Ruling, observedOn: Day | null): Verdict {
  return { ...ruling, observedOn, expected: null, progress: null }
}

export function noData(code: 'no-observation' | 'only-before-baseline'): Verdict {
  return withoutPath({ state: 'no-data', code, metOn: null }, null)
}

/** The day of the target itself still belongs to the time allowed for it. */
export function isOver(deadline: Day, today: Day): boolean {
  return today > deadline
}

/** After the target's day: reached if some observation up to it met the target, else missed. */
export function afterDeadline<V>(
  observations: readonly Observation<V>[],
  deadline: Day,
  met: (value: V) => boolean,
): Ruling {
  const first = observations.find(({ value }) => met(value))
  if (!first) return { state: 'missed', code: 'never-met', metOn: null }
  return first.date <= deadline
    ? { state: 'reached', code: 'met-in-time', metOn: first.date }
    : { state: 'missed', code: 'met-late', metOn: first.date }
}
