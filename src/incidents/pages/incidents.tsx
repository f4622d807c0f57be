import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { writeChoice } from '../charts/choice.ts'
import { ChoiceForm } from '../charts/choice-form.tsx'
import { classesSaid } from '../charts/incident-words.ts'
import { loadIncidents } from '../charts/load-incidents.ts'
import { MapSection } from '../charts/map-section.tsx'
import { FamilySection, SourcesSection, SplitSection } from '../charts/sources-section.tsx'
import { TrendSection } from '../charts/trend-section.tsx'
import type { IncidentView } from '../charts/view-model.ts'
import type { Route } from './+types/incidents'

export const loader = (args: Route.LoaderArgs) => loadIncidents(args)

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'incidents.title', loaderData?.view?.whole?.name, loaderData?.frame.title)
}

export default function IncidentsPage({ loaderData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, view, borders, choice, faults, brings } = loaderData
  const base = `/${frame.id}`
  if (!view || !borders)
    return (
      <SitePage workspace={frame}>
        <Headline kicker={<Local of={frame.title} />}>{t('incidents.none')}</Headline>
        <Lede>{t('incidents.noneLede')}</Lede>
        {brings && <ImportsLink base={base} />}
      </SitePage>
    )
  const csv = `/api/v1/${frame.id}/incidents/cells.csv${loaderData.pinned}`
  const permanent = `${to(`${base}/incidents`)}${loaderData.pinned}`
  const shared = { view, base, csv, permanent }
  return (
    <SitePage workspace={frame}>
      <Answer view={view} title={<Local of={frame.title} />} />
      {faults.length > 0 && <Notice kind="warn">{t('incidents.faults', { what: faults.join('; ') })}</Notice>}
      <ChoiceForm
        {...{ choice, sources: loaderData.sources, areas: loaderData.areas, hasMergers: view.hasMergers }}
        address={to(`${base}/incidents`)}
      />
      <TrendSection {...shared} marks={loaderData.marks} />
      <MapSection {...shared} borders={borders} populations={loaderData.populations} />
      <SplitSection view={view} />
      <FamilySection view={view} base={base} />
      <SourcesSection view={view} base={base} permanent={permanent} />
      {brings && <ImportsLink base={base} />}
      <p>
        <a href={`${to(`${base}/incidents/explore`)}${writeChoice(choice)}`}>{t('incidents.explore')}</a> ·{' '}
        <a href={to(`${base}/evaluations`)}>{t('incidents.evaluations')}</a>
      </p>
    </SitePage>
  )
}

function ImportsLink({ base }: { base: string }) {
  const { t, to } = useLanguage()
  return (
    <p>
      <a href={to(`${base}/incidents/imports`)}>{t('importPages.link')}</a>
    </p>
  )
}

/** The number first, of the first source; the others beside it. */
function Answer({ view, title }: { view: IncidentView; title: React.ReactNode }) {
  const { t, f, locale } = useLanguage()
  const { period, whole, choice, sources, classes } = view
  const [first] = sources
  if (!first) return null
  const [from, until] = (first.months ?? period).map((month, i) =>
    month.endsWith(i === 0 ? '-01' : '-12') ? month.slice(0, 4) : month,
  ) as [string, string]
  const place = whole ? inLocale(whole.name, locale) : ''
  const figure = t(`incidents.figure.${choice.measure}`, { count: first.total.value })
  const said = t('incidents.counted', { classes: f.list(classesSaid(t, classes)) })
  const words = { figure, place, from: f.date(from), to: f.date(until) }
  return (
    <>
      <Headline kicker={title}>
        <Accent>{t(from === until ? 'incidents.headlineSame' : 'incidents.headline', words)}</Accent>
      </Headline>
      <Lede>
        {t('incidents.lede', {
          source: inLocale(first.title, locale),
          edition: first.edition.name,
          day: f.date(first.edition.day),
          classes: said,
        })}
      </Lede>
      {first.total.low !== first.total.high && (
        <p>{t('incidents.range', { low: f.integer(first.total.low), high: f.integer(first.total.high) })}</p>
      )}
      {first.total.uncounted > 0 && <p>{t('incidents.uncounted', { count: first.total.uncounted })}</p>}
      {sources.length > 1 && <p>{t('incidents.sideBySide')}</p>}
      {view.apart.length > 0 && (
        <p>
          {t('incidents.apart', {
            classes: f.list(classesSaid(t, classes)),
            others: f.list(classesSaid(t, view.apart)),
          })}
        </p>
      )}
      {view.isMixed && (
        <Notice kind="warn" title={t('incidents.mixed')}>
          {t('incidents.mixedMeans', { classes: f.list(classesSaid(t, classes)) })}
        </Notice>
      )}
    </>
  )
}
