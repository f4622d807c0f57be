import { data } from 'react-router'
import { questionsOf } from '#src/voices/xlsform/model.ts'
import { writeForm } from '#src/voices/xlsform/writing/write-form.ts'
import { editorPage } from '../editor-page.ts'
import type { Route } from './+types/download'

/** The form as a workbook for ODK, KoboToolbox, or to be read here again. */
export async function loader(args: Route.LoaderArgs) {
  const { form, page, survey } = await editorPage(args)
  if (questionsOf(form).next().done) throw data(page.t('formEditor.error.noQuestions'), { status: 409 })
  return new Response((await writeForm(form)) as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${survey.id}.xlsx"`,
      'cache-control': 'no-store',
    },
  })
}
