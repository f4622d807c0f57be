import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { type DraftLine, draftLines } from '../draft-view.ts'
import type { Route } from './+types/drafts'

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, today } = await loadWorkspacePage(args)
  return { frame, lines: draftLines(published, today) }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'draftPolicies.title', loaderData?.frame.title)
}

export default function DraftsPage({ loaderData: { frame, lines } }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const base = `/${frame.id}`
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>
        {t('draftPolicies.headline', { count: lines.filter(({ state }) => state === 'open').length })}
      </Headline>
      <Lede>{t('draftPolicies.lede')}</Lede>
      {frame.role === 'secretariat' && (
        <p>
          <a href={to(`${base}/drafts/plan`)}>{t('draftPolicies.plan')}</a>
        </p>
      )}
      <DataTable<DraftLine>
        caption={t('draftPolicies.title')}
        captionUnseen
        rows={lines}
        rowKey={({ id }) => id}
        empty={t('draftPolicies.none')}
        columns={[
          {
            key: 'title',
            head: t('draftPolicies.draft'),
            names: true,
            cell: ({ id, title }) => (
              <a href={to(`${base}/drafts/${id}`)}>
                <Local of={title} />
              </a>
            ),
          },
          { key: 'state', head: t('submissions.state'), cell: ({ state }) => t(`draftPolicies.state.${state}`) },
          { key: 'closes', head: t('draftPolicies.closes'), cell: ({ closes }) => f.date(closes) },
          {
            key: 'publisher',
            head: t('submissions.organisation'),
            cell: ({ publisher }) => (publisher ? inLocale(publisher, locale) : t('submissions.secretariat')),
          },
          {
            key: 'comments',
            head: t('draftPolicies.comments'),
            figures: true,
            cell: ({ comments }) => f.integer(comments),
          },
          {
            key: 'answered',
            head: t('draftPolicies.ofThemAnswered'),
            figures: true,
            cell: ({ answered }) => f.integer(answered),
          },
        ]}
      />
    </SitePage>
  )
}
