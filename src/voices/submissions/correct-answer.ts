/** What becomes of an answer after it is published: put right, with a reason, or translated. Nothing that was published goes away. */
import { type ActTx, defineAct, heldRecord } from '#src/identity/act.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { keep, Reply, Seen } from './answer-submission.ts'
import { answerNow, CorrectionReason, mostCorrections, ReplyText } from './submission-model.ts'

export const correctAnswer = defineAct({
  name: 'correct-answer',
  summary: 'Puts a published answer right, with the reason; what it said before stays on record.',
  input: Seen.extend({ ...Reply, reason: CorrectionReason }),
  roles: ['secretariat'],
  async run(tx, { id, revision, outcome, text, reason }) {
    const { data } = await answeredOne(tx, id, revision)
    const { corrections = [] } = data
    const now = answerNow(data)
    if (now?.text === text && now.outcome === outcome) refuse(422, 'submissions.error.sameAnswer', {}, 'text')
    if (corrections.length >= mostCorrections) refuse(409, 'submissions.error.corrections')
    const kept = { ...data, corrections: [...corrections, { outcome, text, day: tx.today, reason }] }
    // What was not accepted has changed nothing.
    if (outcome === 'noted') delete kept.changed
    await keep(tx, kept)
  },
})

export const translateAnswer = defineAct({
  name: 'translate-answer',
  summary: 'Adds to the answer that holds its translation into the other language.',
  input: Seen.extend({ text: ReplyText }),
  roles: ['secretariat'],
  async run(tx, { id, revision, text: translation }) {
    const { data } = await answeredOne(tx, id, revision)
    const { answer, corrections = [] } = data
    const last = corrections.at(-1)
    if (last) await keep(tx, { ...data, corrections: [...corrections.slice(0, -1), { ...last, translation }] })
    else await keep(tx, { ...data, answer: { ...answer, translation } })
  },
})

/** One that has been answered by itself. */
async function answeredOne(tx: ActTx, id: string, revision: number) {
  const { data } = await heldRecord(tx, 'submissions', id, revision)
  const { answer } = data
  if (data.lead !== undefined) return refuse(409, 'submissions.error.grouped')
  return answer ? { data: { ...data, answer } } : refuse(409, 'submissions.error.noAnswer')
}
