/** Answers by question instead of by respondent: a million respondents are some megabytes a question, gone through once. */
import { createHash } from 'node:crypto'
import { daysOf } from '#src/voices/answering/days.ts'
import { countsOf } from '#src/voices/surveying/counted-as.ts'
import { askedIn, choicesOf } from '#src/voices/surveying/questions.ts'
import type { SurveyTable } from '#src/voices/surveying/survey-model.ts'
import type { Form, Question } from '#src/voices/xlsform/model.ts'

/** The answers to one question, in the order of the respondents. */
export interface Column {
  question: Question
  path: string
  counts: SurveyTable['counts']
  choices: string[]
  /** The choice's index (of a ranking, the first's); 0 for whatever else was answered; `blank` or `unasked`. */
  codes: Uint16Array
  blank: number
  unasked: number
  /** Of several choices: for each, who took it. */
  options: Uint8Array[]
  /** Of a ranking: for each choice, its place from 1 on; 0 without one. */
  places: Uint8Array[]
  /** Of a number or a date (days since 1970); NaN without an answer. */
  values: Float64Array | null
}

const NUMBERS = new Set<Question['type']>(['integer', 'decimal', 'range', 'date'])

export function columnsOf(form: Form, answers: readonly Record<string, string>[]): Column[] {
  const columns = emptyColumns(form, answers.length)
  for (const [at, answer] of answers.entries()) for (const column of columns) put(column, at, answer[column.path])
  return columns
}

export const emptyColumns = (form: Form, size: number): Column[] =>
  askedIn(form).map((question) => {
    const counts = countsOf(question)
    const choices = counts === 'open' ? [] : choicesOf(form, question)
    const blank = counts === 'one' || counts === 'first' ? choices.length : 1
    const isNumber = counts === 'open' && NUMBERS.has(question.type)
    return {
      ...{ question, path: question.path, counts, choices, blank, unasked: blank + 1 },
      codes: new Uint16Array(size).fill(blank + 1),
      options: counts === 'many' ? choices.map(() => new Uint8Array(size)) : [],
      places: counts === 'first' ? choices.map(() => new Uint8Array(size)) : [],
      values: isNumber ? new Float64Array(size).fill(Number.NaN) : null,
    }
  })

/** @param answer as it is stored: '' where what was asked was not answered, undefined where it was not asked */
export function put(column: Column, at: number, answer: string | undefined): void {
  const { counts, choices, codes, blank } = column
  if (answer === undefined) return
  if (answer === '') {
    codes[at] = blank
    return
  }
  if (counts === 'open') {
    codes[at] = 0
    if (column.values) column.values[at] = numberOf(column.question, answer)
    return
  }
  const chosen = answer.split(' ').map((choice) => choices.indexOf(choice))
  if (counts === 'many') for (const choice of chosen) mark(column.options[choice], at, 1)
  if (counts === 'first') for (const [place, choice] of chosen.entries()) mark(column.places[choice], at, place + 1)
  // What is on no list has been kept by mistake: it counts as no answer.
  codes[at] = counts === 'many' ? 0 : (chosen[0] ?? -1) < 0 ? blank : (chosen[0] ?? blank)
}

function mark(column: Uint8Array | undefined, at: number, value: number): void {
  if (column) column[at] = value
}

const numberOf = ({ type }: Question, answer: string): number =>
  type === 'date' ? (daysOf(answer) ?? Number.NaN) : Number(answer)

/** How many gave each code. */
export function tally(codes: Uint16Array, length: number): number[] {
  const counts = new Uint32Array(length)
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  return [...counts]
}

/** The same for questions that the same people were asked. */
export function baseOf({ codes, unasked }: Column): string {
  const asked = new Uint8Array(codes.length)
  for (const [at, code] of codes.entries()) asked[at] = code === unasked ? 0 : 1
  return createHash('sha256').update(asked).digest('base64url').slice(0, 16)
}
