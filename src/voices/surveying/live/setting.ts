/** What the server tells the module of an answering page: the form, what it may have to say, and where answers go. */
import type { MessageKey } from '#src/i18n/catalogue.ts'
import { type Locale, tagOf } from '#src/i18n/locale.ts'
import { textOf } from '#src/i18n/translate.ts'
import type { Form } from '#src/voices/xlsform/model.ts'

const faults = [
  'required',
  'constraint',
  'choice',
  'integer',
  'decimal',
  'date',
  'time',
  'range',
  'rank',
  'long',
  'hidden',
] as const

const keys = [
  ...faults.map((key) => `voices.fault.${key}` as const),
  'answering.part',
  'answering.appeared',
  'answering.appearedMany',
  'answering.gone',
  'answering.goneMany',
  'answering.faulty',
  'answering.faultyMany',
  'ui.errorPrefix',
] as const satisfies readonly MessageKey[]

export type WordKey = (typeof keys)[number]

export interface AnswerSetting {
  form: Form
  /** Name of the language that the questions are shown in. */
  language: string
  /** ISO 8601, in the workspace's country. */
  today: string
  /** For `Intl`. */
  tag: string
  words: Record<WordKey, string>
}

export function answerSetting(locale: Locale, setting: Omit<AnswerSetting, 'tag' | 'words'>): AnswerSetting {
  const words = Object.fromEntries(keys.map((key) => [key, textOf(locale, key)])) as AnswerSetting['words']
  return { ...setting, tag: tagOf(locale), words }
}
