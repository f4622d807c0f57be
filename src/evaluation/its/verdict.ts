import type { Verdict } from '../model.ts'
import type { EffectTest, Power } from './effect-test.ts'
import type { FromSource, WithoutArea } from './elsewhere.ts'
import type { Placebos } from './placebo.ts'
import type { Pretrend } from './pretrend.ts'
import type { Curve } from './specifications.ts'

/** Everything a verdict rests on. */
export interface Evidence {
  before: number
  after: number
  test: EffectTest
  power: Power
  pretrend: Pretrend | { refused: string }
  placebos: Placebos | null
  curve: Curve
  areas: readonly WithoutArea[]
  sources: readonly FromSource[]
  /** Names of what else changed at nearly the same time. */
  breaks: readonly string[]
}

/** Why: a key of the catalogue under `evaluation.why`, with its values. */
export interface Reason {
  key:
    | 'short'
    | 'break'
    | 'alike'
    | 'bend'
    | 'sources'
    | 'changed'
    | 'placebo'
    | 'curve'
    | 'area'
    | 'powerless'
    | 'unchanged'
    | 'powerful'
    | 'stands'
  values: Record<string, string | number>
}

/** Penfold and Zhang (Academic Pediatrics 13, 2013): times wanted on either side. */
const LEAST_TIMES = 8
const LEVEL = 0.05
const LEVEL_OF_BEND = 0.01
/** Beyond this, a series wanders by itself as far as any policy could move it. */
const MOST_ALIKE = 0.75
/** Of other dates, and of other specifications: docs/evaluation.md publishes what verdicts come of these. */
const MOST_PLACEBOS = 0.25
const LEAST_SAME_SIGN = 0.5
const MOST_CLEAR_OTHERWISE = 0.05
const ENOUGH_POWER = 0.8

/** Exactly one of three, with its reasons. What stands in the way of telling is looked at before what was found. */
export function judge(evidence: Evidence): { verdict: Verdict; reasons: Reason[] } {
  const { test, power } = evidence
  const p = test.p
  const obstacles = obstaclesOf(evidence)
  if (p < LEVEL) {
    const doubts = [...obstacles, ...doubtsOf(evidence)]
    const found: Reason = { key: 'changed', values: { p } }
    if (doubts.length > 0) return { verdict: 'cannot be told', reasons: [...doubts, found] }
    return { verdict: 'consistent with an effect', reasons: [found, stands(evidence)] }
  }
  const nothing: Reason = { key: 'unchanged', values: { p } }
  if (power.power < ENOUGH_POWER) obstacles.push({ key: 'powerless', values: { power: power.power } })
  if (obstacles.length > 0) return { verdict: 'cannot be told', reasons: [...obstacles, nothing] }
  return { verdict: 'no evidence of one', reasons: [nothing, { key: 'powerful', values: { power: power.power } }] }
}

/** What would make any answer doubtful. */
function obstaclesOf({ before, after, test, pretrend, breaks, sources }: Evidence): Reason[] {
  const reasons: Reason[] = []
  if (Math.min(before, after) < LEAST_TIMES)
    reasons.push({ key: 'short', values: { before, after, least: LEAST_TIMES } })
  for (const what of breaks) reasons.push({ key: 'break', values: { what } })
  if (test.rho >= MOST_ALIKE) reasons.push({ key: 'alike', values: { rho: test.rho } })
  if ('bend' in pretrend && pretrend.bend.p < LEVEL_OF_BEND)
    reasons.push({ key: 'bend', values: { p: pretrend.bend.p } })
  const against = sources.filter((source) => contradicts(source, test))
  if (against.length > 0)
    reasons.push({ key: 'sources', values: { sources: against.map(({ source }) => source).join(', ') } })
  return reasons
}

/** A source whose interval lies on the other side, or that sees nothing where the first one does and could have. */
function contradicts(source: FromSource, { average, p }: EffectTest): boolean {
  if ('refused' in source) return false
  const isOutside = source.high < average.estimate || source.low > average.estimate
  const isOpposite = Math.sign(source.estimate) !== Math.sign(average.estimate)
  return p < LEVEL ? isOpposite || (source.p >= LEVEL && isOutside) : source.p < LEVEL && isOutside
}

/** What makes a change, once seen, doubtful. */
function doubtsOf({ test, placebos, curve, areas }: Evidence): Reason[] {
  const reasons: Reason[] = []
  const others = placebos?.dates.length ?? 0
  const ahead = (placebos?.rank ?? 1) - 1
  if (ahead > MOST_PLACEBOS * others) reasons.push({ key: 'placebo', values: { ahead, others } })
  const specifications = curve.specifications.length
  if (curve.sameSign < LEAST_SAME_SIGN * specifications || curve.clearOtherwise > MOST_CLEAR_OTHERWISE * specifications)
    reasons.push({ key: 'curve', values: { same: curve.sameSign, specifications, otherwise: curve.clearOtherwise } })
  const resting = areas.filter(
    (area) => !('refused' in area) && Math.sign(area.estimate) !== Math.sign(test.average.estimate),
  )
  if (resting.length > 0)
    reasons.push({ key: 'area', values: { areas: resting.map(({ without }) => without).join(', ') } })
  return reasons
}

const stands = ({ placebos, curve }: Evidence): Reason => ({
  key: 'stands',
  values: {
    rank: placebos?.rank ?? 0,
    dates: (placebos?.dates.length ?? -1) + 1,
    same: curve.sameSign,
    specifications: curve.specifications.length,
  },
})
