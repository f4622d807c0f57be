import { memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { ButtonLink } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { officeNames } from '../office-names.ts'
import { papersIn } from '../papers/paper-store.ts'
import type { Route } from './+types/papers'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  return page.read(async (tx) => {
    const names = await officeNames(tx)
    const lines = (await papersIn(tx)).map(({ paper: { id, title, lead, due, state } }) => ({
      ...{ id, title, due, state },
      lead: names.of(lead),
    }))
    return { frame: page.frame, lines, mayStart: page.by.role === 'secretariat' }
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'papers.title', loaderData?.frame.title)
}

export default function PapersPage({ loaderData: { frame, lines, mayStart } }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const base = `/${frame.id}/papers`
  return (
    <SitePage workspace={frame} dense>
      <Headline kicker={<Local of={frame.title} />}>{t('papers.title')}</Headline>
      <Lede>{t('papers.lede', { count: lines.length })}</Lede>
      {mayStart && (
        <p>
          <ButtonLink href={to(`${base}/new`)}>{t('papers.start')}</ButtonLink>
        </p>
      )}
      <DataTable<(typeof lines)[number]>
        caption={t('papers.title')}
        captionUnseen
        rows={lines}
        rowKey={({ id }) => id}
        empty={t('papers.none')}
        columns={[
          {
            key: 'title',
            head: t('papers.name'),
            names: true,
            cell: ({ id, title }) => (
              <a href={to(`${base}/${id}`)}>
                <bdi>{title}</bdi>
              </a>
            ),
          },
          { key: 'lead', head: t('papers.lead'), cell: ({ lead }) => <Local of={lead} /> },
          { key: 'due', head: t('papers.due'), cell: ({ due }) => f.date(due) },
          { key: 'state', head: t('papers.state'), cell: ({ state }) => t(`papers.state.${state}`) },
        ]}
      />
    </SitePage>
  )
}
