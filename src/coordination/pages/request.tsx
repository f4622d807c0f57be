import { heldRecord } from '#src/identity/act.ts'
import { type MemberPage, memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { daysBetween } from '#src/vocabulary/days.ts'
import { mayAnswer } from '../access.ts'
import { officeNames } from '../office-names.ts'
import { answerRequest, returnRequest } from '../requests/answer-request.ts'
import { ExchangeList } from '../requests/exchange-list.tsx'
import { RequestForm, type RequestMoves } from '../requests/request-form.tsx'
import { raised } from '../requests/request-model.ts'
import { acceptAnswer, askAgain, withdrawRequest } from '../requests/send-request.ts'
import type { Route } from './+types/request'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat', 'focal-point'])
  const { id } = args.params
  return page.read(async (tx) => {
    const { data, revision } = await heldRecord(tx, 'requests', id)
    const names = await officeNames(tx)
    const late = data.state === 'asked' ? Math.max(0, daysBetween(data.due, page.today)) : 0
    const moves: RequestMoves = mayAnswer(page.by, data) ? 'answer' : page.by.role === 'secretariat' ? 'decide' : 'none'
    return {
      frame: page.frame,
      id,
      revision,
      moves,
      asked: [data.organisation, ...(data.post === undefined ? [] : [data.post])].map(names.of),
      about: data.about ?? null,
      state: data.state,
      due: data.due,
      late,
      raised: data.post !== undefined && data.state === 'asked' && raised(data.due, page.today) > 0,
      exchanges: data.exchanges.map((line) => ({ ...line, offices: line.offices.map(names.of) })),
      title: data.title,
    }
  })
}

function perform(page: MemberPage, id: string, form: FormData) {
  const given = { id, revision: form.get('revision') }
  const text = form.get('text')
  switch (form.get('do')) {
    case 'return':
      return page.perform(returnRequest, { ...given, text })
    case 'accept':
      return page.perform(acceptAnswer, given)
    case 'again':
      return page.perform(askAgain, { ...given, text, due: form.get('due') })
    case 'withdraw':
      return page.perform(withdrawRequest, { ...given, text })
    default:
      return page.perform(answerRequest, { ...given, text })
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat', 'focal-point'])
  return takeForm(args.request, async (form) => {
    await perform(page, args.params.id, form)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function RequestPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, asked, about, state, due, late, exchanges, title } = loaderData
  const entered = useEntered(actionData)
  const base = `/${frame.id}`
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb crumbs={[{ label: t('requests.title'), href: to(`${base}/requests`) }, { label: title }]} />
      <Headline
        kicker={asked.map((office, i) => (
          <span key={office.en}>
            {i > 0 && ' · '}
            <Local of={office} />
          </span>
        ))}
      >
        <bdi>{title}</bdi>
      </Headline>
      <p className="quiet">
        {t(`requests.state.${state}`)} · {t('requests.dueBy', { day: f.date(due) })}
        {late > 0 && ` · ${t('requests.lateBy', { days: late })}`}
      </p>
      {loaderData.raised && <p className="quiet">{t('requests.raised')}</p>}
      {about !== null && (
        <p>
          {t('requests.about')}: <a href={to(`${base}/history/${about}`)}>{about}</a>
        </p>
      )}
      <Section id="exchange" title={t('requests.exchange')}>
        <ExchangeList exchanges={exchanges} />
      </Section>
      <RequestForm {...loaderData} entered={entered} />
    </SitePage>
  )
}
