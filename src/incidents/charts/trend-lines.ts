/** Numbers over time as lines to draw, broken where their source began to collect otherwise. */
import { type LinePoint, type LineSeries, splitAt } from '#src/ui/chart/line-layout.ts'
import type { SourceView } from './view-model.ts'

export function lineOf(
  { source, points }: { source: string; points: readonly LinePoint[] },
  sources: readonly SourceView[],
  name: string,
  accent: boolean,
): LineSeries {
  const breaks = sources.find(({ id }) => id === source)?.breaks.map(({ date }) => date) ?? []
  return { name, accent, breaks, segments: splitAt(points, breaks) }
}
