import styles from 'maplibre-gl/dist/maplibre-gl.css?url'
import library from 'maplibre-gl/dist/maplibre-gl.mjs?url'
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { SitePage } from '#src/publishing/frame.tsx'
import { contentSecurityPolicy } from '#src/publishing/headers.ts'
import { inLocale } from '#src/publishing/in-locale.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageModule } from '#src/publishing/page-module.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { writeChoice } from '../charts/choice.ts'
import { unitSaid } from '../charts/incident-words.ts'
import { loadIncidents } from '../charts/load-incidents.ts'
import { OtherMaps } from '../charts/other-maps.tsx'
import address from '../explore/explore.browser.ts?worker&url'
import type { ExploreSetting } from '../explore/explore-setting.ts'
import type { Route } from './+types/explore'

export const handle = pageModule(address)

/** The library draws in a worker of its own, which comes from the site. */
export const headers = () => ({ 'content-security-policy': `${contentSecurityPolicy}; worker-src 'self'` })

export async function loader(args: Route.LoaderArgs) {
  const { frame, choice, borders, view } = await loadIncidents(args)
  const sources = view?.sources.map(({ id, title }) => ({ id, title })) ?? []
  return { frame, choice, sources, mapped: view?.mapped, disclaimer: borders?.disclaimer ?? null }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'incidents.explore.title', loaderData?.frame.title)
}

export default function ExplorePage({
  loaderData: { frame, choice, sources, mapped, disclaimer },
}: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const base = `/${frame.id}/incidents`
  const chosen = writeChoice(choice)
  const shown = sources.find(({ id }) => id === mapped)
  const back = `${to(base)}${chosen}`
  const setting: ExploreSetting = {
    ...{ library, worker, styles, locale, areas: `${to(`${base}/explore.geojson`)}${chosen}` },
    words: {
      map: t('incidents.explore.title'),
      zoomIn: t('incidents.explore.zoomIn'),
      zoomOut: t('incidents.explore.zoomOut'),
      compass: t('incidents.explore.compass'),
      failed: t('incidents.explore.failed'),
    },
  }
  return (
    <SitePage workspace={frame}>
      <Breadcrumb crumbs={[{ label: t('incidents.title'), href: back }, { label: t('incidents.explore.title') }]} />
      <Headline kicker={<Local of={frame.title} />}>{t('incidents.explore.title')}</Headline>
      <Lede>{t('incidents.explore.lede')}</Lede>
      <p>
        <a href={back}>{t('incidents.explore.back')}</a>
      </p>
      {shown && (
        <p>{t('incidents.mapTitle', { measure: unitSaid(t, choice), source: inLocale(shown.title, locale) })}</p>
      )}
      <OtherMaps sources={sources.filter((one) => one !== shown)} choice={choice} address={to(`${base}/explore`)} />
      <button type="button" className="button" data-start hidden>
        {t('incidents.explore.start')}
      </button>
      <div className="explore-map" data-explore={JSON.stringify(setting)} hidden />
      <p data-said aria-live="polite" />
      <p className="quiet" data-keys hidden>
        {t('incidents.explore.keys')}
      </p>
      {disclaimer && (
        <p className="quiet">
          <Local of={disclaimer} />
        </p>
      )}
    </SitePage>
  )
}
