import { StatisticsFault } from '../fault.ts'
import type { Design } from '../regression/design.ts'
import { inverseOfCrossProduct, leastSquaresFor } from '../regression/least-squares.ts'

export interface Propensity {
  /** By area: how likely it was to come under the policy. */
  fitted: number[]
  /** By area: its part in the score, w(D − p). */
  scores: number[]
  /** (X'WX)⁻¹ by rows, with W = wp(1 − p). */
  inverse: Float64Array
}

/** An area this likely has none to be compared with (R's `did`); compared with, it would stand for 200 (R's `DRDID`, which leaves it out). */
const MOST_LIKELY = { treated: 0.999, compared: 0.995 }

/** Of the deviance, beside it. R's `glm` stops at 1e-8; errors are those of the step before the last, and want to be as exact. */
const EPSILON = 1e-12
const MOST_ITERATIONS = 25
/** How far a linear predictor still moves at the end where nothing holds it: by 1 a step. */
const MOVING = 0.5

/**
 * Logistic regression of who came under a policy, by iteratively reweighted least squares, as R's `glm.fit` with prior weights. What R
 * warns of is refused.
 * @throws StatisticsFault `collinear`, `separation`, `no-convergence`, `overlap`
 */
export function propensity(design: Design, treated: readonly boolean[], weights: readonly number[]): Propensity {
  const { rows } = design
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / rows
  const prior = weights.map((weight) => weight / mean)
  const { solve } = leastSquaresFor(design)
  const linear = Float64Array.from(prior, (weight, i) => logit(((treated[i] ? weight : 0) + 0.5) / (weight + 1)))
  const roots = new Float64Array(rows)
  const working = new Float64Array(rows)
  let deviance = devianceOf(linear, treated, prior)
  for (let step = 1; step <= MOST_ITERATIONS; step++) {
    for (let i = 0; i < rows; i++) {
      const p = logistic(linear[i] ?? 0)
      roots[i] = Math.sqrt((prior[i] ?? 0) * p * (1 - p))
      working[i] = (linear[i] ?? 0) + ((treated[i] ? 1 : 0) - p) / (p * (1 - p))
    }
    const { coefficients, triangle } = solve(roots, working)
    const moved = predict(design, coefficients, linear)
    const before = deviance
    deviance = devianceOf(linear, treated, prior)
    const isDone = Math.abs(deviance - before) < EPSILON * (Math.abs(deviance) + 0.1)
    if ((isDone || step === MOST_ITERATIONS) && moved > MOVING) throw separated()
    if (!Number.isFinite(deviance)) break
    if (!isDone) continue
    const fitted = Array.from(linear, logistic)
    checkOverlap(fitted, treated)
    const scores = fitted.map((p, i) => (weights[i] ?? 0) * ((treated[i] ? 1 : 0) - p))
    const inverse = inverseOfCrossProduct(triangle, design.names.length).map((value) => value / mean)
    return { fitted, scores, inverse }
  }
  throw new StatisticsFault(
    'no-convergence',
    `The model of who came under the policy has not converged in ${MOST_ITERATIONS} steps. Take fewer covariates.`,
  )
}

const logit = (p: number) => Math.log(p / (1 - p))
/** Never quite 0 or 1, as in R. */
const logistic = (linear: number) => 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, linear))))

function devianceOf(linear: Float64Array, treated: readonly boolean[], prior: readonly number[]): number {
  let deviance = 0
  for (let i = 0; i < linear.length; i++) {
    const against = (treated[i] ? -1 : 1) * (linear[i] ?? 0)
    deviance += 2 * (prior[i] ?? 0) * (Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against))))
  }
  return deviance
}

/** Puts the next linear predictor in the place of the last. @returns by how much it moved at most */
function predict({ rows, values }: Design, coefficients: Float64Array, linear: Float64Array): number {
  let furthest = 0
  for (let i = 0; i < rows; i++) {
    let next = 0
    for (let k = 0; k < coefficients.length; k++) next += (coefficients[k] ?? 0) * (values[k * rows + i] ?? 0)
    furthest = Math.max(furthest, Math.abs(next - (linear[i] ?? 0)))
    linear[i] = next
  }
  return furthest
}

function checkOverlap(fitted: readonly number[], treated: readonly boolean[]): void {
  const beyond = fitted.filter((p, i) => p >= MOST_LIKELY[treated[i] ? 'treated' : 'compared']).length
  if (beyond === 0) return
  throw new StatisticsFault(
    'overlap',
    `${beyond} areas were all but certain to come under the policy by their covariates, so that there are none like them to compare with.`,
  )
}

const separated = () =>
  new StatisticsFault(
    'separation',
    'The covariates tell without fail of some areas whether they came under the policy, so that there are none like them to compare with. Take fewer covariates.',
  )
