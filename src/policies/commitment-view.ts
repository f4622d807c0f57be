/** What a commitment's page shows: the promise, what hangs on it, and what became of it. */
import { type QuestionLine, questionLines } from '#src/coordination/questions/question-view.ts'
import type { Action, BudgetLine, Milestone, Transaction } from '#src/delivery/model.ts'
import { type ClaimCheck, checkClaim } from '#src/evidence/figures/claim-check.ts'
import type { Claim, Evidence } from '#src/evidence/model.ts'
import type { Published } from '#src/publishing/door.ts'
import type { Assessment, Indicator } from '#src/results/model.ts'
import type { Reply } from '#src/results/reply-model.ts'
import { scorecardOf } from '#src/results/scorecard-cache.ts'
import type { Standing } from '#src/results/standing.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Commitment, CrosswalkLink } from './model.ts'
import { type Aspect, aspectsOf } from './xray.ts'

export interface CitedClause {
  id: string
  number: string | null
  path: string[]
  gist: LocalText | null
  source: { id: string; title: LocalText }
}

export interface OwnerView {
  post: string
  title: LocalText
  organisation: { id: string; name: LocalText }
  basis: 'stated' | 'assigned'
}

export interface VerdictView {
  assessment: Assessment
  assessor: LocalText
  evidence: Evidence[]
  replies: { organisation: LocalText; reply: Reply }[]
  superseded: boolean
}

/** A crosswalk link as seen from this commitment: the other end, and whether the link reads from here to there. */
export interface LinkView {
  id: string
  relation: CrosswalkLink['relation']
  outward: boolean
  note: LocalText
  other: { kind: string; id: string; title: LocalText }
}

export interface CommitmentView {
  commitment: Commitment
  policy: { id: string; title: LocalText }
  theme: LocalText | null
  named: Record<Aspect, boolean>
  clauses: CitedClause[]
  owners: OwnerView[]
  standing: Standing | null
  actions: { action: Action; milestones: Milestone[] }[]
  indicators: Indicator[]
  money: { lines: BudgetLine[]; transactions: Transaction[] }
  verdicts: VerdictView[]
  claims: { claim: Claim; check: ClaimCheck | null }[]
  links: LinkView[]
  questions: QuestionLine[]
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const of = <T extends { id: string }>(all: ReadonlyMap<string, T>, keep: (record: T) => boolean): T[] =>
  [...all.values()].filter(keep).sort(byId)

export function citedClauses({ records }: Published, ids: string[]): CitedClause[] {
  return ids.flatMap((id) => {
    const clause = records.clauses.get(id)
    const source = clause && records.sources.get(clause.source)
    if (!clause || !source) return []
    return [
      {
        id,
        number: clause.number ?? null,
        path: clause.path,
        gist: clause.gist ?? null,
        source: { id: source.id, title: source.title },
      },
    ]
  })
}

function ownersOf({ records }: Published, commitment: Commitment): OwnerView[] {
  return commitment.owners.flatMap(({ post: id, basis }) => {
    const post = records.posts.get(id)
    const organisation = post && records.organisations.get(post.organisation)
    if (!post || !organisation) return []
    return [{ post: id, title: post.title, organisation: { id: organisation.id, name: organisation.name }, basis }]
  })
}

function titleOf({ records }: Published, kind: CrosswalkLink['from']['kind'], id: string): LocalText | undefined {
  if (kind === 'clauses') return records.clauses.get(id)?.gist
  return records[kind].get(id)?.title
}

/** Links that start or end at a record, told from its side. */
export function linksOf(published: Published, kind: CrosswalkLink['from']['kind'], id: string): LinkView[] {
  return of(
    published.records.crosswalk_links,
    (l) => (l.from.kind === kind && l.from.id === id) || (l.to.kind === kind && l.to.id === id),
  ).flatMap((link) => {
    const outward = link.from.kind === kind && link.from.id === id
    const other = outward ? link.to : link.from
    const title = titleOf(published, other.kind, other.id)
    return title ? [{ id: link.id, relation: link.relation, outward, note: link.note, other: { ...other, title } }] : []
  })
}

function verdictsOn({ records }: Published, commitment: string): VerdictView[] {
  const superseded = new Set([...records.assessments.values()].map((one) => one.supersedes))
  return of(records.assessments, (a) => a.commitment === commitment)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map((assessment) => ({
      assessment,
      assessor: records.organisations.get(assessment.assessor)?.name ?? { en: assessment.assessor },
      evidence: assessment.evidence.flatMap((id) => records.evidence.get(id) ?? []),
      replies: of(records.replies, (reply) => reply.assessment === assessment.id).map((reply) => ({
        reply,
        organisation: records.organisations.get(reply.organisation)?.name ?? { en: reply.organisation },
      })),
      superseded: superseded.has(assessment.id),
    }))
}

/** Undefined where there is no such commitment, or its label withholds it. */
export function commitmentView(published: Published, id: string, today: string): CommitmentView | undefined {
  const { records } = published
  const commitment = records.commitments.get(id)
  const policy = commitment && records.policies.get(commitment.policy)
  if (!commitment || !policy) return undefined
  const standing = scorecardOf(published, today).standings.find((s) => s.commitment === id) ?? null
  const actions = of(records.actions, (a) => a.commitment === id).map((action) => ({
    action,
    milestones: of(records.milestones, (m) => m.action === action.id).sort((a, b) => (a.due < b.due ? -1 : 1)),
  }))
  return {
    commitment,
    policy: { id: policy.id, title: policy.shortTitle ?? policy.title },
    theme: commitment.theme ? (records.themes.get(commitment.theme)?.title ?? null) : null,
    named: aspectsOf(commitment),
    clauses: citedClauses(published, commitment.clauses),
    owners: ownersOf(published, commitment),
    standing,
    actions,
    indicators: (standing?.indicators ?? []).flatMap(({ indicator }) => records.indicators.get(indicator) ?? []),
    money: {
      lines: of(records.budget_lines, (l) => l.commitment === id),
      transactions: of(records.transactions, (t) => t.commitment === id),
    },
    verdicts: verdictsOn(published, id),
    claims: of(records.claims, (c) => c.commitments.includes(id)).map((claim) => ({
      claim,
      check: checkClaim(records.claims, claim.id),
    })),
    links: linksOf(published, 'commitments', id),
    questions: questionLines(published, today, id),
  }
}
