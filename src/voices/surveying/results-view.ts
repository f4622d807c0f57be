import { type Form, type Language, questionsOf } from '#src/voices/xlsform/model.ts'
import { wordsIn } from '#src/voices/xlsform/words-in.ts'
import { spokenIn } from './page-view.ts'
import type { SurveyResults, SurveyTable } from './survey-model.ts'

export interface NamedTable extends SurveyTable {
  label: string
  isText: boolean
  isDate: boolean
  /** What people wrote, as far as it may be shown. */
  said: string[]
  lines: (SurveyTable['lines'][number] & { label: string })[]
}

/** Words of questions and of their choices, by path and choice: references within words stay as they are written. */
export interface FormWords {
  questions: Record<string, string>
  choices: Record<string, Record<string, string>>
}

/** Published tables with the words of the form. */
export function resultsView(
  form: Form,
  { tables, analysis }: SurveyResults,
  saidOn: ReadonlyMap<string, string[]>,
  locale: string,
): { questions: NamedTable[]; words: FormWords; language: Language } {
  const language = spokenIn(form, locale)
  const all = new Map([...questionsOf(form)].map((question) => [question.path, question]))
  const words: FormWords = { questions: {}, choices: {} }
  const named = tables.flatMap((table): NamedTable[] => {
    const question = all.get(table.path)
    if (!question) return []
    const list = form.lists[question.list ?? ''] ?? []
    const labelOf = (choice: string) => {
      const said = list.find(({ name }) => name === choice)?.label
      return (said && wordsIn(said, language.name, form)) || choice
    }
    const lines = table.lines.map((line) => ({ ...line, label: labelOf(line.choice) }))
    const label = wordsIn(question.label, language.name, form) || question.name
    words.questions[table.path] = label
    words.choices[table.path] = Object.fromEntries(lines.map(({ choice, label: said }) => [choice, said]))
    // How many there are would tell a hidden count.
    const said = table.answered === null ? [] : (saidOn.get(table.path) ?? [])
    return [{ ...table, lines, label, said, isText: question.type === 'text', isDate: question.type === 'date' }]
  })
  const weight = analysis?.weighting?.question
  const computed = weight === null || weight === undefined ? undefined : all.get(weight)
  if (computed) words.questions[computed.path] ??= wordsIn(computed.label, language.name, form) || computed.name
  return { questions: named, words, language }
}
