/** Coding the open answers of a survey that is closed. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { randomLetters } from '#src/identity/token.ts'
import { putMany, type StoredRecord } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { loadSolver } from '#src/statistics/suppression/load-solver.ts'
import { Id } from '#src/vocabulary/model.ts'
import { askedIn } from '#src/voices/surveying/questions.ts'
import { Code, codersIn, type SurveyCoding, settled, type TextCode } from './coding-model.ts'
import { progressOf } from './coding-progress.ts'
import { codingResults } from './coding-results.ts'
import { codesIn, codingsOf, shownTexts } from './coding-store.ts'

const roles = ['secretariat'] as const
const label = 'TLP:AMBER+STRICT'

export const startCoding = defineAct({
  name: 'start-coding',
  summary: 'Sets up a codebook for the open answers to a question of a closed survey.',
  input: z.strictObject({
    survey: Id,
    /** Its path. */
    question: z.string().min(1).max(300),
    codes: z.array(Code).min(2).max(60),
  }),
  roles,
  async run(tx, { survey, question, codes }) {
    const { data } = await heldRecord(tx, 'surveys', survey)
    if (data.state !== 'closed') refuse(409, 'coding.error.notClosed')
    const isOpen = askedIn(data.form).some(({ path, type }) => path === question && type === 'text')
    if (!isOpen) refuse(422, 'coding.error.question', { path: question }, 'question')
    if (new Set(codes.map(({ code }) => code)).size < codes.length) refuse(422, 'coding.error.twice', {}, 'codes')
    const others = await codingsOf(tx, survey)
    if (others.some((one) => one.question === question)) refuse(409, 'coding.error.there', {}, 'question')
    const id = `coding-${randomLetters(12)}`
    const coding: SurveyCoding = { id, survey, question, state: 'coding', codes }
    await putMany(tx, 'survey_codings', [{ id, label, parties: [], data: coding }])
    return { id }
  },
})

const Given = z.strictObject({ coding: Id, text: z.string().min(1).max(100), code: Id })

export const codeText = defineAct({
  name: 'code-text',
  summary: 'Says what one open answer is about, as one of the two who code, not knowing what the other says.',
  input: Given,
  roles,
  async run(tx, given) {
    const { data } = await underWay(tx, given.coding)
    const account = tx.by.account
    const coders = codersIn(await codesIn(tx, data.id))
    if (!coders.includes(account) && coders.length > 1) refuse(403, 'coding.error.coders')
    const { isCoded } = await standing(tx, data)
    if (isCoded) refuse(409, 'coding.error.coded')
    await assertThere(tx, data, given)
    await put(tx, { ...given, coder: account })
  },
})

export const settleCode = defineAct({
  name: 'settle-code',
  summary: 'Settles which code an open answer gets where the two who coded it disagree.',
  input: Given,
  roles,
  async run(tx, given) {
    const { data } = await underWay(tx, given.coding)
    const { disagreements } = await standing(tx, data)
    if (!disagreements?.some(({ text }) => text.id === given.text)) refuse(409, 'coding.error.noDisagreement')
    await assertThere(tx, data, given)
    await put(tx, { ...given, coder: settled, by: tx.by.account })
  },
})

export const publishCoding = defineAct({
  name: 'publish-coding',
  summary: 'Publishes how often each code was given and how far the two who coded agree, small counts hidden.',
  input: z.strictObject({ coding: Id, revision: Revision }),
  roles,
  async run(tx, { coding, revision }) {
    const { data } = await underWay(tx, coding, revision)
    const texts = await shownTexts(tx, data.survey, data.question)
    const given = await codesIn(tx, coding)
    const { isCoded, disagreements } = progressOf(data, texts, given, tx.by.account)
    const isSettled = isCoded && disagreements?.every((one) => one.settled !== null)
    if (!isSettled) refuse(409, 'coding.error.notDone')
    const survey = await heldRecord(tx, 'surveys', data.survey)
    const wrote = survey.data.results?.tables.find(({ path }) => path === data.question)?.answered ?? null
    if (wrote === null) return refuse(409, 'coding.error.hidden')
    const results = codingResults(data, wrote, texts, given, await loadSolver())
    if (!results) return refuse(409, 'coding.error.hidden')
    const published: SurveyCoding = { ...data, state: 'published', published: { ...results, day: tx.today } }
    await putMany(tx, 'survey_codings', [{ id: coding, label: 'TLP:CLEAR', parties: [], data: published }])
  },
})

async function underWay(tx: ActTx, id: string, revision?: number): Promise<StoredRecord<'survey_codings'>> {
  const held = await heldRecord(tx, 'survey_codings', id, revision)
  if (held.data.state !== 'coding') refuse(409, 'coding.error.published')
  return held
}

const standing = async (tx: ActTx, coding: SurveyCoding) =>
  progressOf(coding, await shownTexts(tx, coding.survey, coding.question), await codesIn(tx, coding.id), tx.by.account)

async function assertThere(tx: ActTx, { survey, question, codes }: SurveyCoding, given: z.infer<typeof Given>) {
  if (!codes.some(({ code }) => code === given.code)) refuse(422, 'coding.error.code', { code: given.code }, 'code')
  const texts = await shownTexts(tx, survey, question)
  if (!texts.some(({ id }) => id === given.text)) refuse(404, 'coding.error.text', {}, 'text')
}

/** One a text and coder: whoever codes it again has changed their mind. */
async function put(tx: ActTx, given: Omit<TextCode, 'id'>): Promise<void> {
  const hash = createHash('sha256').update(`${given.coding} ${given.text} ${given.coder}`).digest('hex')
  const id = `code-${hash.slice(0, 24)}`
  await putMany(tx, 'text_codes', [{ id, label, parties: [], data: { id, ...given } }])
}
