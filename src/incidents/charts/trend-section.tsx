import { inLocale } from '#src/publishing/in-locale.ts'
import { Local } from '#src/publishing/local.tsx'
import { LineChart } from '#src/ui/chart/line-chart.tsx'
import type { LineSeries } from '#src/ui/chart/line-layout.ts'
import { Figure } from '#src/ui/figure.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { silenceSaid, unitSaid } from './incident-words.ts'
import { SumText } from './sum-text.tsx'
import { lineOf } from './trend-lines.ts'
import type { IncidentView, SourceView, TrendLine } from './view-model.ts'

export interface Mark {
  id: string
  title: LocalText
  /** ISO 8601, as exactly as known. */
  date: string
}

export interface TrendSectionProps {
  view: IncidentView
  marks: Mark[]
  base: string
  csv: string
  permanent: string
}

/** Each source as a line of its own, with its own breaks, and what happened meanwhile. */
export function TrendSection({ view, marks, base, csv, permanent }: TrendSectionProps) {
  const { t, f, to, locale } = useLanguage()
  const { choice, step, sources } = view
  const measure = unitSaid(t, choice)
  const series = view.trend.flatMap((line, i) => seriesOf(line, i === 0, sources, nameOf(line)))
  const breaks = sources.flatMap(({ silent, title, breaks }) =>
    silent ? [] : breaks.map((one) => ({ ...one, title })),
  )
  return (
    <Section id="over-time" title={t('incidents.trend')}>
      <Figure
        title={t('incidents.trendTitle', { measure, step: t(`incidents.step.${step}`) })}
        links={{
          ...(timesOf(view).length > mostRows ? {} : { table: '#by-time' }),
          csv,
          permanent,
          provenance: '#from',
        }}
        caption={
          <>
            <p>{t('incidents.wholeOnly')}</p>
            {[...view.mute, ...view.gaps].map(({ silent, ...line }) => (
              <p key={`${nameOf(line)} ${silent.months}`}>{silenceSaid({ t, f }, nameOf(line), silent)}</p>
            ))}
            {series.some(({ segments }) => segments.flat().some(({ low }) => low !== undefined)) && (
              <p>{t('incidents.band')}</p>
            )}
            {breaks.length > 0 && <p>{t('incidents.breaksMean')}</p>}
            <ul>
              {breaks.map(({ date, note, title }) => (
                <li key={`${date} ${title.en}`}>
                  {t('incidents.break', {
                    source: inLocale(title, locale),
                    date: f.date(date),
                    note: inLocale(note, locale),
                  })}
                </li>
              ))}
            </ul>
            {marks.length > 0 && <p>{t('incidents.marks')}</p>}
            <ul>
              {marks.map(({ id, title, date }) => (
                <li key={id}>
                  {f.date(date)}:{' '}
                  <a href={to(`${base}/policies/${id}`)}>
                    <Local of={title} />
                  </a>
                </li>
              ))}
            </ul>
          </>
        }
      >
        {series.some(({ segments }) => segments.flat().some(({ value }) => value !== null)) ? (
          <LineChart
            title={t('incidents.trendTitle', { measure, step: t(`incidents.step.${step}`) })}
            unit={choice.rate ? measure : t(`incidents.unit.${step}`, { measure })}
            series={series}
            events={marks.map(({ title, date }) => ({ at: date, label: inLocale(title, locale) }))}
          />
        ) : (
          <p className="empty">{t(choice.rate ? 'incidents.notMeasured' : 'incidents.coversNothing')}</p>
        )}
      </Figure>
      <TimeTable view={view} nameOf={nameOf} />
    </Section>
  )

  function nameOf({ source, family }: Pick<TrendLine, 'source' | 'family'>): string {
    const found = sources.find(({ id }) => id === source)
    const name = found ? inLocale(found.title, locale) : source
    if (family === null) return name
    const kind = t(`incidents.family.${family}`)
    return sources.length > 1 ? `${name}: ${kind}` : kind
  }
}

/** A range is drawn only where the source gives one that is wider than its number. */
function seriesOf(line: TrendLine, accent: boolean, sources: readonly SourceView[], name: string): LineSeries[] {
  if (line.points.length === 0) return []
  const ranged = line.points.some(({ low, high }) => low !== high)
  const points = line.points.map(({ at, value, low, high }) => ({
    at,
    value,
    ...(ranged && value !== null ? { low, high } : {}),
  }))
  return [lineOf({ ...line, points }, sources, name, accent)]
}

/** Rows of a table that still can be read; of longer times the file has the months. */
const mostRows = 60

const timesOf = ({ trend }: IncidentView) =>
  [...new Set(trend.flatMap(({ points }) => points.map(({ at }) => at)))].sort()

function TimeTable({ view, nameOf }: { view: IncidentView; nameOf: (line: TrendLine) => string }) {
  const { t, f } = useLanguage()
  const times = timesOf(view)
  if (times.length > mostRows) return null
  const byTime = view.trend.map(({ points }) => new Map(points.map((point) => [point.at, point])))
  return (
    <details id="by-time">
      <summary>{t('incidents.table', { step: t(`incidents.step.${view.step}`) })}</summary>
      <DataTable<string>
        caption={t('incidents.table', { step: t(`incidents.step.${view.step}`) })}
        rows={times}
        captionUnseen
        rowKey={(at) => at}
        dense
        columns={[
          { key: 'at', head: t('incidents.when'), names: true, cell: (at) => f.date(at) },
          ...view.trend.map((line, i) => ({
            key: `${line.source} ${line.family}`,
            head: nameOf(line),
            figures: true,
            cell: (at: string) => {
              const point = byTime[i]?.get(at)
              const sum =
                point && (point.value === null ? 'not-measurable' : { ...point, value: point.value, uncounted: 0 })
              return <SumText sum={sum} rate={view.choice.rate} />
            },
          })),
        ]}
      />
    </details>
  )
}
