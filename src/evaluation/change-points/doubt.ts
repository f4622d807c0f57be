import { type StructuralBreaks, structuralBreaks } from '#src/statistics/breaks/breaks.ts'
import { normalQuantile, normalTail } from '#src/statistics/distributions.ts'
import { leastSquares } from '#src/statistics/least-squares.ts'
import { tried } from '../areas/tried.ts'
import type { Series } from './series.ts'
import type { ChangePointsSpec } from './spec.ts'

/** Of the times at which a break could lie, the share that intervals may cover before a hit says nothing. */
export const MOST_CHANCE = 0.18

/** An interval of the last time of a regime; the first time of the next one follows it. */
type Interval = { low: number; high: number }

/** The intervals of the breaks, made wider where neighbours are alike: the long-run variance takes the place of the variance. */
export function wideIntervals({ chosen, intervals }: StructuralBreaks, rho: number): Interval[] {
  const factor = (1 + Math.max(0, rho)) / (1 - Math.max(0, rho))
  return intervals.flatMap((interval, i) => {
    const at = chosen.breakpoints[i] ?? 0
    return interval ? [{ low: at - (at - interval.low) * factor, high: at + (interval.high - at) * factor }] : []
  })
}

/** The interval in which a policy lies whose first time has this place, from 0. */
export const holding = (intervals: readonly Interval[], place: number): Interval | null =>
  intervals.find(({ low, high }) => low <= place && place <= high) ?? null

/** The share of the times at which a break could lie that some interval covers: how often any date would have hit one. */
export function chanceOf({ n, shortest }: StructuralBreaks, intervals: readonly Interval[]): number {
  const places = Array.from({ length: n - 2 * shortest + 1 }, (_, i) => shortest + i)
  return places.filter((place) => holding(intervals, place)).length / places.length
}

/** Correlation of neighbouring residuals, regime by regime. */
export function likenessOf({ y, x }: Series, { regimes }: StructuralBreaks): { rho: number; sigma: number } {
  const residuals = regimes.map(({ from, to }) => leastSquares(x.slice(from - 1, to), y.slice(from - 1, to)).residuals)
  const sum = (of: (own: readonly number[]) => number) => residuals.reduce((whole, own) => whole + of(own), 0)
  const squares = sum((own) => own.reduce((part, value) => part + value * value, 0))
  const products = sum((own) => own.slice(1).reduce((part, value, i) => part + value * (own[i] ?? 0), 0))
  const spent = (x[0]?.length ?? 1) * regimes.length
  return { rho: products / squares, sigma: Math.sqrt(squares / Math.max(1, y.length - spent)) }
}

export interface Setting {
  name: string
  found: StructuralBreaks
}

/** The same search with other settings. */
export function otherSettings({ y, x }: Series, spec: ChangePointsSpec): Setting[] {
  const options = { trimming: spec.trimming, criterion: spec.criterion, level: spec.level }
  const share = spec.trimming < 1 ? spec.trimming : spec.trimming / y.length
  const settings = [
    { name: `trimming ${rounded(share * (2 / 3))}`, trimming: share * (2 / 3) },
    { name: `trimming ${rounded(share * (4 / 3))}`, trimming: share * (4 / 3) },
    spec.criterion === 'bic' ? { name: 'lwz', criterion: 'lwz' as const } : { name: 'bic', criterion: 'bic' as const },
    { name: 'one break at most', most: 1 },
  ]
  return settings.flatMap(({ name, ...changed }) => {
    const found = tried(() => structuralBreaks(y, x, { ...options, ...changed }))
    return found ? [{ name, found }] : []
  })
}

const rounded = (value: number) => Number(value.toFixed(3))

export interface Power {
  detectable: number | null
  effect: number
  power: number
}

/** Half the width of Bai's 95 % interval for a change of one standard deviation, in times. */
const REACH = 11.03

/**
 * Of a lasting change of level at the policy’s date, of whatever is studied. It is seen where the residual sum falls by more than BIC's penalty, and where
 * the interval of the break, 2 · 11.03 · (noise / change)² times wide, is narrow enough to say something beside those of other breaks; the estimated
 * change is taken as normal, and
 * likeness of neighbours widens the noise by √((1+ρ)/(1−ρ)).
 */
export function powerOf(series: Series, found: StructuralBreaks, place: number, effect: number): Power {
  const { rho, sigma } = likenessOf(series, found)
  const noise = sigma * Math.sqrt((1 + Math.max(0, rho)) / (1 - Math.max(0, rho)))
  const { n, regressors, shortest } = found
  const share = place / n
  const error = noise / Math.sqrt(n * share * (1 - share))
  const penalty = error * Math.sqrt(n * (n ** ((regressors + 1) / n) - 1))
  const others = wideIntervals(found, rho).filter(({ low, high }) => place < low || place > high)
  const left = Math.max(0.01, MOST_CHANCE - chanceOf(found, others))
  const narrow = noise * Math.sqrt((2 * REACH) / (left * (n - 2 * shortest + 1)))
  const bar = Math.max(penalty, narrow)
  return {
    detectable: error > 0 ? bar + normalQuantile(0.8) * error : null,
    effect,
    power: normalTail((bar - effect) / error),
  }
}
