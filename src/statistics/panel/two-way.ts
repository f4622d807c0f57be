import { tQuantile, tTail } from '../distributions.ts'
import { StatisticsFault } from '../fault.ts'
import { leastSquares } from '../least-squares.ts'
import { type Matrix, multiply, transpose } from '../matrix.ts'
import { type Annihilator, fixedEffects } from './fixed-effects.ts'
import type { Panel } from './model.ts'

export interface Regressor {
  name: string
  values: readonly number[]
}

/** A coefficient with its error by area. */
export interface Coefficient {
  name: string
  estimate: number
  se: number
  low: number
  high: number
  p: number
}

export interface TwoWay {
  coefficients: Coefficient[]
  covariance: Matrix
  n: number
  /** Areas, by which errors are clustered; Student's t has one degree of freedom less. */
  clusters: number
  parameters: number
}

export interface TwoWayOptions {
  covariates?: Matrix
  level?: number
  /** Whether area effects count among the coefficients spent: `all` as `sandwich::vcovCL` on dummies, `nested` as Stata's `xtreg` and `fixest`. */
  counted?: 'all' | 'nested'
}

/**
 * Least squares with area and period effects and errors clustered by area, CR1: (X'X)⁻¹ (Σ_g s_g s_g') (X'X)⁻¹ times
 * G/(G−1) · (n−1)/(n−K), where s_g = X_g'u_g (Liang and Zeger 1986; Cameron and Miller, Journal of Human Resources 50, 2015).
 * @throws StatisticsFault `collinear` naming the regressor that the effects leave nothing of, `too-few`
 */
export function twoWay(panel: Panel, regressors: readonly Regressor[], options: TwoWayOptions = {}): TwoWay {
  const effects = fixedEffects(panel, options.covariates)
  const columns = regressors.map((regressor) => partialled(effects, regressor))
  const clusters = new Set(panel.area).size
  const spent = options.counted === 'nested' ? effects.parameters - clusters + 1 : effects.parameters
  const parameters = spent + regressors.length
  const n = panel.y.length
  if (clusters < 2 || n <= effects.parameters + regressors.length) {
    throw new StatisticsFault(
      'too-few',
      `${n} rows of ${clusters} areas cannot carry ${effects.parameters + regressors.length} coefficients.`,
    )
  }
  const rows = panel.y.map((_, row) => columns.map((column) => column[row] ?? 0))
  const names = regressors.map(({ name }) => name)
  const { coefficients, residuals, inverse } = leastSquares(rows, effects.residual(panel.y), names)
  const scores = scoresByArea(panel, rows, residuals)
  const influence = multiply(scores, inverse)
  const factor = (clusters / (clusters - 1)) * ((n - 1) / (n - parameters))
  const covariance = multiply(transpose(influence), influence).map((line) => line.map((value) => value * factor))
  const told = coefficients.map((estimate, j) =>
    coefficientOf(
      names[j] ?? '',
      estimate,
      Math.sqrt(Math.max(0, covariance[j]?.[j] ?? 0)),
      clusters - 1,
      options.level,
    ),
  )
  return { coefficients: told, covariance, n, clusters, parameters }
}

/** The coefficient of one regressor alone, for as many of them as are to be tried on one panel; NaN where the effects leave nothing of it. */
export function estimatorOf(panel: Panel, covariates?: Matrix): (values: readonly number[]) => number {
  const effects = fixedEffects(panel, covariates)
  const outcome = effects.residual(panel.y)
  return (values) => {
    const left = effects.residual(values)
    const square = left.reduce((sum, value) => sum + value * value, 0)
    const product = left.reduce((sum, value, row) => sum + value * (outcome[row] ?? 0), 0)
    return Math.sqrt(square) > 1e-9 * Math.hypot(...values) ? product / square : Number.NaN
  }
}

/** A regressor without area and period effects. @throws StatisticsFault `collinear` where nothing is left of it */
export function partialled(effects: Annihilator, { name, values }: Regressor): number[] {
  const left = effects.residual(values)
  if (Math.hypot(...left) > 1e-9 * Math.hypot(...values)) return left
  throw new StatisticsFault(
    'collinear',
    `"${name}" cannot be told from what areas and periods have of their own: it has to change in some areas and not in others.`,
  )
}

function scoresByArea({ areas, area }: Panel, rows: Matrix, residuals: readonly number[]): Matrix {
  const scores: Matrix = Array.from({ length: areas }, () => (rows[0] ?? []).map(() => 0))
  for (const [row, who] of area.entries()) {
    const score = scores[who] ?? []
    for (const [j, value] of (rows[row] ?? []).entries()) score[j] = (score[j] ?? 0) + value * (residuals[row] ?? 0)
  }
  return scores
}

/** With Student's t of `df` degrees of freedom. */
export function coefficientOf(name: string, estimate: number, se: number, df: number, level = 0.95): Coefficient {
  const reach = tQuantile((1 + level) / 2, df) * se
  const p = se > 0 ? 2 * tTail(Math.abs(estimate) / se, df) : Number.NaN
  return { name, estimate, se, low: estimate - reach, high: estimate + reach, p }
}
