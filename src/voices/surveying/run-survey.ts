/** A survey from its form to its results. What is opened stays as it is for good: the database refuses any other change. */
import { z } from 'zod'
import { translator } from '#src/i18n/translate.ts'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { byIds, putMany, type StoredRecord } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { observeVoices } from '#src/results/voices/observe-voices.ts'
import { Id } from '#src/vocabulary/model.ts'
import { checkPlan } from '#src/voices/analysis/check-plan.ts'
import type { AnalysisPlan } from '#src/voices/analysis/plan-model.ts'
import { solvers } from '#src/voices/analysis/solver-in-time.ts'
import { destroySurveyKey, makeSurveyKey } from '#src/voices/offline/survey-keys.ts'
import { FormFileError, MAX_FILE_BYTES } from '#src/voices/xlsform/input/sheet.ts'
import { type Form, questionsOf } from '#src/voices/xlsform/model.ts'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'
import { fileFaultSaid, findingSaid, placeSaid } from '#src/voices/xlsform/say.ts'
import { countInvitations, endInvitations, keepKey } from '../invitations/invitation-store.ts'
import { newIssuingKey } from '../invitations/issuing-key.ts'
import { answerColumns } from './packed-store.ts'
import { type Survey, SurveyDraft } from './survey-model.ts'
import { settle, textCounts, waveBefore } from './survey-store.ts'
import { resultsFrom } from './tabulate.ts'

const roles = ['secretariat'] as const

export const keepSurvey = defineAct({
  name: 'keep-survey',
  summary: 'Keeps a form that has been checked as the draft of a survey, or changes a draft.',
  input: SurveyDraft.extend({
    /** Of a draft that is there already. */
    revision: Revision.optional(),
    /** The form's file in base 64 (XLSForm: a workbook, CSV, Markdown tables); of a draft, left out, its form stays. */
    file: z
      .base64()
      .max(Math.ceil((MAX_FILE_BYTES * 4) / 3) + 4)
      .optional(),
  }),
  roles,
  async run(tx, { revision, file, ...draft }) {
    if (draft.closes < draft.opens) refuse(422, 'voices.error.days', {}, 'closes')
    const held = revision === undefined ? await unused(tx, draft.id) : await draftOf(tx, draft.id, revision)
    const form = file ? await formIn(file) : held?.data.form
    if (!form) return refuse(422, 'voices.error.noForm', {}, 'file')
    // As the form, it stays where nothing is said of it, and then must fit a form that has changed.
    const plan = draft.plan ?? held?.data.plan
    if (plan) await checked(tx, form, plan, draft.id)
    await keep(tx, { ...draft, ...(plan ? { plan } : {}), state: 'draft', form })
    return { id: draft.id }
  },
})

export const openSurvey = defineAct({
  name: 'open-survey',
  summary: 'Opens a survey to whoever has its address. From then on nothing about it changes.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles,
  async run(tx, { id, revision }) {
    const { data } = await draftOf(tx, id, revision)
    // The form may have been changed since, by its editor.
    if (data.plan) await checked(tx, data.form, data.plan, id)
    if (data.closes < tx.today) refuse(409, 'voices.error.over')
    if (questionsOf(data.form).next().done) refuse(409, 'formEditor.error.noQuestions')
    await makeSurveyKey(tx, id)
    const key = data.invited ? await newIssuingKey() : null
    if (key) await keepKey(tx, id, key.privateKey)
    await keep(tx, { ...data, state: 'open', ...(key && { publicKey: key.publicKey }) })
  },
})

export const closeSurvey = defineAct({
  name: 'close-survey',
  summary: 'Closes a survey for good and publishes its results, small counts hidden.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles,
  async run(tx, { id, revision }) {
    const { data } = await heldRecord(tx, 'surveys', id, revision)
    if (data.state !== 'open') refuse(409, 'voices.error.notOpen')
    await closeWith(tx, data, tx.today)
  },
})

/** First shut, which waits for what is just coming in; then parted, then counted. */
export async function closeWith(tx: WriteTx, data: Survey, today: string): Promise<void> {
  const { id } = data
  await lock(tx, id)
  await settle(tx, today, id)
  const columns = await answerColumns(tx, id, data.form)
  const survey = { ...data, before: await waveBefore(tx, data) }
  const results = resultsFrom(survey, columns, await textCounts(tx, id), ...(await solvers()))
  const invitations = await countInvitations(tx, id)
  if (data.invited) await endInvitations(tx, id)
  const told = { ...results, ...(data.invited && { invitations }) }
  await destroySurveyKey(tx, id)
  await keep(tx, { ...data, state: 'closed', closed: today, results: told })
  await observeVoices(tx)
}

/** @throws Refusal 422 with what the plan names and the form, or the workspace, does not have */
async function checked(tx: ActTx, form: Form, plan: AnalysisPlan, id: string): Promise<void> {
  checkPlan(form, plan)
  const { before } = plan
  if (before === null) return
  const [held] = before === id ? [] : await byIds(tx, 'surveys', [before])
  if (!held) refuse(422, 'analysis.error.before', { before }, 'plan.before')
}

/** Lets no more answers in: whoever sends one now waits until the survey is closed, and is told so. */
const lock = ({ db, workspace }: WriteTx, id: string) =>
  db.selectFrom('surveys').select('id').where('workspace', '=', workspace).where('id', '=', id).forUpdate().execute()

async function unused(tx: ActTx, id: string): Promise<undefined> {
  if ((await byIds(tx, 'surveys', [id])).length > 0) refuse(409, 'voices.error.taken', { id }, 'id')
}

async function draftOf(tx: ActTx, id: string, revision: number): Promise<StoredRecord<'surveys'>> {
  const held = await heldRecord(tx, 'surveys', id, revision)
  if (held.data.state !== 'draft') refuse(409, 'voices.error.opened')
  return held
}

/** Once opened it is everybody's. */
export const keep = (tx: WriteTx, ...surveys: Survey[]) =>
  putMany(
    tx,
    'surveys',
    surveys.map((data) => {
      const label = data.state === 'draft' ? 'TLP:AMBER+STRICT' : 'TLP:CLEAR'
      return { id: data.id, label, parties: [], data }
    }),
  )

/** @throws Refusal 422 with the first thing that stands against the form */
async function formIn(file: string): Promise<Form> {
  const t = translator('en')
  try {
    const { form, refusals } = await readFormFile(Buffer.from(file, 'base64'))
    const [first] = refusals
    if (form) return form
    const message = first ? `${placeSaid(t, first)}: ${findingSaid(t, first)}` : ''
    return refuse(422, 'voices.error.form', { count: refusals.length, message }, 'file')
  } catch (error) {
    if (!(error instanceof FormFileError)) throw error
    return refuse(422, 'voices.error.form', { count: 1, message: fileFaultSaid(t, error) }, 'file')
  }
}
