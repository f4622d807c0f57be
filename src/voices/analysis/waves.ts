/** What has changed since the wave before, from what is published of both. */
import { differenceOf } from '#src/statistics/survey/difference.ts'
import { holm } from '#src/statistics/tables/holm.ts'
import type { Survey, SurveyTable } from '#src/voices/surveying/survey-model.ts'
import type { WaveLine, Waves } from './results-model.ts'

type Line = SurveyTable['lines'][number]

/** Null where the wave before has no results. Waves of people who chose by themselves to answer are put side by side, and no more. */
export function wavesOf(before: Survey, tables: readonly SurveyTable[], selfSelected: boolean): Waves | null {
  if (!before.results || before.closed === undefined) return null
  const isSample = !before.selfSelected && !selfSelected
  const then = new Map(before.results.tables.map((table) => [table.path, table]))
  const lines = tables.flatMap((table) => {
    const old = then.get(table.path)
    if (!old || old.counts !== table.counts || table.counts === 'number') return []
    return table.lines.flatMap((line) => {
      const same = old.lines.find(({ choice }) => choice === line.choice)
      return same ? (compared(table.path, same, old, line, table, isSample) ?? []) : []
    })
  })
  const tested = lines.flatMap(({ p }) => p ?? [])
  const adjusted = holm(tested)
  let next = 0
  return {
    before: before.id,
    title: before.title,
    closed: before.closed,
    selfSelected: !isSample,
    lines: lines.map((line) => (line.p === null ? line : { ...line, adjusted: adjusted[next++] ?? null })),
  }
}

function compared(
  path: string,
  old: Line,
  oldTable: SurveyTable,
  now: Line,
  nowTable: SurveyTable,
  isSample: boolean,
): WaveLine | null {
  const [before, after] = [shareOf(old, oldTable), shareOf(now, nowTable)]
  if (before === null || after === null) return null
  const plain = { path, choice: now.choice, before, after, difference: after - before }
  const [a, b] = [errorOf(old), errorOf(now)]
  if (!isSample || !a || !b) return { ...plain, low: null, high: null, p: null, adjusted: null }
  const { interval, p } = differenceOf(a, b)
  return { ...plain, low: interval?.low ?? null, high: interval?.high ?? null, p, adjusted: null }
}

/** Weighted where it is; null where it is hidden. */
function shareOf({ count, estimate }: Line, { asked }: SurveyTable): number | null {
  if (count === null || !asked) return null
  return estimate?.share ?? count / asked
}

function errorOf({ estimate }: Line): { share: number; standardError: number; df: number } | null {
  if (!estimate || estimate.standardError === null || estimate.df === null) return null
  return { share: estimate.share, standardError: estimate.standardError, df: estimate.df }
}
