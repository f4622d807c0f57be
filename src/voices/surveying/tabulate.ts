/**
 * The tables of a survey: how often each choice was taken, with who was not asked and who did not answer, small counts hidden (rule 15).
 * Questions whose skips rest on one another are protected together: who was not asked gives an answer away.
 */
import { CellSetBuilder } from '#src/statistics/suppression/cells.ts'
import { protect } from '#src/statistics/suppression/protect.ts'
import type { Solver } from '#src/statistics/suppression/solver.ts'
import { leastShown } from '#src/statistics/suppression/two-way.ts'
import type { Form } from '#src/voices/xlsform/model.ts'
import { type Counted, countedIn, type Part } from './count-answers.ts'
import type { SurveyResults, SurveyTable } from './survey-model.ts'

/**
 * @param answers of everybody, coded, '' where what was asked was not answered
 * @param texts how many wrote something, by the question's path
 */
export function resultsOf(
  form: Form,
  answers: readonly Record<string, string>[],
  texts: ReadonlyMap<string, number>,
  solve: Solver,
): SurveyResults {
  if (answers.length < leastShown) return { n: null, tables: [] }
  const questions = countedIn(form, answers, texts)
  const shown = new Map<Counted, SurveyTable>()
  for (const linked of linkedQuestions(questions)) {
    const tables = protectedTables(linked, answers.length, solve)
    for (const [at, question] of linked.entries()) shown.set(question, tables[at] ?? withheld(question))
  }
  return { n: answers.length, tables: questions.flatMap((question) => shown.get(question) ?? []) }
}

const withheld = ({ path, counts, lines }: Counted): SurveyTable => ({
  ...{ path, counts, asked: null, notAsked: null, unanswered: null, answered: null },
  lines: lines.map(({ choice }) => ({ choice, count: null })),
})

interface Deciding {
  parts: Part[]
  /** Whether these were asked, or these alone were not. */
  are: 'asked' | 'notAsked'
}

/** The answers to `to` that decide who was asked `of`; null where they do not. */
function deciding(of: Counted, to: Counted): Deciding | null {
  if (of.isAskedOfAll || of.base === to.base) return null
  const within = to.parts.filter(({ people }) => people.every((is, at) => !is || of.asked[at]))
  const others = of.asked.map((is) => !is)
  const some = [within, ...to.parts.map((part) => [part])].find((parts) => covers(parts, of.asked))
  if (some) return { parts: some, are: 'asked' }
  const apart = to.parts.find((part) => covers([part], others))
  return apart ? { parts: [apart], are: 'notAsked' } : null
}

const covers = (parts: readonly Part[], whole: readonly boolean[]) =>
  parts.length > 0 && whole.every((is, at) => parts.filter(({ people }) => people[at]).length === (is ? 1 : 0))

/** Groups of questions of which one gives something of another away. */
function linkedQuestions(questions: readonly Counted[]): Counted[][] {
  const group = new Map(questions.map((question) => [question, new Set([question])]))
  const join = (a: Counted, b: Counted) => {
    const both = new Set([...(group.get(a) ?? []), ...(group.get(b) ?? [])])
    for (const one of both) group.set(one, both)
  }
  for (const of of questions)
    for (const to of questions)
      if (of !== to && !of.isAskedOfAll && (of.base === to.base || deciding(of, to))) join(of, to)
  return [...new Set(group.values())].map((some) => questions.filter((one) => some.has(one)))
}

/** Empty where they cannot be shown together. */
function protectedTables(questions: readonly Counted[], n: number, solve: Solver): SurveyTable[] {
  const builder = new CellSetBuilder()
  const everybody = builder.cell('', n)
  builder.known(everybody)
  const places = questions.map((question) => placed(builder, everybody, question))
  const seen = new Set<string>()
  for (const of of questions) {
    for (const [at, to] of questions.entries()) {
      const decided = deciding(of, to)
      const name = `${of.base} ${to.path}`
      if (!decided || seen.has(name)) continue
      seen.add(name)
      const cells = decided.parts.map((part) => places[at]?.parts.get(part) ?? -1)
      builder.sum(places[questions.indexOf(of)]?.[decided.are] ?? -1, cells)
    }
  }
  const protection = protect(builder.done(questions.length === 1 && questions[0]?.counts !== 'many'), leastShown, solve)
  if (!protection) return []
  return questions.map((question, at) => tableOf(question, places[at], (cell) => protection.hidden.has(cell)))
}

interface Placed {
  asked: number
  notAsked: number | null
  unanswered: number
  answered: number
  lines: number[]
  parts: Map<Part, number>
}

function placed(builder: CellSetBuilder, everybody: number, question: Counted): Placed {
  const { path, base, counts, lines, isAskedOfAll, asked, unanswered } = question
  const askedCount = asked.filter(Boolean).length
  const all = isAskedOfAll ? everybody : builder.cell(base, askedCount, 10 + askedCount)
  const others = asked.length - askedCount
  const notAsked = isAskedOfAll ? null : builder.cell(`not ${base}`, others)
  if (notAsked !== null) builder.sum(everybody, [all, notAsked])
  const cell = (name: string, count: number) => builder.cell(`${path} ${name}`, count)
  const none = cell('unanswered', unanswered)
  const given = cell('answered', askedCount - unanswered)
  const cells = lines.map(({ choice, count }) => cell(`is ${choice}`, count))
  builder.sum(all, [given, none])
  const parts = new Map<Part, number>()
  if (counts === 'one' || counts === 'first') builder.sum(given, cells)
  for (const part of question.parts) {
    const { of } = part
    if (of === 'notAsked' && notAsked !== null) parts.set(part, notAsked)
    else if (of === 'unanswered') parts.set(part, none)
    else if (of !== 'notAsked') parts.set(part, cells[lines.findIndex(({ choice }) => choice === of.choice)] ?? -1)
  }
  if (counts === 'many') {
    for (const [at, { choice, count }] of lines.entries())
      builder.sum(given, [cells[at] ?? -1, cell(`is not ${choice}`, askedCount - unanswered - count)])
  }
  return { asked: all, notAsked, unanswered: none, answered: given, lines: cells, parts }
}

function tableOf(question: Counted, place: Placed | undefined, isHidden: (cell: number) => boolean): SurveyTable {
  if (!place) return withheld(question)
  const { path, counts, asked, unanswered, lines } = question
  const askedCount = asked.filter(Boolean).length
  const shown = (cell: number | null | undefined, count: number) =>
    cell === null || cell === undefined || isHidden(cell) ? null : count
  return {
    ...{ path, counts },
    asked: shown(place.asked, askedCount),
    notAsked: place.notAsked === null ? 0 : shown(place.notAsked, asked.length - askedCount),
    unanswered: shown(place.unanswered, unanswered),
    answered: shown(place.answered, askedCount - unanswered),
    lines: lines.map(({ choice, count }, at) => ({ choice, count: shown(place.lines[at], count) })),
  }
}
