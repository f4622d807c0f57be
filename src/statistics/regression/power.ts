import { fTail } from '../distributions.ts'

/**
 * The power of an F test at a noncentrality λ: the noncentral F as a Poisson mixture of central ones (Johnson, Kotz and Balakrishnan
 * 1995, chapter 30).
 */
export function powerOfF(noncentrality: number, df1: number, df2: number, level = 0.05): number {
  const critical = criticalF(level, df1, df2)
  const half = noncentrality / 2
  if (half > 300) return 1
  let [below, weight, seen] = [0, Math.exp(-half), 0]
  for (let j = 0; seen < 1 - 1e-10 && j < 1000; j++) {
    if (j > 0) weight *= half / j
    seen += weight
    below += weight * (1 - fTail((critical * df1) / (df1 + 2 * j), df1 + 2 * j, df2))
  }
  return Math.min(1, Math.max(0, 1 - below))
}

/** The noncentrality at which the test has a power. */
export const noncentralityFor = (power: number, df1: number, df2: number, level = 0.05): number =>
  bisect((noncentrality) => powerOfF(noncentrality, df1, df2, level) - power, 400)

const criticalF = (level: number, df1: number, df2: number): number => bisect((f) => level - fTail(f, df1, df2), 1e5)

/** Where an increasing function passes zero, from 0 to `most`. */
function bisect(of: (x: number) => number, most: number): number {
  let [low, high] = [0, most]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (of(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
