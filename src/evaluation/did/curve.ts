import { underPolicy } from '#src/statistics/panel/model.ts'
import { tried } from '../areas/tried.ts'
import { type CurveCount, counted } from '../verdict.ts'
import { type Choice, choicesFor, studied } from './choices.ts'
import { averages, coefficientIn, type Inference, inferenceFor, inferred } from './estimate.ts'
import { isGroupTime, type Study } from './study.ts'

/** One other way in which the question could have been asked of the same panel. */
export interface Specification extends Choice {
  errors: Inference
  estimate: number
  low: number | null
  high: number | null
  /** The same as a share of what was to be expected of the treated: by it levels and logarithms compare. Null where less than nothing was. */
  ratio: number | null
  ratioLow: number | null
  ratioHigh: number | null
}

export interface Curve extends CurveCount {
  /** By ratio, or where there is none by estimate. */
  specifications: readonly Specification[]
  /** Models that could not be estimated. */
  refused: number
}

/** The wild bootstrap, and other areas, with fewer draws than for the effect itself: a curve has many models. */
const FEW = { most: 199, draws: 199 }

/** @param sign of the chosen model’s estimate */
export function curveOf(study: Study, sign: number): Curve {
  const inference = inferenceFor(study)
  const kinds: Inference[] = inference === 'wild-bootstrap' ? ['t', inference] : [inference]
  const made = choicesFor(study).map((choice) => tried(() => specificationsOf(study, choice, kinds)))
  const specifications = made.flatMap((some) => some ?? [])
  specifications.sort((a, b) => (a.ratio ?? a.estimate) - (b.ratio ?? b.estimate))
  return { ...counted(specifications, sign), refused: made.filter((some) => some === null).length }
}

function specificationsOf(study: Study, choice: Choice, kinds: readonly Inference[]): Specification[] {
  const own = studied(study, choice)
  const coefficient = isGroupTime(own) ? averages(own, own.adoption).overall : coefficientIn(own)
  const written = ratiosOf(own, choice, coefficient.estimate)
  return kinds.flatMap((errors) => {
    if (errors === 'wild-bootstrap' && isGroupTime(own)) return []
    const { low, high } = inferred(own, coefficient, errors, FEW)
    const { estimate } = coefficient
    return [{ ...choice, errors, estimate, low, high, ...written(estimate, low, high) }]
  })
}

type Ends = [number, number | null, number | null]

/** Differences beside the mean of the treated under the policy without them; logarithms as they are. */
function ratiosOf({ panel, adoption }: Study, { outcome }: Choice, estimate: number) {
  const under = underPolicy(panel, adoption)
  const values = panel.y.filter((_, row) => under[row] === 1)
  const expected = values.reduce((sum, value) => sum + value, 0) / values.length - estimate
  const isShare = outcome === 'log' || expected > 0
  const ratio = (value: number) => (outcome === 'log' ? Math.exp(value) : 1 + value / expected)
  const end = (value: number | null) => (value === null || !isShare ? null : ratio(value))
  return (...[own, low, high]: Ends) => ({ ratio: end(own), ratioLow: end(low), ratioHigh: end(high) })
}
