import { memberPage } from '#src/identity/member-page.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { checklistAnswers, checklistItems } from '../checklist.ts'
import { evaluators } from '../saved/access.ts'
import { computeEvaluation } from '../saved/compute-evaluation.ts'
import { loadEvaluation } from '../saved/load-evaluation.ts'
import { publishEvaluation, withdrawEvaluation } from '../saved/publish-evaluation.ts'
import { checkEvaluation, reopenEvaluation, stateEvaluation } from '../saved/state-evaluation.ts'
import { ChecklistForm, Moves } from '../saved/work-forms.tsx'
import type { Route } from './+types/work-on-evaluation'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, evaluators)
  const { id } = args.params
  const published = await page.published()
  const loaded = await loadEvaluation({ site: page.site, visitor: page.visitor, published }, id)
  if (!loaded) return notFound(page.t('errors.noRecord', { id }))
  const { evaluation, revision, lines } = loaded
  const last = lines.at(-1)
  return {
    frame: page.frame,
    evaluation,
    revision,
    last: last ? { number: last.number, isOut: last.label === 'TLP:CLEAR' } : null,
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, evaluators)
  const form = await formOf(args.request)
  const given = (name: string) => form.get(name)?.toString() || undefined
  const { id } = args.params
  const seen = { id, revision: given('revision') }
  const acts = {
    state: () => page.perform(stateEvaluation, seen),
    reopen: () => page.perform(reopenEvaluation, seen),
    compute: () => page.perform(computeEvaluation, seen),
    publish: () => page.perform(publishEvaluation, { ...seen, number: given('number') }),
    withdraw: () => page.perform(withdrawEvaluation, seen),
    check: () => page.perform(checkEvaluation, { ...seen, checklist: checklistIn(given) }),
  }
  const asked = given('do') ?? ''
  try {
    await acts[asked in acts ? (asked as keyof typeof acts) : 'check']()
  } catch (error) {
    return refused(error, form)
  }
  const here = `/${page.workspace}/evaluations/${id}`
  return page.goTo(
    asked === 'withdraw' ? `/${page.workspace}/evaluations` : asked === 'compute' ? here : `${here}/work`,
  )
}

/** What is not answered is left out. */
function checklistIn(given: (name: string) => string | undefined) {
  const answered = checklistItems.flatMap((item) => {
    const answer = checklistAnswers.find((one) => one === given(`answer-${item}`))
    return answer ? [[item, { answer, remark: given(`remark-${item}`) }] as const] : []
  })
  return Object.fromEntries(answered)
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'evaluations.work', loaderData?.evaluation.title, loaderData?.frame.title)
}

export default function WorkOnEvaluationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, evaluation, revision, last } = loaderData
  const entered = useEntered(actionData)
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline
        kicker={
          <a href={to(`/${frame.id}/evaluations/${evaluation.id}`)}>
            <Local of={evaluation.title} />
          </a>
        }
      >
        {t('evaluations.work')}
      </Headline>
      <Moves evaluation={evaluation} revision={revision} last={last} isSecretariat={frame.role === 'secretariat'} />
      {!evaluation.stated && (
        <p>
          <a href={to(`/${frame.id}/evaluations/new?id=${evaluation.id}`)}>{t('evaluations.do.reopen')}</a>
        </p>
      )}
      {!evaluation.published && (
        <ChecklistForm
          method={evaluation.spec.method}
          checklist={evaluation.checklist}
          revision={revision}
          entered={entered}
        />
      )}
    </SitePage>
  )
}
