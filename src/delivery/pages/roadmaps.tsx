import { memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Pagination } from '#src/ui/pagination.tsx'
import { Section } from '#src/ui/section.tsx'
import { roadmapCounts } from '../roadmaps/roadmap-counts.ts'
import { roadmapStates } from '../roadmaps/roadmap-model.ts'
import { listRoadmaps, type RoadmapFilter, roadmapTally } from '../roadmaps/roadmap-store.ts'
import { RoadmapCounts, RoadmapTable } from '../roadmaps/roadmap-table.tsx'
import { RichText } from '../rounds/rich-text.tsx'
import type { Route } from './+types/roadmaps'

const pageSize = 50
const filters = [...roadmapStates, 'late'] as const

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  const { frame, by, today } = page
  const asked = new URL(args.request.url).searchParams
  const state: RoadmapFilter['state'] = filters.find((one) => one === asked.get('state'))
  const number = Math.max(1, Math.trunc(Number(asked.get('page'))) || 1)
  const own = by.role === 'focal-point'
  const theirs = own && by.organisation !== null ? { organisation: by.organisation } : {}
  return page.read(async (tx) => {
    const counts = own ? null : await roadmapCounts(tx, today, pageSize)
    const tally = await roadmapTally(tx, today, theirs)
    const list = await listRoadmaps(
      tx,
      today,
      { state, ...theirs },
      { limit: pageSize, offset: (number - 1) * pageSize },
    )
    const pages = Math.max(1, Math.ceil(list.total / pageSize))
    return { frame, today, own, counts, tally, rows: list.rows, state: state ?? null, page: number, pages }
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'roadmaps.title', loaderData?.frame.title)
}

/** Who has delivered and who is late; for a focal point, what is asked of it. */
export default function RoadmapsPage({ loaderData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, today, own, counts, tally, rows, state, page, pages } = loaderData
  const base = `/${frame.id}`
  const waiting = tally.asked + tally.draft + tally.returned
  const inSight = roadmapStates.some((one) => tally[one] > 0)
  const href = (number: number) => to(`${base}/roadmaps?${state ? `state=${state}&` : ''}page=${number}`)
  return (
    <SitePage workspace={frame} dense>
      <Headline kicker={<Local of={frame.title} />}>
        {counts === null ? t('roadmaps.title') : <RichText of="roadmaps.headline" values={{ ...counts.sums }} />}
      </Headline>
      <Lede>{own ? t('roadmaps.mineLede', { waiting, late: tally.late }) : t('roadmaps.lede')}</Lede>
      {inSight && <States base={base} tally={tally} state={state} />}
      {inSight && <RoadmapTable base={base} rows={rows} today={today} />}
      <Pagination page={page} pages={pages} href={href} />
      {counts && counts.rows.length > 0 && (
        <Section id="promises" title={t('roadmaps.ofAll')}>
          <RoadmapCounts base={base} counts={counts.rows} />
          {counts.promises > counts.rows.length && (
            <p className="quiet">{t('ui.nOfM', { n: counts.rows.length, m: counts.promises })}</p>
          )}
        </Section>
      )}
      {!inSight && (counts === null || counts.rows.length === 0) && (
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
