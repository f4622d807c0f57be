import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { type Kind, kinds } from '#src/workspaces/kinds.ts'
import { SitePage } from '../frame.tsx'
import { loadWorkspacePage } from '../load-page.ts'
import { Local } from '../local.tsx'
import { pageTitle } from '../page-title.ts'
import type { Route } from './+types/data'

interface Line {
  kind: Kind
  count: number
  withheld: number
}

export async function loader(args: Route.LoaderArgs) {
  const { published, frame } = await loadWorkspacePage(args)
  const lines = kinds
    .filter((kind) => kind !== 'findings')
    .map((kind): Line => ({ kind, count: published.records[kind].size, withheld: published.withheld[kind] }))
  return { frame, lines }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'common.nav.data', loaderData?.frame.title)
}

export default function DataPage({ loaderData: { frame, lines } }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const api = `/api/v1/${frame.id}`
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>{t('publishing.data.headline')}</Headline>
      <Lede>{t('publishing.data.lede', { licence: frame.licence })}</Lede>
      <DataTable<Line>
        caption={t('publishing.data.headline')}
        captionUnseen
        rows={lines}
        rowKey={(line) => line.kind}
        columns={[
          {
            key: 'kind',
            head: t('publishing.data.kind'),
            names: true,
            cell: (line) => t(`publishing.kind.${line.kind}`),
          },
          { key: 'count', head: t('publishing.data.count'), figures: true, cell: (line) => f.integer(line.count) },
          {
            key: 'withheld',
            head: t('publishing.data.withheld'),
            figures: true,
            cell: (line) => f.integer(line.withheld),
          },
          {
            key: 'files',
            head: t('publishing.data.files'),
            cell: (line) => (
              <>
                <a href={`${api}/${line.kind}.csv`} aria-label={`CSV: ${t(`publishing.kind.${line.kind}`)}`}>
                  CSV
                </a>{' '}
                ·{' '}
                <a href={`${api}/${line.kind}.json`} aria-label={`JSON: ${t(`publishing.kind.${line.kind}`)}`}>
                  JSON
                </a>
              </>
            ),
          },
        ]}
      />
      <ul>
        <li>
          <a href={`${api}/scorecard`}>{t('publishing.data.scorecard')}</a>
        </li>
        <li>
          <a href={to('/api')}>{t('publishing.data.api')}</a>
        </li>
        <li>
          <a href={to(`/${frame.id}/claims`)}>{t('publishing.kind.claims')}</a>
        </li>
        <li>
          <a href={to(`/${frame.id}/releases`)}>{t('common.nav.releases')}</a>
        </li>
      </ul>
    </SitePage>
  )
}
