/**
 * A condition as it is picked: "asked only if all of these hold". Tests stand in groups, and groups are one deep; what an
 * expression says beyond that is kept as its text.
 */
import { daysOf } from '#src/voices/answering/days.ts'
import type { Question, QuestionType } from '#src/voices/xlsform/model.ts'

export const HOWS = [
  'is',
  'isNot',
  'more',
  'atLeast',
  'less',
  'atMost',
  'includes',
  'lacks',
  'answered',
  'unanswered',
] as const
export type How = (typeof HOWS)[number]

export const JOINS = ['all', 'any'] as const
export type Join = (typeof JOINS)[number]

export interface Test {
  /** Path of the question whose answer is looked at. */
  question: string
  how: How
  /** Name of a choice, a number, a day or words; '' where the test needs none. */
  value: string
}

export interface TestGroup {
  join: Join
  tests: Test[]
}

export interface Condition {
  /** Between the groups. */
  join: Join
  groups: TestGroup[]
}

export const NO_CONDITION: Condition = { join: 'all', groups: [] }

const ANY: How[] = ['answered', 'unanswered']
const EXACT: How[] = ['is', 'isNot', ...ANY]
const ORDERED: How[] = ['is', 'isNot', 'more', 'atLeast', 'less', 'atMost', ...ANY]

/** What can be asked of an answer, by its kind; nothing of what has no answer. */
const TESTS: Record<QuestionType, How[]> = {
  text: EXACT,
  integer: ORDERED,
  decimal: ORDERED,
  range: ORDERED,
  date: ORDERED,
  time: ANY,
  dateTime: ANY,
  select_one: EXACT,
  select_multiple: ['includes', 'lacks', ...ANY],
  rank: ANY,
  note: [],
  acknowledge: ANY,
  calculate: EXACT,
  hidden: EXACT,
}

export const howsOf = ({ type }: Pick<Question, 'type'>): How[] => TESTS[type]
export const needsValue = (how: How): boolean => !ANY.includes(how)

export const isNumeric = (type: QuestionType): boolean => type === 'integer' || type === 'decimal' || type === 'range'

const NUMBER = /^-?\d+(?:\.\d+)?$/

/** Whether a test of this kind can be written with this value. */
export function isFit(question: Pick<Question, 'type'>, how: How, value: string): boolean {
  if (!howsOf(question).includes(how)) return false
  if (!needsValue(how)) return value === ''
  if (isNumeric(question.type)) return NUMBER.test(value)
  if (question.type === 'date') return daysOf(value) !== null && !value.includes('T')
  return value !== '' && !(value.includes("'") && value.includes('"'))
}

const OPERATORS: Partial<Record<How, string>> = {
  is: '=',
  isNot: '!=',
  more: '>',
  atLeast: '>=',
  less: '<',
  atMost: '<=',
}

export const quoted = (value: string): string => (value.includes("'") ? `"${value}"` : `'${value}'`)

/** What is picked, as an expression of XLSForm. `questionAt` gives the question at a path. */
export function conditionText({ join, groups }: Condition, questionAt: (path: string) => Question): string {
  const filled = groups.filter(({ tests }) => tests.length > 0)
  return filled
    .map((group) => {
      const text = group.tests.map((test) => testText(test, questionAt(test.question))).join(WORD[group.join])
      const isBracketed = filled.length > 1 && group.tests.length > 1 && group.join !== join
      return isBracketed ? `(${text})` : text
    })
    .join(WORD[join])
}

const WORD: Record<Join, string> = { all: ' and ', any: ' or ' }

function testText({ how, value }: Test, { name, type }: Question): string {
  const answer = `\${${name}}`
  if (how === 'answered') return `${answer} != ''`
  if (how === 'unanswered') return `${answer} = ''`
  if (how === 'includes') return `selected(${answer}, ${quoted(value)})`
  if (how === 'lacks') return `not(selected(${answer}, ${quoted(value)}))`
  return `${answer} ${OPERATORS[how]} ${literal(value, type)}`
}

function literal(value: string, type: QuestionType): string {
  if (isNumeric(type)) return value
  return type === 'date' ? `date('${value}')` : quoted(value)
}
