import { useLanguage } from '#src/ui/language.tsx'
import type { ChangePointsResult } from '../change-points/result.ts'
import type { Moment } from '../its/times.ts'
import { Mark, Plot, pathOf, placeOf, type Scales, useMoments } from './plot.tsx'
import { momentSaid } from './series-picture.tsx'

type Point = ChangePointsResult['line'][number]

const timeOf = ({ at }: { at: Moment }) => at

/** The series, what each regime makes of it, and where its breaks may lie. The policy's date is marked, though nothing was told of it. */
export function BreaksPicture({
  result,
  outcome,
  title,
}: {
  result: ChangePointsResult
  outcome: string
  title: string
}) {
  const { f } = useLanguage()
  const { line: points, breaks, policy } = result
  const values = points.flatMap(({ value, fitted }) => [value, fitted])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = (most - least) * 0.05 || 1
  return (
    <Plot
      title={title}
      unit={outcome}
      x={useMoments(points.map(({ at }) => at))}
      y={{ low: least >= 0 && least < most / 2 ? 0 : least - room, high: most + room, ratios: false }}
      draw={(scales) => (
        <>
          <Bands breaks={breaks} points={points} scales={scales} />
          <path className="s-strong" strokeWidth="1" d={pathOf(points, scales, timeOf, ({ value }) => value)} />
          {regimesOf(result).map((regime) => (
            <path
              key={regime[0]?.at}
              className="s-ink"
              strokeWidth="2.5"
              d={pathOf(regime, scales, timeOf, ({ fitted }) => fitted)}
            />
          ))}
          {policy && <Mark at={placeOf(policy.from)} label={momentSaid(f, policy.from)} scales={scales} />}
        </>
      )}
    />
  )
}

/** How well the series could be split in two at each time: the higher, the better. */
export function SplitsPicture({ result, title }: { result: ChangePointsResult; title: string }) {
  const { t, f } = useLanguage()
  const { splits, policy } = result
  const most = Math.max(...splits.map(({ statistic }) => statistic))
  return (
    <Plot
      title={title}
      unit={t('evaluations.axis.f')}
      x={useMoments(result.line.map(({ at }) => at))}
      y={{ low: 0, high: most * 1.05 || 1, ratios: false }}
      height={220}
      draw={(scales) => (
        <>
          <path className="s-accent" strokeWidth="2" d={pathOf(splits, scales, timeOf, ({ statistic }) => statistic)} />
          {policy && <Mark at={placeOf(policy.from)} label={momentSaid(f, policy.from)} scales={scales} />}
        </>
      )}
    />
  )
}

/** The interval of each break, held within the series, and the break itself. */
function Bands({
  breaks,
  points,
  scales: { x, box },
}: {
  breaks: ChangePointsResult['breaks']
  points: readonly Point[]
  scales: Scales
}) {
  const placed = (at: number) => x(placeOf(points[Math.min(points.length, Math.max(1, at)) - 1]?.at ?? 0))
  return breaks.map(({ at, lowAt, highAt }) => {
    const [low, high] = [placed(lowAt ?? at), placed(highAt ?? at)]
    return (
      <g key={at}>
        <rect
          className="f-accent"
          fillOpacity="0.18"
          x={low}
          y={box.top}
          width={Math.max(1, high - low)}
          height={box.bottom - box.top}
        />
        <path className="s-accent" strokeWidth="1.5" d={`M${placed(at)} ${box.top}V${box.bottom}`} />
      </g>
    )
  })
}

function regimesOf({ line: points, breaks }: ChangePointsResult): Point[][] {
  const ends = [...breaks.map(({ at }) => at), points.length]
  return ends.map((end, i) => points.slice(ends[i - 1] ?? 0, end))
}
