import { StatisticsFault } from '#src/statistics/fault.ts'
import { seeded } from '#src/statistics/random.ts'
import { covarianceOf, type ErrorType } from '#src/statistics/regression/covariance.ts'
import { designOf } from '#src/statistics/regression/design.ts'
import { type FamilyName, families } from '#src/statistics/regression/family.ts'
import { glm } from '#src/statistics/regression/glm.ts'
import { glmNegativeBinomial } from '#src/statistics/regression/negative-binomial.ts'
import { gamma, negativeBinomial, normal, poisson } from '#src/statistics/variates.ts'
import { usualLag } from '../fitted.ts'
import { Z } from '../interval.ts'

export interface Coverage {
  family: FamilyName
  /** Of the level's interval, over the runs that could be estimated. */
  covered: Record<ErrorType, number>
  refused: number
}

const TIMES = 120
const FROM = 60
const [MEAN, LEVEL, SLOPE] = [2.5, -0.2, 0.002]
const SPREAD = 3
const THETA = 4

/** How often 95 % intervals of the level hold what is true, where the model is: 120 times, level and trend, expected counts of 12 to 15. */
export function coverageOf(family: FamilyName, runs: number, seed: number): Coverage {
  const random = seeded(seed)
  const time = Float64Array.from({ length: TIMES }, (_, t) => t + 1)
  const level = time.map((t) => Number(t > FROM))
  const design = designOf([
    ['(Intercept)', time.map(() => 1)],
    ['level', level],
    ['time', time],
  ])
  const held = { model: 0, hc0: 0, 'newey-west': 0 }
  let refused = 0
  for (let run = 0; run < runs; run++) {
    const eta = time.map((t, i) => MEAN + LEVEL * (level[i] ?? 0) + SLOPE * t)
    const data = { design, outcome: eta.map((value) => drawn(family, value, random)) }
    try {
      const fit = family === 'negative-binomial' ? glmNegativeBinomial(data) : glm(data, families[family])
      for (const type of ['model', 'hc0', 'newey-west'] as const) {
        const variance = covarianceOf(fit, type, usualLag(TIMES))[design.names.length + 1] ?? Number.NaN
        held[type] += Number(Math.abs((fit.coefficients[1] ?? Number.NaN) - LEVEL) <= Z * Math.sqrt(variance))
      }
    } catch (error) {
      if (!(error instanceof StatisticsFault)) throw error
      refused++
    }
  }
  const share = (count: number) => count / (runs - refused)
  const covered = { model: share(held.model), hc0: share(held.hc0), 'newey-west': share(held['newey-west']) }
  return { family, covered, refused }
}

function drawn(family: FamilyName, eta: number, random: () => number): number {
  const mu = Math.exp(eta)
  if (family === 'gaussian') return eta + normal(random)
  if (family === 'poisson') return poisson(random, mu)
  if (family === 'negative-binomial') return negativeBinomial(random, mu, THETA)
  // Variance 3 times the mean: a Poisson whose own mean is gamma with that much spread.
  return poisson(random, gamma(random, mu / (SPREAD - 1)) * (SPREAD - 1))
}
