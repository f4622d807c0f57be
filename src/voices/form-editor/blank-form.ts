import { languageOf } from '#src/voices/xlsform/languages.ts'
import type { Form, Group, Question, QuestionType } from '#src/voices/xlsform/model.ts'

/** A form that asks nothing yet, in the site's languages. */
export const blankForm = (title: string): Form => ({
  settings: {
    title,
    id: '',
    version: '',
    defaultLanguage: '',
    style: '',
    allowDuplicates: false,
    others: {},
  },
  languages: [languageOf('English (en)'), languageOf('اردو (ur)')],
  nodes: [],
  lists: {},
})

const asked = (name: string) => ({
  name,
  path: name,
  label: {},
  hint: {},
  guidance: {},
  appearance: '',
  relevant: '',
  readonly: '',
})

export const blankQuestion = (type: QuestionType, name: string): Question => ({
  kind: 'question',
  type,
  ...asked(name),
  list: null,
  choiceFilter: '',
  randomize: null,
  range: type === 'range' ? { start: 1, end: 10, step: 1, tickInterval: null, placeholder: null } : null,
  rows: null,
  required: '',
  requiredMessage: {},
  constraint: '',
  constraintMessage: {},
  calculation: '',
  initial: null,
  triggers: [],
})

export const blankGroup = (name: string, isPage: boolean): Group => ({
  kind: 'group',
  ...asked(name),
  appearance: isPage ? PAGE : '',
  nodes: [],
})

/** What makes a group one page, in a form of the style `pages` (ODK, KoboToolbox, Enketo). */
export const PAGE = 'field-list'
