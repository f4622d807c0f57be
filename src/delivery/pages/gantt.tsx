import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Pagination } from '#src/ui/pagination.tsx'
import { Gantt } from '../gantt-section.tsx'
import { ganttOfCommitment, ganttOfOrganisation } from '../gantt-view.ts'
import { RichText } from '../rounds/rich-text.tsx'
import type { Route } from './+types/gantt'

/** As many as make a page that prints on a few sheets. */
const pageSize = 24

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, today, t } = await loadWorkspacePage(args)
  const { kind, id } = args.params
  const { records } = published
  const ofOrganisation = kind === 'organisations'
  const about = ofOrganisation
    ? records.organisations.get(id)?.name
    : kind === 'commitments'
      ? records.commitments.get(id)?.title
      : undefined
  if (!about) return notFound(t('errors.noRecord', { id }))
  const items = (ofOrganisation ? ganttOfOrganisation : ganttOfCommitment)(published, id, today)
  const steps = items.flatMap(({ milestones }) => milestones)
  const counts = {
    actions: items.length,
    milestones: steps.length,
    late: steps.filter(({ state }) => state === 'late').length,
  }
  const pages = Math.max(1, Math.ceil(items.length / pageSize))
  const asked = Math.trunc(Number(new URL(args.request.url).searchParams.get('page')))
  const page = Math.min(pages, Math.max(1, asked || 1))
  const shown = items.slice((page - 1) * pageSize, page * pageSize)
  return { frame, today, about, address: `/${kind}/${id}`, items: shown, counts, page, pages }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'roadmaps.gantt.title', loaderData?.about, loaderData?.frame.title)
}

/** The work towards a promise, or of an organisation, as a timeline that prints. */
export default function GanttPage({ loaderData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, today, about, address, items, counts, page, pages } = loaderData
  const base = `/${frame.id}`
  return (
    <SitePage workspace={frame}>
      <Breadcrumb
        crumbs={[{ label: inLocale(about, locale), href: to(base + address) }, { label: t('roadmaps.gantt.title') }]}
      />
      <Headline kicker={<Local of={about} />}>
        <RichText of="roadmaps.gantt.headline" values={{ ...counts }} />
      </Headline>
      {items.length === 0 ? (
        <EmptyState title={t('roadmaps.gantt.none')}>{t('roadmaps.gantt.noneText')}</EmptyState>
      ) : (
        <Gantt items={items} today={today} />
      )}
      <Pagination page={page} pages={pages} href={(number) => to(`${base}/gantt${address}?page=${number}`)} />
    </SitePage>
  )
}
