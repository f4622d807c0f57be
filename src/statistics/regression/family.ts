import gammaln from '@stdlib/math-base-special-gammaln'

export type FamilyName = 'poisson' | 'quasipoisson' | 'negative-binomial' | 'gaussian'

/**
 * A distribution of an exponential family with its link: the logarithm, and for the gaussian none. Formulae as in R's
 * `family()` and MASS's `negative.binomial()` (Venables and Ripley 2002, 7.4).
 */
export interface Family {
  name: FamilyName
  link: 'log' | 'identity'
  /** Only of the negative binomial: variance μ + μ²/θ. */
  theta: number | null
  /** Where the fit begins. */
  start: (y: number) => number
  variance: (mu: number) => number
  /** What one value adds to the deviance, not negative. */
  deviance: (y: number, mu: number) => number
  /** What one value adds to the log-likelihood; null where there is none. */
  logLikelihood: ((y: number, mu: number) => number) | null
  /** Whether the dispersion is 1 or is estimated. */
  dispersion: 'one' | 'estimated'
}

const yLogY = (y: number, mu: number) => (y === 0 ? 0 : y * Math.log(y / mu))
const poissonDeviance = (y: number, mu: number) => 2 * (yLogY(y, mu) - (y - mu))

const poisson: Family = {
  name: 'poisson',
  link: 'log',
  theta: null,
  start: (y) => y + 0.1,
  variance: (mu) => mu,
  deviance: poissonDeviance,
  logLikelihood: (y, mu) => (y === 0 ? -mu : y * Math.log(mu) - mu - gammaln(y + 1)),
  dispersion: 'one',
}

const quasipoisson: Family = { ...poisson, name: 'quasipoisson', logLikelihood: null, dispersion: 'estimated' }

/** The log-likelihood depends on the deviance of all values: `glm.ts` has it. */
const gaussian: Family = {
  name: 'gaussian',
  link: 'identity',
  theta: null,
  start: (y) => y,
  variance: () => 1,
  deviance: (y, mu) => (y - mu) ** 2,
  logLikelihood: null,
  dispersion: 'estimated',
}

export function negativeBinomial(theta: number): Family {
  return {
    name: 'negative-binomial',
    link: 'log',
    theta,
    start: (y) => (y === 0 ? 1 / 6 : y),
    variance: (mu) => mu + mu ** 2 / theta,
    deviance: (y, mu) => 2 * (y * Math.log(Math.max(1, y) / mu) - (y + theta) * Math.log((y + theta) / (mu + theta))),
    logLikelihood: (y, mu) =>
      gammaln(theta + y) -
      gammaln(theta) -
      gammaln(y + 1) +
      theta * Math.log(theta) +
      (y === 0 ? 0 : y * Math.log(mu)) -
      (theta + y) * Math.log(theta + mu),
    dispersion: 'one',
  }
}

export const families: Record<Exclude<FamilyName, 'negative-binomial'>, Family> = { poisson, quasipoisson, gaussian }
