import { area } from 'd3-shape'
import { useLanguage } from '#src/ui/language.tsx'
import type { LinePoint } from '../its/line.ts'
import type { ItsResult } from '../its/result.ts'
import { Mark, Plot, pathOf, placeOf, type Scales, useMoments } from './plot.tsx'

const timeOf = ({ at }: LinePoint) => at

type SeriesPictureProps = Pick<ItsResult, 'line' | 'stated' | 'outcome'> & { title: string }

/** What was observed, what the model says, and from the marked date on what it says had nothing changed, with its interval. */
export function SeriesPicture({ line: points, stated, outcome, title }: SeriesPictureProps) {
  const { t, f } = useLanguage()
  const from = placeOf(stated.from)
  const after = points.filter(({ at }) => placeOf(at) >= from)
  const most = Math.max(...points.map(({ observed, fitted }) => Math.max(observed, fitted)))
  const band = Math.max(...after.map(({ counterfactual }) => counterfactual))
  return (
    <>
      <Plot
        title={title}
        description={t('evaluations.series.said', { from: momentSaid(f, stated.from) })}
        unit={outcome}
        x={useMoments(points.map(({ at }) => at))}
        y={{ low: 0, high: Math.max(most, Math.min(band, 3 * most)) * 1.05, ratios: false }}
        draw={(scales) => (
          <>
            <path className="f-accent" fillOpacity="0.16" d={bandOf(after, scales)} />
            <path className="s-strong" strokeWidth="1" d={pathOf(points, scales, timeOf, ({ observed }) => observed)} />
            <path className="s-ink" strokeWidth="2" d={pathOf(points, scales, timeOf, ({ fitted }) => fitted)} />
            <path
              className="s-accent"
              strokeWidth="2"
              strokeDasharray="6 4"
              d={pathOf(after, scales, timeOf, ({ counterfactual }) => counterfactual)}
            />
            <Mark at={from} label={momentSaid(f, stated.from)} scales={scales} />
          </>
        )}
      />
      <p className="quiet">{t('evaluations.series.key')}</p>
    </>
  )
}

function bandOf(points: readonly LinePoint[], { x, y }: Scales): string {
  const make = area<LinePoint>(
    ({ at }) => x(placeOf(at)),
    ({ counterfactualLow }) => y(counterfactualLow),
    ({ counterfactualHigh }) => y(counterfactualHigh),
  )
  return make([...points]) ?? ''
}

/** A month or day in words, a number in figures. */
export const momentSaid = (
  f: { date(iso: string): string; digits(text: string): string },
  moment: string | number,
): string =>
  typeof moment === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(moment) ? f.date(moment) : f.digits(String(moment))
