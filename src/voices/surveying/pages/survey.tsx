import { data, redirect } from 'react-router'
import { localPath } from '#src/i18n/locale.ts'
import { newToken } from '#src/identity/token.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { framedPolicy } from '#src/publishing/headers.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageModule } from '#src/publishing/page-module.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { compile } from '#src/voices/answering/program.ts'
import worker from '#src/voices/offline/answering-worker.browser.ts?worker&url'
import { Offline } from '#src/voices/offline/device-notice.tsx'
import { publicSurveyKey } from '#src/voices/offline/survey-keys.ts'
import waitingModule from '#src/voices/offline/waiting.browser.ts?worker&url'
import { InvitedNotice } from '../../invitations/invited-notice.tsx'
import { isRefusal, refusalStatus } from '../../invitations/take-in.ts'
import { AnswerForm } from '../answer-form.tsx'
import { Guarantees } from '../guarantees.tsx'
import address from '../live/answer.browser.ts?worker&url'
import { leanForm } from '../live/lean-form.ts'
import { assertSmall, loadSurveyPage } from '../load-survey.ts'
import { pageView, spokenIn } from '../page-view.ts'
import { useFaultText } from '../question-field.tsx'
import { firstPage, type Page } from '../read-answers.ts'
import { standingOn, summaryOf } from '../survey-days.ts'
import { takeAnswers } from '../take-answers.ts'
import type { Route } from './+types/survey'

export const handle = pageModule(address, { worker, oneFace: true })

/** No trace of who asks: whoever is signed in answers as anybody does. */
export async function loader(args: Route.LoaderArgs) {
  const { held, frame, today, locale, isSecretariat, site, visitor } = await loadSurveyPage(args)
  const survey = summaryOf(held.data)
  const standing = standingOn(held.data, today)
  const { program } = compile(held.data.form)
  const language = spokenIn(held.data.form, locale)
  const page: Page = { page: newToken(), today, language: language.name }
  const now = firstPage(program, page)
  const isAsked = standing === 'open' || standing === 'draft'
  const questions = isAsked ? pageView({ program, page, now, faults: new Map(), entered: () => null }) : []
  const sent = new URL(args.request.url).searchParams.get('sent')
  const live = { form: leanForm(held.data.form, language.name), language: language.name, today }
  const key =
    standing === 'open' ? await site.ledger.read(visitor, frame.id, (tx) => publicSurveyKey(tx, held.id)) : null
  return { frame, survey, standing, language, isSecretariat, sent, live, key, sheet: { page: page.page, questions } }
}

export async function action(args: Route.ActionArgs) {
  const { held, frame, today, locale, t, site } = await loadSurveyPage(args)
  await assertSmall(args.request, t('voices.error.large'))
  const form = await formOf(args.request)
  const language = spokenIn(held.data.form, locale).name
  const sent = { held, form, today, language }
  const { program, page, read, receipt } = await takeAnswers(site.ledger, frame.id, sent, t('voices.error.page'))
  if (receipt === 'taken' || receipt === 'again') {
    const path = localPath(locale, `/${frame.id}/surveys/${held.id}`)
    return redirect(`${path}?sent=${receipt}`, 303)
  }
  const entered = (field: string) => form.getAll(field).map(String)
  const questions = pageView({ program, page, now: read, faults: read.faults, entered })
  const sheet = { page: page.page, questions }
  const counts = { more: read.more.length, dropped: read.dropped.length }
  const refusal = isRefusal(receipt) ? receipt : null
  const back = { sheet, isOver: receipt === 'closed', ...counts, token: String(form.get('token') ?? ''), refusal }
  return data(back, { status: { ...refusalStatus, closed: 409, faulty: 422, more: 200, trial: 200 }[receipt] })
}

/** The editor of a draft shows this page in a frame. */
export const headers = () => ({ ...notKept(), 'content-security-policy': framedPolicy })

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, loaderData?.survey.title, loaderData?.frame.title)
}

export default function SurveyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, survey, standing, language, sent, isSecretariat } = loaderData
  const sheet = actionData?.sheet ?? loaderData.sheet
  const faultText = useFaultText()
  const faults = sheet.questions.flatMap((one) => {
    const message = faultText(one)
    return message === undefined ? [] : [{ field: one.field, message: `${one.label}: ${message}` }]
  })
  const base = `/${frame.id}/surveys`
  const waiting = { path: to('/surveys/waiting'), module: waitingModule }
  const title = inLocale(survey.title, locale)
  const place =
    loaderData.key === null ? null : { workspace: frame.id, survey: survey.id, title, key: loaderData.key, waiting }
  const isOpen = standing === 'open' && !actionData?.isOver
  return (
    <SitePage workspace={frame}>
      <ErrorSummary errors={faults} />
      <Breadcrumb crumbs={[{ label: t('voices.title'), href: to(base) }, { label: inLocale(survey.title, locale) }]} />
      <Headline kicker={<Local of={survey.publisher} />}>
        <Local of={survey.title} />
      </Headline>
      {(sent === 'taken' || sent === 'again') && !actionData ? (
        <>
          <Notice kind="done" title={t('voices.thanks')}>
            {t(sent === 'taken' ? 'voices.taken' : 'voices.again')}
          </Notice>
          <p>
            <a href={to(`${base}/${survey.id}`)}>{t('voices.another')}</a>
          </p>
        </>
      ) : (
        <>
          <Lede>
            {t(`voices.standing.${standing}`, { opens: f.date(survey.opens), closes: f.date(survey.closes) })}
          </Lede>
          {actionData?.isOver && <Notice kind="error">{t('voices.error.closedMeanwhile')}</Notice>}
          {actionData && actionData.dropped > 0 && (
            <Notice kind="warn">{t('voices.dropped', { count: actionData.dropped })}</Notice>
          )}
          {actionData && actionData.more > 0 && <Notice>{t('voices.more', { count: actionData.more })}</Notice>}
          {survey.invited && <InvitedNotice refusal={actionData?.refusal ?? null} />}
          {sheet.questions.length > 0 && <Guarantees />}
          {loaderData.key && <Offline again={to(`${base}/${survey.id}`)} />}
          {sheet.questions.length > 0 && (
            <AnswerForm
              action={to(`${base}/${survey.id}`)}
              sheet={sheet}
              token={survey.invited ? (actionData?.token ?? '') : null}
              language={language}
              setting={loaderData.live}
              place={place}
              send={isOpen ? t('voices.send') : standing === 'draft' ? t('formEditor.preview.follow') : null}
            />
          )}
        </>
      )}
      {(standing === 'closed' || isSecretariat) && standing !== 'draft' && (
        <p>
          <a href={to(`${base}/${survey.id}/results`)}>{t('voices.results.title')}</a>
        </p>
      )}
      {isSecretariat && (
        <p>
          <a href={to(`${base}/${survey.id}/run`)}>{t('voices.run.title')}</a>
        </p>
      )}
    </SitePage>
  )
}
