import { type Form, type Language, questionsOf } from '#src/voices/xlsform/model.ts'
import { wordsIn } from '#src/voices/xlsform/words-in.ts'
import { spokenIn } from './page-view.ts'
import type { SurveyResults, SurveyTable } from './survey-model.ts'

export interface NamedTable extends SurveyTable {
  label: string
  isText: boolean
  /** What people wrote, as far as it may be shown. */
  words: string[]
  lines: (SurveyTable['lines'][number] & { label: string })[]
}

/** Published tables with the words of the form: references within words stay as they are written. */
export function resultsView(
  form: Form,
  { tables }: SurveyResults,
  said: ReadonlyMap<string, string[]>,
  locale: string,
): { questions: NamedTable[]; language: Language } {
  const language = spokenIn(form, locale)
  const questions = new Map([...questionsOf(form)].map((question) => [question.path, question]))
  const named = tables.flatMap((table): NamedTable[] => {
    const question = questions.get(table.path)
    if (!question) return []
    const list = form.lists[question.list ?? ''] ?? []
    const lines = table.lines.map((line) => {
      const words = list.find(({ name }) => name === line.choice)?.label
      return { ...line, label: (words && wordsIn(words, language.name, form)) || line.choice }
    })
    const label = wordsIn(question.label, language.name, form) || question.name
    // How many there are would tell a hidden count.
    const words = table.answered === null ? [] : (said.get(table.path) ?? [])
    return [{ ...table, lines, label, words, isText: question.type === 'text' }]
  })
  return { questions: named, language }
}
