import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { SearchField } from '#src/ui/search-field.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { type Find, find } from '../find.ts'
import { SitePage } from '../frame.tsx'
import { loadWorkspacePage } from '../load-page.ts'
import { Local } from '../local.tsx'
import { pageTitle } from '../page-title.ts'
import type { Route } from './+types/search'

export async function loader(args: Route.LoaderArgs) {
  const { site, published, frame } = await loadWorkspacePage(args)
  const query = new URL(args.request.url).searchParams.get('q')?.slice(0, 200) ?? ''
  return { frame, query, finds: await find(site, published, query) }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.query }, 'common.nav.search', loaderData?.frame.title)
}

export default function SearchPage({ loaderData: { frame, query, finds } }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const base = `/${frame.id}`
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>
        {query ? t('publishing.search.headline', { count: finds.length, query }) : t('publishing.search.start')}
      </Headline>
      <Lede>{t('publishing.search.lede')}</Lede>
      <SearchField action={to(`${base}/search`)} value={query} label={t('publishing.search.start')} />
      {finds.length > 0 && (
        <DataTable<Find>
          caption={t('publishing.search.headline', { count: finds.length, query })}
          captionUnseen
          rows={finds}
          rowKey={(hit) => `${hit.kind}/${hit.id}`}
          dense={false}
          columns={[
            {
              key: 'title',
              head: t('publishing.search.title'),
              names: true,
              cell: (hit) => (
                <a href={to(`${base}/${hit.path}`)}>
                  <Local of={hit.title} />
                </a>
              ),
            },
            { key: 'kind', head: t('publishing.search.kind'), cell: (hit) => t(`publishing.kind.${hit.kind}`) },
          ]}
        />
      )}
    </SitePage>
  )
}
