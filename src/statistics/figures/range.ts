/**
 * Whether a printed share or mean can come from a number of answers at all: the granularity test of Brown and Heathers,
 * "The GRIM Test" (Social Psychological and Personality Science 8, 2017, 363–369), with rounding taken generously.
 */
import type { Decimal } from './decimal.ts'

/** What a printed figure may have been before it was rounded: from `low / over` to `high / over`, both ends included. All whole. */
export interface Range {
  low: number
  high: number
  over: number
}

/** What one answer adds to the total, at least and at most, in whole steps: 0 and 1 where answers are counted. */
export interface Answers {
  least: number
  most: number
}

/** A scale's ends, and the means on it, lie so far from zero at most. */
export const farthestScale = 1000

export const counted: Answers = { least: 0, most: 1 }

/** Half of the last digit to either side, as parts of one; ties may have gone either way. */
export function meanRange({ units, places }: Decimal): Range {
  return { low: 2 * units - 1, high: 2 * units + 1, over: 2 * 10 ** places }
}

/**
 * The same for a percentage, as parts of a whole of one. What ends in `.5` or `.0` may also have been rounded to half a
 * point: a quarter of a point to either side, which is five times as far.
 */
export function percentageRange({ text, units, places }: Decimal): Range {
  const half = /^\d+\.[05]$/.test(text) ? 5 : 1
  return { low: 2 * units - half, high: 2 * units + half, over: 200 * 10 ** places }
}

/** Totals of `n` answers that the range allows, both included; null where there is none. */
export function totalsOf({ low, high, over }: Range, n: number, { least, most }: Answers): [number, number] | null {
  // Whole numbers under 2^53: a quotient is never rounded across a whole one.
  const first = Math.max(Math.ceil((low * n) / over), least * n)
  const last = Math.min(Math.floor((high * n) / over), most * n)
  return first <= last ? [first, last] : null
}

export const canComeFrom = (range: Range, n: number, answers: Answers): boolean => totalsOf(range, n, answers) !== null

/** The totals next to a figure that cannot come from `n` answers, below and above it as far as there are any. */
export function nearestTotals({ low, high, over }: Range, n: number, { least, most }: Answers): number[] {
  const below = Math.floor(((low + high) * n) / (2 * over))
  return [below, below + 1].filter((total) => total >= least * n && total <= most * n)
}
