import { AnswerRecordTable } from '#src/coordination/requests/answer-record-table.tsx'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button } from '#src/ui/button.tsx'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Pagination } from '#src/ui/pagination.tsx'
import { SubmissionList } from '../submissions/submission-list.tsx'
import { states } from '../submissions/submission-model.ts'
import { listed, refusals, submissionLines, submissionRecords } from '../submissions/submission-view.ts'
import type { Route } from './+types/voices'

const pageSize = 50

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, today, t } = await loadWorkspacePage(args)
  const query = new URL(args.request.url).searchParams
  const wanted = (name: string) => query.get(name) ?? ''
  const filter = { policy: wanted('policy'), organisation: wanted('organisation'), state: wanted('state') }
  const all = submissionLines(published, today)
  const lines = submissionLines(published, today, filter)
  const pages = Math.max(1, Math.ceil(lines.length / pageSize))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page'))) || 1))
  const records = submissionRecords(published, today)
  return {
    frame,
    filter,
    lines: lines.slice((page - 1) * pageSize, page * pageSize).map(listed),
    count: all.length,
    answered: all.filter(({ state }) => state === 'answered').length,
    records,
    refused: refusals(published),
    policies: [...published.records.policies.values()].map(({ id, title, shortTitle }) => ({
      id,
      title: shortTitle ?? title,
    })),
    page,
    pages,
    title: t('submissions.title'),
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function VoicesPage({ loaderData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, filter, lines, count, answered, records, refused, page, pages } = loaderData
  const base = `/${frame.id}`
  const reasons = refused.map(([reason, times]) => `${t(`submissions.reason.${reason}`)} ${f.integer(times)}`)
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>
        {t.rich<React.ReactNode>('submissions.headline', {
          count,
          answered: f.integer(answered),
          accent: (chunks) => <Accent key="answered">{chunks}</Accent>,
        })}
      </Headline>
      <Lede>{t('submissions.lede')}</Lede>
      <p>
        <a href={to(`${base}/voices/receipt`)}>{t('submissions.checkTitle')}</a>
        {frame.role === 'secretariat' && (
          <>
            {' '}
            · <a href={to(`${base}/voices/queue`)}>{t('submissions.queue')}</a>
          </>
        )}
      </p>
      <Filters data={loaderData} />
      <SubmissionList base={base} lines={lines} about />
      <Pagination
        page={page}
        pages={pages}
        href={(n) => to(`${base}/voices?${new URLSearchParams({ ...filter, page: String(n) })}`)}
      />
      <p className="quiet">{t('submissions.whence')}</p>
      {reasons.length > 0 && <p>{t('submissions.refusedBy', { reasons: f.list(reasons) })}</p>}
      <AnswerRecordTable base={base} records={records} />
      <p className="quiet">
        <a href={`/api/v1${base}/submissions.csv`}>CSV</a> · <a href={`/api/v1${base}/submissions.json`}>JSON</a>
      </p>
    </SitePage>
  )
}

function Filters({ data: { frame, filter, policies, records } }: { data: Route.ComponentProps['loaderData'] }) {
  const { t, to, locale } = useLanguage()
  const every = { value: '', label: t('submissions.all') }
  return (
    <form action={to(`/${frame.id}/voices`)} method="get" className="filter">
      <Select
        name="policy"
        label={t('submissions.policy')}
        value={filter.policy}
        options={[every, ...policies.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) }))]}
      />
      <Select
        name="organisation"
        label={t('submissions.organisation')}
        value={filter.organisation}
        options={[
          every,
          ...records.map(({ organisation, name }) => ({ value: organisation, label: inLocale(name, locale) })),
        ]}
      />
      <Select
        name="state"
        label={t('submissions.state')}
        value={filter.state}
        options={[every, ...states.map((one) => ({ value: one, label: t(`submissions.state.${one}`) }))]}
      />
      <Button kind="quiet">{t('submissions.filter')}</Button>
    </form>
  )
}
