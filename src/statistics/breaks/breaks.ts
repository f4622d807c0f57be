import { StatisticsFault } from '../fault.ts'
import { leastSquares } from '../least-squares.ts'
import type { Matrix } from '../matrix.ts'
import { type BreakInterval, breakIntervals, type IntervalOptions } from './intervals.ts'
import { bestPartitions, type Partition } from './partition.ts'
import { residualSums } from './residual-sums.ts'
import { type SupF, supF } from './sup-f.ts'

export interface BreakOptions extends IntervalOptions {
  /** The shortest regime: below 1 a share of the observations, rounded down, else a number of them. 0.15 if not given. */
  trimming?: number
  /** As many breaks at most; ⌈n/h⌉ − 2 if not given, as in `strucchange`. */
  most?: number
  /** What chooses their number: BIC, or the stricter criterion of Liu, Wu and Zidek (Statistica Sinica 7, 1997). */
  criterion?: 'bic' | 'lwz'
}

/** The best partition with so many breaks, and what the criteria make of it. */
export interface Candidate extends Partition {
  breaks: number
  bic: number
  lwz: number
}

export interface Regime {
  /** First and last observation, counted from 1. */
  from: number
  to: number
  coefficients: number[]
}

export interface StructuralBreaks {
  n: number
  regressors: number
  /** The shortest regime allowed, in observations. */
  shortest: number
  candidates: Candidate[]
  chosen: Candidate
  /** One for each break chosen. */
  intervals: BreakInterval[]
  regimes: Regime[]
  supF: SupF
}

/**
 * Structural breaks of a regression whose number and places are not known: Bai and Perron, Estimating and testing linear models with multiple
 * structural changes (Econometrica 66, 1998) and Computation and analysis of multiple structural change models (Journal of Applied
 * Econometrics 18, 2003). All coefficients may change at a break. R: `strucchange::breakpoints`, `confint`, `Fstats`.
 * @param y in order of time, evenly spaced
 * @param x its regressors, a row for each; a mean is a column of ones
 * @throws StatisticsFault `too-few`, `collinear` (also where only a stretch of the shortest length is), `value`
 */
export function structuralBreaks(y: readonly number[], x: Matrix, options: BreakOptions = {}): StructuralBreaks {
  const n = y.length
  const k = x[0]?.length ?? 0
  const shortest = shortestRegime(n, k, options.trimming ?? 0.15)
  const most = greatestNumber(n, shortest, options.most)
  const whole = leastSquares(x, y)
  const { sum, collinearFrom } = residualSums(y, x, shortest)
  if (collinearFrom !== null) throw collinearStretch(collinearFrom, shortest)
  const candidates = bestPartitions(sum, n, shortest, most).map((partition) => judged(partition, n, k))
  if (!candidates.every(({ rss }) => rss > 1e-20 * (whole.rss + squares(y)))) throw exact()
  const measure = options.criterion ?? 'bic'
  const chosen = candidates.reduce((best, candidate) => (candidate[measure] < best[measure] ? candidate : best))
  return {
    n,
    regressors: k,
    shortest,
    candidates,
    chosen,
    intervals: breakIntervals(y, x, chosen.breakpoints, options),
    regimes: regimesOf(y, x, chosen.breakpoints),
    supF: supF(sum, n, k, shortest),
  }
}

function shortestRegime(n: number, k: number, trimming: number): number {
  if (!(trimming > 0))
    throw new StatisticsFault('value', 'The trimming has to be above 0: a share such as 0.15, or a number.')
  const shortest = trimming < 1 ? Math.floor(n * trimming) : Math.floor(trimming)
  if (shortest <= k) {
    const needed = trimming < 1 ? Math.ceil((k + 1) / trimming) : n
    throw new StatisticsFault(
      'too-few',
      `A regime of ${shortest} observations cannot carry ${k} coefficients: take at least ${needed} observations and a trimming of at least ${k + 1} of them.`,
    )
  }
  if (shortest > Math.floor(n / 2)) {
    throw new StatisticsFault('too-few', `Two regimes of at least ${shortest} do not fit into ${n} observations.`)
  }
  return shortest
}

function greatestNumber(n: number, shortest: number, wanted: number | undefined): number {
  const fits = Math.max(1, Math.ceil(n / shortest) - 2)
  return wanted === undefined ? fits : Math.max(1, Math.min(Math.floor(wanted), fits))
}

/** BIC with k coefficients and one variance for each regime, as R counts; LWZ with k for each regime and one for each break. */
function judged(partition: Partition, n: number, k: number): Candidate {
  const breaks = partition.breakpoints.length
  const fit = n * (Math.log(partition.rss) + 1 - Math.log(n) + Math.log(2 * Math.PI))
  const parameters = (breaks + 1) * k + breaks
  return {
    ...partition,
    breaks,
    bic: fit + Math.log(n) * (k + 1) * (breaks + 1),
    lwz: Math.log(partition.rss / (n - parameters)) + (parameters * 0.299 * Math.log(n) ** 2.1) / n,
  }
}

function regimesOf(y: readonly number[], x: Matrix, breakpoints: readonly number[]): Regime[] {
  const ends = [...breakpoints, y.length]
  return ends.map((to, i) => {
    const from = i === 0 ? 0 : (ends[i - 1] ?? 0)
    return { from: from + 1, to, coefficients: leastSquares(x.slice(from, to), y.slice(from, to)).coefficients }
  })
}

const squares = (y: readonly number[]) => y.reduce((sum, value) => sum + value * value, 0)

const collinearStretch = (from: number, shortest: number) =>
  new StatisticsFault(
    'collinear',
    `Between observations ${from + 1} and ${from + shortest} the regressors are collinear: choose longer regimes or fewer regressors.`,
  )

const exact = () =>
  new StatisticsFault(
    'value',
    'The regression leaves no residual: there is no variation by which a break could be told.',
  )
