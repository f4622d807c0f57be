import { StatisticsFault } from '../fault.ts'
import { families, negativeBinomial } from './family.ts'
import { type Fit, type GlmData, glm } from './glm.ts'
import { type Theta, thetaOf } from './theta.ts'

export interface NegativeBinomialFit extends Fit {
  theta: Theta
}

/** R's `glm.control()`. */
const EPSILON = 1e-8
const MOST_ALTERNATIONS = 25

/**
 * Negative binomial regression: means and θ in turn, from a Poisson fit, step by step as `glm.nb` of MASS (Venables and Ripley, 7.4).
 * The AIC counts θ as a parameter; the coefficients' covariance takes it as known.
 * @throws StatisticsFault as `glm`, and `underdispersed`
 */
export function glmNegativeBinomial(data: GlmData): NegativeBinomialFit {
  let fit = glm(data, families.quasipoisson)
  let theta = thetaOf(data.outcome, fit.fitted)
  let likelihood = likelihoodOf(data, theta, fit)
  const rootOfTwiceDf = Math.sqrt(2 * Math.max(1, fit.residualDf))
  for (let step = 1; step < MOST_ALTERNATIONS; step++) {
    const before = { theta, likelihood, fitted: fit.fitted }
    fit = glm(data, negativeBinomial(theta.theta), fit.linear)
    // Of the means before: MASS lets θ lag a step behind, which matters where it stops.
    theta = thetaOf(data.outcome, before.fitted)
    likelihood = likelihoodOf(data, theta, fit)
    const change = Math.abs(before.likelihood - likelihood) / rootOfTwiceDf + Math.abs(before.theta.theta - theta.theta)
    if (change > EPSILON) continue
    const aic = 2 * (data.design.names.length + 1) - 2 * likelihood
    return { ...fit, theta, logLikelihood: likelihood, aic }
  }
  throw new StatisticsFault(
    'no-convergence',
    'Means and dispersion of the negative binomial do not settle together. Take "quasipoisson".',
  )
}

function likelihoodOf({ outcome }: GlmData, { theta }: Theta, { fitted }: Fit): number {
  const { logLikelihood } = negativeBinomial(theta)
  return outcome.reduce((sum, y, i) => sum + (logLikelihood?.(y, fitted[i] as number) ?? 0), 0)
}
