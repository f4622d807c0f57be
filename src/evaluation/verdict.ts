/** What every method makes of what it found. The wording of a verdict never says that anything was caused. */
import type { Coverage } from './coverage.ts'
import type { Verdict } from './model.ts'

/** Why: a key of the catalogue, with its values. */
export interface Reason<Key extends string = string> {
  key: Key
  values: Record<string, string | number>
}

export interface Weighed<Key extends string> {
  /** Whether a change was found beyond chance, and the words for either. */
  isChange: boolean
  found: Reason<Key>
  /** What would make any answer doubtful. */
  obstacles: readonly Reason<Key>[]
  /** What makes a change, once seen, doubtful. */
  doubts: readonly Reason<Key>[]
  /** That it stands up to them. */
  stands: Reason<Key>
  /** Power for the smallest change that matters, with what else the words about it say. */
  power: Reason['values'] & { power: number }
}

export const ENOUGH_POWER = 0.8
/** The most of evaluations that come out as consistent with an effect where there is none, as the published calibration asserts. */
export const FALSE_ALARMS = 0.1

/** Exactly one of three, with its reasons. What stands in the way of telling is looked at before what was found. */
export function judged<Key extends string>({
  isChange,
  found,
  obstacles,
  doubts,
  stands,
  power,
}: Weighed<Key>): { verdict: Verdict; reasons: Reason<Key | 'powerless' | 'powerful'>[] } {
  const isBlind = power.power < ENOUGH_POWER
  const against = [
    ...obstacles,
    ...(isChange ? doubts : []),
    ...(!isChange && isBlind ? [{ key: 'powerless' as const, values: power }] : []),
  ]
  if (against.length > 0) return { verdict: 'cannot be told', reasons: [...against, found] }
  if (isChange) return { verdict: 'consistent with an effect', reasons: [found, stands] }
  return { verdict: 'no evidence of one', reasons: [found, { key: 'powerful', values: power }] }
}

/** What a source says of the same outcome: an effect, how sure it is (where that can be told), and its p. */
export interface SourceTold {
  estimate: number
  low: number | null
  high: number | null
  p: number | null
}

/** Results before version 5 do not say what time a source covers. */
export type FromSource<Told = SourceTold> = { source: string; covers?: Coverage | null } & (Told | { refused: string })

/** Sources that say otherwise: one that sees the opposite, or that sees nothing where the first does and could have; and the reverse. */
export function sourcesAgainst<Told extends SourceTold>(
  sources: readonly FromSource<Told>[],
  own: { estimate: number; isSeen: boolean },
  level: number,
): Reason<'sources'>[] {
  const against = sources.filter((source) => !('refused' in source) && contradicts(source, own, level))
  const names = against.map(({ source }) => source).join(', ')
  return names === '' ? [] : [{ key: 'sources', values: { sources: names } }]
}

function contradicts(
  { estimate, low, high, p }: SourceTold,
  own: { estimate: number; isSeen: boolean },
  level: number,
): boolean {
  const isOutside = (high !== null && high < own.estimate) || (low !== null && low > own.estimate)
  const isSeen = p !== null && p <= level
  if (!own.isSeen) return isSeen && isOutside
  return Math.sign(estimate) !== Math.sign(own.estimate) || (!isSeen && isOutside)
}

/** Of other ways to ask, the share that has to point the same way, and the most that may clearly point the other way. */
const LEAST_SAME_SIGN = 0.5
const MOST_CLEAR_OTHERWISE = 0.05

/** A specification curve in numbers. */
export interface CurveCount {
  specifications: readonly unknown[]
  /** How many have the sign of the chosen model, and how many of those an interval without "no effect". */
  sameSign: number
  clear: number
  /** How many have the other sign, and such an interval. */
  clearOtherwise: number
}

export function curveAgainst({ specifications, sameSign, clearOtherwise }: CurveCount): Reason<'curve'>[] {
  const count = specifications.length
  if (sameSign >= LEAST_SAME_SIGN * count && clearOtherwise <= MOST_CLEAR_OTHERWISE * count) return []
  return [{ key: 'curve', values: { same: sameSign, specifications: count, otherwise: clearOtherwise } }]
}

/** @param sign of the chosen model’s estimate */
export function counted<One extends { estimate: number; low: number | null; high: number | null }>(
  specifications: One[],
  sign: number,
): { specifications: One[]; sameSign: number; clear: number; clearOtherwise: number } {
  const isClear = ({ low, high }: One) => (low !== null && low > 0) || (high !== null && high < 0)
  const alike = specifications.filter(({ estimate }) => Math.sign(estimate) === sign)
  const clear = alike.filter(isClear).length
  return {
    specifications,
    sameSign: alike.length,
    clear,
    clearOtherwise: specifications.filter(isClear).length - clear,
  }
}

/** Where leaving one area out turns the sign, the effect rests on that area. */
export function restingOn(without: readonly { name: string; estimate: number }[], estimate: number): Reason<'area'>[] {
  const areas = without.filter((one) => Math.sign(one.estimate) !== Math.sign(estimate)).map(({ name }) => name)
  return areas.length > 0 ? [{ key: 'area', values: { areas: areas.join(', ') } }] : []
}

/** Of other dates, before the policy, that show as much as the true one. */
const MOST_DATES = 0.25

/** Where the true date stands among others: 1 where none shows as much. */
export const rankAmong = (dates: readonly { estimate: number }[], own: number): number =>
  1 + dates.filter(({ estimate }) => Math.abs(estimate) >= Math.abs(own)).length

export function datesAgainst(dates: readonly { estimate: number }[], own: number): Reason<'dates'>[] {
  const ahead = rankAmong(dates, own) - 1
  return ahead > MOST_DATES * dates.length ? [{ key: 'dates', values: { ahead, dates: dates.length } }] : []
}
