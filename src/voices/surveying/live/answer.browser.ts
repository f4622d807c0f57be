/** What an answering page does beside being a form: the module of that page. */
import { dayOf } from '#src/voices/offline/device.ts'
import { beginOffline } from '#src/voices/offline/offline-form.ts'
import { takeToken } from '#src/voices/offline/token-in-address.ts'
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

/** A page that was kept speaks of the day it was kept on. */
const onThisDay = (setting: AnswerSetting): AnswerSetting => {
  const day = dayOf(new Date())
  return day > setting.today ? { ...setting, today: day } : setting
}

const form = document.querySelector<HTMLFormElement>('form[data-survey]')
if (form) {
  takeToken(form)
  const sheet = new Sheet(form, onThisDay(JSON.parse(form.dataset.survey ?? '') as AnswerSetting))
  const offline = beginOffline(sheet)
  new AnswerForm(sheet, offline ?? (() => sendPlain(sheet)))
}
