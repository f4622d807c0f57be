import { StatisticsFault } from '../fault.ts'
import type { Fit } from './glm.ts'

export type ErrorType = 'model' | 'hc0' | 'newey-west'

/**
 * The covariance of the coefficients, by rows.
 * - `model`: dispersion × (X′WX)⁻¹.
 * - `hc0`: the sandwich with squared scores (White 1980), `vcovHC(type = "HC0")` of R's sandwich.
 * - `newey-west`: the sandwich with Bartlett's weights 1 − l/(lag + 1) on the scores' autocovariances (Newey and West 1987),
 *   `NeweyWest(lag, prewhite = FALSE, adjust = FALSE)`. Rows must be in order of time.
 */
export function covarianceOf(fit: Fit, errors: ErrorType, lag = 0): Float64Array {
  const { unscaled, dispersion, design } = fit
  if (errors === 'model') return unscaled.map((value) => value * dispersion)
  const most = errors === 'hc0' ? 0 : lag
  if (!Number.isInteger(most) || most < 0 || most >= design.rows)
    throw new StatisticsFault('value', `The lag ${lag} should be a whole number from 0 to ${design.rows - 1}.`)
  return crossed(influences(fit), design.rows, design.names.length, most)
}

/** Square roots of the diagonal. */
export function standardErrors(covariance: Float64Array): Float64Array {
  const width = Math.sqrt(covariance.length)
  return Float64Array.from({ length: width }, (_, j) => Math.sqrt(Math.max(0, covariance[j * width + j] as number)))
}

/**
 * What each row does to each coefficient, (X′WX)⁻¹ times its score, in columns. Summing their products is the sandwich; to multiply
 * bread, meat and bread as matrices would lose twice the digits where columns are nearly collinear.
 */
function influences({ design, outcome, fitted, weights, family, unscaled }: Fit): Float64Array {
  const { rows, names, values } = design
  const width = names.length
  const found = new Float64Array(values.length)
  for (let j = 0; j < width; j++)
    for (let k = 0; k < width; k++) {
      const factor = unscaled[j * width + k] as number
      for (let i = 0, to = j * rows, from = k * rows; i < rows; i++, to++, from++)
        found[to] = (found[to] as number) + factor * (values[from] as number)
    }
  for (let i = 0; i < rows; i++) {
    const mu = fitted[i] as number
    const pull = (((outcome[i] as number) - mu) / (family.link === 'log' ? mu : 1)) * (weights[i] as number)
    for (let at = i; at < found.length; at += rows) found[at] = (found[at] as number) * pull
  }
  return found
}

function crossed(influence: Float64Array, rows: number, width: number, most: number): Float64Array {
  const sum = new Float64Array(width * width)
  for (let lag = 0; lag <= most; lag++) {
    const weight = 1 - lag / (most + 1)
    for (let j = 0; j < width; j++)
      for (let k = 0; k < width; k++) {
        let cross = 0
        for (let a = j * rows + lag, b = k * rows, end = (j + 1) * rows; a < end; a++, b++)
          cross += (influence[a] as number) * (influence[b] as number)
        sum[j * width + k] = (sum[j * width + k] as number) + weight * cross
        if (lag > 0) sum[k * width + j] = (sum[k * width + j] as number) + weight * cross
      }
  }
  return sum
}
