import { memberPage } from '#src/identity/member-page.ts'
import { all } from '#src/ledger/records.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { briefly, subjectTitle } from '../submissions/submission-view.ts'
import type { Route } from './+types/submission-queue'

const shown = 100

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const published = await page.published()
  const waiting = await page.read((tx) => all(tx, 'received_submissions'))
  const lines = waiting
    .map(({ data }) => data)
    .sort((a, b) => Number(b.proven ?? false) - Number(a.proven ?? false) || a.due.localeCompare(b.due))
    .slice(0, shown)
    .map((one) => ({
      id: one.id,
      brief: briefly(one),
      received: one.received,
      due: one.due,
      about: subjectTitle(published, one.about.kind, one.about.id) ?? { en: one.about.id },
    }))
  return { frame: page.frame, count: waiting.length, lines }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'submissions.queue', loaderData?.frame.title)
}

export default function QueuePage({ loaderData: { frame, count, lines } }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  return (
    <SitePage workspace={frame} dense>
      <Headline kicker={<a href={to(`/${frame.id}/voices`)}>{t('submissions.title')}</a>}>
        {t('submissions.queue')}
      </Headline>
      <Lede>{t('submissions.queueLede', { count })}</Lede>
      <p className="quiet">{t('submissions.queueOrder')}</p>
      <DataTable<(typeof lines)[number]>
        caption={t('submissions.queue')}
        captionUnseen
        rows={lines}
        rowKey={({ id }) => id}
        empty={t('submissions.queueNone')}
        columns={[
          {
            key: 'what',
            head: t('submissions.what'),
            names: true,
            cell: ({ id, brief }) => (
              <a href={to(`/${frame.id}/voices/queue/${id}`)}>
                <bdi>{brief}</bdi>
              </a>
            ),
          },
          { key: 'about', head: t('submissions.about'), cell: ({ about }) => <Local of={about} /> },
          { key: 'received', head: t('submissions.received'), cell: ({ received }) => f.date(received) },
          { key: 'due', head: t('submissions.due'), cell: ({ due }) => f.date(due) },
        ]}
      />
    </SitePage>
  )
}
