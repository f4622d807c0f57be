import type { Verdict } from '../model.ts'
import { curveAgainst, judged, type Reason as ReasonOf, restingOn, sourcesAgainst } from '../verdict.ts'
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
export type Reason = ReasonOf<
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
>

/** Penfold and Zhang (Academic Pediatrics 13, 2013): times wanted on either side. */
const LEAST_TIMES = 8
/** Of the test that the verdict rests on. */
export const LEVEL = 0.05
const LEVEL_OF_BEND = 0.01
/** Beyond this, a series wanders by itself as far as any policy could move it. */
const MOST_ALIKE = 0.75
/**
 * Of other dates that are not next to it, at most so many may show more: the true date's rank among all is a test of its own (a placebo in time: Abadie, Diamond and
 * Hainmueller, American Journal of Political Science 59, 2015). A series that wanders changes at many dates: the more alike neighbours are, the fewer are let pass.
 * docs/evaluation.md publishes what comes of it.
 */
const MOST_PLACEBOS = 0.08

export function judge(evidence: Evidence): { verdict: Verdict; reasons: Reason[] } {
  const { test, power } = evidence
  const isChange = test.p < LEVEL
  return judged<Reason['key']>({
    isChange,
    found: { key: isChange ? 'changed' : 'unchanged', values: { p: test.p } },
    obstacles: obstaclesOf(evidence),
    doubts: doubtsOf(evidence),
    stands: stands(evidence),
    power: { power: power.power },
  })
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
  const own = { estimate: test.average.estimate, isSeen: test.p < LEVEL }
  return [...reasons, ...sourcesAgainst(sources, own, LEVEL)]
}

/** What makes a change, once seen, doubtful. */
function doubtsOf({ test, placebos, curve, areas }: Evidence): Reason[] {
  const reasons: Reason[] = []
  const { others, ahead } = placebos?.apart ?? { others: 0, ahead: 0 }
  if (ahead > MOST_PLACEBOS * (1 - test.rho) * others) reasons.push({ key: 'placebo', values: { ahead, others } })
  const without = areas.flatMap((area) => ('refused' in area ? [] : [{ name: area.without, estimate: area.estimate }]))
  return [...reasons, ...curveAgainst(curve), ...restingOn(without, test.average.estimate)]
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
