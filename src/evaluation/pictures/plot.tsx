/** What the pictures of an evaluation share: a plot whose axes are times or numbers, and values on a line or in ratios. */
import { scaleLinear, scaleLog } from 'd3-scale'
import { line } from 'd3-shape'
import type { ReactNode } from 'react'
import { AtBothWidths, anchor, Drawing } from '#src/ui/chart/drawing.tsx'
import { tenth } from '#src/ui/chart/strokes.ts'
import { instantOf, timeTicks } from '#src/ui/chart/time-axis.ts'
import { useLanguage } from '#src/ui/language.tsx'
import type { Moment } from '../its/times.ts'

export interface Scales {
  x: (at: number) => number
  /** Held within the plot, so that a wild interval does not flatten all others. */
  y: (value: number) => number
  box: Box
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

interface PlotProps {
  title: string
  description?: string
  /** Printed above the value axis. */
  unit: string
  x: { from: number; to: number; ticks: (most: number) => { at: number; label: string }[] }
  y: { low: number; high: number; ratios: boolean }
  /** Of the drawing, in pixels. */
  height?: number
  /** Room below the axis of the plot, for what a picture puts there. */
  below?: number
  draw: (scales: Scales, width: number) => ReactNode
}

/** Time runs from left to right in every script. */
export function Plot(props: PlotProps) {
  return <AtBothWidths draw={(width) => <PlotAt {...props} width={width} />} />
}

function PlotAt({
  title,
  description,
  unit,
  x,
  y,
  height = 300,
  below = 0,
  draw,
  width,
}: PlotProps & { width: number }) {
  const { locale } = useLanguage()
  const box = { left: 52, right: width - 14, top: 46, bottom: height - below - (locale === 'ur' ? 32 : 24) }
  const along = scaleLinear([x.from, x.to === x.from ? x.from + 1 : x.to], [box.left, box.right])
  const up = (y.ratios ? scaleLog : scaleLinear)([y.low, y.high], [box.bottom, box.top])
  const within = (value: number) => Math.min(y.high, Math.max(y.low, value))
  const scales = { x: (at: number) => tenth(along(at)), y: (value: number) => tenth(up(within(value))), box }
  const ticks = y.ratios ? ratioTicks(y) : scaleLinear().domain([y.low, y.high]).ticks(5)
  return (
    <Drawing width={width} height={height} title={title} description={description}>
      <ValueAxis ticks={ticks} scales={scales} unit={unit} ratios={y.ratios} />
      <AlongAxis
        ticks={x.ticks(Math.max(2, Math.floor((box.right - box.left) / (locale === 'ur' ? 70 : 56))))}
        scales={scales}
      />
      {draw(scales, width)}
    </Drawing>
  )
}

/** Where all lie near to one another, a logarithmic scale is nearly a linear one. */
const ratioTicks = ({ low, high }: { low: number; high: number }) =>
  high / low < 3
    ? scaleLinear().domain([low, high]).ticks(4)
    : [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20].filter((tick) => tick >= low && tick <= high)

function ValueAxis({
  ticks,
  scales: { y, box },
  unit,
  ratios,
}: {
  ticks: number[]
  scales: Scales
  unit: string
  ratios: boolean
}) {
  const { dir, f } = useLanguage()
  const still = ratios ? 1 : 0
  return (
    <>
      {ticks.map((value) => (
        <g key={value}>
          <path className={value === still ? 's-ink' : 's-line'} d={`M${box.left} ${y(value)}H${box.right}`} />
          <text className="t-quiet" x={box.left - 8} y={y(value) + 4} textAnchor={anchor(dir, 'left')}>
            {ratios ? f.percent(value) : f.number(value)}
          </text>
        </g>
      ))}
      <text className="t-quiet" x={0} y={16} textAnchor={anchor(dir, 'right')}>
        {unit}
      </text>
    </>
  )
}

function AlongAxis({ ticks, scales: { x, box } }: { ticks: { at: number; label: string }[]; scales: Scales }) {
  const { locale } = useLanguage()
  return ticks.map(({ at, label }) => (
    <g key={at}>
      <path className="s-strong" d={`M${x(at)} ${box.bottom}v5`} />
      <text className="t-quiet" x={x(at)} y={box.bottom + (locale === 'ur' ? 22 : 18)} textAnchor="middle">
        {label}
      </text>
    </g>
  ))
}

/** A date drawn across the plot, with its name on top. */
export function Mark({
  at,
  label,
  scales: { x, box },
  row = 0,
}: {
  at: number
  label: string
  scales: Scales
  row?: number
}) {
  const { dir } = useLanguage()
  const place = x(at)
  const isLeft = place < (box.left + box.right) / 2
  return (
    <g>
      <path className="s-ink" strokeDasharray="4 3" d={`M${place} ${box.top - 12 - row * 15}V${box.bottom}`} />
      <text
        x={place + (isLeft ? 5 : -5)}
        y={box.top - 6 - row * 15}
        textAnchor={anchor(dir, isLeft ? 'right' : 'left')}
      >
        {label}
      </text>
    </g>
  )
}

const dated = /^\d{4}-\d{1,2}(?:-\d{1,2})?$/
export const isDated = (moments: readonly Moment[]): boolean =>
  moments.every((moment) => typeof moment === 'string' && dated.test(moment))

/** Where a moment stands: dates in milliseconds, numbers as they are. */
export const placeOf = (moment: Moment): number =>
  typeof moment === 'string' && dated.test(moment) ? instantOf(moment) : Number(moment)

/** An axis along moments. */
export function useMoments(moments: readonly Moment[]): PlotProps['x'] {
  const { f } = useLanguage()
  const places = moments.map(placeOf)
  const [from, to] = [Math.min(...places), Math.max(...places)]
  const ticks = isDated(moments)
    ? (most: number) => timeTicks(moments.map(String), from, to, most, f)
    : (most: number) =>
        scaleLinear()
          .domain([from, to])
          .ticks(most)
          .map((at) => ({ at, label: at < 0 ? f.number(at) : f.digits(String(at)) }))
  return { from, to, ticks }
}

/** A line through points in time, broken where a value is missing. */
export function pathOf<Point>(
  points: readonly Point[],
  { x, y }: Scales,
  at: (point: Point) => Moment,
  of: (point: Point) => number | null,
): string {
  const make = line<Point>(
    (point) => x(placeOf(at(point))),
    (point) => y(of(point) ?? 0),
  ).defined((point) => of(point) !== null)
  return make([...points]) ?? ''
}

/** Where most of the intervals end, the few widest left out; for ratios never beyond a twentieth and twenty times. */
export function extentOf(
  intervals: readonly { low: number; high: number }[],
  ratios: boolean,
): { low: number; high: number; ratios: boolean } {
  const at = (values: number[], share: number) =>
    values.sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0
  const low = at(
    intervals.map((one) => one.low),
    0.05,
  )
  const high = at(
    intervals.map((one) => one.high),
    0.95,
  )
  if (ratios)
    return { low: Math.max(0.05, 0.97 * Math.min(0.9, low)), high: Math.min(20, 1.03 * Math.max(1.1, high)), ratios }
  const room = Math.max(Math.abs(low), Math.abs(high)) * 0.1 || 1
  return { low: Math.min(0, low) - room, high: Math.max(0, high) + room, ratios }
}
