import { type AreaFit, rootMeanSquare } from './fit.ts'
import { ratioOf } from './placebo.ts'

export const ALPHA = 0.1

export interface Power {
  /** In the outcome's unit: an effect smaller than this, on average over the time since, could not have been seen four times in five. */
  detectable: number | null
  /** The effect asked for, and how often it would have been seen. */
  effect: number
  power: number
}

/**
 * Power by the placebo areas: their gaps under the policy, brought to the treated area's own closeness of fit, with an effect added. It is seen where
 * the ratio then ranks high enough for p ≤ 0.1; of a rise and a fall the one that is harder to see counts.
 */
export function powerOf(fit: AreaFit, placebos: readonly AreaFit[], from: number, effect: number): Power {
  const allowed = Math.floor(ALPHA * (placebos.length + 1) + 1e-9) - 1
  const bar = placebos.map(ratioOf).sort((a, b) => b - a)[allowed]
  if (allowed < 0 || bar === undefined) return { detectable: null, effect, power: 0 }
  const noise = placebos.map(({ gaps, rmspeBefore }) =>
    gaps
      .slice(from)
      .filter(Number.isFinite)
      .map((gap) => (gap / Math.max(rmspeBefore, Number.MIN_VALUE)) * fit.rmspeBefore),
  )
  const seen = (size: number) =>
    noise.filter((gaps) => rootMeanSquare(gaps.map((gap) => gap + size)) > bar * fit.rmspeBefore).length / noise.length
  const power = (size: number) => Math.min(seen(size), seen(-size))
  return { detectable: leastSeen(power, fit.rmspeBefore), effect, power: power(effect) }
}

function leastSeen(power: (size: number) => number, unit: number): number | null {
  if (!(unit > 0)) return null
  let [low, high] = [0, unit]
  for (let round = 0; power(high) < 0.8; round++) {
    ;[low, high] = [high, 2 * high]
    if (round > 40) return null
  }
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2
    if (power(middle) < 0.8) low = middle
    else high = middle
  }
  return high
}

/** The mean gaps of other areas, brought to the treated area's closeness of fit: how far its own goes by chance at 1 − `ALPHA`. */
export const reachOf = (fit: AreaFit, placebos: readonly AreaFit[]): number | null =>
  reachAmong(
    placebos.map(({ meanGap, rmspeBefore }) => (meanGap / Math.max(rmspeBefore, Number.MIN_VALUE)) * fit.rmspeBefore),
  )

/** What an estimate has to be beyond for its rank among others' to give `ALPHA`; null where there are too few of them. */
export function reachAmong(others: readonly number[]): number | null {
  const allowed = Math.floor(ALPHA * (others.length + 1) + 1e-9) - 1
  return allowed < 0 ? null : (others.map(Math.abs).sort((a, b) => b - a)[allowed] ?? null)
}
