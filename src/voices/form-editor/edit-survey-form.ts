/** The secretariat makes the form of a survey while it is a draft: from nothing, and one deed at a time. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { Refusal, refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { type Survey, SurveyDraft } from '#src/voices/surveying/survey-model.ts'
import { applyEdit } from './apply-edit.ts'
import { blankForm } from './blank-form.ts'
import { EditError } from './edit-error.ts'
import { Edit } from './edit-model.ts'

const roles = ['secretariat'] as const

export const startSurvey = defineAct({
  name: 'start-survey',
  summary: 'Begins the draft of a survey with a form that asks nothing yet, to be made on the site.',
  input: SurveyDraft,
  roles,
  async run(tx, draft) {
    if (draft.closes < draft.opens) refuse(422, 'voices.error.days', {}, 'closes')
    if ((await byIds(tx, 'surveys', [draft.id])).length > 0) refuse(409, 'voices.error.taken', { id: draft.id }, 'id')
    await keep(tx, { ...draft, state: 'draft', form: blankForm(draft.title.en) })
    return { id: draft.id }
  },
})

export const editSurveyForm = defineAct({
  name: 'edit-survey-form',
  summary:
    'Does one thing to the form of a survey that is a draft: a question, a condition, a list of choices, words in a language.',
  input: z.strictObject({ id: Id, revision: Revision, edit: Edit }),
  roles,
  async run(tx, { id, revision, edit }) {
    const { data } = await heldRecord(tx, 'surveys', id, revision)
    if (data.state !== 'draft') refuse(409, 'voices.error.opened')
    const { form, at } = edited(data, edit)
    await keep(tx, { ...data, form })
    return { id, at }
  },
})

function edited({ form }: Survey, edit: Edit) {
  try {
    return applyEdit(form, edit)
  } catch (error) {
    if (!(error instanceof EditError)) throw error
    throw new Refusal(422, [{ key: error.key, values: error.values, field: error.field }])
  }
}

const keep = (tx: ActTx, data: Survey) =>
  putMany(tx, 'surveys', [{ id: data.id, label: 'TLP:AMBER+STRICT', parties: [], data }])
