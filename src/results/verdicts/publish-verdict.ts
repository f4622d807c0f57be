/** A verdict and the replies to it become public together, as they were written. */
import { z } from 'zod'
import { defineAct, Revision } from '#src/identity/act.ts'
import { putMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { mayPublish } from './access.ts'
import { type HeldVerdict, heldVerdict, isRipe } from './held-verdict.ts'

export async function publishTogether(tx: WriteTx, { verdict, replies }: HeldVerdict, today: string): Promise<void> {
  const open = 'TLP:CLEAR' as const
  await putMany(tx, 'assessments', [{ id: verdict.id, label: open, data: { ...verdict, published: today } }])
  if (replies.length > 0)
    await putMany(
      tx,
      'replies',
      replies.map(({ id, data }) => ({ id, label: open, data })),
    )
}

export const publishVerdict = defineAct({
  name: 'publish-verdict',
  summary: 'Publishes a verdict with the replies to it, once every owner has replied or the day for it is over.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles: ['secretariat', 'assessor'],
  async run(tx, { id, revision }) {
    const held = await heldVerdict(tx, id, revision)
    if (!mayPublish(tx.by, held.verdict)) refuse(403, 'verdicts.error.notYours')
    const { published, assessorKind, replyDue } = held.verdict
    const here = assessorKind === 'owner' || replyDue !== undefined
    if (published !== undefined || held.stored.label !== 'TLP:AMBER' || !here) refuse(409, 'verdicts.error.published')
    if (held.supersededBy !== undefined) refuse(409, 'verdicts.error.superseded')
    if (!isRipe(held, tx.today)) refuse(409, 'verdicts.error.beforeReply', { due: replyDue ?? '' })
    await publishTogether(tx, held, tx.today)
  },
})
