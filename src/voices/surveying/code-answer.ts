/** An answer as it is typed or ticked, made into what is stored. */
import { inWesternDigits } from '#src/vocabulary/digits.ts'
import { daysOf } from '#src/voices/answering/days.ts'
import type { Form, Question } from '#src/voices/xlsform/model.ts'
import { choicesOf } from './questions.ts'

export interface AnswerFault {
  key:
    | 'required'
    | 'constraint'
    | 'choice'
    | 'integer'
    | 'decimal'
    | 'date'
    | 'time'
    | 'range'
    | 'rank'
    | 'long'
    | 'hidden'
}

export interface Coded {
  value: string
  fault?: AnswerFault
}

/** Characters of one answer in words. */
export const longestText = 4000

/** @param given of one field, as a form sends it */
export function codeAnswer(form: Form, question: Question, given: readonly string[]): Coded {
  const values = given.map((value) => value.trim()).filter((value) => value !== '')
  const [first = ''] = values
  if (values.length === 0) return { value: '' }
  switch (question.type) {
    case 'select_one':
    case 'acknowledge':
      return among(form, question, values.slice(0, 1))
    case 'select_multiple':
      return among(form, question, values)
    case 'rank':
      return ranking(form, question, values)
    case 'range':
      return inRange(question, plainNumber(first))
    case 'integer':
      return matching(plainNumber(first), /^[-+]?\d{1,9}$/, 'integer')
    case 'decimal':
      return matching(plainNumber(first), /^[-+]?\d{1,12}(?:\.\d{1,9})?$/, 'decimal')
    case 'date':
      return isDay(first) ? { value: first } : { value: '', fault: { key: 'date' } }
    case 'time':
      return matching(first, /^(?:[01]\d|2[0-3]):[0-5]\d$/, 'time')
    case 'dateTime':
      return matching(first, /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/, 'time')
    default:
      return words(first)
  }
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && daysOf(text) !== null

const plainNumber = (text: string) => inWesternDigits(text).replace('٫', '.').replace('−', '-')

const matching = (value: string, pattern: RegExp, key: AnswerFault['key']): Coded =>
  pattern.test(value) ? { value: value.replace(/^\+/, '') } : { value: '', fault: { key } }

/** What is on the list is kept, in the list's order. */
function among(form: Form, question: Question, values: readonly string[]): Coded {
  const choices = choicesOf(form, question)
  const value = choices.filter((choice) => values.includes(choice)).join(' ')
  return values.every((one) => choices.includes(one)) ? { value } : { value, fault: { key: 'choice' } }
}

/** All of the list, each once, or nothing. */
function ranking(form: Form, question: Question, values: readonly string[]): Coded {
  const choices = choicesOf(form, question)
  if (!values.every((one) => choices.includes(one))) return { value: '', fault: { key: 'choice' } }
  const isWhole = values.length === choices.length && new Set(values).size === values.length
  return isWhole ? { value: values.join(' ') } : { value: '', fault: { key: 'rank' } }
}

function inRange({ range }: Question, text: string): Coded {
  const value = Number(text)
  const { start = 0, end = 0, step = 1 } = range ?? {}
  const steps = (value - start) / (step || 1)
  const isInside = value >= Math.min(start, end) && value <= Math.max(start, end)
  const isStep = Math.abs(steps - Math.round(steps)) < 1e-9
  return /^-?\d+(?:\.\d+)?$/.test(text) && isInside && isStep
    ? { value: String(value) }
    : { value: '', fault: { key: 'range' } }
}

/** What hides, or turns the order in which it is read, is no word. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones meant
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/

function words(text: string): Coded {
  if (text.length > longestText) return { value: '', fault: { key: 'long' } }
  return hidden.test(text) ? { value: '', fault: { key: 'hidden' } } : { value: text.replaceAll('\r\n', '\n') }
}
