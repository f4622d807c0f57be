import { redirect } from 'react-router'
import { officeNames } from '#src/coordination/office-names.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { reportStates } from '../rounds/model.ts'
import { OpenForm } from '../rounds/open-form.tsx'
import { openRound } from '../rounds/open-round.ts'
import { proposedAsks, type RoundLine, roundLines } from '../rounds/round-store.ts'
import type { Route } from './+types/rounds'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  const { frame, by } = page
  return page.read(async (tx) => {
    const rounds = await roundLines(tx)
    if (by.role !== 'secretariat') return { frame, rounds, choices: null }
    const names = await officeNames(tx)
    const own = Map.groupBy(await proposedAsks(tx), ({ organisation }) => organisation)
    const choices = [...own].map(([id, asks]) => ({ id, name: names.of(id), count: asks.length }))
    return { frame, rounds, choices }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const chosen = new Set(form.getAll('organisations').map(String))
    const asks = (await page.read((tx) => proposedAsks(tx))).filter(({ organisation }) => chosen.has(organisation))
    const given = { from: form.get('from'), to: form.get('to'), due: form.get('due'), asks }
    const { id } = await page.perform(openRound, given)
    throw redirect(`${new URL(args.request.url).pathname.replace(/\/$/, '')}/${id}`, 303)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'rounds.title', loaderData?.frame.title)
}

export default function RoundsPage({ loaderData: { frame, rounds, choices }, actionData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const entered = useEntered(actionData)
  const counted = ({ counts }: RoundLine) =>
    reportStates.flatMap((state) => {
      const count = counts[state]
      return count ? [t('rounds.counted', { count, state: t(`rounds.report.${state}`) })] : []
    })
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<Local of={frame.title} />}>{t('rounds.title')}</Headline>
      <Lede>{t('rounds.lede')}</Lede>
      <DataTable<RoundLine>
        caption={t('rounds.title')}
        captionUnseen
        rows={rounds}
        rowKey={({ id }) => id}
        empty={t('rounds.none')}
        columns={[
          {
            key: 'period',
            head: t('rounds.period'),
            names: true,
            cell: ({ id, title }) => (
              <a href={to(`/${frame.id}/rounds/${id}`)}>
                <Local of={title} />
              </a>
            ),
          },
          { key: 'due', head: t('rounds.dueBy'), cell: ({ due }) => f.date(due) },
          { key: 'state', head: t('rounds.roundState'), cell: ({ state }) => t(`rounds.state.${state}`) },
          { key: 'reports', head: t('rounds.reports'), cell: (line) => counted(line).join(' · ') || '–' },
        ]}
      />
      {choices && <OpenForm choices={choices} entered={entered} />}
    </SitePage>
  )
}
