/** The secretariat looks at what came in: it goes on the public record, or is refused for a reason that is counted there. */
import { z } from 'zod'
import { defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { putMany, removeMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { draftOf } from '#src/policies/drafts/draft-store.ts'
import { Id } from '#src/vocabulary/model.ts'
import { refusalReasons, type Submission } from './submission-model.ts'

const Seen = z.strictObject({ id: Id, revision: Revision })

/** How it came stays behind: the record has what was said. */
async function settle(tx: WriteTx, { proven: _, ...data }: Submission & { proven?: true }): Promise<void> {
  await putMany(tx, 'submissions', [{ id: data.id, label: 'TLP:CLEAR', data }])
  await removeMany(tx, 'received_submissions', [data.id])
}

const later = (a: string, b: string) => (a < b ? b : a)

export const admitSubmission = defineAct({
  name: 'admit-submission',
  summary:
    'Puts what somebody of the public said on the public record, as it was written; a comment on a draft is passed to whoever has to answer.',
  input: Seen,
  roles: ['secretariat'],
  async run(tx, { id, revision }) {
    const { data } = await heldRecord(tx, 'received_submissions', id, revision)
    const draft = await draftOf(tx, data.about, data.received)
    const asked = draft?.publisher && { organisation: draft.publisher, day: tx.today, due: later(data.due, tx.today) }
    await settle(tx, asked ? { ...data, passedTo: asked } : data)
  },
})

export const refuseSubmission = defineAct({
  name: 'refuse-submission',
  summary:
    'Refuses what somebody of the public said; that it was refused, and why, is public, and what it said is not.',
  input: Seen.extend({ reason: z.enum(refusalReasons) }),
  roles: ['secretariat'],
  async run(tx, { id, revision, reason }) {
    const { data } = await heldRecord(tx, 'received_submissions', id, revision)
    const { said: _, ...rest } = data
    await settle(tx, { ...rest, refused: { reason, day: tx.today } })
  },
})
