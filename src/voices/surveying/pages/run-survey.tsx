import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { draftIn } from '../draft-form.ts'
import { Guarantees } from '../guarantees.tsx'
import { closeSurvey, keepSurvey, openSurvey } from '../run-survey.ts'
import { standingOn, summaryOf } from '../survey-days.ts'
import { SurveyForm } from '../survey-form.tsx'
import type { Route } from './+types/run-survey'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const { data, revision } = await page.read((tx) => heldRecord(tx, 'surveys', args.params.id))
  const survey = { ...summaryOf(data), revision }
  return { frame: page.frame, survey, standing: standingOn(data, page.today), state: data.state }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  const form = await formOf(args.request)
  const { id } = args.params
  const given = { id, revision: form.get('revision') }
  const path = `/${page.workspace}/surveys/${id}`
  try {
    switch (form.get('do')) {
      case 'open':
        await page.perform(openSurvey, given)
        return page.goTo(`${path}/run`)
      case 'close':
        await page.perform(closeSurvey, given)
        return page.goTo(`${path}/results`)
      default:
        await page.perform(keepSurvey, { ...(await draftIn(form)), id })
        return page.goTo(`${path}/run`)
    }
  } catch (error) {
    form.delete('file')
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, 'voices.run.title', loaderData?.survey.title)
}

export default function RunSurveyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, survey, standing, state } = loaderData
  const entered = useEntered(actionData)
  const base = `/${frame.id}/surveys`
  const here = `${base}/${survey.id}`
  return (
    <SitePage workspace={frame} personal>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: t('voices.title'), href: to(base) },
          { label: inLocale(survey.title, locale), href: to(here) },
          { label: t('voices.run.title') },
        ]}
      />
      <Headline kicker={t('voices.run.title')}>
        <Local of={survey.title} />
      </Headline>
      <Lede>{t(`voices.standing.${standing}`, { opens: f.date(survey.opens), closes: f.date(survey.closes) })}</Lede>
      <p>
        <a href={to(here)}>{t('voices.run.look')}</a>
      </p>
      {state === 'draft' && (
        <>
          <p>
            <a href={to(`${here}/form`)}>{t('formEditor.open')}</a>
          </p>
          <Notice kind="warn">{t('voices.run.forGood')}</Notice>
          <Guarantees />
          <p>
            <a href={to(`${here}/plan`)}>{t('analysis.plan.link')}</a>
          </p>
          <Move action={to(`${here}/run`)} revision={survey.revision} move="open" />
          <SurveyForm action={to(`${here}/run`)} entered={entered} survey={survey} />
        </>
      )}
      {state === 'open' && survey.invited && (
        <p>
          <a href={to(`${here}/invitations`)}>{t('invitations.run.link')}</a>
        </p>
      )}
      {state === 'open' && (
        <>
          <Notice kind="warn">{t('voices.run.closing')}</Notice>
          <Move action={to(`${here}/run`)} revision={survey.revision} move="close" />
        </>
      )}
      {state !== 'draft' && (
        <p>
          <a href={to(`${here}/words`)}>{t('screening.title')}</a> ·{' '}
          <a href={to(`${here}/results`)}>{t('voices.results.title')}</a>
          {state === 'closed' && (
            <>
              {' '}
              · <a href={to(`${here}/codings`)}>{t('coding.link')}</a>
            </>
          )}
        </p>
      )}
    </SitePage>
  )
}

function Move({ action, revision, move }: { action: string; revision: number; move: 'open' | 'close' }) {
  const { t } = useLanguage()
  return (
    <form method="post" action={action}>
      <input type="hidden" name="revision" value={revision} />
      <Buttons>
        <Button kind="warn" name="do" value={move}>
          {t(`voices.run.${move}`)}
        </Button>
      </Buttons>
    </form>
  )
}
