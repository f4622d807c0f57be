/** Saying of a promise, or of a milestone, that evidence speaks of it. */
import { z } from 'zod'
import type { Action, Milestone } from '#src/delivery/model.ts'
import { answersFor } from '#src/delivery/roadmaps/held-roadmap.ts'
import { type ActTx, defineAct, heldRecord } from '#src/identity/act.ts'
import { labels } from '#src/identity/labels.ts'
import { putMany } from '#src/ledger/records.ts'
import type { Commitment } from '#src/policies/model.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { mayAskLabel } from './access.ts'
import { type HeldEvidence, heldEvidence } from './held-evidence.ts'

const together = (list: readonly string[], one: string) => [...new Set([...list, one])].sort()

export const attachEvidence = defineAct({
  name: 'attach-evidence',
  summary: 'Says of evidence that it speaks of a promise, or that a milestone rests on it.',
  input: z.strictObject({ id: Id, kind: z.enum(['commitments', 'milestones']), target: Id }),
  roles: ['focal-point', 'secretariat'],
  async run(tx, { id, kind, target }) {
    const evidence = await heldEvidence(tx, id)
    if (!mayAskLabel(tx.by, evidence.data.from)) refuse(403, 'files.error.notYours')
    if (kind === 'milestones') return toMilestone(tx, evidence, target)
    await heldRecord(tx, 'commitments', target)
    const { label, data } = evidence
    await putMany(tx, 'evidence', [
      { id, label, data: { ...data, commitments: together(data.commitments ?? [], target) } },
    ])
  },
})

/** What rests on something is seen by no more people than that: a milestone would vanish from the public with it. */
async function toMilestone(tx: ActTx, evidence: HeldEvidence, target: string): Promise<void> {
  const { label, data } = await heldRecord(tx, 'milestones', target)
  const milestone = data as Milestone
  const { organisation } = tx.by
  const { data: action } = await heldRecord(tx, 'actions', milestone.action)
  const { data: promise } = await heldRecord(tx, 'commitments', (action as Action).commitment)
  const theirs = organisation !== null && (await answersFor(tx, organisation, promise as Commitment))
  if (tx.by.role !== 'secretariat' && !theirs) refuse(403, 'files.error.notYours')
  if (labels.indexOf(evidence.label) > labels.indexOf(label)) {
    refuse(422, 'files.error.narrower', { label: evidence.label, other: label }, 'target')
  }
  const rests = { ...milestone, evidence: together(milestone.evidence, evidence.id) }
  await putMany(tx, 'milestones', [{ id: target, label, data: rests }])
}
