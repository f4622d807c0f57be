import { officesOf } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { type Calendar, workingDaysUntil } from '#src/vocabulary/calendar.ts'
import { daysBetween } from '#src/vocabulary/days.ts'
import { dutiesOf } from '../duties.ts'
import type { Duty } from '../duty.ts'
import { officeNames } from '../office-names.ts'
import { titleIn } from '../said-outside.ts'
import { WorkPlaces } from '../work-places.tsx'
import type { Route } from './+types/work'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  const { frame, by, today, calendar } = page
  return page.read(async (tx) => {
    const names = await officeNames(tx)
    const offices = officesOf(by).map((office) => inLocale(names.of(office), page.locale))
    const duties = (await dutiesOf(tx, by, today)).map((duty) => ({ ...duty, left: left(calendar, today, duty.due) }))
    return { frame, duties, offices, title: page.t('work.title') }
  })
}

type Left = { late: number } | { days: number } | null

/** Days by which it is late, or working days that are left; null where no day is set. */
const left = (calendar: Calendar, today: string, due: string | null): Left =>
  due === null
    ? null
    : due < today
      ? { late: daysBetween(due, today) }
      : { days: workingDaysUntil(calendar, today, due) }

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function WorkPage({ loaderData: { frame, duties, offices } }: Route.ComponentProps) {
  const { t, to, f, locale } = useLanguage()
  return (
    <SitePage workspace={frame} dense>
      <Headline kicker={<Local of={frame.title} />}>{t('work.title')}</Headline>
      {duties.length > 0 && <Lede>{t('work.lede', { count: duties.length })}</Lede>}
      <p className="quiet">{t('work.office', { office: f.list(offices) })}</p>
      <WorkPlaces frame={frame} />
      {duties.length === 0 ? (
        <EmptyState title={t('work.nothing')}>{t('work.nothingText')}</EmptyState>
      ) : (
        <DataTable<Duty & { left: Left }>
          caption={t('work.title')}
          captionUnseen
          rows={duties}
          rowKey={({ path, sort }) => `${sort} ${path}`}
          columns={[
            {
              key: 'what',
              head: t('work.what'),
              names: true,
              cell: ({ title, path }) => (
                <a href={to(path)}>
                  <bdi>{titleIn(title, locale)}</bdi>
                </a>
              ),
            },
            { key: 'sort', head: t('work.of'), cell: ({ sort, count = 0 }) => t(sort, { count }) },
            {
              key: 'due',
              head: t('work.due'),
              cell: ({ due, left }) =>
                due === null || left === null
                  ? t('work.noDay')
                  : `${f.date(due)} · ${'late' in left ? t('work.late', { days: left.late }) : t('work.left', left)}`,
            },
          ]}
        />
      )}
    </SitePage>
  )
}
