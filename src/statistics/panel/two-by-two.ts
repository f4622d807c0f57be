import { StatisticsFault } from '../fault.ts'
import { type Design, designOf } from '../regression/design.ts'
import { inverseOfCrossProduct, leastSquaresFor } from '../regression/least-squares.ts'
import { propensity } from './propensity.ts'
import type { Regressor } from './two-way.ts'

/** Areas that come under a policy between two times beside areas that do not: an area each in every list. */
export interface TwoByTwo {
  /** The outcome at the later time less that at the earlier. */
  change: readonly number[]
  treated: readonly boolean[]
  /** Above zero; only how they stand to one another matters. */
  weights: readonly number[]
  covariates: readonly Regressor[]
}

/** How covariates are allowed for: by a model of the change and one of who came under the policy, or by that of the change alone. */
export type Adjustment = 'doubly-robust' | 'regression'

export interface Difference {
  estimate: number
  /** By area: its influence function over n, whose squares sum up to the variance. */
  influence: number[]
}

/** The difference of two weighed means, which is what `adjustedDifference` comes to without covariates. */
export function differenceOfMeans({ change, treated, weights }: Omit<TwoByTwo, 'covariates'>): Difference {
  const { members, others } = sidesOf(treated, weights)
  const [inside, outside] = [meanOf(change, members), meanOf(change, others)]
  return {
    estimate: inside.mean - outside.mean,
    influence: inside.spread.map((own, i) => own - (outside.spread[i] ?? 0)),
  }
}

/**
 * The average effect on the treated given covariates: the traditional doubly robust estimator of Sant'Anna and Zhao (Journal of Econometrics 219, 2020),
 * as R's `DRDID::drdid_panel`, which `did::att_gt` takes by default; or with the model of the change alone, as `DRDID::reg_did_panel`.
 *
 * With x the covariates and a constant, m = x'β by least squares of the change over the areas compared with, p by logistic regression of who came
 * under the policy, and weights w, it is E[w₁(Δy − m)] / E[w₁] − E[w₀(Δy − m)] / E[w₀], where w₁ = wD and w₀ = wp(1 − D) / (1 − p). The second part
 * puts right what m misses, so that one of the two models may be wrong; by regression it is left out. Errors allow for both being estimated.
 * @throws StatisticsFault `too-few`, `collinear`, `separation`, `no-convergence`, `overlap`
 */
export function adjustedDifference(sample: TwoByTwo, adjustment: Adjustment): Difference {
  const { change, treated, weights } = sample
  const design = designOf([
    ['constant', new Float64Array(change.length).fill(1)],
    ...sample.covariates.map(({ name, values }) => [name, values] as const),
  ])
  checkSize(treated, design.names.length, adjustment)
  const { members, others } = sidesOf(treated, weights)
  const model = modelOfChange(design, change, others)
  const inside = meanOf(model.residuals, members)
  const reach = sumsOf(design, inside.weights)
  if (adjustment === 'regression') {
    const byModel = pulled(design, model, reach)
    return { estimate: inside.mean, influence: inside.spread.map((own, i) => own - (byModel[i] ?? 0)) }
  }
  const likely = propensity(design, treated, weights)
  const odds = others.map((weight, i) => (weight * (likely.fitted[i] ?? 0)) / (1 - (likely.fitted[i] ?? 0)))
  const outside = meanOf(model.residuals, odds)
  const other = sumsOf(design, outside.weights)
  const byModel = pulled(
    design,
    model,
    reach.map((value, k) => value - (other[k] ?? 0)),
  )
  const byOdds = pulled(design, likely, sumsOf(design, outside.spread))
  return {
    estimate: inside.mean - outside.mean,
    influence: inside.spread.map((own, i) => own - (outside.spread[i] ?? 0) - (byModel[i] ?? 0) - (byOdds[i] ?? 0)),
  }
}

/** The weights of either side, and nothing for the other. */
const sidesOf = (treated: readonly boolean[], weights: readonly number[]) => ({
  members: weights.map((weight, i) => (treated[i] ? weight : 0)),
  others: weights.map((weight, i) => (treated[i] ? 0 : weight)),
})

const valueAt = ({ rows, values }: Design, row: number, column: number): number => values[column * rows + row] ?? 0

/** The columns of a design, each summed up with the same factors. */
const sumsOf = (design: Design, factors: readonly number[]): number[] =>
  design.names.map((_, k) => factors.reduce((sum, factor, i) => sum + factor * valueAt(design, i, k), 0))

/** A weighed mean; its weights, which sum up to 1; and how each area moves it. */
function meanOf(values: readonly number[], weights: readonly number[]) {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = values.reduce((sum, value, i) => sum + (weights[i] ?? 0) * value, 0) / whole
  return {
    mean,
    weights: weights.map((weight) => weight / whole),
    spread: values.map((value, i) => ((weights[i] ?? 0) * (value - mean)) / whole),
  }
}

/** Residuals for all areas of least squares over those compared with, their part in its score, and (X'WX)⁻¹. */
function modelOfChange(design: Design, change: readonly number[], weights: readonly number[]) {
  const roots = Float64Array.from(weights, Math.sqrt)
  const { coefficients, triangle } = leastSquaresFor(design).solve(roots, Float64Array.from(change))
  const residuals = change.map((value, i) =>
    coefficients.reduce((left, coefficient, k) => left - coefficient * valueAt(design, i, k), value),
  )
  const scores = residuals.map((residual, i) => (weights[i] ?? 0) * residual)
  return { residuals, scores, inverse: inverseOfCrossProduct(triangle, design.names.length) }
}

/** How each area moves a'β through the coefficients β of a model: s x'(X'WX)⁻¹a, s its part in the score. */
function pulled(
  design: Design,
  { scores, inverse }: { scores: readonly number[]; inverse: Float64Array },
  a: readonly number[],
): number[] {
  const along = a.map((_, j) => a.reduce((sum, value, k) => sum + value * (inverse[j * a.length + k] ?? 0), 0))
  return scores.map((score, i) => score * along.reduce((sum, value, k) => sum + value * valueAt(design, i, k), 0))
}

/** @throws StatisticsFault */
function checkSize(treated: readonly boolean[], terms: number, adjustment: Adjustment): void {
  const members = treated.filter(Boolean).length
  const others = treated.length - members
  const least = `at least ${terms + 1} are needed for a constant and ${terms - 1} covariates`
  if (others <= terms) throw new StatisticsFault('too-few', `There are ${others} areas to compare with; ${least}.`)
  if (adjustment === 'doubly-robust' && members <= terms)
    throw new StatisticsFault('too-few', `There are ${members} areas under the policy; ${least}, or take "regression".`)
}
