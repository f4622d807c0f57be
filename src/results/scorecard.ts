/**
 * A workspace's scorecard on a day: for every policy its promises by completion and by result, which are never averaged into
 * one number (rule 5), with the coverage they rest on. Pure: the same records, day and rules give the same scorecard.
 */

import type { Commitment } from '#src/policies/model.ts'
import { type Xray, xrayOf } from '#src/policies/xray.ts'
import { type Published, withheldInAll } from '#src/publishing/door.ts'
import type { Approach } from '#src/vocabulary/model.ts'
import { type Completion, completions } from './model.ts'
import type { State } from './scoring/score.ts'
import { hanging, type IndicatorStanding, type Standing, scoreIndicators, standing } from './standing.ts'

/** Changes whenever a rule changes what a scorecard says; a release carries the version it was computed with. */
export const rulesVersion = '1.0.0'

export const states = [
  'reached',
  'on-track',
  'behind',
  'no-progress',
  'worse',
  'missed',
  'no-data',
  'not-measurable',
] as const satisfies State[]

export interface Tally {
  commitments: number
  /** By what somebody other than the owner says, after evidence has capped it; without a verdict: no evidence. */
  completion: Record<Completion, number>
  /** Commitments by what their indicators show; a commitment without an indicator is not measurable. */
  results: Record<State, number>
  overdue: number
  stale: number
}

export interface Coverage {
  /** Indicators of the policy's commitments, and how many of them could be scored at all, and how many of these have a value. */
  indicators: number
  measurable: number
  withValue: number
  /** Commitments with a verdict of somebody other than the owner, and with one of the owner. */
  assessedIndependently: number
  assessedByOwner: number
  /** Verdicts of both that differ. */
  disagreements: number
}

export interface PolicyScorecard extends Tally {
  policy: string
  demands: number
  xray: Xray
  coverage: Coverage
  approaches: Record<Approach, Tally>
}

export interface Scorecard {
  workspace: string
  rules: string
  today: string
  policies: PolicyScorecard[]
  standings: Standing[]
  /** The score of every indicator, whether or not a commitment hangs on it. */
  indicators: IndicatorStanding[]
  /** Records that the reader's clearance does not open, of all kinds. */
  withheld: number
}

const zeroes = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map((k) => [k, 0])) as Record<K, number>

/** Worst first: a commitment with several indicators is told by the one that gives most cause to look. */
const byConcern: State[] = [
  'missed',
  'worse',
  'no-progress',
  'behind',
  'no-data',
  'on-track',
  'reached',
  'not-measurable',
]

export function resultState(standing: Standing): State {
  const found = new Set(standing.indicators.map((i) => i.score.state))
  return byConcern.find((state) => found.has(state)) ?? 'not-measurable'
}

function tally(standings: Standing[]): Tally {
  const completion = zeroes(completions)
  const results = zeroes(states)
  for (const s of standings) {
    completion[s.independent?.completion ?? 'no-evidence'] += 1
    results[resultState(s)] += 1
  }
  return {
    commitments: standings.length,
    completion,
    results,
    overdue: standings.filter((s) => s.overdue.length > 0).length,
    stale: standings.filter((s) => s.indicators.some((i) => i.score.stale)).length,
  }
}

function coverage(standings: Standing[]): Coverage {
  const indicators = [...new Map(standings.flatMap((s) => s.indicators).map((i) => [i.indicator, i])).values()]
  const measurable = indicators.filter((i) => i.score.state !== 'not-measurable')
  return {
    indicators: indicators.length,
    measurable: measurable.length,
    withValue: measurable.filter((i) => i.score.state !== 'no-data').length,
    assessedIndependently: standings.filter((s) => s.independent !== null).length,
    assessedByOwner: standings.filter((s) => s.owner !== null).length,
    disagreements: standings.filter((s) => (s.disagreement.distance ?? 0) !== 0).length,
  }
}

export function scorecard(published: Published, today: string): Scorecard {
  const { records } = published
  const found = hanging(records, today)
  const scores = scoreIndicators(records, today)
  const promises = [...records.commitments.values()].filter((c) => c.kind === 'commitment')
  const standings = new Map(promises.map((c) => [c.id, standing(records, c, found, scores, today)]))
  const byPolicy = Map.groupBy(records.commitments.values(), (c) => c.policy)
  const standingsOf = (commitments: Commitment[]) => commitments.flatMap((c) => standings.get(c.id) ?? [])
  const policies = [...records.policies.values()].map((policy): PolicyScorecard => {
    const own = byPolicy.get(policy.id) ?? []
    const ours = standingsOf(own)
    const tallyOf = (approach: Approach) => tally(standingsOf(own.filter((c) => c.approach === approach)))
    return {
      policy: policy.id,
      ...tally(ours),
      demands: own.filter((c) => c.kind === 'demand').length,
      xray: xrayOf(own),
      coverage: coverage(ours),
      approaches: { soft: tallyOf('soft'), hard: tallyOf('hard'), both: tallyOf('both'), none: tallyOf('none') },
    }
  })
  return {
    workspace: published.workspace.id,
    rules: rulesVersion,
    today,
    policies,
    standings: [...standings.values()],
    indicators: [...scores.values()],
    withheld: withheldInAll(published),
  }
}
