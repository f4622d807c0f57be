import {
  dashes,
  type LineSeries,
  type LineStroke,
  observed,
  type Place,
  type Scales,
  segmentPaths,
} from './line-layout.ts'
import { tenth } from './strokes.ts'

/** One series: its bands, its lines, and a point at each observation while they are few enough to be told apart. */
export function Line({ series, scales }: { series: LineSeries; scales: Scales }) {
  const { segments, accent = false, breaks = [], stroke: kind = 'solid' } = series
  const { strokeDasharray, strokeLinecap } = dashesOf(kind)
  const stroke = accent ? 's-accent' : 's-strong'
  const fill = accent ? 'f-accent' : 'f-strong'
  const points = observed(segments)
  // Points on the way would hide how the line is stroked.
  const alone = segments.filter((segment) => observed([segment]).length === 1).flatMap((segment) => observed([segment]))
  return (
    <g>
      {segments.map((segment) => {
        const { line, band } = segmentPaths(segment, scales)
        return (
          <g key={segment[0]?.at}>
            {band && <path className={fill} fillOpacity="0.16" d={band} />}
            <path
              {...{ strokeDasharray, strokeLinecap }}
              className={stroke}
              strokeWidth={accent ? 2.5 : 1.75}
              strokeLinejoin="round"
              d={line}
            />
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
      {breaks.map((at) => (
        <path
          key={at}
          className={stroke}
          strokeWidth="1.75"
          d={strokesAcross(scales.x(at), heightAt(points, at, scales))}
        />
      ))}
      {points.length <= 40 &&
        (kind === 'solid' ? points : alone).map(({ at, value }) => (
          <circle key={at} className={fill} cx={scales.x(at)} cy={scales.y(value)} r={accent ? 3.5 : 2.75} />
        ))}
    </g>
  )
}

/** Dots are strokes of no length with round ends. */
export const dashesOf = (kind: LineStroke) => ({
  strokeDasharray: dashes[kind],
  strokeLinecap: kind === 'dotted' ? ('round' as const) : undefined,
})

/** Two slanted strokes: the line is not the same on both sides. */
const strokesAcross = (x: number, y: number) => `M${x - 5} ${y + 6}l4 -12M${x + 1} ${y + 6}l4 -12`

/** Where a line is at a day: on the way between the points around it; beyond its ends, as high as the nearest. */
function heightAt(points: readonly Place[], at: string, scales: Scales): number {
  const x = scales.x(at)
  const places = points.map((point) => ({ x: scales.x(point.at), y: scales.y(point.value) }))
  const after = places.find((place) => place.x >= x)
  const before = places.findLast((place) => place.x < x)
  if (!before || !after) return (before ?? after)?.y ?? 0
  return tenth(before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x))
}
