import type { Verdict } from '../model.ts'
import {
  curveAgainst,
  datesAgainst,
  type FromSource,
  judged,
  type Reason,
  restingOn,
  sourcesAgainst,
} from '../verdict.ts'
import type { Curve } from './curve.ts'
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
  without: readonly { unit: string; estimate: number }[]
  curve: Curve
  sources: readonly FromSource[]
  power: Power
}

const LEAST_TIMES = 3
const LEVEL_OF_TREND = 0.05

/** The thresholds stand in docs/evaluation-areas.md with what verdicts come of them. */
export function judge(evidence: Evidence): { verdict: Verdict; reasons: Reason[] } {
  const { effect, power, dates, without, curve, sources } = evidence
  const { estimate } = effect.coefficient
  const level = levelOf(effect)
  const isChange = effect.p <= level
  return judged<string>({
    isChange,
    found: { key: isChange ? 'changed' : 'unchanged', values: { p: effect.p } },
    obstacles: [...obstaclesOf(evidence), ...sourcesAgainst(sources, { estimate, isSeen: isChange }, level)],
    doubts: [
      ...datesAgainst(dates, estimate),
      ...curveAgainst(curve),
      ...restingOn(
        without.map((one) => ({ name: one.unit, estimate: one.estimate })),
        estimate,
      ),
    ],
    stands: { key: 'stands', values: { dates: dates.length, without: without.length } },
    power: { power: power.power, effect: power.effect },
  })
}

/** With a margin for p that are exact shares. */
const levelOf = ({ inference }: Effect) => (inference === 'placebo-areas' ? ALPHA_OF_AREAS : ALPHA) + 1e-9

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
