import { type StructuralBreaks, structuralBreaks } from '#src/statistics/breaks/breaks.ts'
import { normalQuantile, normalTail } from '#src/statistics/distributions.ts'
import { leastSquares } from '#src/statistics/least-squares.ts'
import { tried } from '../areas/tried.ts'
import type { Series } from './series.ts'
import type { ChangePointsSpec } from './spec.ts'

/** Whether a policy whose first time has this place, from 0, lies in the interval of a break: of the first time of a new regime. */
export const holds = ({ intervals }: StructuralBreaks, place: number): boolean =>
  intervals.some((interval) => interval !== null && interval.low <= place && place <= interval.high)

/** The share of the times at which a break could lie that some interval covers: how often any date would have hit one. */
export function chanceOf(found: StructuralBreaks): number {
  const places = Array.from({ length: found.n - 2 * found.shortest + 1 }, (_, i) => found.shortest + i)
  return places.filter((place) => holds(found, place)).length / places.length
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

/**
 * Of a lasting change of level at the policy’s date, of whatever is studied: BIC takes a break when the residual sum falls by more than its penalty, and
 * the fall is that of a non-central chi-square, here by its normal approximation; likeness of neighbours widens the noise by √((1+ρ)/(1−ρ)).
 */
export function powerOf(series: Series, found: StructuralBreaks, place: number, effect: number): Power {
  const { rho, sigma } = likenessOf(series, found)
  const noise = sigma * Math.sqrt((1 + Math.max(0, rho)) / (1 - Math.max(0, rho)))
  const { n, regressors } = found
  const share = place / n
  const root = Math.sqrt(n * share * (1 - share)) / noise
  const bar = Math.sqrt(n * (n ** ((regressors + 1) / n) - 1))
  return {
    detectable: Number.isFinite(root) && root > 0 ? (bar + normalQuantile(0.8)) / root : null,
    effect,
    power: normalTail(bar - effect * root),
  }
}
