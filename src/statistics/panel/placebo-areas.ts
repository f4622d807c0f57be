import { choicesOf, howMany } from '../choices.ts'
import type { Adoption } from './model.ts'

export interface PlaceboAreas {
  /** The share of assignments, the true one among them, with at least as great a statistic. */
  p: number
  /** Of the assignments tried, the true one left out. */
  statistics: number[]
  /** Whether every assignment was tried, or some were drawn. */
  every: boolean
}

/**
 * Randomisation inference (Fisher 1935; for few treated areas MacKinnon and Webb, Journal of Econometrics 218, 2020): the same adoption dates are given
 * to other areas, and the true statistic ranked among theirs. It assumes that any area could as well have been chosen.
 * @param statistic of an assignment, greater where there is more of an effect; NaN where it cannot be worked out
 */
export function placeboAreas(
  adoption: Adoption,
  statistic: (adoption: Adoption) => number,
  { seed = 1, most = 499 }: { seed?: number; most?: number } = {},
): PlaceboAreas {
  const given = statistic(adoption)
  const { assignments, every } = otherAssignments(adoption, seed, most)
  const statistics = assignments.map(statistic).filter(Number.isFinite)
  const asGreat = statistics.filter((value) => value >= given * (1 - 1e-10)).length
  return { p: (asGreat + 1) / (statistics.length + 1), statistics, every }
}

/** All assignments but the true one where a single date is given to so few areas that there are at most `most`; else a seeded draw. */
function otherAssignments(adoption: Adoption, seed: number, most: number) {
  const dates = adoption.filter((at) => at !== null)
  const every = new Set(dates).size === 1 && howMany(adoption.length, dates.length) <= most + 1
  const chosen = choicesOf(adoption.length, dates.length, seed, every ? most + 1 : most, !every)
  const taken = adoption.flatMap((at, i) => (at === null ? [] : [i])).join()
  const others = every ? chosen.filter((subset) => subset.join() !== taken) : chosen
  return { assignments: others.map((subset) => assigned(adoption.length, subset, dates)), every }
}

const assigned = (count: number, subset: readonly number[], dates: readonly number[]): Adoption =>
  Array.from({ length: count }, (_, i) => dates[subset.indexOf(i)] ?? null)
