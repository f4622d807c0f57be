/**
 * A survey's form, in XLSForm's terms: what the editor changes, what is asked of respondents, and what a workbook is read
 * into and written from. Plain JSON.
 */

import type { surveys } from '#src/i18n/en/surveys.ts'

export type Direction = 'ltr' | 'rtl'

export interface Language {
  /** As in the column's name: `English (en)`; `default` for columns that name no language. */
  name: string
  /** From the name; '' when it gives none. */
  code: string
  dir: Direction
}

/** The words of one thing, by the name of the language. What has no words in a language has no entry. */
export type Words = Record<string, string>

export type QuestionType =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'select_one'
  | 'select_multiple'
  | 'rank'
  | 'range'
  | 'note'
  | 'acknowledge'
  | 'calculate'
  | 'hidden'

/** Expressions are kept as they were written; `src/voices/answering` reads them. */
interface Asked {
  name: string
  /** Names from the top, with `/` between: the one thing that no other node of the form has. */
  path: string
  label: Words
  hint: Words
  guidance: Words
  appearance: string
  relevant: string
  readonly: string
}

export interface Group extends Asked {
  kind: 'group'
  nodes: Node[]
}

export interface Question extends Asked {
  kind: 'question'
  type: QuestionType
  /** The list of a select_one, select_multiple or rank, and the labelled ticks of a range. */
  list: string | null
  choiceFilter: string
  randomize: Randomize | null
  range: Range | null
  /** Lines of a text's box. */
  rows: number | null
  required: string
  requiredMessage: Words
  constraint: string
  constraintMessage: Words
  calculation: string
  /** The first answer: as it is stored, or an expression when `isDynamic`. */
  initial: { value: string; isDynamic: boolean } | null
  /** Paths of the questions whose change computes the calculation anew; none when everything does. */
  triggers: string[]
}

export type Node = Group | Question

export interface Randomize {
  /** A number, `${name}`, or '' when every showing may differ. */
  seed: string
}

/** `start` may be above `end`; then the range runs downwards. */
export interface Range {
  start: number
  end: number
  step: number
  tickInterval: number | null
  placeholder: number | null
}

export interface Choice {
  name: string
  label: Words
  /** The further columns of its row, which choice filters may ask for. */
  columns: Record<string, string>
}

export interface Settings {
  title: string
  id: string
  version: string
  /** Name of one of the languages, '' when none was named. */
  defaultLanguage: string
  style: string
  /** Whether a list may have one name twice. */
  allowDuplicates: boolean
  /** What only other programs act on, as it was written: kept, and written again. */
  others: Record<string, string>
}

export interface Form {
  settings: Settings
  /** In the order of their columns. */
  languages: Language[]
  nodes: Node[]
  /** By name, each in its order. */
  lists: Record<string, Choice[]>
}

/** What is asked outside the list of answers this project can keep. Each is refused by this name. */
export const OUT_OF_SCOPE = [
  'repeat',
  'loop',
  'media',
  'location',
  'entities',
  'pulldata',
  'externalData',
  'lookup',
  'metadata',
  'lastSaved',
  'barcode',
  'externalApp',
  /** Expressions with characters that XPath does not have, which no XLSForm tool can evaluate either. */
  'notXPath',
] as const
export type OutOfScope = (typeof OUT_OF_SCOPE)[number]

/** Where something stands in a workbook; rows and columns as a spreadsheet program shows them. */
export interface Place {
  sheet: string
  /** From 1; null for the whole sheet. */
  row: number | null
  /** The column's heading; '' for the whole row. */
  column: string
}

/** What can be said of a form: each has words in the catalogue of every language, under `surveys.form.`. */
export type FindingKey = keyof typeof surveys extends infer Key
  ? Key extends `form.${infer Name}`
    ? Name
    : never
  : never

export interface Finding extends Place {
  key: FindingKey
  values: Record<string, string | number>
  /** Which feature it is that stays out; null for mistakes. */
  feature: OutOfScope | null
}

/** Either a form, or why there is none; notices are said of both. */
export interface FormReading {
  form: Form | null
  refusals: Finding[]
  /** What was understood otherwise than it may look, or has no effect here. */
  notices: Finding[]
}

export function* nodesOf(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node
    if (node.kind === 'group') yield* nodesOf(node.nodes)
  }
}

export function* questionsOf(form: Form): Generator<Question> {
  for (const node of nodesOf(form.nodes)) if (node.kind === 'question') yield node
}

/** Kept, but never shown: what is computed or carried along. A calculation that has no words is computed unseen, too. */
export function isShown(question: Question): boolean {
  if (question.type === 'calculate' || question.type === 'hidden') return false
  const wordless = Object.keys(question.label).length === 0 && Object.keys(question.hint).length === 0
  return !(wordless && (question.calculation !== '' || question.triggers.length > 0))
}
