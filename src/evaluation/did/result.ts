import type { StatisticsCode } from '#src/statistics/fault.ts'
import type { GroupTime } from '#src/statistics/panel/cells.ts'
import type { JointTest } from '#src/statistics/panel/event-study.ts'
import type { Adjustment } from '#src/statistics/panel/two-by-two.ts'
import type { ChecklistEntry } from '../checklist.ts'
import type { Moment } from '../its/times.ts'
import type { Verdict } from '../model.ts'
import type { StatedOn } from '../plain-around.ts'
import type { FromSource, Reason } from '../verdict.ts'
import type { Curve } from './curve.ts'
import type { Inference, Pretrend } from './estimate.ts'
import type { Power } from './power.ts'

/** The model as it is stated before anything is estimated. */
export interface Stated extends StatedOn {
  formula: string
  /** Of intervals; results before version 5 have no such member. */
  level?: number
  estimator: 'two-way' | 'group-time'
  inference: Inference
  covariates: string[]
  /** How averages by group and time allow for covariates; null where they have none, and for two-way fixed effects. */
  adjustment: Adjustment | null
  weights: string | null
  compare: 'not-yet' | 'never'
  /** The first time under the policy of whoever came under it first. */
  from: Moment
}

export interface DidResult {
  method: 'did'
  title: string | null
  outcome: string
  stated: Stated
  estimator: 'two-way' | 'group-time'
  /** Rows, areas, and those that came under the policy, with their first times under it. */
  n: number
  areas: number
  treated: { unit: string; from: Moment }[]
  effect: {
    /** In the outcome's unit, the mean over the treated and the times since. */
    estimate: number
    /**
     * By area (CR1), or of influence functions by area. With few areas, or one treated, it is too small: see `inference`. Null with two areas, of
     * which it is nothing whatever the noise.
     */
    se: number | null
    df: number
    /** By `inference`; null where the level cannot be reached. */
    low: number | null
    high: number | null
    p: number
    inference: Inference
    /** By Student's t with `df`, for comparison. */
    t: { low: number; high: number; p: number } | null
  }
  wildBootstrap: { p: number; low: number | null; high: number | null; weights: string; draws: number } | null
  /** Other areas in the place of the treated: rank of the true estimate among all, by size. */
  placebo: { rank: number; of: number; p: number; every: boolean; areas: { unit: string; estimate: number }[] } | null
  /** Periods since the policy, 0 its first; all compared to −1. */
  eventStudy: { relative: number; estimate: number; se: number; low: number; high: number; p: number }[]
  pretrend: { leads: JointTest | null; trend: Pretrend | null }
  groups: (Omit<GroupTime, 'group' | 'period'> & { group: Moment; time: Moment })[]
  /** What covariates leave no estimate of; the effect is of the others. */
  leftOut: { group: Moment; time: Moment; why: StatisticsCode }[]
  placeboDates: { earlier: number; estimate: number }[]
  /** Where the true date stands among `placeboDates.length + 1`, by size; null where none were tried. */
  dateRank: number | null
  leaveOneOut: { unit: string; estimate: number }[]
  specifications: Curve
  /** Each further source by itself: the same estimator, judged in the same way. */
  sources: FromSource[]
  power: Power | null
  verdict?: Verdict
  why?: string[]
  reasons: Reason[]
  checklist: ChecklistEntry[]
  remarks: Reason[]
}
