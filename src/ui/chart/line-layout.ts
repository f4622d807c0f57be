import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { tenth } from './strokes.ts'
import { instantOf } from './time-axis.ts'

/** One observation: `at` as exactly as known (`2016`, `2016-06`, `2016-06-30`); a null value is a gap; `low` and `high` an interval. */
export type LinePoint = { at: string; value: number | null; low?: number; high?: number }

/** Points of one definition each; two segments are never joined, because their numbers do not mean the same. */
export type LineSeries = {
  name: string
  segments: readonly (readonly LinePoint[])[]
  accent?: boolean
  /** Told from other lines by its stroke where there is no room for names. */
  stroke?: LineStroke
  /** Days from which on it is collected otherwise: two strokes across its own line. */
  breaks?: readonly string[]
}

export const lineStrokes = ['solid', 'dashed', 'dotted'] as const
export type LineStroke = (typeof lineStrokes)[number]

/** As SVG writes them: lengths of strokes and gaps. */
export const dashes = { solid: undefined, dashed: '6 3', dotted: '0.1 3.5' } as const

export type Place = { at: string; value: number }

export type PlotBox = { left: number; right: number; top: number; bottom: number }

/** What of a line chart has a place in time and value. */
export type LineData = {
  series: readonly LineSeries[]
  baseline?: Place
  target?: Place
  /** Values that the axis must reach, for charts on one scale. */
  range?: readonly [number, number]
  /** Dates that the axis must reach. */
  period?: readonly [string, string]
}

export type Scales = {
  x: (iso: string) => number
  xAt: (instant: number) => number
  y: (value: number) => number
  yTicks: number[]
  from: number
  to: number
}

/** Every date that is drawn. */
export function datesOf({ series, baseline, target, period }: LineData): string[] {
  const points = series.flatMap(({ segments }) => segments.flat().map(({ at }) => at))
  return [...points, ...[baseline, target].flatMap((place) => (place ? [place.at] : [])), ...(period ?? [])]
}

/** The lowest and highest value that is drawn, intervals and zero among them. */
export function rangeOf({ series, baseline, target, range }: LineData): [number, number] {
  const values = series.flatMap(({ segments }) =>
    segments
      .flat()
      .flatMap(({ value, low, high }) => [value, low, high].filter((number) => typeof number === 'number')),
  )
  const fixed = [baseline, target].flatMap((place) => (place ? [place.value] : []))
  const all = [0, ...values, ...fixed, ...(range ?? [])]
  return [Math.min(...all), Math.max(...all)]
}

/** Time runs from left to right in every script; values rise upwards from zero (or from below, if there are such). */
export function scalesOf(data: LineData, box: PlotBox, yTickCount: number): Scales {
  const instants = datesOf(data).map(instantOf)
  const from = Math.min(...instants)
  const to = Math.max(...instants)
  const [low, high] = rangeOf(data)
  const x = scaleLinear([from, to === from ? from + 1 : to], [box.left, box.right])
  const y = scaleLinear([low, high === low ? low + 1 : high], [box.bottom, box.top]).nice(yTickCount)
  return {
    x: (iso) => tenth(x(instantOf(iso))),
    xAt: (instant) => tenth(x(instant)),
    y: (value) => tenth(y(value)),
    yTicks: y.ticks(yTickCount),
    from,
    to,
  }
}

type Drawn = LinePoint & { value: number }

/** The paths of one segment: its line, broken at gaps, and its band where intervals are known. */
export function segmentPaths(points: readonly LinePoint[], { x, y }: Scales): { line: string; band: string } {
  const has = (point: LinePoint): point is Drawn => point.value !== null
  const banded = (point: LinePoint) => point.low !== undefined && point.high !== undefined
  const makeLine = line<LinePoint>(
    (point) => x(point.at),
    (point) => y(point.value ?? 0),
  ).defined(has)
  const makeBand = area<LinePoint>(
    (point) => x(point.at),
    (point) => y(point.low ?? 0),
    (point) => y(point.high ?? 0),
  ).defined(banded)
  return { line: makeLine([...points]) ?? '', band: points.length > 1 ? (makeBand([...points]) ?? '') : '' }
}

/** The same values, never joined over a day from which on they are collected otherwise. */
export function splitAt(points: readonly LinePoint[], breaks: readonly string[]): LinePoint[][] {
  const days = breaks.map(instantOf).sort((a, b) => a - b)
  const parts = Map.groupBy(points, ({ at }) => days.filter((day) => day <= instantOf(at)).length)
  return [...parts.values()]
}

/** The last point that has a value, over all segments. */
export function lastPoint({ segments }: LineSeries): Drawn | undefined {
  return observed(segments).at(-1)
}

/** All points that have a value, in their order. */
export function observed(segments: LineSeries['segments']): Drawn[] {
  return segments.flat().filter((point): point is Drawn => point.value !== null)
}
