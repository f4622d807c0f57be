/** What becomes of an admitted submission: translated, put together with others, passed on, and answered in public. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { byIds, putMany, removeMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import { outcomes, ReplyText, type Submission, SubmissionText } from './submission-model.ts'
import { leads } from './submission-store.ts'

export const Seen = z.strictObject({ id: Id, revision: Revision })
export const Reply = { outcome: z.enum(outcomes), text: ReplyText }

/** One that waits for an answer of its own. */
async function waiting(tx: ActTx, id: string, revision?: number): Promise<Submission> {
  const { data } = await heldRecord(tx, 'submissions', id, revision)
  if (data.answer || data.refused) refuse(409, 'submissions.error.settled')
  if (data.lead !== undefined) refuse(409, 'submissions.error.grouped')
  return data
}

export const keep = (tx: ActTx, data: Submission) =>
  putMany(tx, 'submissions', [{ id: data.id, label: 'TLP:CLEAR', data }])

export const translateSubmission = defineAct({
  name: 'translate-submission',
  summary: 'Adds to what somebody of the public said its translation into the other language.',
  input: Seen.extend({ text: SubmissionText }),
  roles: ['secretariat'],
  async run(tx, { id, revision, text }) {
    const { data } = await heldRecord(tx, 'submissions', id, revision)
    if (!data.said) return refuse(409, 'submissions.error.settled')
    await keep(tx, { ...data, said: { ...data.said, translation: text } })
  },
})

export const groupSubmission = defineAct({
  name: 'group-submission',
  summary: 'Has a submission answered together with another one.',
  input: Seen.extend({ lead: Id }),
  roles: ['secretariat'],
  async run(tx, { id, revision, lead }) {
    const data = await waiting(tx, id, revision)
    await waiting(tx, lead)
    if (lead === id || (await leads(tx, id))) refuse(409, 'submissions.error.lead')
    await removeMany(tx, 'submission_replies', [id])
    const { passedTo: _, ...own } = data
    await keep(tx, { ...own, lead })
  },
})

export const separateSubmission = defineAct({
  name: 'separate-submission',
  summary: 'Has a submission answered by itself again, as long as the common answer is not published.',
  input: Seen,
  roles: ['secretariat'],
  async run(tx, { id, revision }) {
    const { data } = await heldRecord(tx, 'submissions', id, revision)
    if (data.lead === undefined) return refuse(409, 'submissions.error.alone')
    await waiting(tx, data.lead)
    const { lead: _, ...own } = data
    await keep(tx, own)
  },
})

export const passSubmission = defineAct({
  name: 'pass-submission',
  summary: 'Asks an organisation for the answer to a submission, with a day.',
  input: Seen.extend({ organisation: Id, due: Day }),
  roles: ['secretariat'],
  async run(tx, { id, revision, organisation, due }) {
    const data = await waiting(tx, id, revision)
    if (due < tx.today) refuse(422, 'submissions.error.due', {}, 'due')
    await heldRecord(tx, 'organisations', organisation)
    await removeMany(tx, 'submission_replies', [id])
    await keep(tx, { ...data, passedTo: { organisation, day: tx.today, due } })
  },
})

export const replyToSubmission = defineAct({
  name: 'reply-to-submission',
  summary: 'Writes one’s organisation’s answer to a submission that was passed to it; the secretariat publishes it.',
  input: z.strictObject({
    id: Id,
    /** Of the answer that is to be changed; left out where there is none yet. */
    revision: Revision.optional(),
    ...Reply,
  }),
  roles: ['focal-point'],
  async run(tx, { id, revision, outcome, text }) {
    const { passedTo } = await waiting(tx, id)
    const { organisation } = tx.by
    if (organisation === null || passedTo?.organisation !== organisation)
      return refuse(403, 'submissions.error.notYours')
    const [before] = await byIds(tx, 'submission_replies', [id])
    if (before?.revision !== revision) refuse(409, 'work.error.changed')
    const data = { id, organisation, outcome, text, given: tx.today }
    await putMany(tx, 'submission_replies', [{ id, label: 'TLP:AMBER', parties: [organisation], data }])
  },
})

/** Of those answered together the one that leads holds the answer. */
export const answerSubmission = defineAct({
  name: 'answer-submission',
  summary: 'Publishes the reasoned answer to a submission, and to those that are answered together with it.',
  input: Seen.extend(Reply),
  roles: ['secretariat'],
  async run(tx, { id, revision, outcome, text }) {
    const data = await waiting(tx, id, revision)
    await removeMany(tx, 'submission_replies', [id])
    await keep(tx, { ...data, answer: { outcome, text, day: tx.today } })
  },
})
