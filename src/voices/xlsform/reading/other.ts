import { languageOf } from '../languages.ts'
import type { Choice, Question, Words } from '../model.ts'
import type { Context } from './context.ts'
import type { Row } from './table.ts'
import { UNNAMED } from './words.ts'

/** The name of the choice that XLSForm's or_other adds. */
export const OTHER = 'other'

/** Words for what or_other adds, by the code of the language; English where there are none. */
const ADDED: Record<string, { choice: string; question: string }> = {
  en: { choice: 'Other', question: 'Specify other.' },
  ur: { choice: 'دیگر', question: 'دیگر کی وضاحت کریں۔' },
}

/**
 * Writes `or_other` out: the choice `other` in the list, and a text question after this one. XLSForm's own tools leave
 * both in English in every language; here they are words of the form like any other, to be translated.
 */
export function addOther(question: Question, row: Row, { lists, findings, settings, places }: Context): Question {
  const choices = lists[question.list ?? ''] ?? []
  if (choices.length > 0 && !choices.some(({ name }) => name === OTHER)) {
    choices.push({ name: OTHER, label: wordsFor('choice', choices, settings.defaultLanguage), columns: {} })
  }
  findings.notice(row.place('type'), 'otherWritten', { name: `${question.name}_other`, list: question.list ?? '' })
  const path = `${question.path}_other`
  places.set(`${path}:relevant`, row.place('type'))
  return {
    ...BLANK,
    name: `${question.name}_other`,
    path,
    label: wordsFor('question', [question], settings.defaultLanguage),
    relevant: `selected(../${question.name}, '${OTHER}')`,
  }
}

const BLANK: Question = {
  kind: 'question',
  type: 'text',
  name: '',
  path: '',
  label: {},
  hint: {},
  guidance: {},
  appearance: '',
  relevant: '',
  readonly: '',
  list: null,
  choiceFilter: '',
  randomize: null,
  range: null,
  rows: null,
  required: '',
  requiredMessage: {},
  constraint: '',
  constraintMessage: {},
  calculation: '',
  initial: null,
  triggers: [],
}

/** In every language that the question or its choices have words in. */
export function wordsFor(what: 'choice' | 'question', of: (Choice | Question)[], defaultLanguage: string): Words {
  const languages = new Set(of.flatMap(({ label }) => Object.keys(label)))
  if (languages.size === 0) languages.add(defaultLanguage === '' ? UNNAMED : defaultLanguage)
  const said = (language: string) => (ADDED[languageOf(language).code] ?? ADDED.en)?.[what] ?? ''
  return Object.fromEntries([...languages].map((language) => [language, said(language)]))
}
