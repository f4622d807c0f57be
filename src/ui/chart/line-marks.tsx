import type { Formatter } from '#src/i18n/format.ts'
import { dirOf } from '#src/i18n/locale.ts'
import { anchor, spread, wrapWords } from './drawing.tsx'
import { type LineSeries, lastPoint, observed, type PlotBox, type Scales, segmentPaths } from './line-layout.ts'

/** One series: its bands, its lines, and a point at each observation while they are few enough to be told apart. */
export function Line({ series, scales }: { series: LineSeries; scales: Scales }) {
  const { segments, accent = false } = series
  const stroke = accent ? 's-accent' : 's-strong'
  const fill = accent ? 'f-accent' : 'f-strong'
  const points = observed(segments)
  return (
    <g>
      {segments.map((segment) => {
        const { line, band } = segmentPaths(segment, scales)
        return (
          <g key={segment[0]?.at}>
            {band && <path className={fill} fillOpacity="0.16" d={band} />}
            <path className={stroke} strokeWidth={accent ? 2.5 : 1.75} strokeLinejoin="round" d={line} />
          </g>
        )
      })}
      {segments
        .filter((segment) => segment.length === 1)
        .flat()
        .map(({ at, low, high }) =>
          low === undefined || high === undefined ? null : (
            <path key={at} className={stroke} d={`M${scales.x(at)} ${scales.y(low)}V${scales.y(high)}`} />
          ),
        )}
      {points.length <= 40 &&
        points.map(({ at, value }) => (
          <circle key={at} className={fill} cx={scales.x(at)} cy={scales.y(value)} r={accent ? 3.5 : 2.75} />
        ))}
    </g>
  )
}

type EndLabelsProps = {
  series: readonly LineSeries[]
  scales: Scales
  box: PlotBox
  width: number
  small: boolean
  f: Formatter
}

/** Each series' last value and name at its end, moved apart where they would overlap. */
export function endLabels({ series, scales, box, width, small, f }: EndLabelsProps) {
  const dir = dirOf(f.locale)
  const lineHeight = f.locale === 'ur' ? 25 : 15
  const letters = Math.floor((width - box.right - 12) / 7)
  const ends = series.flatMap((one) => {
    const last = lastPoint(one)
    return last ? [{ one, last, lines: small ? [] : wrapWords(one.name, letters) }] : []
  })
  const tallest = Math.max(1, ...ends.map(({ lines }) => lines.length + 1))
  const places = spread(
    ends.map(({ last }) => scales.y(last.value)),
    small ? lineHeight : lineHeight * tallest,
    box.bottom - lineHeight * (tallest - 1),
  )
  return ends.map(({ one, last, lines }, index) => {
    const x = Math.max(box.right, scales.x(last.at)) + 9
    const y = (places[index] ?? 0) + 4
    return (
      <text
        key={one.name}
        x={x}
        y={y}
        className={one.accent ? 't-accent' : undefined}
        textAnchor={anchor(dir, 'right')}
      >
        <tspan className="t-strong">{f.number(last.value)}</tspan>
        {lines.map((text, line) => (
          <tspan key={text} x={x} y={y + lineHeight * (line + 1)}>
            {text}
          </tspan>
        ))}
      </text>
    )
  })
}
