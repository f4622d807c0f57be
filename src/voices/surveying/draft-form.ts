import type { z } from 'zod'
import type { keepSurvey } from './run-survey.ts'

/** What the form of a survey sends, as the act takes it. */
export async function draftIn(form: FormData): Promise<z.input<(typeof keepSurvey)['input']>> {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const both = (name: string) => ({ en: text(name), ...(text(`${name}-ur`) ? { ur: text(`${name}-ur`) } : {}) })
  const file = form.get('file')
  const bytes = file instanceof File && file.size > 0 ? Buffer.from(await file.arrayBuffer()).toString('base64') : null
  return {
    id: text('id'),
    title: both('title'),
    publisher: both('publisher'),
    opens: text('opens'),
    closes: text('closes'),
    selfSelected: form.get('selfSelected') !== null,
    invited: form.get('invited') !== null,
    ...(bytes === null ? {} : { file: bytes }),
    ...(text('revision') ? { revision: text('revision') } : {}),
  }
}
