/** What is asked of people, and what they can choose from. Browsers run this, too. */
import { type Form, isShown, type Question, questionsOf } from '#src/voices/xlsform/model.ts'
import { ticksOf } from './ticks.ts'

/** Questions that somebody answers, in the form's order. */
export const askedIn = (form: Form): Question[] =>
  [...questionsOf(form)].filter(
    (question) => isShown(question) && question.type !== 'note' && question.calculation === '',
  )

/** What can be answered, where that is a list. */
export function choicesOf({ lists }: Form, question: Question): string[] {
  if (question.type === 'acknowledge') return ['OK']
  if (question.type === 'range') return ticksOf(question) ?? []
  return [...new Set((lists[question.list ?? ''] ?? []).map(({ name }) => name))]
}
