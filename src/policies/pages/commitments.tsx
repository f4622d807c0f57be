import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Pagination } from '#src/ui/pagination.tsx'
import { promiseRows } from '../policy-view.ts'
import { type Filter, filterOf, matches, queryOf } from '../promise-filter.ts'
import { PromiseFilterForm } from '../promise-filter-form.tsx'
import { PromiseTable } from '../promise-table.tsx'
import type { Route } from './+types/commitments'

const pageSize = 50

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, today } = await loadWorkspacePage(args)
  const url = new URL(args.request.url)
  const filter: Filter = filterOf(url.searchParams)
  const policies = [...published.records.policies.values()]
  const rows = policies
    .filter(({ id }) => filter.policy === null || filter.policy === id)
    .flatMap(({ id }) => promiseRows(published, id, today))
    .filter((row) => matches(row, filter))
  const pages = Math.max(1, Math.ceil(rows.length / pageSize))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1))
  const withPromises = new Set([...published.records.commitments.values()].map((c) => c.policy))
  return {
    frame,
    filter,
    policies: policies.filter(({ id }) => withPromises.has(id)).map(({ id, title }) => ({ id, title })),
    rows: rows.slice((page - 1) * pageSize, page * pageSize),
    total: rows.length,
    page,
    pages,
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'common.nav.promises', loaderData?.frame.title)
}

export default function CommitmentsPage({
  loaderData: { frame, filter, policies, rows, total, page, pages },
}: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const base = `/${frame.id}/commitments`
  const href = (n: number) => to(`${base}?${queryOf(filter, n)}`)
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>{t('common.commitments', { count: total })}</Headline>
      <PromiseFilterForm action={to(base)} filter={filter} policies={policies} />
      <PromiseTable workspace={frame.id} rows={rows} caption={t('common.nav.promises')} />
      {pages > 1 && <Pagination page={page} pages={pages} href={href} />}
    </SitePage>
  )
}
