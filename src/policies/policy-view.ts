/** What a policy's page shows. */
import type { Published } from '#src/publishing/door.ts'
import type { Completion } from '#src/results/model.ts'
import { type PolicyScorecard, resultState } from '#src/results/scorecard.ts'
import { scorecardOf } from '#src/results/scorecard-cache.ts'
import type { Score, State } from '#src/results/scoring/score.ts'
import type { Standing } from '#src/results/standing.ts'
import type { Approach, LocalText } from '#src/vocabulary/model.ts'
import { clausesOf, commitmentsOfPolicy } from './clauses-of.ts'
import type { Commitment, Policy } from './model.ts'
import { type OutlineEntry, outlineOf } from './outline-view.ts'
import { type Tick, ticksOf } from './tick-view.ts'

export interface PromiseRow {
  id: string
  title: LocalText
  approach: Approach
  /** As printed: "47", "14(a)". */
  clauses: string[]
  state: State
  /** The score of the indicator that gives most cause to look, where there is one. */
  score: Score | null
  owners: { organisation: string; name: LocalText }[]
  completion: Completion
  overdueDays: number | null
}

export interface PolicyView {
  policy: Policy
  issuer: LocalText | null
  card: PolicyScorecard
  ticks: Tick[]
  promises: PromiseRow[]
  outline: OutlineEntry[]
  sources: { id: string; title: LocalText; sha256: string | null }[]
}

function promiseRow(published: Published, commitment: Commitment, standing: Standing | undefined): PromiseRow {
  const { records } = published
  const state = standing ? resultState(standing) : 'not-measurable'
  const organisations = commitment.owners.flatMap(({ post }) => {
    const organisation = records.organisations.get(records.posts.get(post)?.organisation ?? '')
    return organisation ? [{ organisation: organisation.id, name: organisation.shortName ?? organisation.name }] : []
  })
  return {
    id: commitment.id,
    title: commitment.title,
    approach: commitment.approach,
    clauses: commitment.clauses.flatMap((id) => records.clauses.get(id)?.number ?? []),
    state,
    score: standing?.indicators.find((i) => i.score.state === state)?.score ?? null,
    owners: [...new Map(organisations.map((o) => [o.organisation, o])).values()],
    completion: standing?.independent?.completion ?? 'no-evidence',
    overdueDays: standing?.overdue.reduce<number | null>((most, o) => Math.max(most ?? 0, o.days), null) ?? null,
  }
}

/** Promises of a policy as rows, in the order of the document. */
export function promiseRows(published: Published, policy: string, today: string): PromiseRow[] {
  const standings = new Map(scorecardOf(published, today).standings.map((s) => [s.commitment, s]))
  return commitmentsOfPolicy(published, policy).map((c) => promiseRow(published, c, standings.get(c.id)))
}

/** Undefined where there is no such policy, or its label withholds it. */
export function policyView(published: Published, id: string, today: string): PolicyView | undefined {
  const { records } = published
  const policy = records.policies.get(id)
  const card = scorecardOf(published, today).policies.find((p) => p.policy === id)
  if (!policy || !card) return undefined
  const sources = [...records.versions.values()]
    .filter((version) => version.policy === id)
    .flatMap((version) => records.sources.get(version.source) ?? [])
  return {
    policy,
    issuer: records.organisations.get(policy.issuer)?.name ?? null,
    card,
    ticks: ticksOf(published, id),
    promises: promiseRows(published, id, today),
    outline: outlineOf(published, clausesOf(published, id)),
    sources: sources.map(({ id: source, title, sha256 }) => ({ id: source, title, sha256: sha256 ?? null })),
  }
}
