import { judged, type Reason } from '../areas/reasons.ts'
import type { Verdict } from '../model.ts'
import type { Effect, Pretrend } from './estimate.ts'
import { ALPHA, ALPHA_OF_AREAS, type Power } from './power.ts'

export interface Evidence {
  effect: Effect
  /** Times before the first date of the policy. */
  before: number
  areas: number
  treated: number
  pretrend: Pretrend | null
  dates: readonly { estimate: number }[]
  without: readonly { title: string; estimate: number }[]
  power: Power
}

const LEAST_TIMES = 3
const LEVEL_OF_TREND = 0.05
/** Of other dates, before the policy, that show as much. */
const MOST_DATES = 0.25
const ENOUGH_POWER = 0.8

/** Exactly one of three. The thresholds stand in docs/evaluation.md with what verdicts come of them. */
export function judge(evidence: Evidence): { verdict: Verdict; reasons: Reason[] } {
  const { effect, power, dates, without } = evidence
  const level = effect.inference === 'placebo-areas' ? ALPHA_OF_AREAS : ALPHA
  const obstacles = obstaclesOf(evidence)
  if (effect.p <= level + 1e-9) {
    const stands = { key: 'stands', values: { dates: dates.length, without: without.length } }
    return judged({ key: 'changed', values: { p: effect.p } }, true, [...obstacles, ...doubtsOf(evidence)], stands)
  }
  const asked = { power: power.power, effect: power.effect }
  if (power.power < ENOUGH_POWER) obstacles.push({ key: 'powerless', values: asked })
  return judged({ key: 'unchanged', values: { p: effect.p } }, false, obstacles, { key: 'powerful', values: asked })
}

function obstaclesOf({ effect, before, areas, treated, pretrend }: Evidence): Reason[] {
  const reasons: Reason[] = []
  if (before < LEAST_TIMES) reasons.push({ key: 'short', values: { before, least: LEAST_TIMES } })
  const assignments = (effect.placebo?.statistics.length ?? 0) + 1
  if (effect.inference === 'placebo-areas' && 1 / assignments > ALPHA_OF_AREAS)
    reasons.push(
      areas <= 1 / ALPHA_OF_AREAS
        ? { key: 'fewAreas', values: { areas, least: 10 } }
        : { key: 'fewTreated', values: { treated } },
    )
  if (pretrend && pretrend.p < LEVEL_OF_TREND) reasons.push({ key: 'trend', values: { p: pretrend.p } })
  return reasons
}

function doubtsOf({ effect, dates, without }: Evidence): Reason[] {
  const reasons: Reason[] = []
  const own = effect.coefficient.estimate
  const asGreat = dates.filter(({ estimate }) => Math.abs(estimate) >= Math.abs(own)).length
  if (asGreat > MOST_DATES * dates.length)
    reasons.push({ key: 'dates', values: { ahead: asGreat, dates: dates.length } })
  const turned = without.filter(({ estimate }) => Math.sign(estimate) !== Math.sign(own))
  if (turned.length > 0) reasons.push({ key: 'area', values: { areas: turned.map(({ title }) => title).join(', ') } })
  return reasons
}
