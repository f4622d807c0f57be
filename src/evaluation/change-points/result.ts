import type { Reason } from '../areas/reasons.ts'
import type { Moment } from '../its/times.ts'
import type { Verdict } from '../model.ts'
import type { Power } from './doubt.ts'

export interface ChangePointsResult {
  method: 'change-points'
  title: string | null
  outcome: string
  transform: string
  /** Times, and coefficients of a regime. */
  n: number
  terms: string[]
  /** The shortest regime, in times. */
  shortest: number
  /** The best places for 0, 1, 2 … breaks, as `strucchange` has them: a break is the last time of a regime. */
  candidates: { breaks: number; rss: number; bic: number; lwz: number; at: number[]; dates: Moment[] }[]
  breaks: Break[]
  regimes: { from: Moment; to: Moment; coefficients: Record<string, number>; mean: number }[]
  supF: { statistic: number; at: Moment; p: number | null }
  /** Correlation of neighbouring residuals within regimes. */
  rho: number
  settings: { name: string; dates: Moment[] }[]
  policy: {
    from: Moment
    inside: boolean
    /** The share of all times that intervals of breaks cover. */
    chance: number
  } | null
  power: Power | null
  verdict?: Verdict
  why?: string[]
  reasons: Reason[]
  remarks: Reason[]
}

export interface Break {
  /** The last time of the regime before: its number from 1, and its date. */
  at: number
  date: Moment
  /** Numbers of the interval's ends, which may lie outside of the series; null where no interval can be had. */
  lowAt: number | null
  highAt: number | null
  /** Their dates; null where they lie outside. */
  low: Moment | null
  high: Moment | null
}
