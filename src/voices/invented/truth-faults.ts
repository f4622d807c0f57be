import { countsOf } from '#src/voices/surveying/counted-as.ts'
import { choicesOf } from '#src/voices/surveying/questions.ts'
import { type Form, questionsOf } from '#src/voices/xlsform/model.ts'
import type { Truth } from './invented-model.ts'

/** What of a truth cannot be true of a form, each with its place in the list. */
export function truthFaults(form: Form, truths: readonly Truth[]): { at: number; message: string }[] {
  const questions = new Map([...questionsOf(form)].map((question) => [question.path, question]))
  const choices = (path: string) => {
    const question = questions.get(path)
    return question ? choicesOf(form, question) : []
  }
  return truths.flatMap((truth, at) => {
    const question = questions.get(truth.question)
    if (!question) return [{ at, message: `the form has no question "${truth.question}"` }]
    const parts = [...(truth.shares ? [truth.shares] : []), ...Object.values(truth.by?.shares ?? {})]
    const named = [truth.each ?? {}, ...parts].flatMap((shares) => Object.keys(shares))
    const unknown = named.filter((name) => !choices(truth.question).includes(name))
    const elsewhere = Object.keys(truth.by?.shares ?? {})
    const other = truth.by && choices(truth.by.question).filter((name) => !elsewhere.includes(name))
    return [
      ...unknown.map((name) => `"${truth.question}" has no choice "${name}"`),
      ...(other ?? []).map((name) => `"${truth.question}" has no shares for "${name}" of "${truth.by?.question}"`),
      ...parts.flatMap((shares) => wholeFault(Object.values(shares))),
      ...(countsOf(question) === 'many' && !truth.each
        ? ['several choices can be taken: give their shares as "each"']
        : []),
    ].map((message) => ({ at, message }))
  })
}

function wholeFault(shares: readonly number[]): string[] {
  const sum = shares.reduce((a, b) => a + b, 0)
  return Math.abs(sum - 1) < 1e-9
    ? []
    : [`shares of one choice are 1 together, and these are ${Number(sum.toFixed(6))}`]
}
