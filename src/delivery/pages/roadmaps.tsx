import { Fragment, type ReactNode } from 'react'
import { memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Pagination } from '#src/ui/pagination.tsx'
import { Section } from '#src/ui/section.tsx'
import { roadmapStates } from '../roadmaps/roadmap-model.ts'
import { listRoadmaps, type RoadmapFilter, roadmapCounts, roadmapTally } from '../roadmaps/roadmap-store.ts'
import { RoadmapCounts, RoadmapTable } from '../roadmaps/roadmap-table.tsx'
import type { Route } from './+types/roadmaps'

const pageSize = 50
const filters = [...roadmapStates, 'late'] as const

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  const { frame, by, today } = page
  const asked = new URL(args.request.url).searchParams
  const state: RoadmapFilter['state'] = filters.find((one) => one === asked.get('state'))
  const number = Math.max(1, Math.trunc(Number(asked.get('page'))) || 1)
  return page.read(async (tx) => {
    const counts = await roadmapCounts(tx, today)
    const tally = await roadmapTally(tx, today)
    const list = await listRoadmaps(tx, today, { state }, { limit: pageSize, offset: (number - 1) * pageSize })
    const sums = { asked: sum(counts, 'asked'), accepted: sum(counts, 'accepted'), late: sum(counts, 'late') }
    const pages = Math.max(1, Math.ceil(list.total / pageSize))
    const own = by.role === 'focal-point'
    return { frame, today, own, counts, tally, sums, rows: list.rows, state: state ?? null, page: number, pages }
  })
}

type Counts = Awaited<ReturnType<typeof roadmapCounts>>
const sum = (counts: Counts, of: 'asked' | 'accepted' | 'late') => counts.reduce((all, row) => all + row[of], 0)

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'roadmaps.title', loaderData?.frame.title)
}

/** Who has delivered and who is late; for a focal point, what is asked of it. */
export default function RoadmapsPage({ loaderData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, today, own, counts, tally, sums, rows, state, page, pages } = loaderData
  const base = `/${frame.id}`
  const waiting = tally.asked + tally.draft + tally.returned
  const inSight = roadmapStates.some((one) => tally[one] > 0)
  const href = (number: number) => to(`${base}/roadmaps?${state ? `state=${state}&` : ''}page=${number}`)
  return (
    <SitePage workspace={frame} dense>
      <Headline kicker={<Local of={frame.title} />}>
        {own
          ? t('roadmaps.title')
          : t
              .rich<ReactNode>('roadmaps.headline', { ...sums, accent: (words) => <Accent>{words}</Accent> })
              .map((part, i) => <Fragment key={String(i)}>{part}</Fragment>)}
      </Headline>
      <Lede>{own ? t('roadmaps.mineLede', { waiting, late: tally.late }) : t('roadmaps.lede')}</Lede>
      {inSight && <States base={base} tally={tally} state={state} />}
      {inSight && <RoadmapTable base={base} rows={rows} today={today} />}
      <Pagination page={page} pages={pages} href={href} />
      {!own && counts.length > 0 && (
        <Section id="promises" title={t('roadmaps.ofAll')}>
          <RoadmapCounts base={base} counts={counts} />
        </Section>
      )}
      {!inSight && (own || counts.length === 0) && (
        <EmptyState title={t('roadmaps.none')}>{t('roadmaps.noneText')}</EmptyState>
      )}
    </SitePage>
  )
}

interface StatesProps {
  base: string
  tally: Record<(typeof filters)[number], number>
  state: string | null
}

function States({ base, tally, state }: StatesProps) {
  const { t, f, to } = useLanguage()
  const address = `${base}/roadmaps`
  const offered = filters.filter((one) => tally[one] > 0 || one === state)
  return (
    <div className="facets">
      <nav aria-label={t('roadmaps.show')}>
        <ul className="bare">
          <li>
            <a href={to(address)} aria-current={state === null ? 'true' : undefined}>
              {t('roadmaps.everyState')}
            </a>
          </li>
          {offered.map((one) => (
            <li key={one}>
              <a href={to(`${address}?state=${one}`)} aria-current={state === one ? 'true' : undefined}>
                {t(`roadmaps.state.${one}`)} <span className="facet-count">{f.integer(tally[one])}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
