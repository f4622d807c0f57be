/** A member of the committee puts a question to an organisation, on the record. */
import { z } from 'zod'
import { defineAct, heldRecord } from '#src/identity/act.ts'
import { randomLetters } from '#src/identity/token.ts'
import { putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Question } from './question-model.ts'

const QuestionDraft = Question.pick({
  organisation: true,
  commitment: true,
  title: true,
  text: true,
  due: true,
}).extend({
  /** False: seen only by those who work here until the answer is released. */
  public: z.boolean().default(true),
})

export const askQuestion = defineAct({
  name: 'ask-question',
  summary: 'Puts a written question of the committee to an organisation, with a day for the answer.',
  input: QuestionDraft,
  roles: ['committee'],
  async run(tx, { public: open, ...draft }) {
    if (draft.due < tx.today) refuse(422, 'requests.error.due', {}, 'due')
    await heldRecord(tx, 'organisations', draft.organisation)
    if (draft.commitment !== undefined) await heldRecord(tx, 'commitments', draft.commitment)
    const { organisation: asker } = tx.by
    const data: Question = {
      ...draft,
      ...(asker === null ? {} : { asker }),
      id: `question-${randomLetters(12)}`,
      asked: tx.today,
      answer: null,
    }
    const label = open ? 'TLP:CLEAR' : 'TLP:GREEN'
    await putMany(tx, 'questions', [{ id: data.id, label, parties: [draft.organisation], data }])
    return { id: data.id }
  },
})
