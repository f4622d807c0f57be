/** Numbers, rankings and scales in few figures. */
import { leastShown } from '#src/statistics/suppression/two-way.ts'
import type { SurveyTable } from '#src/voices/surveying/survey-model.ts'
import { scaleOf } from './check-plan.ts'
import type { Column } from './columns.ts'
import type { AnalysisPlan } from './plan-model.ts'
import type { Shown } from './protect-tables.ts'
import type { NumberSummary, RankSummary, ScaleSummary } from './results-model.ts'
import { picked, type WeightedSample } from './weights.ts'

/** @param sample the weights of its mean; null where everybody counts one */
export function numberSummary(column: Column, table: SurveyTable, sample: WeightedSample | null): NumberSummary | null {
  const { path, values } = column
  if (!values || column.counts !== 'number') return null
  const counts = table.lines.map(({ count }) => count)
  const isWhole = table.answered !== null && counts.every((count) => count !== null)
  return { path, mean: isWhole ? meanOf(values, sample) : null, quartiles: isWhole ? quartilesOf(table) : null }
}

/**
 * To three digits. Not given where one answer makes up so much of the sum that it could be told within a tenth by whoever gave the
 * second largest (the p-percent rule; Hundepool and others, Statistical Disclosure Control, 2012, 4.2).
 */
function meanOf(values: Float64Array, sample: WeightedSample | null): number | null {
  const given = values.filter((value) => !Number.isNaN(value))
  const sizes = given.map(Math.abs).sort().reverse()
  const rest = sizes.subarray(2).reduce((sum, size) => sum + size, 0)
  if (given.length < 2 * leastShown || rest < 0.1 * (sizes[0] ?? 0)) return null
  const of = sample ? picked(values, sample.rows) : given
  let [sum, weights] = [0, 0]
  for (const [at, value] of of.entries()) {
    const weight = sample ? (sample.design.weights[at] ?? 0) : 1
    if (Number.isNaN(value)) continue
    sum += weight * value
    weights += weight
  }
  return weights === 0 ? null : Number((sum / weights).toPrecision(3))
}

/** In which groups they lie, from the counts that are shown. */
function quartilesOf({ lines, answered }: SurveyTable): [string, string, string] {
  const at = (share: number) => {
    let sum = 0
    for (const { choice, count } of lines) {
      sum += count ?? 0
      if (sum >= share * (answered ?? 0)) return choice
    }
    return lines.at(-1)?.choice ?? ''
  }
  return [at(0.25), at(0.5), at(0.75)]
}

/** Mean places, where neither they nor the counts beside them give a small count away. */
export function rankSummary(
  { path, counts, choices, places }: Column,
  table: SurveyTable,
  shown: Shown,
): RankSummary | null {
  const found = shown.question(path)
  if (counts !== 'first') return null
  return {
    path,
    lines: choices.map((choice, at) => {
      const cell = found?.placed.ranks[at] ?? null
      if (!found || found.isHidden(cell) || !table.answered) return { choice, meanPlace: null }
      const sum = places[at]?.reduce((all, place) => all + place, 0) ?? 0
      return { choice, meanPlace: Number((sum / table.answered).toFixed(2)) }
    }),
  }
}

export const scaleSummaries = ({ scales }: AnalysisPlan, columns: readonly Column[]): ScaleSummary[] =>
  columns.flatMap(({ path, question, counts }) => {
    const scale = counts === 'one' ? scales.find(({ list }) => list === scaleOf(question)) : undefined
    return scale ? [{ path, middle: scale.middle, beside: scale.beside }] : []
  })
