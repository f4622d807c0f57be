import { useLanguage } from '#src/ui/language.tsx'
import type { SyntheticResult } from '../synthetic-control/result.ts'
import { Mark, Plot, pathOf, placeOf, useMoments } from './plot.tsx'
import { momentSaid } from './series-picture.tsx'

type Gap = SyntheticResult['gaps'][number]

const timeOf = ({ time }: Gap) => time

/** The area under the policy, and the one that was weighed together out of others. */
export function PathsPicture({ result, outcome, title }: { result: SyntheticResult; outcome: string; title: string }) {
  const { f } = useLanguage()
  const { gaps, from } = result
  const values = gaps.flatMap(({ treated, synthetic }) => [treated ?? [], synthetic ?? []].flat())
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = (most - least) * 0.05 || 1
  return (
    <Plot
      title={title}
      unit={outcome}
      x={useMoments(gaps.map(({ time }) => time))}
      y={{ low: least > 0 && least < most / 2 ? 0 : least - room, high: most + room, ratios: false }}
      draw={(scales) => (
        <>
          <path
            className="s-accent"
            strokeWidth="2"
            strokeDasharray="6 4"
            d={pathOf(gaps, scales, timeOf, ({ synthetic }) => synthetic)}
          />
          <path className="s-ink" strokeWidth="2.5" d={pathOf(gaps, scales, timeOf, ({ treated }) => treated)} />
          <Mark at={placeOf(from)} label={momentSaid(f, from)} scales={scales} />
        </>
      )}
    />
  )
}

/** How far the area was from its synthetic one, and how far each other area was from its own. */
export function GapsPicture({ result, title }: { result: SyntheticResult; title: string }) {
  const { t, f } = useLanguage()
  const { gaps, placebo, from } = result
  const others = (placebo?.areas ?? []).map((area) => area.gaps)
  const own = gaps.flatMap(({ gap }) => gap ?? [])
  const all = others.flat().flatMap((gap) => gap ?? [])
  const sizes = all.map(Math.abs).sort((a, b) => a - b)
  // One area that nothing resembles would flatten all others: it is cut off at the edge.
  const reach = 1.1 * Math.max(...own.map(Math.abs), sizes[Math.floor(0.95 * (sizes.length - 1))] ?? 0)
  return (
    <Plot
      title={title}
      unit={t('evaluations.axis.gap')}
      x={useMoments(gaps.map(({ time }) => time))}
      y={{ low: -reach, high: reach, ratios: false }}
      draw={(scales) => (
        <>
          <path
            className="s-strong"
            strokeWidth="1"
            strokeOpacity="0.55"
            d={others
              .map((path) =>
                pathOf(
                  gaps.map((gap, at) => ({ ...gap, gap: path[at] ?? null })),
                  scales,
                  timeOf,
                  ({ gap }) => gap,
                ),
              )
              .join('')}
          />
          <path className="s-accent" strokeWidth="3" d={pathOf(gaps, scales, timeOf, ({ gap }) => gap)} />
          <Mark at={placeOf(from)} label={momentSaid(f, from)} scales={scales} />
        </>
      )}
    />
  )
}
