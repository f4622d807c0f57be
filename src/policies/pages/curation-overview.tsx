import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { type CurationTask, curationTasks } from '../curation/curation-overview.ts'
import { curatorPage } from '../curation/curator-page.ts'
import { publicationsOf } from '../publication/publication-of.ts'
import type { Publication } from '../publication/publication-status.tsx'
import type { Route } from './+types/curation-overview'

type Line = CurationTask & { publication: Publication | undefined }

export async function loader(args: Route.LoaderArgs) {
  const page = await curatorPage(args)
  const { site, published, frame } = page
  const tasks = curationTasks(published)
  const ids = tasks.map(({ id }) => id)
  const publications = await publicationsOf(page, await site.published(frame.id), ids)
  return { frame, lines: tasks.map((task): Line => ({ ...task, publication: publications[task.id] })) }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'common.nav.curation', loaderData?.frame.title)
}

export const headers = notKept

export default function CurationOverviewPage({ loaderData: { frame, lines } }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const waiting = lines.reduce((sum, { decided, total }) => sum + total - decided, 0)
  const base = `/${frame.id}/policies`
  return (
    <SitePage workspace={frame} dense>
      <Headline kicker={<Local of={frame.title} />}>
        {t.rich<React.ReactNode>('curation.overview.headline', {
          waiting,
          accent: (chunks) => <Accent key="accent">{chunks}</Accent>,
        })}
      </Headline>
      <Lede>
        {t('curation.overview.lede')} <a href={to('/xray')}>{t('common.nav.xray')}</a>
      </Lede>
      <DataTable<Line>
        caption={t('common.nav.curation')}
        captionUnseen
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            head: t('common.policy'),
            names: true,
            cell: ({ id, title }) => (
              <a href={to(`${base}/${id}/curation`)}>
                <Local of={title} />
              </a>
            ),
          },
          {
            key: 'decided',
            head: t('curation.overview.decided'),
            cell: ({ decided, total }) =>
              total === 0 ? t('curation.overview.none') : t('ui.nOfM', { n: decided, m: total }),
          },
          {
            key: 'label',
            head: t('common.handling'),
            cell: ({ id, publication }) => (
              <>
                <bdi dir="ltr">{publication?.label}</bdi> ·{' '}
                <a href={to(`${base}/${id}/publication`)}>
                  {t(publication?.open ? 'curation.withdraw.link' : 'curation.publish.link')}
                </a>
              </>
            ),
          },
        ]}
      />
    </SitePage>
  )
}
