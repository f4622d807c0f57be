import type { StoredRecord } from '#src/ledger/records.ts'
import { inLocale } from '#src/publishing/frame.tsx'
import type { Option } from '#src/ui/inputs.tsx'
import { spokenIn } from '#src/voices/surveying/page-view.ts'
import { choicesOf } from '#src/voices/surveying/questions.ts'
import type { Form, Question } from '#src/voices/xlsform/model.ts'
import { own } from '#src/voices/xlsform/own.ts'
import { wordsIn } from '#src/voices/xlsform/words-in.ts'
import { plannable } from './check-plan.ts'
import type { PlanChoices } from './plan-form.tsx'
import type { AnalysisPlan } from './plan-model.ts'

/** What can be picked for a plan, in the words of the form. */
export function planChoices(
  form: Form,
  plan: AnalysisPlan,
  chosen: readonly string[],
  surveys: readonly StoredRecord<'surveys'>[],
  locale: 'en' | 'ur',
): PlanChoices {
  const { rows, columns, weights, scales } = plannable(form)
  const language = spokenIn(form, locale).name
  const option = (question: Question): Option => ({
    value: question.path,
    label: wordsIn(question.label, language, form) || question.name,
  })
  const named = (list: string | null, choice: string): Option => {
    const words = own(form.lists, list ?? '')?.find(({ name }) => name === choice)?.label
    return { value: choice, label: (words && wordsIn(words, language, form)) || choice }
  }
  const more = chosen.filter((path) => !plan.margins.some(({ question }) => question === path))
  const margins = [...plan.margins, ...more.map((question) => ({ question }))].flatMap((margin) => {
    const question = columns.find(({ path }) => path === margin.question)
    if (!question) return []
    const choices = choicesOf(form, question).map((choice) => named(question.list, choice))
    return [{ ...margin, label: option(question).label, choices }]
  })
  return {
    rows: rows.map(option),
    columns: columns.map(option),
    weights: weights.map(option),
    scales: [...scales].map(([list, choices]) => ({ list, choices: choices.map((choice) => named(list, choice)) })),
    surveys: surveys.map(({ id, data }) => ({ value: id, label: inLocale(data.title, locale) })),
    margins,
  }
}
