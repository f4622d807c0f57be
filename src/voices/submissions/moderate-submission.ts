/** The secretariat looks at what came in: it goes on the public record, or is refused for a reason that is counted there. */
import { z } from 'zod'
import { defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { putMany, removeMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { Id } from '#src/vocabulary/model.ts'
import { refusalReasons, type Submission } from './submission-model.ts'

const Seen = z.strictObject({ id: Id, revision: Revision })

async function settle(tx: WriteTx, data: Submission): Promise<void> {
  await putMany(tx, 'submissions', [{ id: data.id, label: 'TLP:CLEAR', data }])
  await removeMany(tx, 'received_submissions', [data.id])
}

export const admitSubmission = defineAct({
  name: 'admit-submission',
  summary: 'Puts what somebody of the public said on the public record, as it was written.',
  input: Seen,
  roles: ['secretariat'],
  async run(tx, { id, revision }) {
    const { data } = await heldRecord(tx, 'received_submissions', id, revision)
    await settle(tx, data)
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
