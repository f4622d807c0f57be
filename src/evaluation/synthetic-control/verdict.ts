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
import type { AreaFit } from './fit.ts'
import { ALPHA, type Power } from './power.ts'

export interface Evidence {
  fit: AreaFit
  placebos: readonly AreaFit[]
  rank: { rank: number; of: number; p: number }
  dates: readonly { estimate: number }[]
  without: readonly { name: string; estimate: number }[]
  curve: Curve
  sources: readonly FromSource[]
  power: Power
}

const LEAST_TIMES = 5
/** The treated area may be fitted so many times worse than the donors are in the middle. */
const WORST_FIT = 3

/** The thresholds stand in docs/evaluation-areas.md with what verdicts come of them. */
export function judge(evidence: Evidence): { verdict: Verdict; reasons: Reason[] } {
  const { fit, rank, power, dates, without, curve, sources } = evidence
  const level = ALPHA + 1e-9
  const isChange = rank.p <= level
  return judged<string>({
    isChange,
    found: { key: isChange ? 'ranked' : 'unranked', values: { ...rank } },
    obstacles: [
      ...obstaclesOf(evidence),
      ...sourcesAgainst(sources, { estimate: fit.meanGap, isSeen: isChange }, level),
    ],
    doubts: [
      ...gapBefore(fit),
      ...datesAgainst(dates, fit.meanGap),
      ...restingOn(without, fit.meanGap),
      ...curveAgainst(curve),
    ],
    stands: { key: 'stands', values: { dates: dates.length, without: without.length } },
    power: { power: power.power, effect: power.effect },
  })
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

const gapBefore = ({ meanGap, meanGapBefore }: AreaFit): Reason[] =>
  Math.abs(meanGapBefore) > Math.abs(meanGap) / 2
    ? [{ key: 'gapBefore', values: { before: meanGapBefore, after: meanGap } }]
    : []
