import type { Reason } from '../areas/reasons.ts'
import type { Moment } from '../its/times.ts'
import type { Verdict } from '../model.ts'
import type { Power } from './power.ts'

export interface SyntheticResult {
  method: 'synthetic-control'
  title: string | null
  outcome: string
  treated: string
  /** The first time under the policy. */
  from: Moment
  /** Of every donor, none below zero, 1 in sum; the greatest first. */
  weights: { unit: string; weight: number }[]
  predictors: { name: string; treated: number; synthetic: number; donors: number; importance: number }[]
  fit: Fit
  effect: Effect
  gaps: { time: Moment; treated: number | null; synthetic: number | null; gap: number | null; after: boolean }[]
  placebo: Placebo | null
  placeboDates: { from: Moment; gap: number; ratio: number }[]
  leaveOneOut: { unit: string; gap: number; rmspe: number }[]
  specifications: { name: string; gap: number }[]
  syntheticDifference: SyntheticDifferenceResult | null
  power: Power | null
  verdict?: Verdict
  why?: string[]
  reasons: Reason[]
  remarks: Reason[]
}

export interface Fit {
  /** Mean squared gap over the times of the fit: Synth's `loss.v`; and the least that any weights reach. */
  loss: number
  leastLoss: number
  /** Synth's `loss.w`. */
  predictorLoss: number
  /** Roots of mean squared gaps over the times of the fit, over all times before, and since. */
  rmspe: number
  rmspeBefore: number
  rmspeAfter: number
  from: Moment
  to: Moment
  times: number
}

export interface Effect {
  /** Mean gap since the policy, in the outcome's unit, and as a share of the synthetic area's mean. */
  mean: number
  share: number | null
  /** Sum of the gaps. */
  sum: number
  lowest: { time: Moment; gap: number }
  highest: { time: Moment; gap: number }
}

export interface Placebo {
  /** Rank of the treated area's ratio among all areas, and its share of them. */
  rank: number
  of: number
  p: number
  ratio: number
  areas: PlaceboArea[]
  refused: number
}

export interface PlaceboArea {
  unit: string
  rmspe: number
  rmspeBefore: number
  rmspeAfter: number
  ratio: number
  gap: number
  /** By time, as the treated area's; null where the outcome is missing. */
  gaps: (number | null)[]
}

export interface SyntheticDifferenceResult {
  estimate: number
  se: number | null
  low: number | null
  high: number | null
  /** Rank among the placebos of every donor. */
  p: number | null
  weights: { unit: string; weight: number }[]
  times: { time: Moment; weight: number }[]
  /** Plain difference in differences of the same areas and times. */
  plain: number
}
