/** The tables of a survey: how often each choice was taken, with who was not asked and who did not answer, small counts hidden (rule 15). */
import type { Solver } from '#src/statistics/suppression/solver.ts'
import { leastShown } from '#src/statistics/suppression/two-way.ts'
import { analysisOf } from '#src/voices/analysis/analyse.ts'
import { binned } from '#src/voices/analysis/bins.ts'
import { type Column, columnsOf } from '#src/voices/analysis/columns.ts'
import { dependencesOf } from '#src/voices/analysis/dependence.ts'
import { protectTables, type Shown } from '#src/voices/analysis/protect-tables.ts'
import type { Survey, SurveyResults, SurveyTable } from './survey-model.ts'

/** What results depend on beside the answers: it does not change any more. */
export type Asked = Pick<Survey, 'form' | 'plan' | 'selfSelected'> & {
  /** The wave before, where its results are there. */
  before?: Survey | null
}

/**
 * @param answers of everybody, coded, '' where what was asked was not answered
 * @param texts how many wrote something, by the question's path
 */
export const resultsOf = (
  survey: Asked,
  answers: readonly Record<string, string>[],
  texts: ReadonlyMap<string, number>,
  solve: Solver,
  limited?: () => Solver,
): SurveyResults => resultsFrom(survey, columnsOf(survey.form, answers), texts, solve, limited)

/** The same from columns of answers. */
export function resultsFrom(
  survey: Asked,
  raw: readonly Column[],
  texts: ReadonlyMap<string, number>,
  solve: Solver,
  limited?: () => Solver,
): SurveyResults {
  const n = raw[0]?.codes.length ?? 0
  if (n < leastShown) return { n: null, tables: [] }
  const columns = raw.map(binned)
  const dependences = dependencesOf(survey.form)
  const shown = protectTables({ dependences, columns, texts, crosses: survey.plan?.crosses ?? [] }, solve, limited)
  const tables = columns.map((column) => tableOf(column, shown))
  return analysisOf({ survey, n, columns, tables, shown, dependences })
}

function tableOf({ path, counts, choices }: Column, shown: Shown): SurveyTable {
  const found = shown.question(path)
  if (!found) {
    const lines = choices.map((choice) => ({ choice, count: null }))
    return { path, counts, asked: null, notAsked: null, unanswered: null, answered: null, lines }
  }
  const { placed, isHidden } = found
  const { asked, unanswered, lines } = placed.counts
  const size = placed.column.codes.length
  const unlessHidden = (cell: number | null, count: number) => (isHidden(cell) ? null : count)
  const isRequired = placed.column.question.required === 'true()'
  return {
    ...{ path, counts },
    asked: unlessHidden(placed.asked, asked),
    notAsked: placed.notAsked === null ? 0 : unlessHidden(placed.notAsked, size - asked),
    unanswered: placed.unanswered === null && isRequired ? 0 : unlessHidden(placed.unanswered, unanswered),
    answered: unlessHidden(placed.answered, asked - unanswered),
    lines: choices.map((choice, at) => ({ choice, count: unlessHidden(placed.lines[at] ?? null, lines[at] ?? 0) })),
  }
}
