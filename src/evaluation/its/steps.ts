/** Steps of a series, and how many of them a season has. */

/** The usual distance between two times, of times in their order. */
export function usualStep(time: Float64Array): number {
  const steps = [...time.subarray(1)].map((t, i) => t - (time[i] ?? 0)).toSorted((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? 1
}

/** How many times a period has: of years in decimals, with a period of 1, twelve where they are months. */
export function timesIn(step: number, period: number): number {
  const times = period / step
  return Math.abs(times - Math.round(times)) < 1e-6 ? Math.round(times) : times
}
