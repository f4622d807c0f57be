/** Where one promise stands on a day: what its owner says, what others say, what its indicators say, and what is late. Pure. */

import type { Commitment } from '#src/policies/model.ts'
import type { Records } from '#src/publishing/door.ts'
import { daysBetween } from '#src/vocabulary/days.ts'
import { type Disagreement, disagreement, supportedCompletion } from './completion.ts'
import type { Tally } from './incidents/counted-model.ts'
import type { Assessment, Completion, EarlyResult, Indicator, Observation, Wave } from './model.ts'
import { type Score, score } from './scoring/score.ts'
import { ofTheWhole, seriesOf } from './series-of.ts'

export interface Verdict {
  assessment: string
  assessor: string
  date: string
  claimed: Completion
  /** After evidence has capped the claim (rule 8). */
  completion: Completion
  capped: boolean
  result: EarlyResult
}

export interface IndicatorStanding {
  indicator: string
  version: number
  score: Score
  /** Where the newest value is what people answered to a survey. */
  wave?: Wave
  /** Where the newest value was counted from incidents: the edition it is as of. */
  edition?: Tally['edition']
}

export interface Overdue {
  kind: 'commitment' | 'milestone'
  id: string
  due: string
  days: number
}

export interface Standing {
  commitment: string
  policy: string
  owner: Verdict | null
  /** Of everybody but the owner; an independent assessor's before the secretariat's and parliament's, and those before that of somebody close to the owner. */
  independent: Verdict | null
  /** Between the verdicts as they were given, before evidence caps either. */
  disagreement: Disagreement
  indicators: IndicatorStanding[]
  measurable: boolean
  overdue: Overdue[]
}

const finished: Completion[] = ['complete', 'superseded', 'lapsed', 'reversed']

/** Organisations that count as the owner of a promise: those of its posts, and whoever issued the policy. */
function ownersOf(records: Records, commitment: Commitment): Set<string> {
  const posts = commitment.owners.map((owner) => records.posts.get(owner.post)?.organisation)
  return new Set([...posts, records.policies.get(commitment.policy)?.issuer].filter((id) => id !== undefined))
}

function verdict(records: Records, owners: Set<string>, assessment: Assessment): Verdict {
  const graded = assessment.evidence.flatMap((id) => {
    const item = records.evidence.get(id)
    return item
      ? [{ reliability: item.reliability, credibility: item.credibility, fromOwner: owners.has(item.from) }]
      : []
  })
  const { completion, capped } = supportedCompletion(assessment.completion, graded)
  const { id, assessor, date, completion: claimed, result } = assessment
  return { assessment: id, assessor, date, claimed, completion, capped, result }
}

function latest(assessments: Assessment[], kinds: Assessment['assessorKind'][]): Assessment | undefined {
  return assessments
    .filter((a) => kinds.includes(a.assessorKind))
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? 1 : -1) : a.date < b.date ? 1 : -1))[0]
}

/** What hangs on each commitment, looked up once for a whole scorecard. */
export interface Hanging {
  assessments: Map<string, Assessment[]>
  indicators: Map<string, Indicator[]>
  overdueMilestones: Map<string, Overdue[]>
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The commitments an indicator measures: those it names, and that of its result. */
export function commitmentsOf(records: Records, indicator: Indicator): string[] {
  const result = indicator.result === undefined ? undefined : records.results.get(indicator.result)?.commitment
  return [...new Set(result === undefined ? indicator.commitments : [...indicator.commitments, result])]
}

export function hanging(records: Records, today: string): Hanging {
  const found: Hanging = { assessments: new Map(), indicators: new Map(), overdueMilestones: new Map() }
  for (const assessment of records.assessments.values()) push(found.assessments, assessment.commitment, assessment)
  for (const indicator of records.indicators.values()) {
    for (const commitment of commitmentsOf(records, indicator)) push(found.indicators, commitment, indicator)
  }
  for (const { id, action, due, done } of records.milestones.values()) {
    const commitment = records.actions.get(action)?.commitment
    if (!commitment || due >= today || done !== null) continue
    push(found.overdueMilestones, commitment, { kind: 'milestone', id, due, days: daysBetween(due, today) })
  }
  return found
}

function ownDelay(commitment: Commitment, completion: Completion | undefined, today: string): Overdue[] {
  const { id, due } = commitment
  if (due === undefined || due >= today || (completion && finished.includes(completion))) return []
  return [{ kind: 'commitment', id, due, days: daysBetween(due, today) }]
}

export function standing(
  records: Records,
  commitment: Commitment,
  found: Hanging,
  scores: ReadonlyMap<string, IndicatorStanding>,
  today: string,
): Standing {
  const owners = ownersOf(records, commitment)
  const given = found.assessments.get(commitment.id) ?? []
  const superseded = new Set(given.map((one) => one.supersedes))
  const assessments = given.filter(({ id }) => !superseded.has(id))
  const judge = (assessment: Assessment | undefined) => (assessment ? verdict(records, owners, assessment) : null)
  const owner = judge(latest(assessments, ['owner']))
  const independent = judge(
    latest(assessments, ['independent']) ??
      latest(assessments, ['parliament', 'secretariat']) ??
      latest(assessments, ['connected']),
  )
  const indicators = (found.indicators.get(commitment.id) ?? []).flatMap(({ id }) => scores.get(id) ?? [])
  return {
    commitment: commitment.id,
    policy: commitment.policy,
    owner,
    independent,
    disagreement: disagreement(owner?.claimed ?? 'no-evidence', independent?.claimed ?? 'no-evidence'),
    indicators,
    measurable: indicators.some((i) => i.score.state !== 'not-measurable'),
    overdue: [
      ...ownDelay(commitment, independent?.completion, today),
      ...(found.overdueMilestones.get(commitment.id) ?? []),
    ],
  }
}

/** The score of every indicator's newest version, from the observations of that version for the whole area it is about. */
export function scoreIndicators(records: Records, today: string): Map<string, IndicatorStanding> {
  const observations = Map.groupBy(records.observations.values(), (o) => o.indicator)
  const standings = new Map<string, IndicatorStanding>()
  for (const indicator of records.indicators.values()) {
    const own = observations.get(indicator.id) ?? []
    const { series, version } = seriesOf(indicator, own, today)
    standings.set(indicator.id, {
      indicator: indicator.id,
      version,
      score: score(series),
      ...restingOn(own, version, today),
    })
  }
  return standings
}

/** What the newest value was worked out of. */
function restingOn(
  observations: Observation[],
  version: number,
  today: string,
): Pick<IndicatorStanding, 'wave' | 'edition'> {
  const [first, ...others] = observations.filter((o) => o.version === version && ofTheWhole(o) && o.date <= today)
  if (!first) return {}
  const { wave, tally } = others.reduce((newest, one) => (one.date > newest.date ? one : newest), first)
  return { ...(wave ? { wave } : {}), ...(tally ? { edition: tally.edition } : {}) }
}
