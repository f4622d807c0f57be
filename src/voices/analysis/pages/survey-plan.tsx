import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { all } from '#src/ledger/records.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { keepSurvey } from '#src/voices/surveying/run-survey.ts'
import { planChoices } from '../plan-choices.ts'
import { PlanForm } from '../plan-form.tsx'
import { planIn } from '../plan-in-form.ts'
import { noPlan } from '../plan-model.ts'
import type { Route } from './+types/survey-plan'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const { id } = args.params
  return page.read(async (tx) => {
    const { data, revision } = await heldRecord(tx, 'surveys', id)
    const chosen = new URL(args.request.url).searchParams.getAll('with')
    const plan = data.plan ?? noPlan
    const surveys = (await all(tx, 'surveys')).filter((other) => other.id !== id)
    const choices = planChoices(data.form, plan, chosen, surveys, page.locale)
    return {
      frame: page.frame,
      title: data.title,
      id,
      revision,
      isDraft: data.state === 'draft',
      plan,
      choices,
      chosen,
    }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const { id } = args.params
    const { plan, chosen } = planIn(form)
    const { data } = await page.read((tx) => heldRecord(tx, 'surveys', id))
    const { title, publisher, opens, closes, selfSelected } = data
    const revision = form.get('revision')
    await page.perform(keepSurvey, { id, title, publisher, opens, closes, selfSelected, plan, revision })
    const more = withThese(chosen)
    return page.goTo(`/${page.workspace}/surveys/${id}/${more ? `plan?${more}` : 'run'}`)
  })
}

const withThese = (paths: readonly string[]) => new URLSearchParams(paths.map((path) => ['with', path])).toString()

export const headers = notKept

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, 'analysis.plan.title', loaderData?.title)
}

export default function SurveyPlanPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, title, id, revision, isDraft, plan, choices, chosen } = loaderData
  const entered = useEntered(actionData)
  const base = `/${frame.id}/surveys`
  // A form that is refused comes back with the questions that it had been given.
  const here = `${base}/${id}/plan${chosen.length > 0 ? `?${withThese(chosen)}` : ''}`
  return (
    <SitePage workspace={frame} personal>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: t('voices.title'), href: to(base) },
          { label: inLocale(title, locale), href: to(`${base}/${id}/run`) },
          { label: t('analysis.plan.title') },
        ]}
      />
      <Headline kicker={<Local of={title} />}>{t('analysis.plan.title')}</Headline>
      <Lede>{t('analysis.plan.lede')}</Lede>
      {isDraft ? (
        <PlanForm action={to(here)} entered={entered} plan={plan} choices={choices} revision={revision} />
      ) : (
        <Notice>{t('analysis.plan.fixed')}</Notice>
      )}
    </SitePage>
  )
}
