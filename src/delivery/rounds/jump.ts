/** When a new value is queried against its own series. */

/** Values of the series that the rule looks at, at most. */
export const seriesLength = 12
/** With fewer values than this the usual move is not known. */
export const enoughValues = 5

const median = (sorted: number[]): number => {
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

/**
 * How far a value may be from the last one without a word: three times the usual move between two values (its median: one wild
 * value does not widen it), and never less than a tenth of the last value; where fewer than five values are known, half of it.
 * @param series the last values, oldest first
 * @returns undefined where there is nothing to compare with
 */
export function usualMove(series: readonly number[]): number | undefined {
  const recent = series.slice(-seriesLength)
  const last = recent.at(-1)
  if (last === undefined) return undefined
  if (recent.length < enoughValues) return Math.abs(last) / 2
  const moves = recent.slice(1).map((value, i) => Math.abs(value - (recent[i] ?? 0)))
  return Math.max(3 * median(moves.sort((a, b) => a - b)), Math.abs(last) / 10)
}

/** @returns the last value and how far from it would have been usual, where `value` is further */
export function jumpOf(value: number, series: readonly number[]): { last: number; usual: number } | undefined {
  const usual = usualMove(series)
  const last = series.at(-1)
  // What was worked out from a share carries the dust of binary fractions.
  const dust = 1e-9 * Math.max(Math.abs(value), 1)
  if (usual === undefined || last === undefined || Math.abs(value - last) <= usual + dust) return undefined
  return { last, usual }
}
