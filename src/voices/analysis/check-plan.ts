/** A plan put against its form: what it names must be asked, and be what it is taken for. */
import { refuse } from '#src/publishing/refusal.ts'
import { countsOf } from '#src/voices/surveying/counted-as.ts'
import { askedIn, choicesOf } from '#src/voices/surveying/questions.ts'
import { type Form, type Question, questionsOf } from '#src/voices/xlsform/model.ts'
import type { AnalysisPlan, Margin } from './plan-model.ts'

/** Questions by what a plan may make of them, in the form's order. */
export function plannable(form: Form) {
  const asked = askedIn(form)
  const counted = (kinds: readonly string[]) => asked.filter((question) => kinds.includes(countsOf(question)))
  const numbers = new Set<Question['type']>(['integer', 'decimal', 'range'])
  const computed = [...questionsOf(form)].filter(({ type, calculation }) => type === 'calculate' || calculation !== '')
  return {
    rows: counted(['one', 'many']),
    columns: counted(['one']),
    weights: [...asked.filter(({ type }) => numbers.has(type)), ...computed],
    scales: new Map(
      counted(['one']).flatMap((question) => {
        const name = scaleOf(question)
        return name === null ? [] : [[name, choicesOf(form, question)]]
      }),
    ),
  }
}

/** The list that a question's choices are from, or, of a short range, its own path. */
export const scaleOf = ({ list, type, path }: Question): string | null => (type === 'range' ? path : list)

/** @throws Refusal 422 with what the form does not have */
export function checkPlan(form: Form, plan: AnalysisPlan): void {
  const { rows, columns, weights, scales } = plannable(form)
  const has = (questions: readonly Question[], path: string) => questions.some((question) => question.path === path)
  for (const [at, cross] of plan.crosses.entries()) {
    if (!has(rows, cross.rows)) refuse(422, 'analysis.error.rows', { path: cross.rows }, `plan.crosses.${at}.rows`)
    const isOther = cross.columns !== cross.rows && has(columns, cross.columns)
    if (!isOther) refuse(422, 'analysis.error.columns', { path: cross.columns }, `plan.crosses.${at}.columns`)
    const isTwice = plan.crosses.some((other, to) => to < at && samePair(other, cross))
    if (isTwice) refuse(422, 'analysis.error.twice', {}, `plan.crosses.${at}.columns`)
  }
  const { weight, strata } = plan
  if (weight !== null && !has(weights, weight)) refuse(422, 'analysis.error.weight', { path: weight }, 'plan.weight')
  if (strata !== null && !has(columns, strata)) refuse(422, 'analysis.error.columns', { path: strata }, 'plan.strata')
  for (const [at, margin] of plan.margins.entries()) {
    const question = columns.find(({ path }) => path === margin.question)
    const isTwice = plan.margins.some((other, to) => to < at && other.question === margin.question)
    if (!question || isTwice)
      refuse(422, 'analysis.error.columns', { path: margin.question }, `plan.margins.${at}.question`)
    else checkShares(choicesOf(form, question), margin, at)
  }
  for (const [at, { list, middle, beside }] of plan.scales.entries()) {
    const names = scales.get(list) ?? []
    const isThere = [...beside, ...(middle === null ? [] : [middle])].every((name) => names.includes(name))
    if (names.length === 0 || !isThere) refuse(422, 'analysis.error.scale', { list }, `plan.scales.${at}.list`)
  }
}

const samePair = (a: { rows: string; columns: string }, b: { rows: string; columns: string }) =>
  (a.rows === b.rows && a.columns === b.columns) || (a.rows === b.columns && a.columns === b.rows)

/** Every choice has a share, 0 included, and they add up to 100 but for their rounding. */
function checkShares(choices: readonly string[], { shares }: Margin, at: number): void {
  const field = `plan.margins.${at}.shares`
  const given = Object.keys(shares)
  const isSame = given.length === choices.length && given.every((choice) => choices.includes(choice))
  if (!isSame) refuse(422, 'analysis.error.choices', { choices: choices.join(', ') }, field)
  const sum = Object.values(shares).reduce((all, share) => all + share, 0)
  if (Math.abs(sum - 100) > 0.5) refuse(422, 'analysis.error.hundred', { sum: Number(sum.toFixed(2)) }, field)
}
