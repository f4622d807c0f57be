import type { Scenario } from './scenario.ts'

const level: Scenario['terms'] = ['level']
const both: Scenario['terms'] = ['level', 'slope']
const plain = { times: 96, before: 48, mean: 20 }

/** The worlds whose verdicts docs/evaluation.md publishes. */
export const scenarios: readonly Scenario[] = [
  { name: 'Poisson', ...plain, terms: level },
  { name: 'Poisson, level and slope', ...plain, terms: both },
  { name: 'Poisson, few a month', ...plain, mean: 5, terms: level },
  { name: 'Poisson, 24 before and 24 after', ...plain, times: 48, before: 24, terms: level },
  { name: 'Poisson, 84 before and 36 after', ...plain, times: 120, before: 84, terms: level },
  { name: 'overdispersed (θ 5)', ...plain, theta: 5, terms: level },
  { name: 'overdispersed, level and slope', ...plain, theta: 5, terms: both },
  { name: 'autocorrelated (0.4)', ...plain, hidden: { rho: 0.4, sd: 0.3 }, terms: level },
  { name: 'autocorrelated (0.6), level and slope', ...plain, hidden: { rho: 0.6, sd: 0.3 }, terms: both },
  { name: 'autocorrelated (0.8), large counts', ...plain, mean: 100, hidden: { rho: 0.8, sd: 0.2 }, terms: level },
  { name: 'seasonal', ...plain, season: 0.4, terms: level },
  { name: 'seasonal and autocorrelated (0.5)', ...plain, season: 0.4, hidden: { rho: 0.5, sd: 0.2 }, terms: both },
  { name: 'trending', ...plain, trend: 1, terms: level },
  { name: 'trending and autocorrelated (0.5)', ...plain, trend: -1, hidden: { rho: 0.5, sd: 0.2 }, terms: level },
  { name: 'least squares', ...plain, gaussian: true, terms: level },
  { name: 'least squares, autocorrelated (0.6)', ...plain, gaussian: true, hidden: { rho: 0.6, sd: 1 }, terms: level },
]

/** Series that wander, in which nothing ever changed: what the method is not made for, and how often it is fooled. */
export const wandering: readonly Scenario[] = [
  { name: 'random walk, steps of 5 %', ...plain, walk: 0.05, terms: both },
  { name: 'random walk, steps of 10 %', ...plain, walk: 0.1, terms: both },
  { name: 'random walk, steps of 10 %, large counts', ...plain, mean: 100, walk: 0.1, terms: both },
  { name: 'random walk, steps of 10 %, level alone', ...plain, walk: 0.1, terms: level },
  { name: 'random walk, least squares', ...plain, gaussian: true, walk: 0.5, terms: both },
  { name: 'random walk, least squares, level alone', ...plain, gaussian: true, walk: 0.5, terms: level },
]
