import { StatisticsFault } from '../fault.ts'
import { families, negativeBinomial } from './family.ts'
import { type Fit, type GlmData, glm } from './glm.ts'
import { MOST_STEPS, type Theta, thetaOf } from './theta.ts'

export interface NegativeBinomialFit extends Fit {
  theta: Theta
}

const EPSILON = 1e-8
const STILL = 1e-10
const MOST_POLISHING = 100

/**
 * Negative binomial regression: means and θ in turn, as `glm.nb` of MASS alternates them (Venables and Ripley, 7.4), from a
 * Poisson fit. The AIC counts θ as a parameter; the coefficients' covariance takes it as known.
 * @throws StatisticsFault as `glm`, and `underdispersed`
 */
export function glmNegativeBinomial(data: GlmData): NegativeBinomialFit {
  let fit = glm(data, families.quasipoisson)
  let theta = thetaOf(data.outcome, fit.fitted)
  const rootOfTwiceDf = Math.sqrt(2 * Math.max(1, fit.residualDf))
  let likelihood = Number.NEGATIVE_INFINITY
  for (let step = 1, settled = 0; ; step++) {
    const before = theta
    fit = glm(data, negativeBinomial(theta.theta), fit.linear)
    theta = thetaOf(data.outcome, fit.fitted)
    const change = Math.abs(theta.theta - before.theta)
    const gain = Math.abs((fit.logLikelihood ?? 0) - likelihood) / rootOfTwiceDf
    likelihood = fit.logLikelihood ?? 0
    if (settled > 0 || gain + change <= EPSILON) settled++
    if (change <= STILL * theta.theta) return { ...fit, theta }
    if (settled === 0 && step >= MOST_STEPS) throw notSettling()
    if (settled > MOST_POLISHING) throw notSettling()
  }
}

const notSettling = () =>
  new StatisticsFault(
    'no-convergence',
    'Means and dispersion of the negative binomial do not settle together. Take "quasipoisson".',
  )
