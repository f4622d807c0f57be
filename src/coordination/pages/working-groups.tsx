import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { ButtonLink } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { WorkingGroup } from '../meetings/working-group-model.ts'
import type { Route } from './+types/working-groups'

const startOf = ({ from }: WorkingGroup) => from ?? '9999'

export async function loader(args: Route.LoaderArgs) {
  const { published, frame } = await loadWorkspacePage(args)
  const { organisations, working_groups } = published.records
  const groups = [...working_groups.values()].sort(
    (a, b) => startOf(a).localeCompare(startOf(b)) || (a.id < b.id ? -1 : 1),
  )
  const lines = groups.map(({ id, name, convener, from, until }) => ({
    ...{ id, name, from: from ?? null, until: until ?? null },
    convener: organisations.get(convener)?.name ?? { en: convener },
  }))
  return { frame, lines }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'meetings.groups.title', loaderData?.frame.title)
}

export default function WorkingGroupsPage({ loaderData: { frame, lines } }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const base = `/${frame.id}/working-groups`
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>{t('meetings.groups.title')}</Headline>
      <Lede>{t('meetings.groups.lede', { count: lines.length })}</Lede>
      {frame.role === 'secretariat' && (
        <p>
          <ButtonLink href={to(`${base}/new`)}>{t('meetings.groups.form')}</ButtonLink>
        </p>
      )}
      <DataTable<(typeof lines)[number]>
        caption={t('meetings.groups.title')}
        captionUnseen
        rows={lines}
        rowKey={({ id }) => id}
        empty={t('meetings.groups.none')}
        columns={[
          {
            key: 'name',
            head: t('meetings.groups.name'),
            names: true,
            cell: ({ id, name }) => (
              <a href={to(`${base}/${id}`)}>
                <Local of={name} />
              </a>
            ),
          },
          { key: 'convener', head: t('meetings.groups.convener'), cell: ({ convener }) => <Local of={convener} /> },
          {
            key: 'when',
            head: t('meetings.groups.when'),
            cell: ({ from, until }) =>
              [from, until !== from ? until : null].flatMap((day) => (day ? [f.date(day)] : [])).join(' – '),
          },
        ]}
      />
    </SitePage>
  )
}
