import { useLanguage } from '../language.tsx'
import { AtBothWidths, Drawing } from './drawing.tsx'
import { EndLabels, namesFit } from './end-labels.tsx'
import { Axes } from './line-axes.tsx'
import { LineKey } from './line-key.tsx'
import { datesOf, type LineData, type LineSeries, observed, type PlotBox, scalesOf } from './line-layout.ts'
import { Line } from './line-marks.tsx'
import { type Note, Notes, noteHeight, Path, Stale } from './line-notes.tsx'

export type LineChartProps = LineData & {
  title: string
  /** Printed at the value axis: "deaths a year". */
  unit: string
  /** Where the way of counting changed: a dashed line with its reason. */
  breaks?: readonly Note[]
  /** What happened meanwhile, such as a policy coming into force: a line with its name. */
  events?: readonly Note[]
  /** A time for which values are due and missing: hatched. */
  stale?: { from: string; to: string; label: string }
}

/**
 * Values over time: observations as points on a line that breaks where they do, intervals as bands, the dotted way from
 * baseline to target, each series labelled at its end, or numbered there where the names have no room. At most one series is the accent.
 *
 * Time runs from left to right in Urdu too. Bars, measures and tick rules are mirrored, time series are not: schoolbooks
 * and newspapers of right-to-left scripts draw them so, and of 128 charts of Arabic newsrooms it was the categorical ones
 * that were turned round (Alebri, Rakotondravony and Harrison, IEEE VIS 2024; B. Gorelik on Jordan's schoolbooks, 2019).
 */
export function LineChart(props: LineChartProps) {
  return <AtBothWidths draw={(width) => <LinePlot {...props} width={width} height={width > 500 ? 330 : 270} />} />
}

export type LinePlotProps = LineChartProps & { width: number; height: number; small?: boolean }

/** The drawing at one size; `small` leaves out names and most of the axis. */
export function LinePlot(props: LinePlotProps) {
  const { title, unit, series, target, breaks = [], events = [], stale, width, height, small = false } = props
  const { t, f, locale } = useLanguage()
  const data = { ...props, period: stale ? ([stale.from, stale.to] as const) : props.period }
  const letters = Math.max(...series.map(({ name }) => name.length), target ? 8 : 0) + 4
  const room = small ? 34 : Math.min(letters * 7 + 14, width * 0.26)
  const box: PlotBox = {
    left: small ? 5 : 46,
    right: width - room,
    top: (small ? 18 : 34) + (small ? 0 : (breaks.length + events.length) * noteHeight(locale)),
    bottom: height - (locale === 'ur' ? 32 : 24),
  }
  const scales = scalesOf(data, box, small ? 2 : 5)
  const ends = {
    series,
    scales,
    box,
    width,
    target: target && !small ? { name: t('common.target'), at: target } : undefined,
  }
  const naming = small ? 'none' : namesFit(ends, locale, f) ? 'name' : 'number'
  const drawing = (
    <Drawing width={width} height={height} title={title} description={describe()}>
      <Axes dates={datesOf(data)} scales={scales} box={box} unit={unit} small={small} />
      {stale && <Stale {...stale} scales={scales} box={box} />}
      <Notes breaks={breaks} events={events} scales={scales} box={box} width={width} small={small} />
      {props.baseline && target && (
        <Path baseline={props.baseline} target={target} scales={scales} box={box} small={small} />
      )}
      {series.map((one) => (
        <Line key={one.name} series={one} scales={scales} />
      ))}
      <EndLabels {...ends} naming={naming} />
    </Drawing>
  )
  if (naming !== 'number') return drawing
  const lines = series.flatMap(({ name, accent = false, segments }, at) =>
    observed(segments).length > 0 ? [{ said: name, accent, number: at + 1 }] : [],
  )
  return (
    <>
      {drawing}
      <LineKey lines={lines} />
    </>
  )

  function describe(): string {
    return [unit, ...series.map(sayOf)].join('. ')
  }

  function sayOf({ name, segments }: LineSeries): string {
    const points = observed(segments)
    const first = points[0]
    const last = points.at(-1)
    if (!first || !last) return t('ui.seriesEmpty', { name })
    return t('ui.seriesRange', {
      name,
      first: f.number(first.value),
      firstDate: f.date(first.at),
      last: f.number(last.value),
      lastDate: f.date(last.at),
      count: points.length,
    })
  }
}
