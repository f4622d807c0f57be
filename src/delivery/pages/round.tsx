import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { Tag } from '#src/ui/tag.tsx'
import { closeRound, reopenRound } from '../rounds/open-round.ts'
import { RichText } from '../rounds/rich-text.tsx'
import { type ReportLine, reportLines } from '../rounds/round-store.ts'
import type { Route } from './+types/round'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  const { frame, by, today } = page
  return page.read(async (tx) => {
    const { data: round, revision } = await heldRecord(tx, 'rounds', args.params.round)
    const reports = await reportLines(tx, round.id)
    return { frame, round, revision, reports, role: by.role, today }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const of = { round: args.params.round, revision: form.get('revision') }
    if (form.get('do') === 'close') await page.perform(closeRound, of)
    else await page.perform(reopenRound, { ...of, due: form.get('due') })
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, loaderData?.round.title, loaderData?.frame.title)
}

const isIn = ({ state }: ReportLine) => !['draft', 'returned'].includes(state)

export default function RoundPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, round, revision, reports, role, today } = loaderData
  const entered = useEntered(actionData)
  const period = inLocale(round.title, locale)
  const isLate = (line: ReportLine) => !isIn(line) && round.due < today
  const done = reports.filter(isIn).length
  const date = f.date(round.due)
  return (
    <SitePage workspace={frame} dense>
      <Breadcrumb crumbs={[{ label: t('rounds.title'), href: to(`/${frame.id}/rounds`) }, { label: period }]} />
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={t(`rounds.state.${round.state}`)}>
        {role === 'secretariat' ? (
          <RichText of="rounds.round.headline" values={{ done, all: reports.length, period }} />
        ) : (
          t('rounds.round.own', { period })
        )}
      </Headline>
      <Lede>
        {role === 'secretariat'
          ? t('rounds.round.late', { date, late: reports.filter(isLate).length })
          : t('rounds.round.due', { date })}
      </Lede>
      <DataTable<ReportLine>
        caption={t('rounds.reports')}
        captionUnseen
        rows={reports}
        rowKey={({ organisation }) => organisation}
        empty={t('rounds.noReports')}
        columns={[
          {
            key: 'organisation',
            head: t('rounds.organisation'),
            names: true,
            cell: ({ organisation, name }) => (
              <a href={to(`/${frame.id}/rounds/${round.id}/${organisation}`)}>
                <Local of={name ?? { en: organisation }} />
              </a>
            ),
          },
          {
            key: 'state',
            head: t('rounds.roundState'),
            cell: (line) => (
              <>
                {t(`rounds.report.${line.state}`)} {isLate(line) && <Tag>{t('rounds.report.late')}</Tag>}
              </>
            ),
          },
          {
            key: 'filled',
            head: t('rounds.filled'),
            cell: ({ filled, asked }) => t('rounds.filledOf', { filled, asked }),
          },
          { key: 'at', head: t('rounds.last'), cell: ({ at }) => <time dateTime={at}>{f.moment(at)}</time> },
        ]}
      />
      {role === 'secretariat' && (
        <form method="post" className="form">
          <input type="hidden" name="revision" value={revision} />
          {round.state === 'open' ? (
            <>
              <p className="hint">{t('rounds.closeHint')}</p>
              <Button kind="quiet" name="do" value="close">
                {t('rounds.close')}
              </Button>
            </>
          ) : (
            <>
              <TextInput
                name="due"
                label={t('rounds.due')}
                hint={t('rounds.day')}
                value={entered.value('due', round.due)}
                error={entered.error('due')}
                type="date"
                short
              />
              <Button kind="quiet" name="do" value="reopen">
                {t('rounds.reopen')}
              </Button>
            </>
          )}
        </form>
      )}
    </SitePage>
  )
}
