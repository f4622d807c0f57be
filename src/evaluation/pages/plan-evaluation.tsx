import { memberPage } from '#src/identity/member-page.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { evaluators } from '../saved/access.ts'
import { loadEvaluation } from '../saved/load-evaluation.ts'
import { MethodChoice } from '../saved/method-choice.tsx'
import { atFields, evaluationIn, isOverAreas } from '../saved/plan-fields.ts'
import { PlanForm } from '../saved/plan-form.tsx'
import { withKept } from '../saved/plan-kept.ts'
import { areasOf } from '../saved/source-areas.ts'
import { SourceChoice } from '../saved/source-choice.tsx'
import { draftEvaluation } from '../saved/state-evaluation.ts'
import { methodWord } from '../saved/verdict-word.ts'
import type { Route } from './+types/plan-evaluation'

/** Of places, in a hint: a country of districts has more than anybody reads. */
const MOST_NAMES = 40

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, evaluators)
  const published = await page.published()
  const { policies, sources, incident_sources, areas } = published.records
  const { searchParams } = new URL(args.request.url)
  const id = searchParams.get('id')
  const held = id === null ? null : await loadEvaluation({ site: page.site, visitor: page.visitor, published }, id)
  const method = methodWord(held?.evaluation.spec.method ?? searchParams.get('method') ?? 'its')
  const asked = held ? (held.evaluation.data[0]?.incidents?.sources[0] ?? null) : searchParams.get('source')
  const source = isOverAreas(method) && asked !== null && incident_sources.has(asked) ? asked : null
  const found = source === null ? [] : await page.read((tx) => areasOf(tx, source))
  return {
    frame: page.frame,
    before: held && { evaluation: held.evaluation, revision: held.revision },
    method,
    source,
    areas: found.flatMap((area) => areas.get(area) ?? []).map((one) => ({ id: one.id, title: one.name })),
    areaNames: [...areas.values()].map((one) => one.name.en).slice(0, MOST_NAMES),
    policies: [...policies.values()].map((one) => ({ id: one.id, title: one.title })),
    sources: [...sources.values()].map((one) => ({ id: one.id, title: one.title })),
    incidentSources: [...incident_sources.values()].map((one) => ({ id: one.id, title: one.title })),
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, evaluators)
  const form = await formOf(args.request)
  const given = (name: string) => form.get(name)?.toString().trim() || undefined
  const many = (name: string) => form.getAll(name).map(String)
  try {
    const { areas, impact_evaluations } = (await page.published()).records
    const names = new Map([...areas.values()].map((one) => [one.id, one.name.en]))
    const before = given('revision') === undefined ? null : (impact_evaluations.get(given('id') ?? '') ?? null)
    await page.perform(draftEvaluation, withKept(evaluationIn(given, many, names), before))
  } catch (error) {
    return refused(atFields(error), form)
  }
  return page.goTo(`/${page.workspace}/evaluations/${given('id')}/work`)
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'evaluations.new', loaderData?.frame.title)
}

export default function PlanEvaluationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame } = loaderData
  const entered = useEntered(actionData)
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<a href={to(`/${frame.id}/evaluations`)}>{t('evaluations.title')}</a>}>
        {t('evaluations.new')}
      </Headline>
      <Lede>{t('evaluations.new.lede')}</Lede>
      {loaderData.before === null && <MethodChoice chosen={loaderData.method} here={`/${frame.id}/evaluations/new`} />}
      {loaderData.before === null && isOverAreas(loaderData.method) && (
        <SourceChoice
          sources={loaderData.incidentSources}
          chosen={loaderData.source}
          method={loaderData.method}
          here={`/${frame.id}/evaluations/new`}
        />
      )}
      <PlanForm data={loaderData} entered={entered} />
    </SitePage>
  )
}
