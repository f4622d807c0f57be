import { Fragment } from 'react'
import { classesSaid } from '#src/incidents/charts/incident-words.ts'
import { inLocale } from '#src/publishing/in-locale.ts'
import { Local } from '#src/publishing/local.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { CountedView, Revision } from './counted-view.ts'
import { countedSaid, filtersSaid } from './counted-words.ts'

/**
 * The incidents that are counted: the query of each version, and what came of it.
 * @param page the address of the indicator's own page
 */
export function CountedSection({ base, page, views }: { base: string; page: string; views: CountedView[] }) {
  const { t } = useLanguage()
  if (views.length === 0) return null
  return (
    <Section id="incidents" title={t('incidentIndicators.title')}>
      {views.map((view) => (
        <OneQuery key={view.version} base={base} page={page} view={view} several={views.length > 1} />
      ))}
    </Section>
  )
}

interface OneQueryProps {
  base: string
  page: string
  view: CountedView
  several: boolean
}

function OneQuery({ base, page, view, several }: OneQueryProps) {
  const { t, f, to } = useLanguage()
  const { version, counted, source, area, edition, gaps, address } = view
  const filters = filtersSaid({ t, f }, counted)
  return (
    <>
      {counted.mix && (
        <Notice kind="warn">
          {t('incidentIndicators.mixed', { classes: f.list(classesSaid(t, counted.where.eventClass)) })}
        </Notice>
      )}
      <DefinitionList
        items={[
          {
            term: several ? t('results.indicator.version', { number: version }) : t('incidentIndicators.counted'),
            value: countedSaid({ t, f }, counted),
          },
          {
            term: t('incidents.source'),
            value: (
              <a href={to(`${base}/sources/${source.document}`)}>
                <Local of={source.title} />
              </a>
            ),
          },
          { term: t('incidents.terms'), value: <Local of={source.terms} /> },
          {
            term: t('incidents.edition'),
            value: edition
              ? t('incidentIndicators.editionOf', { ...edition, day: f.date(edition.day) })
              : t('incidentIndicators.noEdition'),
          },
          { term: t('common.area'), value: area ? <Area view={view} /> : t('incidentIndicators.area.all') },
          ...(filters.length > 0 ? [{ term: t('incidentIndicators.filters'), value: f.list(filters) }] : []),
          ...(view.populations.length > 0
            ? [{ term: t('incidentIndicators.populations'), value: <Populations base={base} view={view} /> }]
            : []),
        ]}
      />
      {address && (
        <p>
          <a href={`${to(`${base}/incidents`)}${address}`}>{t('incidentIndicators.see')}</a> ·{' '}
          <a href={`/api/v1${base}/incidents/cells.csv${address}`}>{t('incidentIndicators.csv')}</a>
        </p>
      )}
      <p className="quiet">{t('incidentIndicators.zero')}</p>
      {gaps.length > 0 && (
        <>
          <h3>{t('incidentIndicators.without')}</h3>
          <DefinitionList
            items={gaps.map(({ from, to: until, none }) => ({
              term: t('incidentIndicators.range', { from: f.date(from), to: f.date(until) }),
              value: t(`incidentIndicators.none.${none}`),
            }))}
          />
        </>
      )}
      <Revisions view={view} />
      <Before view={view} page={page} />
    </>
  )
}

function Area({ view: { area, counted } }: { view: CountedView }) {
  const { t } = useLanguage()
  return (
    <>
      {area && <Local of={area} />}.{' '}
      {t(counted.borders === 'today' ? 'incidents.borders.todayMeans' : 'incidents.borders.namedMeans')}
    </>
  )
}

function Populations({ base, view }: { base: string; view: CountedView }) {
  const { t, f, to, locale } = useLanguage()
  return (
    <ul>
      {view.populations.map(({ area, day, value, source }) => (
        <li key={`${area.en} ${day}`}>
          <a href={to(`${base}/sources/${source}`)}>
            {t('incidents.population', { area: inLocale(area, locale), day: f.date(day), value: f.integer(value) })}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Only periods of which editions say different things; the newest stands in the table of values. */
function Revisions({ view: { revisions } }: { view: CountedView }) {
  const { t, f } = useLanguage()
  if (revisions.length === 0) return null
  const editions = [...new Set(revisions.flatMap(({ runs }) => runs.map(({ edition }) => edition)))].sort(
    (a, b) => a - b,
  )
  const saidBy = ({ runs }: Revision, edition: number) => runs.findLast((run) => run.edition <= edition)?.value
  return (
    <>
      <DataTable<Revision>
        caption={t('incidentIndicators.revised')}
        matrix
        rows={revisions}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'period',
            head: t('common.date'),
            names: true,
            cell: ({ from, to }) =>
              from === to ? f.date(from) : t('incidentIndicators.range', { from: f.date(from), to: f.date(to) }),
          },
          ...editions.map((edition) => ({
            key: `of ${edition}`,
            head: t('incidentIndicators.revised.edition', { number: edition }),
            figures: true,
            cell: (revision: Revision) => {
              const value = saidBy(revision, edition)
              return value !== undefined && f.number(value)
            },
          })),
        ]}
      />
      <p className="quiet">{t('incidentIndicators.revisedAll')}</p>
    </>
  )
}

/** The way to the whole series as of each edition before. */
function Before({ view: { before, counted }, page }: { view: CountedView; page: string }) {
  const { t, f } = useLanguage()
  if (before.length === 0) return null
  return (
    <p>
      {t('incidentIndicators.then.links')}{' '}
      {before.map(({ number, name, day }, i) => (
        <Fragment key={number}>
          {i > 0 && ' · '}
          <a href={`${page}?edition=${counted.source}:${number}`}>
            {t('incidentIndicators.then.link', { number, name, day: f.date(day) })}
          </a>
        </Fragment>
      ))}
    </p>
  )
}
