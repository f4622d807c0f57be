import type { Fit } from './glm.ts'
import { pearsonResiduals } from './residuals.ts'

export interface SerialCorrelation {
  /** ρ, from 0 to 0.95. */
  rho: number
  /** How alike neighbours are: c ρ. */
  neighbours: number
  /** The coefficients' covariance where residuals follow each other so, by rows. */
  covariance: Float64Array
  /** Of Student's t: what is left of the residual degrees of freedom where neighbours tell the same. */
  df: number
}

const MOST = 0.95
/** The second neighbour tells a lasting likeness under noise from a passing one; a third adds more noise than it tells. */
const LAGS = 2
const GRID = 0.05
/** Of counts that hardly vary more than Poisson's: less would be guessing. */
const LEAST_SHARED = 0.4
/** Of values by least squares, whose own noise nobody knows: some there always is, if only of measuring. */
const SHARED_OF_VALUES = 0.8

/**
 * Residuals as a first-order autoregression, for counts with the Poisson's own noise on top, which no neighbour shares (Zeger 1988):
 * correlations c ρ^|s − t|, c the share of the variance beyond Poisson's. Residuals of a fit are less alike than the errors
 * behind them, the more so the more terms there are: so ρ is that with which the fit's residuals would on average be as alike as first and
 * second neighbours are, and the dispersion is divided likewise (moments of the residuals Mu, where M takes the weighted design out).
 * Newey and West's estimate leaves that out, and with it a series of 60 months is found changed far too often.
 * Rows must be in order of time, evenly spaced.
 */
export function serialCorrelation(fit: Fit): SerialCorrelation {
  const columns = weighted(fit)
  const basis = orthonormal(columns, fit.design.rows)
  const residuals = pearsonResiduals(fit)
  const squares = dot(residuals, residuals, 0)
  const seen = squares > 0 ? neighbourly(residuals, residuals) / squares : 0
  const share = sharedPart(fit)
  const none = momentsOf(basis, fit.design.rows, 0)
  const moments = (rho: number) => mixed(none, momentsOf(basis, fit.design.rows, rho), share)
  const rho = crossing((value) => moments(value).neighbours / moments(value).squares - seen)
  const dispersion = squares / moments(rho).squares
  const scale = fit.family.dispersion === 'one' ? Math.max(1, dispersion) : dispersion
  const inner = columns.map((column) => {
    const alike = filtered(column, rho)
    return columns.map((own) => (1 - share) * dot(own, column, 0) + share * dot(own, alike, 0))
  })
  const covariance = sandwiched(fit.unscaled, inner).map((value) => value * scale)
  return {
    rho,
    neighbours: share * rho,
    covariance,
    df: Math.max(1, (fit.residualDf * (1 - rho ** 2)) / (1 + rho ** 2)),
  }
}

/** How much of the variance neighbours can share at all. */
function sharedPart({ family, fitted, pearson }: Fit): number {
  if (family.link === 'identity') return SHARED_OF_VALUES
  const { theta } = family
  const own = theta === null ? 1 : fitted.reduce((sum, mu) => sum + 1 / (1 + mu / theta), 0) / fitted.length
  return Math.min(1, Math.max(LEAST_SHARED, 1 - own / pearson))
}

interface Moments {
  squares: number
  neighbours: number
}

const mixed = (none: Moments, alike: Moments, share: number): Moments => ({
  squares: (1 - share) * none.squares + share * alike.squares,
  neighbours: (1 - share) * none.neighbours + share * alike.neighbours,
})

/** Where an increasing function passes zero, between 0 and `MOST`. */
function crossing(of: (rho: number) => number): number {
  let below = of(0)
  if (!(below < 0)) return 0
  for (let high = GRID; high < MOST + GRID / 2; high += GRID) {
    const above = of(high)
    if (above >= 0) return high - (GRID * above) / (above - below)
    below = above
  }
  return MOST
}

/** What a fit's residuals have on average, where the errors' variance is 1: the sum of squares, and of neighbours' products. */
function momentsOf(basis: Float64Array[], rows: number, rho: number): Moments {
  const alike = basis.map((column) => filtered(column, rho))
  let squares = rows
  let neighbours = 0
  for (let lag = 1; lag <= LAGS; lag++) neighbours += rho ** lag * (rows - lag)
  for (const [j, q] of basis.entries()) {
    const p = alike[j] as Float64Array
    squares -= dot(q, p, 0)
    neighbours -= neighbourly(p, q) + neighbourly(q, p)
    for (const [k, other] of basis.entries()) neighbours += dot(q, alike[k] as Float64Array, 0) * neighbourly(other, q)
  }
  return { squares, neighbours }
}

/** A column times the matrix of correlations ρ^|s − t|, by going forward and back once. */
function filtered(column: Float64Array, rho: number): Float64Array {
  const found = column.slice()
  for (let t = 1, sum = 0; t < column.length; t++) {
    sum = rho * (sum + (column[t - 1] as number))
    found[t] = (found[t] as number) + sum
  }
  for (let t = column.length - 2, sum = 0; t >= 0; t--) {
    sum = rho * (sum + (column[t + 1] as number))
    found[t] = (found[t] as number) + sum
  }
  return found
}

function weighted({ design, fitted, family }: Fit): Float64Array[] {
  const { rows, names, values } = design
  return names.map((_, j) =>
    values.subarray(j * rows, (j + 1) * rows).map((value, i) => {
      const mu = fitted[i] as number
      return (value * (family.link === 'log' ? mu : 1)) / Math.sqrt(family.variance(mu))
    }),
  )
}

/** Gram and Schmidt, each column twice. */
function orthonormal(columns: readonly Float64Array[], rows: number): Float64Array[] {
  const basis: Float64Array[] = []
  for (const column of columns) {
    const left = column.slice()
    for (const q of [...basis, ...basis]) {
      const along = dot(q, left, 0)
      for (let i = 0; i < rows; i++) left[i] = (left[i] as number) - along * (q[i] as number)
    }
    const length = Math.sqrt(dot(left, left, 0))
    basis.push(left.map((value) => value / length))
  }
  return basis
}

/** Σ a(t) b(t − lag), over the lags by which ρ is found. */
function neighbourly(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let lag = 1; lag <= LAGS; lag++) sum += dot(a, b, lag)
  return sum
}

/** Σ a(t) b(t − lag). */
function dot(a: Float64Array, b: Float64Array, lag: number): number {
  let sum = 0
  for (let t = lag; t < a.length; t++) sum += (a[t] as number) * (b[t - lag] as number)
  return sum
}

function sandwiched(bread: Float64Array, filling: number[][]): Float64Array {
  const width = filling.length
  const found = new Float64Array(bread.length)
  for (let i = 0; i < width; i++)
    for (let j = 0; j < width; j++) {
      let sum = 0
      for (let k = 0; k < width; k++)
        for (let l = 0; l < width; l++)
          sum += (bread[i * width + k] as number) * (filling[k]?.[l] ?? 0) * (bread[l * width + j] as number)
      found[i * width + j] = sum
    }
  return found
}
