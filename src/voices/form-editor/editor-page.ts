/** What the editor's pages begin with, and how a deed comes back to the place where it was done. */
import { data } from 'react-router'
import { heldRecord } from '#src/identity/act.ts'
import { type MemberPage, memberPage } from '#src/identity/member-page.ts'
import { formOf } from '#src/publishing/form-of.ts'
import type { WorkspaceFrame } from '#src/publishing/frame.tsx'
import { refused } from '#src/publishing/refused-form.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { spokenIn } from '#src/voices/surveying/page-view.ts'
import type { Form, Language } from '#src/voices/xlsform/model.ts'
import type { Edit } from './edit-model.ts'
import { editSurveyForm } from './edit-survey-form.ts'
import { type Sayer, sayerOf } from './say-condition.ts'

type Args = Parameters<typeof memberPage>[0] & { params: { workspace: string; id: string }; request: Request }

/** What every page of the editor shows at its head. */
export interface EditedSurvey {
  frame: WorkspaceFrame
  id: string
  title: LocalText
  revision: number
  languages: Language[]
  /** The form's language that the reader reads. */
  language: Language
}

export interface EditorPage {
  page: MemberPage
  form: Form
  sayer: Sayer
  survey: EditedSurvey
}

/** Throws a 403 for whoever is not of the secretariat, a 404 where there is no such survey, a 409 where it is no draft any more. */
export async function editorPage(args: Args): Promise<EditorPage> {
  const page = await memberPage(args, ['secretariat'])
  const { data: survey, revision } = await page.read((tx) => heldRecord(tx, 'surveys', args.params.id))
  if (survey.state !== 'draft') throw data(page.t('formEditor.notDraft'), { status: 409 })
  const { form, id, title } = survey
  const language = spokenIn(form, page.locale)
  return {
    page,
    form,
    sayer: sayerOf(form, language.name, page.t),
    survey: { frame: page.frame, id, title, revision, languages: form.languages, language },
  }
}

/** A form of the editor, as it was sent. */
export interface Sent {
  fields: FormData
  text: (name: string) => string
  /** The form's languages, by their order in the fields' names. */
  form: Form
}

/**
 * Does what was sent and goes back to where it was sent from.
 * @param editOf what was sent, as a deed; null for what is none
 * @param back address within the editor, given what the deed was done to
 */
export async function doEdit(
  args: Args,
  editOf: (sent: Sent) => Edit | null,
  back: (at: string, sent: Sent) => string,
): Promise<ReturnType<typeof refused>> {
  const { page, form } = await editorPage(args)
  const fields = await formOf(args.request)
  const sent: Sent = { fields, form, text: (name) => String(fields.get(name) ?? '') }
  const given = { id: args.params.id, revision: sent.text('revision'), edit: editOf(sent) }
  try {
    const { at } = await page.perform(editSurveyForm, given)
    throw page.goTo(`${editorPath(page.workspace, args.params.id)}${back(at, sent)}`)
  } catch (error) {
    return refused(error, fields)
  }
}

export const editorPath = (workspace: string, id: string): string => `/${workspace}/surveys/${id}/form`

/** Of a question or group, within the editor. */
export const questionPath = (path: string): string => `/question?at=${encodeURIComponent(path)}`
export const listPath = (list: string): string => `/lists?list=${encodeURIComponent(list)}`

/** Ids in a page have no slashes. */
export const anchorOf = (path: string): string => `n-${path.replaceAll('/', '.')}`
