import { StatisticsFault } from '../fault.ts'
import { seeded } from '../random.ts'
import type { Interval } from '../tables/wilson.ts'

/** Codes without order, in order, or in equal steps. */
export type Level = 'nominal' | 'ordinal' | 'interval'

/** What each coder gave to one item; who did not code it is left out or null. */
export type Item = readonly (number | null)[]

export interface Alpha {
  /** 1 where coders always agree, 0 where they agree as chance would have it; null where every code given is the same. */
  alpha: number | null
  /** Items that two coders or more have coded, and codes given to them. */
  items: number
  codes: number
  /** Percentiles of items drawn again with replacement (bootstrap, seeded); null where hardly any draw has an alpha. */
  interval: Interval | null
  draws: number
}

export interface AlphaOptions {
  level?: number
  draws?: number
  seed?: number
}

/**
 * Krippendorff's alpha of any number of coders, some of whom may have left items out. Source: K. Krippendorff, Computing
 * Krippendorff's Alpha-Reliability (2011); Content Analysis (2018), chapter 12.
 * @throws StatisticsFault where no item has been coded twice
 */
export function alpha(items: readonly Item[], scale: Level, options: AlphaOptions = {}): Alpha {
  const { level = 0.95, draws = 2000, seed = 1 } = options
  const given = items.map((item) => item.filter((code) => code !== null)).filter((codes) => codes.length > 1)
  if (given.length === 0) throw new StatisticsFault('empty', 'There is no item that two coders have coded.')
  const values = [...new Set(given.flat())].sort((a, b) => a - b)
  const place = new Map(values.map((value, index) => [value, index]))
  const tallies = given.map((codes) => tallied(codes.map((code) => place.get(code) ?? 0)))
  const all = alphaOf(tallies, values, scale)
  return {
    alpha: all,
    items: given.length,
    codes: given.flat().length,
    interval: all === null ? null : bootstrap(tallies, values, scale, level, draws, seed),
    draws,
  }
}

/** Places of the values given to one item, with how often, and how many codes it has. */
interface Tally {
  of: [place: number, times: number][]
  codes: number
}

function tallied(places: number[]): Tally {
  const times = new Map<number, number>()
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1)
  return { of: [...times], codes: places.length }
}

/** One less observed over expected disagreement. */
function alphaOf(items: readonly Tally[], values: readonly number[], scale: Level): number | null {
  const totals = new Array<number>(values.length).fill(0)
  for (const { of } of items) for (const [place, times] of of) totals[place] = (totals[place] ?? 0) + times
  const distance = distances(values, totals, scale)
  let observed = 0
  for (const { of, codes } of items)
    for (const [a, timesA] of of)
      for (const [b, timesB] of of) if (a < b) observed += (timesA * timesB * distance(a, b)) / (codes - 1)
  let expected = 0
  for (const [a, totalA] of totals.entries())
    for (let b = a + 1; b < totals.length; b++) expected += totalA * (totals[b] ?? 0) * distance(a, b)
  const codes = totals.reduce((sum, total) => sum + total, 0)
  return expected === 0 ? null : 1 - ((codes - 1) * observed) / expected
}

/** Squared distance of two values, by their places. */
function distances(
  values: readonly number[],
  totals: readonly number[],
  scale: Level,
): (a: number, b: number) => number {
  if (scale === 'nominal') return (a, b) => (a === b ? 0 : 1)
  if (scale === 'interval') return (a, b) => ((values[a] ?? 0) - (values[b] ?? 0)) ** 2
  const below: number[] = []
  totals.reduce((sum, total, place) => {
    below[place] = sum + total / 2
    return sum + total
  }, 0)
  return (a, b) => ((below[a] ?? 0) - (below[b] ?? 0)) ** 2
}

function bootstrap(
  items: readonly Tally[],
  values: readonly number[],
  scale: Level,
  level: number,
  draws: number,
  seed: number,
): Interval | null {
  const random = seeded(seed)
  const drawn: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const again = items.map(() => items[Math.floor(random() * items.length)]).filter((item) => item !== undefined)
    const value = alphaOf(again, values, scale)
    if (value !== null) drawn.push(value)
  }
  if (drawn.length < draws / 2) return null
  drawn.sort((a, b) => a - b)
  const at = (share: number) => drawn[Math.round(share * (drawn.length - 1))] ?? 0
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) }
}
