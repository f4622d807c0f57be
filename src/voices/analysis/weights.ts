/** The sample as the plan describes it: whom each respondent stands for. */
import { StatisticsFault } from '#src/statistics/fault.ts'
import { type Design, designOf } from '#src/statistics/survey/design.ts'
import { type Margin as KnownMargin, postStratify, rake, type Weighted } from '#src/statistics/survey/weighting.ts'
import { assess } from '#src/voices/answering/assess.ts'
import { isoDay } from '#src/voices/answering/days.ts'
import type { Column } from './columns.ts'
import { computedFrom, type Dependences } from './dependence.ts'
import type { AnalysisPlan, Margin } from './plan-model.ts'

export interface WeightedSample {
  design: Design
  /** Whose answers have a weight, by their places; null where all have. */
  rows: Uint32Array | null
  isWeighted: boolean
}

/** Paths of the questions that weights and strata rest on. */
export function designQuestions({ weight, margins, strata }: AnalysisPlan, { program }: Dependences): string[] {
  const sources = weight === null ? [] : computedFrom(program, weight)
  return [...new Set([...sources, ...margins.map(({ question }) => question), ...(strata === null ? [] : [strata])])]
}

/** @throws StatisticsFault where there can be no such weights */
export function sampleOf(
  plan: AnalysisPlan,
  columns: readonly Column[],
  dependences: Dependences,
): WeightedSample | null {
  const { weight, margins, strata } = plan
  const isWeighted = weight !== null || margins.length > 0
  if (!isWeighted && strata === null) return null
  const size = columns[0]?.codes.length ?? 0
  const weights = weight === null ? new Float64Array(size).fill(1) : weightsOf(weight, columns, dependences)
  const known = margins.map((margin) => ({ margin, column: columnAt(columns, margin.question) }))
  const stratum = strata === null ? null : columnAt(columns, strata)
  const listed = [...known.map(({ column }) => column), ...(stratum ? [stratum] : [])]
  const isIn = (at: number) =>
    (weights[at] ?? 0) > 0 && listed.every(({ codes, choices }) => (codes[at] ?? choices.length) < choices.length)
  const places = Uint32Array.from({ length: size }, (_, at) => at).filter(isIn)
  if (places.length === 0) throw new StatisticsFault('empty', 'Nobody has a weight.')
  const rows = places.length === size ? null : places
  const own = picked(weights, rows)
  const adjusted = adjust(own, known, rows)
  return {
    design: designOf({
      size: own.length,
      weights: adjusted?.weights ?? own,
      ...(stratum ? { strata: Uint32Array.from(picked(stratum.codes, rows)) } : {}),
      ...(adjusted ? { adjustment: adjusted.adjustment } : {}),
    }),
    rows,
    isWeighted,
  }
}

function columnAt(columns: readonly Column[], path: string): Column {
  const found = columns.find((column) => column.path === path)
  if (!found) throw new StatisticsFault('value', `The form does not ask "${path}".`)
  return found
}

function adjust(
  weights: Float64Array,
  known: readonly { margin: Margin; column: Column }[],
  rows: Uint32Array | null,
): Weighted | null {
  const margins = known.map(({ margin, column }): KnownMargin => {
    // Of as many people as answered: shares are all that is known.
    const totals = column.choices.map((choice) => ((margin.shares[choice] ?? 0) / 100) * weights.length)
    return { classes: Uint32Array.from(picked(column.codes, rows)), totals: whole(totals, weights.length) }
  })
  const [first, ...others] = margins
  if (!first) return null
  return others.length === 0 ? postStratify(weights, first) : rake(weights, margins)
}

/** Published shares are rounded, and each margin must add up to the same. */
function whole(totals: readonly number[], population: number): number[] {
  const sum = totals.reduce((all, one) => all + one, 0)
  return totals.map((one) => (one * population) / sum)
}

/** What those who are in it have in a column. */
export function picked<A extends Float64Array | Uint16Array | Uint8Array>(column: A, rows: Uint32Array | null): A {
  if (!rows) return column
  const some = new (column.constructor as new (length: number) => A)(rows.length)
  for (const [to, at] of rows.entries()) some[to] = column[at] ?? 0
  return some
}

function weightsOf(path: string, columns: readonly Column[], dependences: Dependences): Float64Array {
  const asked = columns.find((column) => column.path === path)
  if (asked?.values) return asked.values.map((value) => (Number.isFinite(value) ? value : 0))
  if (asked) return Float64Array.from(asked.codes, (code) => Number(asked.choices[code] ?? 0) || 0)
  const sources = computedFrom(dependences.program, path).flatMap(
    (one) => columns.find((column) => column.path === one) ?? [],
  )
  const known = new Map<string, number>()
  return Float64Array.from({ length: columns[0]?.codes.length ?? 0 }, (_, at) => {
    const answers = Object.fromEntries(sources.map((column) => [column.path, answerAt(column, at)]))
    const key = JSON.stringify(answers)
    const found = known.get(key) ?? computed(path, answers, dependences)
    known.set(key, found)
    return found
  })
}

/** What the form computes of answers that are stored; nothing that it computes is. */
function computed(path: string, answers: Record<string, string>, { program }: Dependences): number {
  const said = assess(program, answers, { now: '2000-01-01T00:00:00.000Z', random: () => 0 })
  const value = Number(said.value(path))
  return Number.isFinite(value) ? value : 0
}

function answerAt({ question, codes, choices, options, values, counts }: Column, at: number): string {
  const value = values?.[at]
  if (value !== undefined) return Number.isNaN(value) ? '' : question.type === 'date' ? isoDay(value) : String(value)
  if (counts === 'many') return choices.filter((_, option) => options[option]?.[at] === 1).join(' ')
  return choices[codes[at] ?? choices.length] ?? ''
}
