import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { statementsOf } from '../consultation-store.ts'
import { heldPage } from '../held-page.ts'
import type { Named } from '../room.ts'
import type { Route } from './+types/statements'

const named = (list: readonly Named[], ids: readonly string[]) => list.filter(({ id }) => ids.includes(id))

export async function loader(args: Route.LoaderArgs) {
  const { page, held, room } = await heldPage(args)
  const statements = await page.read((tx) => statementsOf(tx, held.id))
  const lines = statements.map(({ id, data }) => ({
    id,
    text: data.text,
    language: data.language,
    standing: data.standing,
    withheld: data.withheld,
    speaker: [...named(room.roles, [data.role]), ...named(room.regions, [data.region])],
    codes: [...named(room.themes, data.themes), ...named(room.drivers, data.drivers)],
    about: data.commitments.length + data.clauses.length,
  }))
  return { frame: page.frame, title: held.data.title, consultation: held.id, lines }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'consultations.statements', loaderData?.frame.title)
}

export default function StatementsPage({ loaderData: { frame, title, consultation, lines } }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const here = `/${frame.id}/consultations/${consultation}`
  const list = (names: Named[]) => f.list(names.map(({ name }) => inLocale(name, locale)))
  return (
    <SitePage workspace={frame} dense>
      <Breadcrumb
        crumbs={[
          { label: t('consultations.title'), href: to(`/${frame.id}/consultations`) },
          { label: inLocale(title, locale), href: to(`${here}/run`) },
          { label: t('consultations.statements') },
        ]}
      />
      <Headline kicker={<Local of={title} />}>{t('consultations.statements')}</Headline>
      <Lede>{t('consultations.statementsLede', { count: lines.length })}</Lede>
      <DataTable<(typeof lines)[number]>
        caption={t('consultations.statements')}
        captionUnseen
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'text',
            head: t('consultations.said'),
            names: true,
            cell: ({ id, text, language }) => (
              <a href={to(`${here}/statements/${id}`)}>
                <bdi lang={language}>{text}</bdi>
              </a>
            ),
          },
          { key: 'speaker', head: t('consultations.group'), cell: ({ speaker }) => list(speaker) },
          {
            key: 'standing',
            head: t('consultations.standing.note'),
            cell: ({ standing, withheld }) =>
              withheld ? t('consultations.withhold') : t(`consultations.standing.${standing}`),
          },
          {
            key: 'codes',
            head: t('consultations.coded'),
            cell: ({ codes, about }) =>
              codes.length + about === 0
                ? t('consultations.uncoded')
                : `${list(codes)}${about > 0 ? ` +${f.integer(about)}` : ''}`,
          },
        ]}
      />
    </SitePage>
  )
}
