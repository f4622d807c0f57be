/** How often something was rightly found, wrongly found, and not found. */
export interface Tally {
  hits: number
  spurious: number
  missed: number
}

/** How often an answer was right, of how many. */
export interface Share {
  right: number
  of: number
}

export const noTally: Tally = { hits: 0, spurious: 0, missed: 0 }

export function addTallies(tallies: Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      hits: sum.hits + tally.hits,
      spurious: sum.spurious + tally.spurious,
      missed: sum.missed + tally.missed,
    }),
    noTally,
  )
}

export function addShares(shares: Share[]): Share {
  return shares.reduce((sum, share) => ({ right: sum.right + share.right, of: sum.of + share.of }), { right: 0, of: 0 })
}

/** Null where nothing was found, so that there is nothing to be precise about. */
export function precision({ hits, spurious }: Tally): number | null {
  return ratio(hits, hits + spurious)
}

/** Null where there was nothing to find. */
export function recall({ hits, missed }: Tally): number | null {
  return ratio(hits, hits + missed)
}

/** Harmonic mean of precision and recall; null where there was nothing to find and nothing was found. */
export function f1({ hits, spurious, missed }: Tally): number | null {
  return ratio(2 * hits, 2 * hits + spurious + missed)
}

export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

/** The best of several admissible comparisons: fewest wrong, then most right. */
export function kindest(tallies: Tally[]): Tally {
  const wrong = (tally: Tally) => tally.spurious + tally.missed
  return tallies.reduce((best, tally) =>
    wrong(tally) < wrong(best) || (wrong(tally) === wrong(best) && tally.hits > best.hits) ? tally : best,
  )
}
