import type { JointTest } from '#src/statistics/panel/event-study.ts'
import type { GroupTime } from '#src/statistics/panel/group-time.ts'
import type { Reason } from '../areas/reasons.ts'
import type { Moment } from '../its/times.ts'
import type { Verdict } from '../model.ts'
import type { Inference, Pretrend } from './estimate.ts'
import type { Power } from './power.ts'

export interface DidResult {
  method: 'did'
  title: string | null
  outcome: string
  estimator: 'two-way' | 'group-time'
  /** Rows, areas, and those that came under the policy, with their first times under it. */
  n: number
  areas: number
  treated: { unit: string; from: Moment }[]
  effect: {
    /** In the outcome's unit, the mean over the treated and the times since. */
    estimate: number
    /** By area (CR1), or of influence functions by area. With few areas, or one treated, it is too small: see `inference`. */
    se: number
    df: number
    /** By `inference`; null where the level cannot be reached. */
    low: number | null
    high: number | null
    p: number
    inference: Inference
    /** By Student's t with `df`, for comparison. */
    t: { low: number; high: number; p: number }
  }
  wildBootstrap: { p: number; low: number | null; high: number | null; weights: string; draws: number } | null
  /** Other areas in the place of the treated: rank of the true estimate among all, by size. */
  placebo: { rank: number; of: number; p: number; every: boolean; areas: { unit: string; estimate: number }[] } | null
  /** Periods since the policy, 0 its first; all compared to −1. */
  eventStudy: { relative: number; estimate: number; se: number; low: number; high: number; p: number }[]
  pretrend: { leads: JointTest | null; trend: Pretrend | null }
  groups: (Omit<GroupTime, 'group' | 'period'> & { group: Moment; time: Moment })[]
  placeboDates: { earlier: number; estimate: number }[]
  leaveOneOut: { unit: string; estimate: number }[]
  power: Power | null
  verdict?: Verdict
  why?: string[]
  reasons: Reason[]
  remarks: Reason[]
}
