/** The right of reply: the owner of a promise answers a verdict before it is published. */
import { z } from 'zod'
import { defineAct, Revision } from '#src/identity/act.ts'
import { randomLetters } from '#src/identity/token.ts'
import { putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import type { Reply } from '../reply-model.ts'
import { ReplyText } from '../reply-model.ts'
import { mayReply } from './access.ts'
import { heldVerdict } from './held-verdict.ts'

export const replyToVerdict = defineAct({
  name: 'reply-to-verdict',
  summary: 'Writes one’s organisation’s reply to a verdict on its promise, or changes it before both are published.',
  input: z.strictObject({
    assessment: Id,
    /** Of the reply that is to be changed; left out where there is none yet. */
    revision: Revision.optional(),
    text: ReplyText,
  }),
  roles: ['focal-point'],
  async run(tx, { assessment, revision, text }) {
    const { stored, verdict, owners, replies, supersededBy } = await heldVerdict(tx, assessment)
    const { organisation } = tx.by
    if (organisation === null || !mayReply(tx.by, verdict, owners)) return refuse(403, 'verdicts.error.notYours')
    if (verdict.published !== undefined || verdict.replyDue === undefined) refuse(409, 'verdicts.error.published')
    if (supersededBy !== undefined) refuse(409, 'verdicts.error.superseded')
    if (tx.today > (verdict.replyDue ?? '')) refuse(409, 'verdicts.error.replyLate')
    const before = replies.find(({ data }) => data.organisation === organisation)
    if (before?.revision !== revision) refuse(409, 'work.error.changed')
    const id = before?.id ?? `reply-${randomLetters(12)}`
    const data: Reply = { id, assessment, organisation, text, given: tx.today }
    await putMany(tx, 'replies', [{ id, label: 'TLP:AMBER', parties: stored.parties, data }])
    return { id }
  },
})
