import { unlabelled } from '#src/identity/labels.ts'
import { all, putMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { Clause as ReadClause } from '#src/reader/model.ts'
import { newestVersion } from '../clauses-of.ts'
import { Clause, Commitment, type Finding, PolicyVersion, Recommendation } from '../model.ts'
import type { Span } from '../sources/attach-text.ts'
import { matchClauses } from '../sources/match-clauses.ts'
import { isProposable, proposedFinding } from './propose-findings.ts'

export interface Proposed {
  /** Waiting for a decision. */
  proposed: number
  /** Clauses that a recorded commitment or recommendation cites already: they count as accepted. */
  standing: number
  /** Clauses that had a finding before; those stay as they are. */
  before: number
  notRecognised: number
}

/** The read clause that best speaks for a recorded one: of those that overlap with it, the first that promises something. */
function speakerFor({ start, end }: Span, clauses: ReadClause[]): ReadClause | undefined {
  const overlapping = clauses.filter((read) => isProposable(read) && read.start < end && read.end > start)
  return overlapping.find(({ commitment }) => commitment.is) ?? overlapping[0]
}

/**
 * Proposals of the reader for a policy whose clauses are recorded already. What a commitment or a recommendation cites is
 * accepted from the start; findings that exist are left alone, so that a second time adds nothing.
 * @throws Refusal 404 where there is no such policy or no text of it
 */
export async function createFindings(tx: WriteTx, policy: string, read: ReadClause[]): Promise<Proposed> {
  const versions = (await all(tx, 'versions')).map(({ data }) => PolicyVersion.parse(data))
  const newest = newestVersion(versions, policy)
  if (!newest) return refuse(404, 'curation.error.noPolicy', { id: policy })
  const { source } = newest
  const recorded = (await all(tx, 'clauses')).map(({ data }) => Clause.parse(data)).filter((c) => c.source === source)
  const body = recorded.filter(isProposable)
  const known = new Set((await all(tx, 'findings')).map(({ data }) => (data as Finding).clause))
  const spans = matchClauses(recorded, read)
  const cited = {
    commitments: (await all(tx, 'commitments')).map(({ data }) => Commitment.parse(data)),
    recommendations: (await all(tx, 'recommendations')).map(({ data }) => Recommendation.parse(data)),
  }
  const findings = body.flatMap((clause) => {
    const span = spans.get(clause.id)
    const speaker = span && speakerFor(span, read)
    if (!speaker || known.has(clause.id)) return []
    const finding = proposedFinding(speaker, { clause: clause.id, source, policy })
    const commitments = cited.commitments.filter((c) => c.policy === policy && c.clauses.includes(clause.id))
    const recommendation = cited.recommendations.find(({ citation }) => citation.clause === clause.id)
    if (commitments.length === 0 && !recommendation) return [finding]
    const standing = { commitments: commitments.map(({ id }) => id), recommendation: recommendation?.id }
    return [{ ...finding, state: 'accepted' as const, ...standing }]
  })
  const drafts = findings.map((data) => ({ id: data.id, label: unlabelled, data }))
  await putMany(tx, 'findings', drafts)
  const standing = findings.filter(({ state }) => state === 'accepted').length
  return {
    proposed: findings.length - standing,
    standing,
    before: body.filter(({ id }) => known.has(id)).length,
    notRecognised: body.filter(({ id }) => !spans.has(id)).length,
  }
}
