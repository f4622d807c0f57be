/** How the answers to a question are counted. */
import type { Question } from '#src/voices/xlsform/model.ts'
import type { SurveyTable } from './survey-model.ts'
import { ticksOf } from './ticks.ts'

export const countsOf = (question: Question): SurveyTable['counts'] => {
  if (question.type === 'select_multiple') return 'many'
  if (question.type === 'rank') return 'first'
  const ticks = question.type === 'range' ? ticksOf(question) : null
  return question.type === 'select_one' || question.type === 'acknowledge' || ticks ? 'one' : 'open'
}
