/** Counts of what was answered, before anything is hidden: never shown as they are. */
import { createHash } from 'node:crypto'
import type { Form, Question } from '#src/voices/xlsform/model.ts'
import { askedIn, choicesOf } from './questions.ts'
import type { SurveyTable } from './survey-model.ts'
import { ticksOf } from './ticks.ts'

/** People who have something in common in their answers to one question. */
export interface Part {
  of: 'notAsked' | 'unanswered' | { choice: string }
  people: boolean[]
}

export interface Counted {
  path: string
  counts: SurveyTable['counts']
  /** Who was asked, in the order of the answers. */
  asked: boolean[]
  isAskedOfAll: boolean
  /** The same for questions that the same people were asked. */
  base: string
  unanswered: number
  lines: { choice: string; count: number }[]
  /** Where one answer shuts out the others, all of them, with who did not answer and was not asked; empty parts are not listed. */
  parts: Part[]
}

export const countsOf = (question: Question): SurveyTable['counts'] => {
  if (question.type === 'select_multiple') return 'many'
  if (question.type === 'rank') return 'first'
  const ticks = question.type === 'range' ? ticksOf(question) : null
  return question.type === 'select_one' || question.type === 'acknowledge' || ticks ? 'one' : 'open'
}

export const countedIn = (
  form: Form,
  answers: readonly Record<string, string>[],
  texts: ReadonlyMap<string, number>,
): Counted[] => askedIn(form).map((question) => counted(form, question, answers, texts))

function counted(
  form: Form,
  question: Question,
  answers: readonly Record<string, string>[],
  texts: ReadonlyMap<string, number>,
): Counted {
  const { path } = question
  const given = answers.map((one) => one[path])
  const asked = given.map((answer) => answer !== undefined)
  const counts = countsOf(question)
  const taken = (answer: string | undefined, choice: string) =>
    counts === 'one'
      ? answer === choice
      : counts === 'many'
        ? (answer ?? '').split(' ').includes(choice)
        : (answer ?? '').split(' ')[0] === choice
  const choices = counts === 'open' ? [] : choicesOf(form, question)
  const lines = choices.map((choice) => ({ choice, count: given.filter((answer) => taken(answer, choice)).length }))
  const blank = given.filter((answer) => answer === '').length
  const part = (of: Part['of'], is: (answer: string | undefined) => boolean): Part => ({ of, people: given.map(is) })
  return {
    ...{ path, counts, asked, lines },
    isAskedOfAll: asked.every((is) => is),
    base: createHash('sha256').update(Uint8Array.from(asked, Number)).digest('hex'),
    // Words stand apart from the answers, so that who was silent is known by number alone.
    unanswered: question.type === 'text' ? blank - (texts.get(path) ?? 0) : blank,
    parts: [
      part('notAsked', (answer) => answer === undefined),
      ...(question.type === 'text' ? [] : [part('unanswered', (answer) => answer === '')]),
      ...choices.map((choice) => part({ choice }, (answer) => taken(answer, choice))),
    ].filter(({ people }) => people.some((is) => is)),
  }
}
