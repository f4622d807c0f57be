/** Everything that is published of a survey beside its counts, worked out once: when it closes. */
import { StatisticsFault } from '#src/statistics/fault.ts'
import { effectiveSize } from '#src/statistics/survey/effective-size.ts'
import { holm } from '#src/statistics/tables/holm.ts'
import type { SurveyResults, SurveyTable } from '#src/voices/surveying/survey-model.ts'
import type { Asked } from '#src/voices/surveying/tabulate.ts'
import type { Column } from './columns.ts'
import { crossTable, type Sampling } from './cross-tables.ts'
import type { Dependences } from './dependence.ts'
import { simpleEstimate, weightedEstimates } from './estimate.ts'
import { type AnalysisPlan, noPlan } from './plan-model.ts'
import type { Shown } from './protect-tables.ts'
import type { CrossTable, Weighting } from './results-model.ts'
import { numberSummary, rankSummary, scaleSummaries } from './summaries.ts'
import { wavesOf } from './waves.ts'
import { designQuestions, sampleOf, type WeightedSample } from './weights.ts'

export interface Given {
  survey: Asked
  n: number
  columns: readonly Column[]
  tables: readonly SurveyTable[]
  shown: Shown
  dependences: Dependences
}

export function analysisOf(given: Given): SurveyResults {
  const { survey, n, columns, shown } = given
  const plan = survey.plan ?? noPlan
  const { sample, weighting } = weigh(given, plan)
  const at = (path: string) => columns.find((column) => column.path === path)
  const resting = weighting ? designQuestions(plan, given.dependences) : []
  const closed = new Set(resting.length === 0 ? [] : closedBy(plan, shown, resting, columns))
  const sampling: Sampling = {
    sample: weighting?.fault ? null : sample,
    isSample: !survey.selfSelected && !weighting?.fault,
    isOpen: (path) => !closed.has(path),
  }
  const tables = given.tables.map((table, index) => withEstimates(table, columns[index], sampling))
  const crosses = plan.crosses.flatMap((cross) => {
    const [rows, across] = [at(cross.rows), at(cross.columns)]
    return rows && across ? crossTable(cross, rows, across, shown, sampling) : []
  })
  const tableAt = (index: number) => tables[index] as SurveyTable
  const summaries = columns.map((column, index) => ({ column, table: tableAt(index) }))
  const means = (path: string) => (sampling.isOpen(path) ? sampling.sample : null)
  return {
    n,
    tables,
    analysis: {
      crosses: adjusted(crosses),
      weighting,
      numbers: summaries.flatMap(({ column, table }) => numberSummary(column, table, means(column.path)) ?? []),
      ranks: summaries.flatMap(({ column, table }) => rankSummary(column, table, shown) ?? []),
      scales: scaleSummaries(plan, columns),
      waves: survey.before ? wavesOf(survey.before, tables, survey.selfSelected) : null,
    },
  }
}

/** Holm's adjustment, over every test of the survey. */
function adjusted(crosses: readonly ReturnType<typeof crossTable>[]): CrossTable[] {
  const values = holm(crosses.flatMap(({ tests }) => tests.map(({ p }) => p)))
  let next = 0
  return crosses.map((cross) => ({
    ...cross,
    tests: cross.tests.map((test) => ({ ...test, adjusted: values[next++] ?? test.p })),
  }))
}

function withEstimates(
  table: SurveyTable,
  column: Column | undefined,
  { sample, isSample, isOpen }: Sampling,
): SurveyTable {
  const { asked } = table
  if (!column || asked === null || table.counts === 'open' || !(isSample || sample)) return table
  if (!sample)
    return {
      ...table,
      lines: table.lines.map((line) => ({
        ...line,
        estimate: line.count === null ? null : simpleEstimate(line.count, asked),
      })),
    }
  if (!isOpen(table.path)) return table
  const found = sharesIn(column, sample, isSample)
  const lines = table.lines.map((line, at) => ({ ...line, estimate: line.count === null ? null : (found[at] ?? null) }))
  return { ...table, lines }
}

/** Of those who were asked. */
function sharesIn(
  { counts, codes, choices, options, blank, unasked }: Column,
  sample: WeightedSample,
  isSample: boolean,
) {
  if (counts !== 'many') return weightedEstimates(sample, codes, blank + 1, isSample)
  return choices.map((_, at) => {
    const taken = codes.map((code, who) => (code === unasked ? 2 : options[at]?.[who] === 1 ? 0 : 1))
    return weightedEstimates(sample, taken, 2, isSample)[0] ?? null
  })
}

/**
 * Questions whose weighted figures would tell what is hidden: where a cross-table with a question that weights rest on hides anything,
 * weighted sums are equations in what it hides.
 */
function closedBy(
  { crosses }: AnalysisPlan,
  shown: Shown,
  resting: readonly string[],
  columns: readonly Column[],
): string[] {
  const isHidden = (cross: (typeof crosses)[number]) => {
    const found = shown.cross(cross)
    return (
      !found ||
      [...found.placed.cells.flat(), ...found.placed.bases].some((cell) => cell !== null && found.isHidden(cell))
    )
  }
  const crossed = crosses.filter(
    (cross) => (resting.includes(cross.rows) || resting.includes(cross.columns)) && isHidden(cross),
  )
  const paths = crossed.flatMap(({ rows, columns: across }) => [rows, across])
  return columns.flatMap(({ path }) => (paths.includes(path) ? [path] : []))
}

function weigh(given: Given, plan: AnalysisPlan): { sample: WeightedSample | null; weighting: Weighting | null } {
  const { weight, strata, margins } = plan
  if (weight === null && strata === null && margins.length === 0) return { sample: null, weighting: null }
  const own = given.columns.some(({ path }) => path === weight) ? 'question' : 'computed'
  const kind: Weighting['kind'] =
    margins.length > 1 ? 'raked' : margins.length === 1 ? 'post-stratified' : weight ? own : 'stratified'
  const table = (path: string) => given.tables.find((one) => one.path === path)
  const said = {
    ...{ kind, question: weight, strata },
    margins: margins.map(({ question, shares, source, date }) => ({
      ...{ question, source, date },
      lines: (table(question)?.lines ?? []).map(({ choice, count }) => ({
        choice,
        population: (shares[choice] ?? 0) / 100,
        sample: sampleShare(count, table(question)),
      })),
    })),
  }
  const none = { weighted: null, effective: null, designEffect: null, quantiles: null }
  const fault = (code: string, message: string) => ({
    sample: null,
    weighting: { ...said, ...none, fault: { code, message } },
  })
  const isHidden = designQuestions(plan, given.dependences).some((path) => hidesAny(table(path)))
  if (isHidden)
    return fault(
      'hidden',
      'Counts of a question that weights rest on are hidden, and weighted figures would give them away.',
    )
  try {
    const sample = sampleOf(plan, given.columns, given.dependences)
    return { sample, weighting: { ...said, ...(sample ? described(sample, given.n) : none), fault: null } }
  } catch (error) {
    if (error instanceof StatisticsFault) return fault(error.code, error.message)
    throw error
  }
}

const hidesAny = (table: SurveyTable | undefined) =>
  !table || [table.asked, table.answered, table.unanswered, ...table.lines.map(({ count }) => count)].includes(null)

const sampleShare = (count: number | null, table: SurveyTable | undefined): number | null =>
  count === null || !table?.answered ? null : count / table.answered

/** Weights of fewer than this many are not told apart. */
const enough = 50

function described({ design, rows, isWeighted }: WeightedSample, n: number) {
  const { weights, size } = design
  const effective = effectiveSize(weights)
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / size
  const sorted = weights.toSorted()
  const times = (of: number) => Number(((sorted[Math.ceil(of * size) - 1] ?? mean) / mean).toFixed(1))
  const isTold = isWeighted && size >= enough
  return {
    weighted: rows && n - size < 5 ? null : size,
    effective: isWeighted ? Number(effective.toFixed(1)) : null,
    designEffect: isWeighted ? Number((size / effective).toFixed(3)) : null,
    quantiles: isTold ? [0.1, 0.25, 0.5, 0.75, 0.9].map((of) => ({ of, times: times(of) })) : null,
  }
}
