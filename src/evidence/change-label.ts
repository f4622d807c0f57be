/**
 * Who may see evidence: narrowed by one person, widened by two. Where a verdict, a milestone or a value rests on it, narrowing takes
 * two as well: it would take that out of sight, and an owner could so hide what others say of it.
 */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, officesOf, Revision } from '#src/identity/act.ts'
import { type Label, labels, strictest } from '#src/identity/labels.ts'
import { byIds, putMany, removeMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { askable, mayAskLabel, mayDecideLabel } from './access.ts'
import { isRestedOn } from './evidence-store.ts'
import { type HeldEvidence, heldEvidence } from './held-evidence.ts'
import { type LabelChange, Reason } from './upload-model.ts'

const width = (label: Label) => labels.indexOf(label)

async function relabel(tx: ActTx, { id, data }: HeldEvidence, label: Label): Promise<void> {
  await putMany(tx, 'evidence', [{ id, label, data }])
  const [upload] = await byIds(tx, 'uploads', [id])
  if (upload) await putMany(tx, 'uploads', [{ id, label: strictest(label, 'TLP:GREEN'), data: upload.data }])
}

export const askLabel = defineAct({
  name: 'ask-label',
  summary:
    'Gives evidence a narrower handling label at once; a second person decides on a wider one, and wherever a record rests on it.',
  input: z.strictObject({ id: Id, revision: Revision, to: z.enum(askable), reason: Reason }),
  roles: ['focal-point', 'secretariat'],
  async run(tx, { id, revision, to, reason }) {
    const evidence = await heldEvidence(tx, id, revision)
    const { label: was, data, parties } = evidence
    if (!mayAskLabel(tx.by, data.from)) refuse(403, 'files.error.notYours')
    if (to === was) refuse(422, 'files.error.sameLabel', {}, 'to')
    if ((await byIds(tx, 'label_changes', [id])).length > 0) refuse(409, 'files.error.labelWaits')
    if (width(to) > width(was) && !(await isRestedOn(tx, id))) return relabel(tx, evidence, to)
    const { account: by } = tx.by
    const change: LabelChange = { id, was, to, reason, by, offices: officesOf(tx.by), asked: tx.today }
    await putMany(tx, 'label_changes', [{ id, label: strictest(was, 'TLP:AMBER'), parties, data: change }])
  },
})

export const decideLabel = defineAct({
  name: 'decide-label',
  summary: 'Gives evidence the label that somebody else has asked for, or leaves it as it is.',
  input: z.strictObject({ id: Id, revision: Revision, accept: z.boolean() }),
  roles: ['secretariat'],
  async run(tx, { id, revision, accept }) {
    const { data: change } = await heldRecord(tx, 'label_changes', id, revision)
    if (!mayDecideLabel(tx.by, change.by)) refuse(403, 'files.error.ownLabel')
    const evidence = await heldEvidence(tx, id)
    // Whoever asked was looking at another label.
    if (evidence.label !== change.was) refuse(409, 'work.error.changed')
    if (accept) await relabel(tx, evidence, change.to)
    await removeMany(tx, 'label_changes', [id])
  },
})
