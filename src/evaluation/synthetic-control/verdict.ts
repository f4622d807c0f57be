import { judged, type Reason } from '../areas/reasons.ts'
import type { Verdict } from '../model.ts'
import type { AreaFit } from './fit.ts'
import { ALPHA, type Power } from './power.ts'

export interface Evidence {
  fit: AreaFit
  placebos: readonly AreaFit[]
  rank: { rank: number; of: number; p: number }
  dates: readonly { meanGap: number }[]
  without: readonly { title: string; meanGap: number }[]
  /** Mean gaps by other models. */
  others: readonly number[]
  power: Power
}

const LEAST_TIMES = 5
/** The treated area may be fitted so many times worse than the donors are in the middle. */
const WORST_FIT = 3
/** Of other dates, before the policy, that show as much; of other models that point the same way. */
const MOST_DATES = 0.25
const LEAST_SAME_SIGN = 0.75
const ENOUGH_POWER = 0.8

/** Exactly one of three. The thresholds stand in docs/evaluation.md with what verdicts come of them. */
export function judge(evidence: Evidence): { verdict: Verdict; reasons: Reason[] } {
  const { rank, power, dates, without } = evidence
  const isChange = rank.p <= ALPHA + 1e-9
  const obstacles = obstaclesOf(evidence)
  if (isChange) {
    const stands = { key: 'stands', values: { dates: dates.length, without: without.length } }
    const found = { key: 'ranked', values: { rank: rank.rank, of: rank.of, p: rank.p } }
    return judged(found, true, [...obstacles, ...doubtsOf(evidence)], stands)
  }
  if (power.power < ENOUGH_POWER)
    obstacles.push({ key: 'powerless', values: { power: power.power, effect: power.effect } })
  const found = { key: 'unranked', values: { rank: rank.rank, of: rank.of, p: rank.p } }
  return judged(found, false, obstacles, { key: 'powerful', values: { power: power.power, effect: power.effect } })
}

function obstaclesOf({ fit, placebos, rank }: Evidence): Reason[] {
  const reasons: Reason[] = []
  if (fit.times.length < LEAST_TIMES)
    reasons.push({ key: 'short', values: { before: fit.times.length, least: LEAST_TIMES } })
  if (1 / rank.of > ALPHA) reasons.push({ key: 'fewAreas', values: { areas: rank.of, least: Math.ceil(1 / ALPHA) } })
  const middle =
    placebos.map(({ rmspeBefore }) => rmspeBefore).sort((a, b) => a - b)[Math.floor(placebos.length / 2)] ?? 0
  if (placebos.length > 0 && fit.rmspeBefore > WORST_FIT * middle)
    reasons.push({ key: 'fit', values: { own: fit.rmspeBefore, middle } })
  return reasons
}

function doubtsOf({ fit, dates, without, others }: Evidence): Reason[] {
  const reasons: Reason[] = []
  if (Math.abs(fit.meanGapBefore) > Math.abs(fit.meanGap) / 2)
    reasons.push({ key: 'gapBefore', values: { before: fit.meanGapBefore, after: fit.meanGap } })
  const asGreat = dates.filter(({ meanGap }) => Math.abs(meanGap) >= Math.abs(fit.meanGap)).length
  if (asGreat > MOST_DATES * dates.length)
    reasons.push({ key: 'dates', values: { ahead: asGreat, dates: dates.length } })
  const turned = without.filter(({ meanGap }) => Math.sign(meanGap) !== Math.sign(fit.meanGap))
  if (turned.length > 0) reasons.push({ key: 'area', values: { areas: turned.map(({ title }) => title).join(', ') } })
  const same = others.filter((gap) => Math.sign(gap) === Math.sign(fit.meanGap)).length
  if (same < LEAST_SAME_SIGN * others.length) reasons.push({ key: 'models', values: { same, models: others.length } })
  return reasons
}
