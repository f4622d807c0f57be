/** What a workspace's front page shows. */
import { type PromiseRow, promiseRows } from '#src/policies/policy-view.ts'
import type { Published } from '#src/publishing/door.ts'
import type { Approach, LocalText } from '#src/vocabulary/model.ts'
import type { PolicyScorecard, Tally } from './scorecard.ts'
import { scorecardOf } from './scorecard-cache.ts'
import type { IndicatorStanding } from './standing.ts'

export interface PolicyLine {
  id: string
  title: LocalText
  years: { from: string | null; until: string | null }
  card: PolicyScorecard
}

export interface ScorecardView {
  title: LocalText
  summary: LocalText
  policies: PolicyLine[]
  /** Policies known only through others: no promise of theirs is on record. */
  unread: { id: string; title: LocalText }[]
  total: Tally
  soft: Tally
  hard: Tally
  demands: number
  coverage: { indicators: number; measurable: number; withValue: number; assessed: number }
  overdue: PromiseRow[]
  stale: { id: string; title: LocalText }[]
  /** Indicators whose newest value says nothing of anybody but those who chose to answer. */
  selfSelected: { id: string; title: LocalText }[]
  /** How many promises of each policy nothing could measure, worst first. */
  unmeasured: { id: string; title: LocalText; count: number; of: number }[]
}

function add(a: Tally, b: Tally): Tally {
  const both = <K extends string>(x: Record<K, number>, y: Record<K, number>) =>
    Object.fromEntries((Object.keys(x) as K[]).map((key) => [key, x[key] + y[key]])) as Record<K, number>
  return {
    commitments: a.commitments + b.commitments,
    completion: both(a.completion, b.completion),
    results: both(a.results, b.results),
    overdue: a.overdue + b.overdue,
    stale: a.stale + b.stale,
  }
}

function total(cards: PolicyScorecard[], pick: (card: PolicyScorecard) => Tally[]): Tally | undefined {
  const tallies = cards.flatMap(pick)
  return tallies.length === 0 ? undefined : tallies.reduce(add)
}

const byApproach =
  (...kinds: Approach[]) =>
  (card: PolicyScorecard) =>
    kinds.map((kind) => card.approaches[kind])

/** Undefined for a workspace without any policy. */
export function scorecardView(published: Published, today: string): ScorecardView | undefined {
  const { records, workspace } = published
  const card = scorecardOf(published, today)
  const cards = card.policies
  const sum = total(cards, (c) => [c])
  const soft = total(cards, byApproach('soft'))
  const hard = total(cards, byApproach('hard'))
  if (!sum || !soft || !hard) return undefined
  const lines = cards.flatMap((policy): PolicyLine[] => {
    const record = records.policies.get(policy.policy)
    if (!record) return []
    return [
      {
        id: record.id,
        title: record.title,
        years: { from: record.starts ?? null, until: record.ends ?? null },
        card: policy,
      },
    ]
  })
  const count = (key: 'indicators' | 'measurable' | 'withValue' | 'assessedIndependently') =>
    cards.reduce((n, c) => n + c.coverage[key], 0)
  const titled = (standings: IndicatorStanding[]) =>
    standings.flatMap(({ indicator }) => {
      const record = records.indicators.get(indicator)
      return record ? [{ id: record.id, title: record.title }] : []
    })
  const late = new Set(card.standings.filter((s) => s.overdue.length > 0).map((s) => s.policy))
  return {
    title: workspace.title,
    summary: workspace.summary,
    policies: lines.filter((l) => l.card.commitments + l.card.demands > 0),
    unread: lines.filter((l) => l.card.commitments + l.card.demands === 0).map(({ id, title }) => ({ id, title })),
    total: sum,
    soft,
    hard,
    demands: cards.reduce((n, c) => n + c.demands, 0),
    coverage: {
      indicators: count('indicators'),
      measurable: count('measurable'),
      withValue: count('withValue'),
      assessed: count('assessedIndependently'),
    },
    overdue: [...late]
      .flatMap((policy) => promiseRows(published, policy, today))
      .filter((row) => row.overdueDays !== null)
      .sort((a, b) => (b.overdueDays ?? 0) - (a.overdueDays ?? 0)),
    stale: titled(card.indicators.filter(({ score }) => score.stale)),
    selfSelected: titled(card.indicators.filter(({ wave }) => wave?.sample === 'self-selected')),
    unmeasured: lines
      .map(({ id, title, card: c }) => ({ id, title, count: c.results['not-measurable'], of: c.commitments }))
      .filter((line) => line.count > 0)
      .sort((a, b) => b.count - a.count),
  }
}
