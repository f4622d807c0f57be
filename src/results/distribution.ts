import type { Day } from './scoring/calendar.ts'
import { type Score, type State, states } from './scoring/score.ts'

/** A period of reporting, both days included. */
export interface Period {
  from: Day
  to: Day
}

/**
 * What a group of indicators shows: how many are in each state, and on how much that rests. There is no mean: states
 * of different things do not add up to one number (rule 5), and *no data*, *no progress* and *not measurable* are
 * counted apart (rule 4).
 */
export interface Distribution {
  total: number
  states: Record<State, number>
  /** How many could be scored at all. */
  measurable: number
  /** How many of these have a value that counts; with a period, one from that period. */
  withValue: number
  /** How many rest on a value older than their reporting frequency, in whatever state. */
  stale: number
  /** One English sentence: "7 of 31 measurable indicators have a value for this period." */
  coverage: string
}

type Scored = Pick<Score, 'state' | 'stale' | 'reason'>

export function distribution(scores: readonly Scored[], period: Period | null = null): Distribution {
  const count = (test: (score: Scored) => boolean) => scores.filter(test).length
  const measurable = count(({ state }) => state !== 'not-measurable')
  const withValue = count((score) => hasValue(score, period))
  return {
    total: scores.length,
    states: Object.fromEntries(states.map((name) => [name, count(({ state }) => state === name)])) as Record<
      State,
      number
    >,
    measurable,
    withValue,
    stale: count(({ stale }) => stale),
    coverage: coverage(withValue, measurable, period !== null),
  }
}

function hasValue({ state, reason }: Scored, period: Period | null): boolean {
  if (state === 'not-measurable' || state === 'no-data') return false
  const { observedOn } = reason.values
  return period === null || (observedOn !== null && observedOn >= period.from && observedOn <= period.to)
}

function coverage(withValue: number, measurable: number, ofPeriod: boolean): string {
  if (measurable === 0) return 'No indicator is measurable.'
  const indicators = measurable === 1 ? 'indicator' : 'indicators'
  const have = measurable === 1 ? 'has' : 'have'
  return `${withValue} of ${measurable} measurable ${indicators} ${have} a value${ofPeriod ? ' for this period' : ''}.`
}
