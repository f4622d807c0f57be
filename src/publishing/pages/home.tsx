import type { Locale } from '#src/i18n/locale.ts'
import { readPath } from '#src/i18n/locale.ts'
import { scorecardOf } from '#src/results/scorecard-cache.ts'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { Tag } from '#src/ui/tag.tsx'
import { SitePage } from '../frame.tsx'
import { Local } from '../local.tsx'
import { pageTitle } from '../page-title.ts'
import type { Site } from '../site.ts'
import { siteContext } from '../site-context.ts'
import type { Route } from './+types/home'

async function workspaceLines(site: Site) {
  const all = await Promise.all((await site.workspaceIds()).map((id) => site.published(id)))
  return all.flatMap((published) => {
    if (!published) return []
    const { id, title, summary, fictional } = published.workspace
    const { policies, standings } = scorecardOf(published, site.today(published.workspace))
    return [{ id, title, summary, fictional, policies: policies.length, promises: standings.length }]
  })
}

/** The visitor's language is offered, never forced: a browser that asks for Urdu first is shown where Urdu is. */
function offered(request: Request): Locale | null {
  const { locale } = readPath(new URL(request.url).pathname)
  const wanted = request.headers.get('accept-language')?.slice(0, 2).toLowerCase()
  return locale === 'en' && wanted === 'ur' ? 'ur' : null
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  return { workspaces: await workspaceLines(site), offer: offered(request) }
}

export function meta({ location }: Route.MetaArgs) {
  return pageTitle(location)
}

export default function HomePage({ loaderData: { workspaces, offer } }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  return (
    <SitePage>
      {offer && (
        <p lang="ur" dir="rtl">
          <a href="/ur">یہ سائٹ اردو میں دیکھیے</a>
        </p>
      )}
      <Headline>{t('home.headline')}</Headline>
      <Lede>{t('home.lede')}</Lede>
      <Section id="workspaces" title={t('home.workspaces')}>
        {workspaces.map((workspace) => (
          <article key={workspace.id} className="flow">
            <h3>
              <a href={to(`/${workspace.id}`)}>
                <Local of={workspace.title} />
              </a>{' '}
              {workspace.fictional && <Tag>{t('home.fictional')}</Tag>}
            </h3>
            <p>
              <Local of={workspace.summary} />
            </p>
            <p className="quiet">{t('home.counts', { policies: workspace.policies, promises: workspace.promises })}</p>
          </article>
        ))}
      </Section>
      <Section id="xray" title={t('home.xrayTitle')}>
        <p>{t('home.xrayText')}</p>
        <p>
          <a href={to('/xray')}>{t('home.xrayLink')}</a>
        </p>
      </Section>
    </SitePage>
  )
}
