import { memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { ButtonLink, Buttons } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Pagination } from '#src/ui/pagination.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { meetingsIn } from '../meetings/meeting-store.ts'
import type { Route } from './+types/meetings'

const pageSize = 50

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  const number = Math.max(1, Math.trunc(Number(new URL(args.request.url).searchParams.get('page'))) || 1)
  const { rows, total } = await page.read((tx) => meetingsIn(tx, number, pageSize))
  const lines = rows.map(({ data: { id, title, day, state }, decisions, open }) => ({
    ...{ id, title, day, state, decisions, open },
  }))
  return { frame: page.frame, lines, total, number, mayConvene: page.by.role === 'secretariat' }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'meetings.title', loaderData?.frame.title)
}

export default function MeetingsPage({ loaderData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, lines, total, number, mayConvene } = loaderData
  const base = `/${frame.id}/meetings`
  return (
    <SitePage workspace={frame} dense>
      <Headline kicker={<Local of={frame.title} />}>{t('meetings.title')}</Headline>
      <Lede>{t('meetings.lede', { count: total })}</Lede>
      {mayConvene && (
        <Buttons>
          <ButtonLink href={to(`${base}/new`)}>{t('meetings.convene')}</ButtonLink>
          <ButtonLink href={to(`${base}/read`)} kind="quiet">
            {t('meetings.readIn')}
          </ButtonLink>
        </Buttons>
      )}
      <DataTable<(typeof lines)[number]>
        caption={t('meetings.title')}
        captionUnseen
        rows={lines}
        rowKey={({ id }) => id}
        empty={t('meetings.none')}
        columns={[
          {
            key: 'title',
            head: t('meetings.name'),
            names: true,
            cell: ({ id, title }) => (
              <a href={to(`${base}/${id}`)}>
                <bdi>{title}</bdi>
              </a>
            ),
          },
          {
            key: 'day',
            head: t('meetings.day'),
            cell: ({ day }) => (day === null ? t('meetings.noDay') : f.date(day)),
          },
          { key: 'state', head: t('meetings.state'), cell: ({ state }) => t(`meetings.state.${state}`) },
          {
            key: 'decisions',
            head: t('meetings.decided'),
            cell: ({ decisions, open }) => t('meetings.openOf', { count: decisions, open: f.integer(open) }),
          },
        ]}
      />
      <Pagination page={number} pages={Math.ceil(total / pageSize)} href={(n) => to(`${base}?page=${n}`)} />
    </SitePage>
  )
}
