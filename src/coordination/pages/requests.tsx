import { memberPage } from '#src/identity/member-page.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { Button, ButtonLink } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Pagination } from '#src/ui/pagination.tsx'
import { officeNames } from '../office-names.ts'
import { AnswerRecordTable } from '../requests/answer-record-table.tsx'
import { requestStates } from '../requests/request-model.ts'
import { answerRecords, requestsIn } from '../requests/request-store.ts'
import { type RequestLine, RequestTable } from '../requests/request-table.tsx'
import type { Route } from './+types/requests'

const pageSize = 50

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat', 'focal-point'])
  const { searchParams } = new URL(args.request.url)
  const state = requestStates.find((one) => one === searchParams.get('state'))
  const organisation = searchParams.get('organisation') || undefined
  const number = Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1)
  return page.read(async (tx) => {
    const { rows, total } = await requestsIn(tx, { state, organisation }, number, pageSize)
    const names = await officeNames(tx)
    const lines: RequestLine[] = rows.map(({ id, title, organisation: of, due, state: now }) => ({
      id,
      title,
      organisation: names.of(of),
      due,
      state: now,
    }))
    const records = await answerRecords(tx, page.today)
    return {
      frame: page.frame,
      lines,
      total,
      state: state ?? '',
      organisation: organisation ?? '',
      number,
      organisations: names.organisations.filter(({ id }) => records.some((record) => record.organisation === id)),
      records: records.map((record) => ({ ...record, name: names.of(record.organisation) })),
      today: page.today,
      title: page.t('requests.title'),
    }
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function RequestsPage({ loaderData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, lines, total, state, organisation, number, organisations, records, today } = loaderData
  const base = `/${frame.id}`
  const all = { value: '', label: t('requests.all') }
  const href = (n: number) =>
    to(`${base}/requests?${new URLSearchParams({ state, organisation, page: String(n) }).toString()}`)
  return (
    <SitePage workspace={frame} dense>
      <Headline kicker={<Local of={frame.title} />}>{t('requests.title')}</Headline>
      <Lede>{t('requests.lede', { count: total })}</Lede>
      {frame.role === 'secretariat' && (
        <p>
          <ButtonLink href={to(`${base}/requests/new`)}>{t('requests.new')}</ButtonLink>
        </p>
      )}
      <form action={to(`${base}/requests`)} method="get" className="filter">
        <Select
          name="state"
          label={t('requests.state')}
          value={state}
          options={[all, ...requestStates.map((one) => ({ value: one, label: t(`requests.state.${one}`) }))]}
        />
        {organisations.length > 1 && (
          <Select
            name="organisation"
            label={t('requests.organisation')}
            value={organisation}
            options={[all, ...organisations.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))]}
          />
        )}
        <Button kind="quiet">{t('requests.filter')}</Button>
      </form>
      <RequestTable base={base} lines={lines} today={today} />
      <Pagination page={number} pages={Math.ceil(total / pageSize)} href={href} />
      <AnswerRecordTable base={base} records={records} />
    </SitePage>
  )
}
