/** Numbers over time as lines to draw, broken where their source began to collect otherwise. */
import { type LinePoint, type LineSeries, type LineStroke, splitAt } from '#src/ui/chart/line-layout.ts'
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

const strokes = { heavy: 'solid', light: 'solid', dashed: 'dashed', dotted: 'dotted' } as const
export type LineKind = keyof typeof strokes

/** How each of several lines is drawn where they are told apart by that alone: the first of them in the accent. */
export function kindOf(at: number): { kind: LineKind; stroke: LineStroke; accent: boolean } {
  const kind = (Object.keys(strokes) as LineKind[])[at] ?? 'light'
  return { kind, stroke: strokes[kind], accent: at === 0 }
}
