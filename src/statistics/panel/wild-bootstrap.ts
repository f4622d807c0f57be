import { seeded } from '../random.ts'
import { fixedEffects } from './fixed-effects.ts'
import type { Panel } from './model.ts'
import { partialled, type Regressor, type TwoWayOptions } from './two-way.ts'

export interface WildBootstrap {
  p: number
  /** What is not refused at 1 − level; null where the test refuses nothing or the bounds cannot be found. */
  interval: { low: number; high: number } | null
  weights: 'rademacher' | 'webb'
  draws: number
}

/**
 * The restricted wild cluster bootstrap-t of one coefficient: Cameron, Gelbach and Miller (Review of Economics and Statistics 90, 2008), with Webb's
 * six weights (Canadian Journal of Economics 56, 2023) below twelve areas. The interval is of the values that the same test does not refuse. It
 * is far better than Student's t with few areas, and not to be trusted with fewer than about four treated ones (MacKinnon and Webb 2017).
 * @param seed makes the draws the same again
 */
export function wildBootstrap(
  panel: Panel,
  regressor: Regressor,
  { covariates, level = 0.95, seed = 1, draws = 999 }: TwoWayOptions & { seed?: number; draws?: number } = {},
): WildBootstrap {
  const scores = clusterScores(panel, regressor, covariates)
  const weights = scores.size < 12 ? 'webb' : 'rademacher'
  const drawn = drawnWeights(scores.size, draws, weights, seed)
  const estimate = sum(scores.outcome) / sum(scores.own)
  const p = (null0: number) => tested(scores, estimate, null0, drawn)
  return { p: p(0), interval: inverted(p, estimate, Math.sqrt(spread(scores, estimate)), 1 - level), weights, draws }
}

/** Everything the bootstrap needs, summed up by area: nothing else of the panel is looked at again for a draw. */
interface ClusterScores {
  size: number
  /** D_g'y_g and D_g'D_g, of the parts without effects. */
  outcome: number[]
  own: number[]
  /** D_g'(M e_h)_g, where e_h is the outcome (or the regressor) of area h alone. */
  outcomeOf: number[][]
  ownOf: number[][]
}

function clusterScores(panel: Panel, regressor: Regressor, covariates: TwoWayOptions['covariates']): ClusterScores {
  const effects = fixedEffects(panel, covariates)
  const treated = partialled(effects, regressor)
  const outcome = effects.residual(panel.y)
  const present = [...new Set(panel.area)].sort((a, b) => a - b)
  const place = new Map(present.map((who, at) => [who, at]))
  const byArea = (column: readonly number[]) => {
    const sums = present.map(() => 0)
    for (const [row, value] of column.entries()) {
      const at = place.get(panel.area[row] ?? -1) ?? 0
      sums[at] = (sums[at] ?? 0) + value * (treated[row] ?? 0)
    }
    return sums
  }
  const alone = (column: readonly number[]) =>
    present.map((who) => byArea(effects.again(column.map((value, row) => (panel.area[row] === who ? value : 0)))))
  return {
    size: present.length,
    outcome: byArea(outcome),
    own: byArea(treated),
    outcomeOf: alone(outcome),
    ownOf: alone(treated),
  }
}

/** The share of draws with at least as great a |t| as the data, where the coefficient is held at `held`. */
function tested(scores: ClusterScores, estimate: number, held: number, drawn: readonly Float64Array[]): number {
  const whole = sum(scores.own)
  const pull = scores.outcome.map((value, g) => value - held * (scores.own[g] ?? 0))
  const cross = scores.outcomeOf.map((line, h) => line.map((value, g) => value - held * (scores.ownOf[h]?.[g] ?? 0)))
  const t = Math.abs(estimate - held) / Math.sqrt(spread(scores, estimate))
  const atLeast = drawn.filter((weights) => {
    let moved = 0
    for (const [h, weight] of weights.entries()) moved += weight * (pull[h] ?? 0)
    moved /= whole
    let squares = 0
    for (let g = 0; g < scores.size; g++) {
      let score = -moved * (scores.own[g] ?? 0)
      for (let h = 0; h < scores.size; h++) score += (weights[h] ?? 0) * (cross[h]?.[g] ?? 0)
      squares += score * score
    }
    return Math.abs(moved) >= t * (Math.sqrt(squares) / whole) * (1 - 1e-10)
  })
  return atLeast.length / drawn.length
}

/** Σ_g s_g² / (D'D)²: the variance by area without the factor for small samples, which cancels. */
function spread(scores: ClusterScores, estimate: number): number {
  const squares = scores.outcome.reduce((part, value, g) => part + (value - estimate * (scores.own[g] ?? 0)) ** 2, 0)
  return squares / sum(scores.own) ** 2
}

export function drawnWeights(
  size: number,
  draws: number,
  kind: WildBootstrap['weights'],
  seed: number,
): Float64Array[] {
  const random = seeded(seed)
  const six = [1.5, 1, 0.5].flatMap((value) => [-Math.sqrt(value), Math.sqrt(value)])
  const one = kind === 'webb' ? () => six[Math.floor(random() * 6)] ?? 1 : () => (random() < 0.5 ? -1 : 1)
  return Array.from({ length: draws }, () => Float64Array.from({ length: size }, one))
}

/** Where p falls to `alpha` on either side, by doubling and halving. */
function inverted(
  p: (held: number) => number,
  estimate: number,
  unit: number,
  alpha: number,
): WildBootstrap['interval'] {
  const bound = (side: -1 | 1) => {
    let [inside, outside] = [0, 2]
    while (p(estimate + side * outside * unit) > alpha) {
      inside = outside
      outside *= 2
      if (outside > 500) return Number.NaN
    }
    for (let round = 0; round < 20; round++) {
      const middle = (inside + outside) / 2
      if (p(estimate + side * middle * unit) > alpha) inside = middle
      else outside = middle
    }
    return estimate + side * ((inside + outside) / 2) * unit
  }
  if (!(unit > 0)) return null
  const interval = { low: bound(-1), high: bound(1) }
  return Number.isFinite(interval.low) && Number.isFinite(interval.high) ? interval : null
}

const sum = (values: readonly number[]) => values.reduce((whole, value) => whole + value, 0)
