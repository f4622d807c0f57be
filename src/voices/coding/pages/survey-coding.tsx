import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Radios } from '#src/ui/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { codeText, publishCoding, settleCode } from '../code-texts.ts'
import { codersIn } from '../coding-model.ts'
import { progressOf } from '../coding-progress.ts'
import { agreementOf } from '../coding-results.ts'
import { AgreementText } from '../coding-section.tsx'
import { codesIn, shownTexts } from '../coding-store.ts'
import { Disagreements } from '../disagreements.tsx'
import type { Route } from './+types/survey-coding'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  return page.read(async (tx) => {
    const { data: coding, revision } = await heldRecord(tx, 'survey_codings', args.params.coding)
    if (coding.survey !== args.params.id) return notFound(page.t('errors.noRecord', { id: coding.id }))
    const { data: survey } = await heldRecord(tx, 'surveys', coding.survey)
    const texts = await shownTexts(tx, coding.survey, coding.question)
    const given = await codesIn(tx, coding.id)
    const progress = progressOf(coding, texts, given, page.by.account)
    const coders = codersIn(given)
    return {
      ...{ frame: page.frame, coding, revision, progress, title: survey.title },
      isFull: coders.length > 1 && !coders.includes(page.by.account),
      agreement: progress.isCoded ? agreementOf(coding, texts, given) : null,
    }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const { id, coding } = args.params
    const given = {
      coding,
      text: form.get('text'),
      code: form.get('code') ?? form.get(`code-${form.get('text')}`) ?? '',
    }
    const here = `/${page.workspace}/surveys/${id}`
    switch (form.get('do')) {
      case 'publish':
        await page.perform(publishCoding, { coding, revision: form.get('revision') })
        return page.goTo(`${here}/results`)
      case 'settle':
        await page.perform(settleCode, given)
        return page.goTo(`${here}/codings/${coding}`)
      default:
        await page.perform(codeText, given)
        return page.goTo(`${here}/codings/${coding}`)
    }
  })
}

export const headers = notKept

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, 'coding.title', loaderData?.title)
}

export default function SurveyCodingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, coding, revision, progress, title, isFull, agreement } = loaderData
  const { next, texts, mine, isCoded, disagreements } = progress
  const entered = useEntered(actionData)
  const base = `/${frame.id}/surveys/${coding.survey}`
  const here = to(`${base}/codings/${coding.id}`)
  const options = coding.codes.map(({ code, name }) => ({ value: code, label: inLocale(name, locale) }))
  const isSettled = disagreements?.every(({ settled }) => settled !== null) ?? false
  return (
    <SitePage workspace={frame} personal>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: inLocale(title, locale), href: to(`${base}/run`) },
          { label: t('coding.title'), href: to(`${base}/codings`) },
          { label: coding.question },
        ]}
      />
      <Headline kicker={inLocale(title, locale)}>{t('coding.title')}</Headline>
      {coding.published ? (
        <Lede>{t('coding.published', { day: f.date(coding.published.day) })}</Lede>
      ) : isCoded ? (
        <Lede>
          {t('coding.agreed', { texts: f.integer(texts), same: f.integer(texts - (disagreements?.length ?? 0)) })}
        </Lede>
      ) : (
        <Lede>{isFull ? t('coding.full') : t('coding.mine', { mine: f.integer(mine), texts: f.integer(texts) })}</Lede>
      )}
      {!isCoded && !isFull && !next && <p>{t('coding.waiting')}</p>}
      {!isCoded && !isFull && next && (
        <form className="form" method="post" action={here}>
          <input type="hidden" name="text" value={next.id} />
          <blockquote dir="auto">{next.text}</blockquote>
          <Radios name="code" label={t('coding.next')} options={options} error={entered.error('code')} required />
          <Buttons>
            <Button name="do" value="code">
              {t('coding.give')}
            </Button>
          </Buttons>
        </form>
      )}
      {agreement && <AgreementText agreement={agreement} />}
      {disagreements && disagreements.length > 0 && (
        <Disagreements action={here} disagreements={disagreements} options={options} isOpen={!coding.published} />
      )}
      {isCoded && isSettled && !coding.published && (
        <form method="post" action={here}>
          <input type="hidden" name="revision" value={revision} />
          <Buttons>
            <Button kind="warn" name="do" value="publish">
              {t('coding.publish')}
            </Button>
          </Buttons>
        </form>
      )}
    </SitePage>
  )
}
