/** An organisation answers what the secretariat asks of it, or returns it as not its own. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { mayAnswer } from '../access.ts'
import { Said } from './request-model.ts'
import { goOn } from './send-request.ts'

const input = z.strictObject({ id: Id, revision: Revision, text: Said })

async function requestOfOurs(tx: ActTx, id: string, revision: number) {
  const held = await heldRecord(tx, 'requests', id, revision)
  if (!mayAnswer(tx.by, held.data)) return refuse(403, 'requests.error.notYours')
  return held
}

export const answerRequest = defineAct({
  name: 'answer-request',
  summary: 'Answers a request that was put to one’s organisation.',
  input,
  roles: ['focal-point'],
  async run(tx, { id, revision, text }) {
    const held = await requestOfOurs(tx, id, revision)
    await goOn(tx, held, ['asked'], 'answered', text, { ...held.data, state: 'answered', answered: tx.today })
  },
})

export const returnRequest = defineAct({
  name: 'return-request',
  summary: 'Returns a request as not one’s organisation’s to answer, with the reason.',
  input,
  roles: ['focal-point'],
  async run(tx, { id, revision, text }) {
    const held = await requestOfOurs(tx, id, revision)
    await goOn(tx, held, ['asked'], 'returned', text, { ...held.data, state: 'returned' })
  },
})
