import { officesOf } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { notKept } from '#src/publishing/refused-form.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { daysBetween } from '#src/vocabulary/days.ts'
import { type Duty, dutiesOf } from '../duties.ts'
import { officeNames } from '../office-names.ts'
import type { Route } from './+types/work'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  const { frame, by, today } = page
  return page.read(async (tx) => {
    const names = await officeNames(tx)
    const offices = officesOf(by).map((office) => inLocale(names.of(office), page.locale))
    return { frame, duties: await dutiesOf(tx, by, today), today, offices, title: page.t('work.title') }
  })
}

export const headers = notKept

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.title} · Paimana` }]
}

export default function WorkPage({ loaderData: { frame, duties, today, offices } }: Route.ComponentProps) {
  const { t, to, f } = useLanguage()
  return (
    <SitePage workspace={frame} dense>
      <Headline kicker={<Local of={frame.title} />}>{t('work.title')}</Headline>
      <Lede>{t('work.lede', { count: duties.length })}</Lede>
      <p className="quiet">{t('work.office', { office: f.list(offices) })}</p>
      {duties.length === 0 ? (
        <EmptyState title={t('work.nothing')}>{t('work.nothingText')}</EmptyState>
      ) : (
        <DataTable<Duty>
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
                  <bdi>{title}</bdi>
                </a>
              ),
            },
            { key: 'sort', head: t('work.of'), cell: ({ sort }) => t(sort) },
            {
              key: 'due',
              head: t('work.due'),
              cell: ({ due }) =>
                due === null
                  ? t('work.noDay')
                  : due < today
                    ? `${f.date(due)} · ${t('work.late', { days: daysBetween(due, today) })}`
                    : f.date(due),
            },
          ]}
        />
      )}
    </SitePage>
  )
}
