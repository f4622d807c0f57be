import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { all } from '#src/ledger/records.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { wordedClauses } from '../../differences/worded-clauses.ts'
import { DraftClauses } from '../draft-clauses.tsx'
import { versionTitle } from '../draft-view.ts'
import { ConfirmPlan, PlanForm } from '../plan-forms.tsx'
import { confirmDraft, dropDraft, planDraft } from '../put-out-draft.ts'
import type { Route } from './+types/plan-draft'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const published = await page.published()
  const { versions, organisations, drafts } = published.records
  const wanted = new URL(args.request.url).searchParams.get('draft')
  const titleOf = (version: string) => versionTitle(published, version) ?? { en: version }
  const { planned, held } = await page.read(async (tx) => ({
    planned: (await all(tx, 'planned_drafts')).map(({ data }) => data),
    held: wanted === null ? null : await heldRecord(tx, 'planned_drafts', wanted),
  }))
  const taken = new Set([...drafts.keys(), ...planned.map(({ id }) => id)])
  const source = held ? versions.get(held.id)?.source : undefined
  return {
    frame: page.frame,
    planned: planned.map(({ id, opens, confirmed = null }) => ({
      ...{ id, opens, confirmed },
      title: titleOf(id),
    })),
    plan: held && {
      revision: held.revision,
      title: titleOf(held.id),
      own: held.data.by === page.by.account,
      data: { ...held.data, by: '' },
    },
    clauses: source === undefined ? [] : await wordedClauses(page.site, published, source, page.locale),
    versions: [...versions.values()].filter(({ id }) => !taken.has(id)).map(({ id }) => ({ id, title: titleOf(id) })),
    organisations: [...organisations.values()].map(({ id, name }) => ({ id, name })),
    today: page.today,
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const given = (name: string) => form.get(name)?.toString() || undefined
    const seen = { id: given('id'), revision: given('revision') }
    const ask = { en: given('ask'), ur: given('askUr') }
    const acts = {
      plan: () =>
        page.perform(planDraft, {
          ...seen,
          opens: given('opens'),
          closes: given('closes'),
          publisher: given('publisher'),
          ask,
        }),
      confirm: () => page.perform(confirmDraft, seen),
      drop: () => page.perform(dropDraft, seen),
    }
    const asked = given('do') ?? ''
    await acts[asked in acts ? (asked as keyof typeof acts) : 'plan']()
    const plans = `/${page.workspace}/drafts/plan`
    return page.goTo(asked === 'plan' ? `${plans}?draft=${seen.id}` : plans)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'draftPolicies.plan', loaderData?.frame.title)
}

export default function PlanDraftPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, planned, plan, clauses } = loaderData
  const entered = useEntered(actionData)
  const base = `/${frame.id}`
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<a href={to(`${base}/drafts`)}>{t('draftPolicies.title')}</a>}>
        {plan ? <Local of={plan.title} /> : t('draftPolicies.plan')}
      </Headline>
      <Lede>{t('draftPolicies.planLede')}</Lede>
      {plan && <ConfirmPlan plan={plan} />}
      {plan === null && planned.length > 0 && (
        <ul>
          {planned.map(({ id, title, opens, confirmed }) => (
            <li key={id}>
              <a href={to(`${base}/drafts/plan?draft=${id}`)}>{inLocale(title, locale)}</a>:{' '}
              {t(confirmed ? 'draftPolicies.goesOut' : 'draftPolicies.waits', { day: f.date(opens) })}
            </li>
          ))}
        </ul>
      )}
      <PlanForm data={loaderData} entered={entered} />
      {plan && (
        <Section id="clauses" title={t('draftPolicies.byClause')}>
          <DraftClauses base={base} clauses={clauses} comments={{}} open={false} />
        </Section>
      )}
    </SitePage>
  )
}
