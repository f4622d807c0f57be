import type { Translator } from '#src/i18n/translate.ts'
import type { AdviceSaid } from '#src/voices/form-review/say.ts'
import { type Finding, type FormReading, nodesOf, questionsOf } from '#src/voices/xlsform/model.ts'
import { findingSaid, placeSaid } from '#src/voices/xlsform/say.ts'

/** What `paimana survey check` prints. */
export function checkReport({ form, refusals, notices }: FormReading, t: Translator): string {
  const lines = [...refusals.map((finding) => line(t, finding)), ...notices.map((finding) => `  (${line(t, finding)})`)]
  if (!form) {
    return `${lines.join('\n')}\n\nRefused for ${refusals.length} ${refusals.length === 1 ? 'reason' : 'reasons'}.\n`
  }
  const nodes = [...nodesOf(form.nodes)]
  const questions = [...questionsOf(form)]
  const lists = Object.keys(form.lists).length
  const languages = form.languages.map(({ name, dir }) => `${name} (${dir})`).join(', ')
  return [
    ...lines,
    `Accepted: ${questions.length} questions in ${nodes.length - questions.length} groups, ${lists} lists of choices.`,
    `Languages: ${languages}.`,
    '',
  ].join('\n')
}

const line = (t: Translator, finding: Finding) => `${placeSaid(t, finding)}: ${findingSaid(t, finding)}`

/** What a review would change; the form is taken as it is. */
export function adviceReport(advice: readonly AdviceSaid[]): string {
  if (advice.length === 0) return ''
  const lines = advice.map(
    ({ path, list, weight, what, better }) => `  ${weight}: ${path || list || 'form'}: ${what} ${better}`,
  )
  return ['', 'Advice (nothing is refused for it):', ...lines, ''].join('\n')
}
