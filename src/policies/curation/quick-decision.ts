import { refuse } from '#src/publishing/refusal.ts'
import { attachedPassages } from '../sources/attached-store.ts'
import { acceptFinding } from './accept-finding.ts'
import type { Curator } from './curation-act.ts'
import { rejectFinding } from './reject-finding.ts'
import { suggestedDraft, suggestedTitle } from './suggest-draft.ts'

export interface QuickDecision {
  finding: string
  /** Of the finding, as it was seen. */
  revision: number
  /** `accept` takes the proposal as it stands; `reject` needs a reason. */
  verdict: string
  reason?: string
}

/** Takes the reader's proposal as it stands, or rejects it for one of the common reasons. Refuses as the decisions do. */
export async function quickDecision(
  { ledger, published, perform }: Curator,
  { finding: id, revision, verdict, reason }: QuickDecision,
): Promise<void> {
  const { workspace, reader, records } = published
  const finding = records.findings.get(id) ?? refuse(404, 'curation.error.noFinding', { id })
  if (verdict === 'reject') return perform(rejectFinding, { finding: id, revision, reason })
  if (verdict !== 'accept') refuse(422, 'curation.error.field', { field: 'verdict', message: '' })
  const clause = records.clauses.get(finding.clause)
  const [attached] = await ledger.read(reader, workspace.id, (tx) =>
    attachedPassages(tx, workspace.id, [finding.clause], 0),
  )
  const passage = attached && { text: attached.passage, language: attached.language }
  const title = clause && suggestedTitle(clause, passage, finding.why)
  if (!title) return refuse(422, 'curation.error.title')
  await perform(acceptFinding, { finding: id, revision, draft: suggestedDraft(published, finding, title) })
}
