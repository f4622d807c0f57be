import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Answer } from '../charts/answer.tsx'
import { writeChoice } from '../charts/choice.ts'
import { ChoiceForm } from '../charts/choice-form.tsx'
import { loadIncidents } from '../charts/load-incidents.ts'
import { MapSection } from '../charts/map-section.tsx'
import { FamilySection, SourcesSection, SplitSection } from '../charts/sources-section.tsx'
import { TrendSection } from '../charts/trend-section.tsx'
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
      <Answer view={view} title={<Local of={frame.title} />} address={to(`${base}/incidents`)} />
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
