import type { ChecklistEntry } from '../checklist.ts'
import type { Moment } from '../its/times.ts'
import type { Verdict } from '../model.ts'
import type { StatedOn } from '../plain-around.ts'
import type { FromSource, Reason } from '../verdict.ts'
import type { Curve } from './curve.ts'
import type { Power } from './power.ts'

/** The model as it is stated before anything is estimated. */
export interface Stated extends StatedOn {
  formula: string
  predictors: string[]
  /** How much each counts: sought by the fit before, or by cross-validation, as given, or not asked where there are none. */
  importance: 'sought' | 'cross-validated' | 'given' | 'none'
  donors: string[]
  /** Over which times the paths have to agree. */
  over: { from: Moment; to: Moment }
  from: Moment
}

export interface SyntheticResult {
  method: 'synthetic-control'
  title: string | null
  outcome: string
  stated: Stated
  treated: string
  /** The first time under the policy. */
  from: Moment
  /** Of every donor, none below zero, 1 in sum; the greatest first. */
  weights: { unit: string; weight: number }[]
  predictors: { name: string; treated: number; synthetic: number; donors: number; importance: number }[]
  fit: Fit
  /** Where V was chosen so: it stands with the predictors. Results before version 5 have no such member. */
  crossValidation?: CrossValidation | null
  effect: Effect
  gaps: { time: Moment; treated: number | null; synthetic: number | null; gap: number | null; after: boolean }[]
  placebo: Placebo | null
  /** With cross-validation: whether V was found so for that date, too, or by the fit before it, since too little of the validation lies there. */
  placeboDates: { from: Moment; gap: number; ratio: number; crossValidated?: boolean }[]
  /** Where the true date stands among `placeboDates.length + 1`, by the size of the gap; null where none were tried. */
  dateRank: number | null
  leaveOneOut: { unit: string; gap: number; rmspe: number }[]
  specifications: Curve
  /** Each further source by itself, ranked among its own areas. */
  sources: FromSource[]
  syntheticDifference: SyntheticDifferenceResult | null
  power: Power | null
  verdict?: Verdict
  why?: string[]
  reasons: Reason[]
  checklist: ChecklistEntry[]
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

interface Part {
  from: Moment
  to: Moment
  times: number
}

export interface CrossValidation {
  training: Part
  validation: Part
  /** Mean squared gap over the validation part, with predictors of the training part: with V as it was chosen, and the least that any weights reach. */
  loss: number
  leastLoss: number
  /** The root of `loss`. */
  rmspe: number
}

export interface Effect {
  /** Mean gap since the policy, in the outcome's unit, and as a share of the synthetic area's mean. */
  mean: number
  share: number | null
  /** What other areas' gaps leave open at 90 %, brought to this area's closeness of fit; null where areas are too few or none were tried. */
  low: number | null
  high: number | null
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
