import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { type ReleaseLine, releases } from '../release-store.ts'
import type { Route } from './+types/releases'

export async function loader(args: Route.LoaderArgs) {
  const { site, published, frame } = await loadWorkspacePage(args)
  return { frame, lines: await site.ledger.read(published.reader, frame.id, releases) }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'common.nav.releases', loaderData?.frame.title)
}

export default function ReleasesPage({ loaderData: { frame, lines } }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>{t('results.releases.headline', { count: lines.length })}</Headline>
      <Lede>{t('results.releases.lede')}</Lede>
      <DataTable<ReleaseLine>
        caption={t('common.nav.releases')}
        captionUnseen
        rows={lines}
        rowKey={(line) => String(line.number)}
        empty={t('results.scorecard.noRelease')}
        columns={[
          {
            key: 'number',
            head: t('common.release'),
            names: true,
            cell: (line) => <a href={to(`/${frame.id}/releases/${line.number}`)}>{f.integer(line.number)}</a>,
          },
          { key: 'date', head: t('common.date'), cell: (line) => f.date(line.date) },
          { key: 'checksum', head: 'SHA-256', cell: (line) => <code>{line.checksum}</code> },
          {
            key: 'file',
            head: t('publishing.data.files'),
            cell: (line) => <a href={`/api/v1/${frame.id}/releases/${line.number}.json`}>JSON</a>,
          },
        ]}
      />
    </SitePage>
  )
}
