import digamma from '@stdlib/math-base-special-digamma'
import trigamma from '@stdlib/math-base-special-trigamma'
import { StatisticsFault } from '../fault.ts'

/** MASS's: as many steps as `glm.control()` has it, and when it stops. */
const MOST_STEPS = 25
const CLOSE = Number.EPSILON ** 0.25

export interface Theta {
  theta: number
  standardError: number
}

/**
 * θ of a negative binomial by maximum likelihood for given means: Newton's method on the score, from the moment estimate, step by
 * step as `theta.ml` of MASS (Venables and Ripley, Modern Applied Statistics with S, 7.4). θ in counts; its error from the observed
 * information of the last step.
 * @throws StatisticsFault `underdispersed` where it has no end, as MASS warns "iteration limit reached"
 */
export function thetaOf(y: Float64Array, mu: Float64Array): Theta {
  let theta = y.length / y.reduce((sum, value, i) => sum + (value / (mu[i] as number) - 1) ** 2, 0)
  for (let step = 1, change = 1, information = 0; ; step++) {
    if (step >= MOST_STEPS || !Number.isFinite(theta)) throw underdispersed()
    if (Math.abs(change) <= CLOSE) {
      if (theta > 0 && information > 0) return { theta, standardError: Math.sqrt(1 / information) }
      throw underdispersed()
    }
    theta = Math.abs(theta)
    ;({ change, information } = newtonStep(theta, y, mu))
    theta += change
  }
}

function newtonStep(theta: number, y: Float64Array, mu: Float64Array): { change: number; information: number } {
  const [ownDigamma, ownTrigamma, ownLog] = [digamma(theta), trigamma(theta), Math.log(theta)]
  let [score, information] = [0, 0]
  for (let i = 0; i < y.length; i++) {
    const [count, mean] = [y[i] as number, mu[i] as number]
    const share = (count + theta) / (mean + theta)
    score += digamma(theta + count) - ownDigamma + ownLog + 1 - Math.log(theta + mean) - share
    information += ownTrigamma - trigamma(theta + count) - 1 / theta + (2 - share) / (mean + theta)
  }
  return { change: score / information, information }
}

const underdispersed = () =>
  new StatisticsFault(
    'underdispersed',
    'The dispersion of a negative binomial has no end: the counts vary no more than a Poisson distribution has it. Take "poisson" or "quasipoisson".',
  )
