import { data, redirect } from 'react-router'
import { localPath } from '#src/i18n/locale.ts'
import { newToken } from '#src/identity/token.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { framedPolicy } from '#src/publishing/headers.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { compile } from '#src/voices/answering/program.ts'
import { InvitedNotice } from '../../invitations/invited-notice.tsx'
import { isRefusal, refusalStatus, takeIn } from '../../invitations/take-in.ts'
import { Guarantees } from '../guarantees.tsx'
import { assertSmall, loadSurveyPage } from '../load-survey.ts'
import { pageView, spokenIn } from '../page-view.ts'
import { QuestionField, useFaultText } from '../question-field.tsx'
import { firstPage, keptOf, type Page, readAnswers } from '../read-answers.ts'
import { standingOn, summaryOf } from '../survey-days.ts'
import type { Route } from './+types/survey'

/** No trace of who asks: whoever is signed in answers as anybody does. */
export async function loader(args: Route.LoaderArgs) {
  const { held, frame, today, locale, isSecretariat } = await loadSurveyPage(args)
  const survey = summaryOf(held.data)
  const standing = standingOn(held.data, today)
  const { program } = compile(held.data.form)
  const language = spokenIn(held.data.form, locale)
  const page: Page = { page: newToken(), today, language: language.name }
  const now = firstPage(program, page)
  const isAsked = standing === 'open' || standing === 'draft'
  const questions = isAsked ? pageView({ program, page, now, faults: new Map(), entered: () => null }) : []
  const sent = new URL(args.request.url).searchParams.get('sent')
  return { frame, survey, standing, language, isSecretariat, sent, sheet: { page: page.page, questions } }
}

export async function action(args: Route.ActionArgs) {
  const { held, frame, today, locale, t, site } = await loadSurveyPage(args)
  await assertSmall(args.request, t('voices.error.large'))
  const form = await formOf(args.request)
  const { program } = compile(held.data.form)
  const sent = String(form.get('page') ?? '')
  if (!/^[\w-]{43}$/.test(sent)) throw data(t('voices.error.page'), { status: 422 })
  const page: Page = { page: sent, today, language: spokenIn(held.data.form, locale).name }
  const read = readAnswers(program, form, page)
  const entered = (field: string) => form.getAll(field).map(String)
  const questions = pageView({ program, page, now: read, faults: read.faults, entered })
  const token = String(form.get('token') ?? '')
  const counts = { more: read.more.length, dropped: read.dropped.length }
  const back = { sheet: { page: sent, questions }, isOver: false, ...counts, token, refusal: null }
  const standing = standingOn(held.data, today)
  // A draft is tried out: it shows what follows from answers, and takes none.
  if (standing === 'draft') return data(back)
  if (standing !== 'open') return data({ ...back, isOver: true }, { status: 409 })
  if (read.faults.size > 0 || read.dropped.length > 0) return data(back, { status: 422 })
  if (read.more.length > 0) return data(back)
  const receipt = await takeIn(site.ledger, frame.id, held.data, {
    ...keptOf(program, read),
    ...{ page: sent, day: today, token },
  })
  if (isRefusal(receipt)) return data({ ...back, refusal: receipt }, { status: refusalStatus[receipt] })
  if (receipt === 'closed') return data({ ...back, isOver: true }, { status: 409 })
  const path = localPath(locale, `/${frame.id}/surveys/${held.id}`)
  return redirect(`${path}?sent=${receipt}`, 303)
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
          <form className="form" method="post" action={to(`${base}/${survey.id}`)}>
            <input type="hidden" name="page" value={sheet.page} />
            {survey.invited && <input type="hidden" name="token" defaultValue={actionData?.token} />}
            <div lang={language.code || undefined} dir={language.dir}>
              {sheet.questions.map((shown) => (
                <div key={shown.path}>
                  {shown.kind === 'question' && !shown.readonly && (
                    <input type="hidden" name="asked" value={shown.path} />
                  )}
                  <QuestionField shown={shown} />
                </div>
              ))}
            </div>
            {isOpen && (
              <Buttons>
                <Button>{t('voices.send')}</Button>
              </Buttons>
            )}
            {standing === 'draft' && sheet.questions.length > 0 && (
              <Buttons>
                <Button>{t('formEditor.preview.follow')}</Button>
              </Buttons>
            )}
          </form>
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
