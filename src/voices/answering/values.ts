import { daysOf } from './days.ts'
import type { Operator } from './expression.ts'

/** The answer of one question: its text, '' when there is none or the question is not asked. */
export interface Answer {
  answer: string
  /** A column that the choice leaves empty: there is no such node at all. */
  isAbsent?: true
}

/** What date() and today() give: a number of days that reads as a date. */
export interface Moment {
  days: number
  text: string
}

export type Value = string | number | boolean | Answer | Moment

const isAnswer = (value: Value): value is Answer => typeof value === 'object' && 'answer' in value
const isAbsent = (value: Value) => isAnswer(value) && value.isAbsent === true
const isMoment = (value: Value): value is Moment => typeof value === 'object' && 'days' in value

export function textOf(value: Value): string {
  if (isAnswer(value)) return value.answer
  if (isMoment(value)) return value.text
  return String(value === 0 ? 0 : value)
}

/** XPath's number(), where a date counts its days, as in the ODK XForms specification. */
export function numberOf(value: Value): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isMoment(value)) return value.days
  const text = textOf(value).trim()
  return text === '' ? Number.NaN : (daysOf(text) ?? Number(text))
}

/**
 * XPath's boolean(). A question that exists is true whatever its answer (XPath 1.0, section 4.3: a node-set is true when
 * it has a node), which is why `${q} != ''` is what to write.
 */
export function truthOf(value: Value): boolean {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value)
  if (isAbsent(value)) return false
  return typeof value === 'object' || value !== ''
}

/** A calculated value as it is stored: what is no number is no answer. */
export function storedText(value: Value): string {
  return Number.isNaN(value) ? '' : textOf(value)
}

const isNumeric = (value: Value) => typeof value === 'number' || isMoment(value)

/** Whether two values are equal, or unequal: of what is not there, neither holds (XPath 1.0, section 3.4). */
function compared(left: Value, right: Value, wanted: boolean): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean') return (truthOf(left) === truthOf(right)) === wanted
  return !isAbsent(left) && !isAbsent(right) && same(left, right) === wanted
}

function same(left: Value, right: Value): boolean {
  if (isNumeric(left) || isNumeric(right)) return numberOf(left) === numberOf(right)
  return textOf(left) === textOf(right)
}

/** What each operator does with two values, but for `and` and `or`, which may not need their second. */
export const OPERATIONS: Record<Exclude<Operator, 'and' | 'or'>, (left: Value, right: Value) => Value> = {
  '=': (left, right) => compared(left, right, true),
  '!=': (left, right) => compared(left, right, false),
  '<': (left, right) => numberOf(left) < numberOf(right),
  '<=': (left, right) => numberOf(left) <= numberOf(right),
  '>': (left, right) => numberOf(left) > numberOf(right),
  '>=': (left, right) => numberOf(left) >= numberOf(right),
  '+': (left, right) => numberOf(left) + numberOf(right),
  '-': (left, right) => numberOf(left) - numberOf(right),
  '*': (left, right) => numberOf(left) * numberOf(right),
  div: (left, right) => numberOf(left) / numberOf(right),
  mod: (left, right) => numberOf(left) % numberOf(right),
}
