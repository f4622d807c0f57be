import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { zeroOf } from './zero.ts'

/** How the two regimes at a break differ: Bai's (1997) ratio of what the change weighs after and before, and the standard errors of both. */
export interface Asymmetry {
  xi: number
  before: number
  after: number
}

const root2pi = Math.log(2 * Math.PI) / 2

/** ln P(Z <= x) of a standard normal; far out by the asymptotic series of Mills' ratio, where the probability itself is 0. */
function logNormal(x: number): number {
  if (x > -30) return Math.log(normalCdf(x, 0, 1))
  const t = 1 / (x * x)
  return -(x * x) / 2 - root2pi - Math.log(-x) + Math.log1p(-t * (1 - 3 * t * (1 - 5 * t * (1 - 7 * t))))
}

/**
 * P(argmax V <= x) for the two-sided Brownian motion with drift to which an estimated break converges: Bai, Estimation of a change point in
 * multiple regression models, Review of Economics and Statistics 79 (1997), appendix B. R: `strucchange`'s `pargmaxV`.
 */
export function argmaxBelow(x: number, { xi, before, after }: Asymmetry): number {
  const phi = xi * (after / before) ** 2
  return x < 0 ? belowZero(-x, xi, phi) : aboveZero(x, xi, phi)
}

function belowZero(x: number, xi: number, phi: number): number {
  const ratio = xi / phi
  const [a, b] = [phi + 2 * xi, phi + xi]
  return (
    -Math.exp(Math.log(x) / 2 - x / 8 - root2pi) -
    ((phi / xi) * a * Math.exp((ratio * (1 + ratio) * x) / 2 + logNormal(-(0.5 + ratio) * Math.sqrt(x)))) / b +
    Math.exp(Math.log(x / 2 - 2 + a ** 2 / (b * xi)) + logNormal(-Math.sqrt(x) / 2))
  )
}

function aboveZero(x: number, xi: number, phi: number): number {
  const ratio = xi ** 2 / phi
  const [a, b] = [2 * phi + xi, phi + xi]
  return (
    1 +
    Math.sqrt(ratio) * Math.exp(Math.log(x) / 2 - (ratio * x) / 8 - root2pi) +
    ((xi / phi) * a * Math.exp((b * x) / 2 + logNormal((-(phi + xi / 2) / Math.sqrt(phi)) * Math.sqrt(x)))) / b -
    Math.exp(Math.log(a ** 2 / (b * phi) - 2 + (ratio * x) / 2) + logNormal((-Math.sqrt(ratio) * Math.sqrt(x)) / 2))
  )
}

/** Where P(argmax V <= x) is `tail` and `1 - tail`; null where zero is not between them, so that no interval holds the break. */
export function argmaxQuantiles(tail: number, asymmetry: Asymmetry): { low: number; high: number } | null {
  const below = (x: number) => argmaxBelow(x, asymmetry)
  const atZero = below(0)
  if (!(atZero >= tail && atZero <= 1 - tail)) return null
  let [low, high] = [0, 0]
  while (below(high) < 1 - tail) high += 1000
  while (below(low) > tail) low -= 1000
  return { low: zeroOf((x) => below(x) - tail, low, 0), high: zeroOf((x) => below(x) - (1 - tail), 0, high) }
}
