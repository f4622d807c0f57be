import { tQuantile } from '../distributions.ts'
import { StatisticsFault } from '../fault.ts'
import type { Matrix } from '../matrix.ts'
import { at } from '../matrix.ts'
import type { Interval } from '../tables/wilson.ts'
import { covariance } from './covariance.ts'
import type { Design } from './design.ts'
import { type Answers, answeredBy, type Sums, sumsOf, totalsOf } from './sums.ts'

export interface Proportion {
  /** Of one. */
  share: number
  standardError: number
  /** On the logit scale with Student's t; null where nobody or everybody gave the answer. */
  interval: Interval | null
  /** Variance over that of as many drawn at random without replacement; null where weights add up to fewer people than answered. */
  designEffect: number | null
  /** Variance over that of as many drawn at random with replacement. */
  designEffectReplace: number | null
}

export interface Proportions {
  /** Respondents who answered, unweighted. */
  n: number
  /** People they stand for. */
  population: number
  /** Units less strata among those who answered. */
  df: number
  categories: Proportion[]
}

/**
 * Weighted shares of the answers to one question among those who answered it; R: `svymean(~factor(x), design, na.rm = TRUE)`,
 * its `deff = TRUE` and `deff = "replace"`, and `svyciprop(~I(x == k), design, method = "logit")`.
 * @param answers codes from 0 on; one of `categories` or more is no answer
 * @throws StatisticsFault where nobody answered
 */
export function proportions(design: Design, answers: Answers, categories: number, level = 0.95): Proportions {
  const sums = sumsOf(design, answers, categories)
  const { shares, variance, population } = estimates(design, sums)
  const n = answeredBy(sums)
  const df = degreesAmong(design, sums, n)
  const t = df > 0 ? tQuantile((1 + level) / 2, df) : null
  return {
    n,
    population,
    df,
    categories: shares.map((share, k) => proportionOf(share, Math.max(0, at(variance, k, k)), n, population, t)),
  }
}

export interface Estimates {
  shares: number[]
  /** Their covariances. */
  variance: Matrix
  population: number
}

/** Shares of all categories with their covariances. */
export function estimates(design: Design, sums: Sums): Estimates {
  const totals = totalsOf(sums)
  const population = totals.reduce((sum, total) => sum + total, 0)
  if (population === 0) throw new StatisticsFault('empty', 'Nobody answered; a share needs one answer or more.')
  const shares = Array.from(totals, (total) => total / population)
  const { categories, cells } = sums
  const parts = cells / (categories + 1)
  const values = new Float64Array(cells * categories)
  for (let cell = 0; cell < categories * parts; cell++)
    for (let k = 0; k < categories; k++)
      values[cell * categories + k] = ((Math.floor(cell / parts) === k ? 1 : 0) - (shares[k] ?? 0)) / population
  return { shares, variance: covariance(design, sums, { estimates: categories, values }), population }
}

function proportionOf(share: number, variance: number, n: number, population: number, t: number | null): Proportion {
  const standardError = Math.sqrt(variance)
  const spread = share * (1 - share)
  const simple = spread / (n - 1)
  const comparable = n > 1 && spread > 0
  return {
    share,
    standardError,
    interval: spread > 0 && t !== null ? logitInterval(share, standardError, t) : null,
    designEffect: comparable && population > n ? variance / (simple * (1 - n / population)) : null,
    designEffectReplace: comparable ? variance / simple : null,
  }
}

function logitInterval(share: number, standardError: number, t: number): Interval {
  const logit = Math.log(share / (1 - share))
  const spread = (t * standardError) / (share * (1 - share))
  const back = (x: number) => 1 / (1 + Math.exp(-x))
  return { low: back(logit - spread), high: back(logit + spread) }
}

/** As R counts them: only units and strata in which somebody answered. */
function degreesAmong(design: Design, { answered }: Sums, n: number): number {
  const groups = answered.reduce((sum, some) => sum + some, 0)
  if (!design.clusters) return n - groups
  const strata = new Set<number>()
  for (const [cluster, some] of answered.entries()) if (some) strata.add(design.stratumOf[cluster] ?? 0)
  return groups - strata.size
}
