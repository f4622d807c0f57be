/** What an answering page does beside being a form: the module of that page. */
import { AnswerForm } from './answer-form.ts'
import type { AnswerSetting } from './setting.ts'
import { Sheet } from './sheet.ts'

/** The server takes no answer to what was not asked; those wait in the page until it is left. */
function sendPlain({ form, asked, questions }: Sheet): void {
  for (const [path, { place }] of questions) if (!asked.has(path)) place.remove()
  for (const path of asked) {
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'asked', value: path })
    form.append(field)
  }
  form.submit()
}

const form = document.querySelector<HTMLFormElement>('form[data-survey]')
if (form) {
  const sheet = new Sheet(form, JSON.parse(form.dataset.survey ?? '') as AnswerSetting)
  new AnswerForm(sheet, () => sendPlain(sheet))
}
