import { gamma, normal, poisson } from '#src/statistics/variates.ts'
import type { ItsSpecGiven } from '../spec.ts'

/** A world in which it is known whether anything changed. */
export interface Scenario {
  name: string
  /** Times, and how many of them lie before the change. */
  times: number
  before: number
  /** Of the counts, at the middle; for `gaussian` of the values. */
  mean: number
  gaussian?: true
  /** Variance μ + μ²/θ. */
  theta?: number
  /** A hidden series that moves the logarithm of the mean (for `gaussian` the values): correlation of neighbours, and spread. */
  hidden?: { rho: number; sd: number }
  /** Or a random walk: the spread of its steps. No model here is true of it. */
  walk?: number
  /** Half of the distance from the low to the high of a year, of the logarithm. */
  season?: number
  /** Change of the logarithm over the whole series. */
  trend?: number
  terms: ('level' | 'slope')[]
}

type Random = () => number

/** A series of the scenario as a specification with its data in it. `effect` is what is added to the linear predictor after the change. */
export function simulated(scenario: Scenario, effect: number, asked: number, random: Random): ItsSpecGiven {
  const { times, before, mean, season = 0, trend = 0, terms, gaussian } = scenario
  const hidden = hiddenSeries(scenario, random)
  const data = hidden.map((noise, at) => {
    const wave = season * Math.sin((2 * Math.PI * at) / 12) + (season / 3) * Math.cos((4 * Math.PI * at) / 12)
    const eta = trend * (at / times - 0.5) + wave + effect * Number(at >= before) + noise
    return {
      month: at + 1,
      count: gaussian ? mean + eta + normal(random) : counted(scenario, mean * Math.exp(eta), random),
    }
  })
  return {
    method: 'its',
    data,
    outcome: 'count',
    time: 'month',
    intervention: { at: before + 1 },
    family: gaussian ? 'gaussian' : 'quasipoisson',
    terms,
    season: season > 0 ? { period: 12, harmonics: 2 } : null,
    effect: asked,
  }
}

function counted({ theta }: Scenario, mu: number, random: Random): number {
  return poisson(random, theta ? (mu * gamma(random, theta)) / theta : mu)
}

/** A first-order autoregression that begins where it would be after a long time. */
function hiddenSeries({ times, hidden, gaussian, walk }: Scenario, random: Random): number[] {
  if (walk !== undefined) return wandering(times, walk, random)
  const { rho, sd } = hidden ?? { rho: 0, sd: 0 }
  let value = sd * normal(random)
  return Array.from({ length: times }, () => {
    value = rho * value + Math.sqrt(1 - rho ** 2) * sd * normal(random)
    // A lognormal factor's mean is above 1 by half of its variance.
    return gaussian ? value : value - sd ** 2 / 2
  })
}

function wandering(times: number, step: number, random: Random): number[] {
  let value = 0
  return Array.from({ length: times }, () => {
    value += step * normal(random)
    return value
  })
}
