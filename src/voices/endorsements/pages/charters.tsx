import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { type CharterLine, charterLines } from '../charter-view.ts'
import { CallState } from '../version-table.tsx'
import type { Route } from './+types/charters'

export async function loader(args: Route.LoaderArgs) {
  const { frame, published } = await loadWorkspacePage(args)
  return { frame, lines: charterLines(published) }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'endorsements.charters', loaderData?.frame.title)
}

export default function ChartersPage({ loaderData: { frame, lines } }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const open = lines.filter(({ version }) => version.call && !version.call.closed).length
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>{t('endorsements.chartersHeadline', { open })}</Headline>
      <Lede>{t('endorsements.chartersLede')}</Lede>
      <DataTable<CharterLine>
        caption={t('endorsements.charters')}
        captionUnseen
        rows={lines}
        rowKey={({ id }) => id}
        empty={t('endorsements.chartersNone')}
        columns={[
          {
            key: 'title',
            head: t('endorsements.charter'),
            names: true,
            cell: ({ id, title }) => (
              <a href={to(`/${frame.id}/charters/${id}`)}>
                <Local of={title} />
              </a>
            ),
          },
          {
            key: 'version',
            head: t('endorsements.version'),
            cell: ({ version }) => t('endorsements.versionNumber', { number: f.integer(version.number) }),
          },
          { key: 'state', head: t('endorsements.state'), cell: ({ version }) => <CallState call={version.call} /> },
          {
            key: 'endorsed',
            head: t('endorsements.endorsed'),
            figures: true,
            cell: ({ version }) => f.integer(version.endorsed),
          },
        ]}
      />
      {frame.role === 'secretariat' && (
        <p>
          <a href={to(`/${frame.id}/endorsements/queue`)}>{t('endorsements.queue')}</a>
        </p>
      )}
    </SitePage>
  )
}
