import { inLocale } from '#src/publishing/frame.tsx'
import { LineChart } from '#src/ui/chart/line-chart.tsx'
import { SmallMultiples } from '#src/ui/chart/small-multiples.tsx'
import { Figure, type FigureLinks } from '#src/ui/figure.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { IndicatorView } from './indicator-view.ts'

/** An indicator's values over time against its path; its areas as small multiples on one scale. Values that are no numbers have a table only. */
export function IndicatorChart({ view, links }: { view: IndicatorView; links: FigureLinks }) {
  const { t, locale } = useLanguage()
  const { indicator, lines, standing } = view
  const newest = indicator.versions.reduce((a, b) => (b.version > a.version ? b : a))
  const unit = newest.unit ? inLocale(newest.unit, locale) : ''
  const series = (line: (typeof lines)[number], accent: boolean) => ({
    name: inLocale(line.name, locale),
    segments: line.segments,
    accent,
  })
  const place = (point: typeof newest.baseline) =>
    point && typeof point.value === 'number' ? { at: point.date, value: point.value } : undefined
  const drawn = lines.filter((line) => line.segments.some((segment) => segment.some((p) => p.value !== null)))
  const whole = drawn.filter((line) => line.whole)
  // A line that is alone is named by the title; at its end stands what is counted.
  const alone = whole.length === 1 ? whole[0] : undefined
  const parts = drawn.filter((line) => !line.whole)
  const latest = view.rows[0]?.date
  const stale =
    standing?.score.stale && latest
      ? { from: latest, to: standing.score.reason.values.today, label: t('common.stale') }
      : undefined
  const title = inLocale(indicator.title, locale)
  if (drawn.length === 0) return null
  return (
    <>
      {whole.length > 0 && (
        <Figure title={title} links={links}>
          <LineChart
            title={title}
            unit={unit}
            series={alone ? [{ ...series(alone, true), name: unit || title }] : whole.map((line) => series(line, true))}
            baseline={place(newest.baseline)}
            target={place(newest.target)}
            stale={stale}
          />
        </Figure>
      )}
      {parts.length > 0 && (
        <Figure title={t('results.indicator.byArea')} links={links}>
          <SmallMultiples
            title={title}
            unit={unit}
            items={parts.map((line) => ({ name: inLocale(line.name, locale), series: [series(line, true)] }))}
          />
        </Figure>
      )}
    </>
  )
}
