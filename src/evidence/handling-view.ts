/** What the page shows on which evidence is graded, labelled and attached: to each what is theirs to do. */
import { officeNames } from '#src/coordination/office-names.ts'
import type { Label } from '#src/identity/labels.ts'
import type { Grant } from '#src/identity/model.ts'
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Commitment } from '#src/policies/model.ts'
import { supportedCompletion } from '#src/results/completion.ts'
import type { Completion } from '#src/results/model.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { mayAskLabel, mayDecideLabel, mayGrade } from './access.ts'
import { milestonesOf } from './evidence-store.ts'
import { heldEvidence } from './held-evidence.ts'
import type { Evidence } from './model.ts'

export interface WaitingChange {
  revision: number
  was: Label
  to: Label
  reason: string
  offices: LocalText[]
  asked: string
  mayDecide: boolean
}

export interface HandlingView {
  evidence: Evidence
  label: Label
  revision: number
  from: LocalText
  about: { id: string; title: LocalText }[]
  /** What a claim may say that rests on it alone, and is not the owner's own. */
  carries: Completion
  mayGrade: boolean
  mayAsk: boolean
  change: WaitingChange | null
  milestones: { id: string; title: LocalText }[]
}

/** @throws Refusal 404 */
export async function handlingView(tx: ReadTx, by: Grant, id: string): Promise<HandlingView> {
  const { data: evidence, label, revision } = await heldEvidence(tx, id)
  const [upload] = await byIds(tx, 'uploads', [id])
  const [change] = await byIds(tx, 'label_changes', [id])
  const names = await officeNames(tx)
  const about = await byIds(tx, 'commitments', evidence.commitments ?? [])
  const mayAsk = mayAskLabel(by, evidence.from)
  const { reliability, credibility } = evidence
  return {
    evidence,
    label,
    revision,
    from: names.of(evidence.from),
    about: about.map(({ id: promise, data }) => ({ id: promise, title: (data as Commitment).title })),
    carries: supportedCompletion('complete', [{ reliability, credibility, fromOwner: false }]).completion,
    mayGrade: mayGrade(by, evidence.from, upload?.data.by),
    mayAsk,
    change: change
      ? {
          revision: change.revision,
          was: change.data.was,
          to: change.data.to,
          reason: change.data.reason,
          asked: change.data.asked,
          offices: change.data.offices.map(names.of),
          mayDecide: mayDecideLabel(by, change.data.by),
        }
      : null,
    milestones: mayAsk ? await milestonesOf(tx, evidence.commitments ?? []) : [],
  }
}
