/** What a form asks, and how it is counted. */
import { type Form, isShown, type Question, questionsOf } from '#src/voices/xlsform/model.ts'
import type { SurveyTable } from './survey-model.ts'
import { ticksOf } from './ticks.ts'

/** Questions that somebody answers, in the form's order. */
export const askedIn = (form: Form): Question[] =>
  [...questionsOf(form)].filter(
    (question) => isShown(question) && question.type !== 'note' && question.calculation === '',
  )

export const countsOf = (question: Question): SurveyTable['counts'] => {
  if (question.type === 'select_multiple') return 'many'
  if (question.type === 'rank') return 'first'
  const ticks = question.type === 'range' ? ticksOf(question) : null
  return question.type === 'select_one' || question.type === 'acknowledge' || ticks ? 'one' : 'open'
}

/** What can be answered, where that is a list. */
export function choicesOf({ lists }: Form, question: Question): string[] {
  if (question.type === 'acknowledge') return ['OK']
  if (question.type === 'range') return ticksOf(question) ?? []
  return [...new Set((lists[question.list ?? ''] ?? []).map(({ name }) => name))]
}
