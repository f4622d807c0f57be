/** The organisation asked answers a question of the committee; a second person releases the answer to the public record. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { byIds, putMany, removeMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { mayAnswer, mayRelease } from '../access.ts'
import { AnswerText } from './question-model.ts'

async function openQuestion(tx: ActTx, id: string) {
  const held = await heldRecord(tx, 'questions', id)
  if (held.data.answer !== null) return refuse(409, 'requests.error.answered')
  return held
}

export const answerQuestion = defineAct({
  name: 'answer-question',
  summary: 'Writes one’s organisation’s answer to a question of the committee, or changes it before it is released.',
  input: z.strictObject({
    id: Id,
    /** Of the answer that is to be changed; left out where there is none yet. */
    revision: Revision.optional(),
    text: AnswerText,
  }),
  roles: ['focal-point'],
  async run(tx, { id, revision, text }) {
    const question = await openQuestion(tx, id)
    const { organisation } = question.data
    if (!mayAnswer(tx.by, question.data)) refuse(403, 'requests.error.notYours')
    const [before] = await byIds(tx, 'answers', [id])
    if (before?.revision !== revision) refuse(409, 'work.error.changed')
    const data = { id, organisation, text, given: tx.today, by: tx.by.account }
    await putMany(tx, 'answers', [{ id, label: 'TLP:AMBER', parties: [organisation], data }])
  },
})

/** From then on question and answer are open to everybody, whatever the question was labelled. */
export const releaseAnswer = defineAct({
  name: 'release-answer',
  summary: 'Puts the answer to a question of the committee on the public record; not for the one who wrote it.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles: ['focal-point', 'secretariat'],
  async run(tx, { id, revision }) {
    const { data: question } = await openQuestion(tx, id)
    const { data: draft } = await heldRecord(tx, 'answers', id, revision)
    if (!mayRelease(tx.by, draft)) refuse(403, 'requests.error.ownAnswer')
    const answer = { text: draft.text, given: draft.given, released: tx.today }
    await putMany(tx, 'questions', [{ id, label: 'TLP:CLEAR', data: { ...question, answer } }])
    await removeMany(tx, 'answers', [id])
  },
})
