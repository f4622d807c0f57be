import type { ChecklistEntry } from '../checklist.ts'
import type { Moment } from '../its/times.ts'
import type { Verdict } from '../model.ts'
import type { StatedOn } from '../plain-around.ts'
import type { FromSource, Reason } from '../verdict.ts'
import type { Power } from './doubt.ts'
import type { BreaksTold, WithoutArea } from './elsewhere.ts'
import type { ChangePointsSpec } from './spec.ts'

/** The model as it is stated before anything is estimated. */
export interface Stated extends StatedOn {
  formula: string
  /** Of intervals; results before version 5 have no such member. */
  level?: number
  terms: ChangePointsSpec['terms']
  season: { period: number; harmonics: number } | null
  transform: ChangePointsSpec['transform']
  criterion: ChangePointsSpec['criterion']
  shortest: number
  /** The first time under the policy, which is not used; null where none is given. */
  from: Moment | null
}

export interface ChangePointsResult {
  method: 'change-points'
  title: string | null
  outcome: string
  stated: Stated
  transform: string
  /** Times, and coefficients of a regime. */
  n: number
  terms: string[]
  /** The shortest regime, in times. */
  shortest: number
  /** The series that was studied, after its transform, and what the regimes make of it. */
  line: { at: Moment; value: number; fitted: number }[]
  /** The best places for 0, 1, 2 … breaks, as `strucchange` has them: a break is the last time of a regime. */
  candidates: { breaks: number; rss: number; bic: number; lwz: number; at: number[]; dates: Moment[] }[]
  breaks: Break[]
  regimes: { from: Moment; to: Moment; coefficients: Record<string, number>; mean: number }[]
  supF: { statistic: number; at: Moment; p: number | null }
  /** The F statistic of a split in two after each admissible time. */
  splits: { at: Moment; statistic: number }[]
  /** Correlation of neighbouring residuals within regimes. */
  rho: number
  settings: { name: string; dates: Moment[] }[]
  policy: {
    from: Moment
    inside: boolean
    /** The share of all times that intervals of breaks cover. */
    chance: number
    /** Where a split at the policy's date stands among `of` splits, 1 the best; null where it is too near to an end. */
    rank: number | null
    of: number
  } | null
  areas: WithoutArea[]
  sources: FromSource<BreaksTold>[]
  power: Power | null
  verdict?: Verdict
  why?: string[]
  reasons: Reason[]
  checklist: ChecklistEntry[]
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
