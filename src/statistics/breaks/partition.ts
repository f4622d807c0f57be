import type { ResidualSum } from './residual-sums.ts'

/** The best places for a number of breaks: the last observation of every regime but the last one, counted from 1. */
export interface Partition {
  breakpoints: number[]
  rss: number
}

/**
 * The partitions of least residual sum with 0 to `most` breaks and stretches of at least `shortest` observations, by the dynamic
 * programming of Bai and Perron (2003, section 3). Of equal sums the earlier break is taken, as `strucchange` does.
 */
export function bestPartitions(sum: ResidualSum, n: number, shortest: number, most: number): Partition[] {
  const partitions: Partition[] = [{ breakpoints: [], rss: sum(0, n - 1) }]
  let best = first(sum, n, shortest)
  const before: Int32Array[] = []
  for (let count = 1; count <= most; count++) {
    const last = lastBreak(best, sum, n, shortest, count)
    partitions.push({ breakpoints: walkBack(before, last.at), rss: last.rss })
    if (count === most) break
    const next = extended(best, sum, n, shortest, count + 1)
    before.push(next.from)
    best = next.sums
  }
  return partitions
}

/** Least sums of the first `i` observations without a break, at index `i`. */
function first(sum: ResidualSum, n: number, shortest: number): Float64Array {
  const sums = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  for (let i = shortest; i <= n - shortest; i++) sums[i] = sum(0, i - 1)
  return sums
}

function lastBreak(best: Float64Array, sum: ResidualSum, n: number, shortest: number, count: number) {
  let [at, rss] = [-1, Number.POSITIVE_INFINITY]
  for (let i = count * shortest; i <= n - shortest; i++) {
    const whole = (best[i] ?? 0) + sum(i, n - 1)
    if (whole < rss) [at, rss] = [i, whole]
  }
  return { at, rss }
}

/** Least sums of the first `i` observations if the regime that ends at `i` is number `count`, and where the one before ends. */
function extended(best: Float64Array, sum: ResidualSum, n: number, shortest: number, count: number) {
  const sums = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(n + 1).fill(-1)
  for (let i = count * shortest; i <= n - shortest; i++) {
    for (let j = (count - 1) * shortest; j <= i - shortest; j++) {
      const whole = (best[j] ?? 0) + sum(j, i - 1)
      if (whole < (sums[i] ?? 0)) {
        sums[i] = whole
        from[i] = j
      }
    }
  }
  return { sums, from }
}

function walkBack(before: readonly Int32Array[], last: number): number[] {
  const breakpoints = [last]
  for (const from of before.toReversed()) breakpoints.unshift(from[breakpoints[0] ?? 0] ?? -1)
  return breakpoints
}
