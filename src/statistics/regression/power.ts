import { fTail } from '../distributions.ts'

export interface FPower {
  /** The power at a noncentrality λ. */
  at: (noncentrality: number) => number
  /** The noncentrality at which the test has a power. */
  noncentralityFor: (power: number) => number
}

/**
 * The power of an F test: the noncentral F as a Poisson mixture of central ones (Johnson, Kotz and Balakrishnan 1995, chapter 30),
 * whose tails do not depend on the noncentrality and are worked out once.
 */
export function powerOfF(df1: number, df2: number, level = 0.05): FPower {
  const critical = bisect((f) => level - fTail(f, df1, df2), 1e5, 1e-10)
  const tails: number[] = []
  const tail = (j: number) => {
    tails[j] ??= fTail((critical * df1) / (df1 + 2 * j), df1 + 2 * j, df2)
    return tails[j]
  }
  const at = (noncentrality: number) => {
    const half = noncentrality / 2
    if (half > 300) return 1
    let [power, weight, seen] = [0, Math.exp(-half), 0]
    for (let j = 0; j < 1000; j++) {
      if (j > 0) weight *= half / j
      seen += weight
      power += weight * tail(j)
      if (seen > 1 - 1e-10) break
    }
    return Math.min(1, power + Math.max(0, 1 - seen))
  }
  return { at, noncentralityFor: (power) => bisect((noncentrality) => at(noncentrality) - power, 400, 1e-8) }
}

/** Where an increasing function passes zero, from 0 to `most`. */
function bisect(of: (x: number) => number, most: number, close: number): number {
  let [low, high] = [0, most]
  while (high - low > close * high) {
    const middle = (low + high) / 2
    if (of(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
