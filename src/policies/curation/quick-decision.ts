import type { Published } from '#src/publishing/door.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { Site } from '#src/publishing/site.ts'
import { attachedPassages } from '../sources/attached-store.ts'
import { acceptFinding } from './accept-finding.ts'
import { rejectFinding } from './reject-finding.ts'
import { suggestedDraft, suggestedTitle } from './suggest-draft.ts'

export interface QuickDecision {
  finding: string
  /** `accept` takes the proposal as it stands; `reject` needs a reason. */
  verdict: string
  reason?: string
}

/** Takes the reader's proposal as it stands, or rejects it for one of the common reasons. Refuses as the decisions do. */
export async function quickDecision(
  { ledger }: Pick<Site, 'ledger'>,
  published: Published,
  { finding: id, verdict, reason }: QuickDecision,
): Promise<void> {
  const workspace = published.workspace.id
  const finding = published.records.findings.get(id) ?? refuse(404, 'curation.error.noFinding', { id })
  if (verdict === 'reject') return rejectFinding(ledger, published.reader, { workspace, finding: id, reason })
  if (verdict !== 'accept') refuse(422, 'curation.error.field', { field: 'verdict', message: '' })
  const clause = published.records.clauses.get(finding.clause)
  const [attached] = await ledger.read(published.reader, workspace, (tx) =>
    attachedPassages(tx, workspace, [finding.clause], 0),
  )
  const passage = attached && { text: attached.passage, language: attached.language }
  const title = clause && suggestedTitle(clause, passage, finding.why)
  if (!title) return refuse(422, 'curation.error.title')
  await acceptFinding(ledger, published.reader, {
    workspace,
    finding: id,
    draft: suggestedDraft(published, finding, title),
  })
}
