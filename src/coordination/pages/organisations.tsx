import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { type Load, loads } from '../load-view.ts'
import type { Route } from './+types/organisations'

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, today } = await loadWorkspacePage(args)
  const commitments = [...published.records.commitments.values()].filter((c) => c.kind === 'commitment')
  return {
    frame,
    lines: loads(published, today),
    ownerless: commitments.filter((c) => c.owners.length === 0).length,
    all: commitments.length,
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'common.nav.organisations', loaderData?.frame.title)
}

export default function OrganisationsPage({ loaderData: { frame, lines, ownerless, all } }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>
        <Accent>{t('ui.nOfM', { n: ownerless, m: all })}</Accent> {t('coordination.headline')}
      </Headline>
      <Lede>{t('coordination.lede', { count: lines.length })}</Lede>
      <DataTable<Load>
        caption={t('common.nav.organisations')}
        captionUnseen
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          {
            key: 'name',
            head: t('common.organisation'),
            names: true,
            cell: (line) => (
              <a href={to(`/${frame.id}/organisations/${line.id}`)}>
                <Local of={line.name} />
              </a>
            ),
          },
          { key: 'promises', head: t('coordination.asked'), figures: true, cell: (line) => f.integer(line.promises) },
          { key: 'stated', head: t('coordination.stated'), figures: true, cell: (line) => f.integer(line.stated) },
          { key: 'late', head: t('common.overdue'), figures: true, cell: (line) => f.integer(line.late) },
          {
            key: 'complete',
            head: t('common.completion.complete'),
            figures: true,
            cell: (line) => f.integer(line.complete),
          },
        ]}
      />
    </SitePage>
  )
}
