import { normalQuantile, normalTail } from '#src/statistics/distributions.ts'
import { underPolicy } from '#src/statistics/panel/model.ts'
import { barOf, type Effect } from './estimate.ts'
import type { Study } from './study.ts'

/** Least share of assignments that an estimate has to stand out from, where chance is judged by them: one in ten. */
export const ALPHA_OF_AREAS = 0.1
export const ALPHA = 0.05

export interface Power {
  /** In the outcome's unit: an effect smaller than this could not have been seen four times in five; null where none could. */
  detectable: number | null
  effect: number
  power: number
}

export function powerOf(study: Study, effect: Effect): Power {
  const asked = study.spec.effect ?? usual(study, effect.coefficient.estimate)
  if (effect.inference === 'placebo-areas') return byPlacebo(effect, asked)
  const { se } = effect.coefficient
  const half = effect.low === null || effect.high === null ? null : (effect.high - effect.low) / 2
  if (half === null || !(se > 0)) return { detectable: null, effect: asked, power: 0 }
  const atLevel =
    half *
    (ALPHA === 1 - study.spec.level ? 1 : normalQuantile(1 - ALPHA / 2) / normalQuantile((1 + study.spec.level) / 2))
  return {
    detectable: atLevel + normalQuantile(0.8) * se,
    effect: asked,
    power: normalTail((atLevel - asked) / se) + normalTail((atLevel + asked) / se),
  }
}

/** Where other assignments judge: how often an effect added to their estimates would stand out of them. */
function byPlacebo({ placebo }: Effect, asked: number): Power {
  const bar = placebo ? barOf(placebo, ALPHA_OF_AREAS) : null
  if (!placebo || bar === null) return { detectable: null, effect: asked, power: 0 }
  const { statistics } = placebo
  const seen = (size: number) =>
    statistics.reduce(
      (sum, value) => sum + (Number(size + value > bar) + Number(Math.abs(size - value) > bar)) / 2,
      0,
    ) / statistics.length
  const sorted = statistics.flatMap((value) => [bar - value, bar + value]).sort((a, b) => a - b)
  const detectable = sorted.find((size) => seen(size * (1 + 1e-9)) >= 0.8) ?? null
  return { detectable, effect: asked, power: seen(asked) }
}

/** A fifth of what was to be expected of the treated under the policy. */
function usual({ panel, adoption }: Study, estimate: number): number {
  const under = underPolicy(panel, adoption)
  const values = panel.y.filter((_, row) => under[row] === 1)
  return Math.abs(values.reduce((sum, value) => sum + value, 0) / values.length - estimate) / 5
}
