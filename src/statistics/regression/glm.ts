import { StatisticsFault } from '../fault.ts'
import type { Design } from './design.ts'
import type { Family } from './family.ts'
import { inverseOfCrossProduct, leastSquaresFor } from './least-squares.ts'
import { exact, looked, tooFew } from './refusals.ts'

export interface GlmData {
  design: Design
  /** One value a row: counts, or for the gaussian anything. */
  outcome: Float64Array
  /** Added to the linear predictor as it is: for rates the logarithm of what is exposed. */
  offset?: Float64Array | undefined
}

export interface Fit extends GlmData {
  family: Family
  coefficients: Float64Array
  /** (X′WX)⁻¹ by rows, before any dispersion. */
  unscaled: Float64Array
  linear: Float64Array
  fitted: Float64Array
  /** The weights W of the last step. */
  weights: Float64Array
  deviance: number
  /** Pearson's chi-square over the residual degrees of freedom. */
  pearson: number
  /** 1 for poisson and negative binomial, else Pearson's with the weights of the last step: R's `summary.glm`. */
  dispersion: number
  logLikelihood: number | null
  aic: number | null
  residualDf: number
  iterations: number
}

/** R's `glm.control()`. */
const EPSILON = 1e-8
const MOST_ITERATIONS = 25
/** How far a linear predictor still falls at the end where nothing holds it: by 1 a step, as the rate falls by a factor of e. */
const FALLING = 0.5
/** Of the values themselves. */
const ROUNDING = 1e-12
/** `fitted rates numerically 0 occurred`, as R's `glm.fit` has it. */
const ZERO_RATE = 10 * Number.EPSILON

/**
 * A generalised linear model by iteratively reweighted least squares (McCullagh and Nelder 1989, 2.5). Begins, steps and ends as R's
 * `glm.fit` does (relative change of deviance below 1e-8 within 25 steps), so that its figures are R's to ten digits; a stricter end
 * would change the sixth digit of a dispersion. What R warns of is refused, and so is a rate that runs to 0 without R's noticing.
 * @param from a linear predictor to begin with
 * @throws StatisticsFault `too-few`, `value`, `collinear`, `separation`, `no-convergence`, `exact`
 */
export function glm(data: GlmData, family: Family, from?: Float64Array): Fit {
  const { design, outcome, offset } = data
  if (from === undefined) looked(data, family)
  if (design.rows <= design.names.length) throw tooFew(design)
  const state = begin(data, family, from)
  const { solve } = leastSquaresFor(design)
  const linear = new Float64Array(design.rows)
  for (let step = 1; step <= MOST_ITERATIONS; step++) {
    weigh(state, family, outcome, offset)
    const { coefficients, triangle } = solve(state.roots, state.working)
    predict(design, coefficients, offset, linear)
    const falling = furthestFall(state.linear, linear)
    state.linear.set(linear)
    const before = state.deviance
    toMeans(state, family, outcome)
    if (!Number.isFinite(state.deviance)) throw notConverging(step)
    if (Math.abs(state.deviance - before) >= EPSILON * (Math.abs(state.deviance) + 0.1)) continue
    if (family.link === 'log' && (falling > FALLING || state.fitted.some((mu) => mu < ZERO_RATE)))
      throw separated(state.fitted, outcome)
    if (family.dispersion === 'estimated' && isExact(state.fitted, outcome)) throw exact(outcome)
    const unscaled = inverseOfCrossProduct(triangle, design.names.length)
    return { ...data, family, coefficients, unscaled, iterations: step, ...summed(state, data, family) }
  }
  throw notConverging(MOST_ITERATIONS)
}

interface State {
  linear: Float64Array
  fitted: Float64Array
  /** Working response without the offset, and square roots of working weights. */
  working: Float64Array
  roots: Float64Array
  deviance: number
}

function begin({ outcome, design }: GlmData, family: Family, from: Float64Array | undefined): State {
  const { rows } = design
  const linear = from?.slice() ?? new Float64Array(rows)
  if (!from)
    for (let i = 0; i < rows; i++) {
      const mu = family.start(outcome[i] as number)
      linear[i] = family.link === 'log' ? Math.log(mu) : mu
    }
  const state = {
    linear,
    fitted: new Float64Array(rows),
    working: new Float64Array(rows),
    roots: new Float64Array(rows),
  }
  return toMeans({ ...state, deviance: 0 }, family, outcome)
}

function toMeans(state: State, family: Family, outcome: Float64Array): State {
  const { linear, fitted } = state
  let deviance = 0
  for (let i = 0; i < linear.length; i++) {
    const mu = family.link === 'log' ? Math.exp(linear[i] as number) : (linear[i] as number)
    fitted[i] = mu
    deviance += family.deviance(outcome[i] as number, mu)
  }
  state.deviance = deviance
  return state
}

function weigh(
  { linear, fitted, working, roots }: State,
  family: Family,
  y: Float64Array,
  offset?: Float64Array,
): void {
  for (let i = 0; i < linear.length; i++) {
    const mu = fitted[i] as number
    const slope = family.link === 'log' ? mu : 1
    working[i] = (linear[i] as number) - (offset?.[i] ?? 0) + ((y[i] as number) - mu) / slope
    roots[i] = slope / Math.sqrt(family.variance(mu))
  }
}

function predict(
  { rows, values }: Design,
  coefficients: Float64Array,
  offset: Float64Array | undefined,
  into: Float64Array,
) {
  if (offset) into.set(offset)
  else into.fill(0)
  for (let j = 0; j < coefficients.length; j++) {
    const coefficient = coefficients[j] as number
    for (let i = 0, at = j * rows; i < rows; i++, at++)
      into[i] = (into[i] as number) + coefficient * (values[at] as number)
  }
}

/** Whether what is left is rounding: R's "essentially perfect fit". */
function isExact(fitted: Float64Array, outcome: Float64Array): boolean {
  let [left, whole] = [0, 0]
  for (let i = 0; i < outcome.length; i++) {
    left += ((outcome[i] as number) - (fitted[i] as number)) ** 2
    whole += (outcome[i] as number) ** 2
  }
  return left <= ROUNDING ** 2 * whole
}

function furthestFall(before: Float64Array, after: Float64Array): number {
  let furthest = 0
  for (let i = 0; i < before.length; i++) furthest = Math.max(furthest, (before[i] as number) - (after[i] as number))
  return furthest
}

function summed(state: State, { outcome, design }: GlmData, family: Family) {
  const { fitted, linear, deviance, roots } = state
  const residualDf = design.rows - design.names.length
  const weights = roots.map((root) => root ** 2)
  let [pearson, weighted] = [0, 0]
  for (let i = 0; i < design.rows; i++) {
    const mu = fitted[i] as number
    const square = ((outcome[i] as number) - mu) ** 2
    pearson += square / family.variance(mu)
    weighted += (square * (weights[i] as number)) / (family.link === 'log' ? mu ** 2 : 1)
  }
  const logLikelihood = likelihood(family, outcome, fitted, deviance)
  const parameters = design.names.length + Number(family.name === 'gaussian' || family.theta !== null)
  return {
    linear,
    fitted,
    weights,
    deviance,
    residualDf,
    pearson: pearson / residualDf,
    dispersion: family.dispersion === 'one' ? 1 : weighted / residualDf,
    logLikelihood,
    aic: logLikelihood === null ? null : 2 * parameters - 2 * logLikelihood,
  }
}

function likelihood(family: Family, y: Float64Array, mu: Float64Array, deviance: number): number | null {
  if (family.name === 'gaussian') return (-y.length / 2) * (Math.log((2 * Math.PI * deviance) / y.length) + 1)
  if (!family.logLikelihood) return null
  let sum = 0
  for (let i = 0; i < y.length; i++) sum += family.logLikelihood(y[i] as number, mu[i] as number)
  return sum
}

function separated(fitted: Float64Array, outcome: Float64Array): StatisticsFault {
  const rows = [...fitted.keys()].filter((row) => outcome[row] === 0 && (fitted[row] ?? 1) < 1e-3)
  const where = rows.length > 0 ? ` (${rows.length} rows, the first is row ${(rows[0] ?? 0) + 1})` : ''
  return new StatisticsFault(
    'separation',
    `Some fitted rates run to 0${where}: all counts that a term rests on are zero, so its coefficient has no end and no estimate. Leave the term out, or take longer periods.`,
  )
}

const notConverging = (steps: number) =>
  new StatisticsFault(
    'no-convergence',
    `The fit has not converged in ${steps} steps. Take fewer terms or another family.`,
  )
