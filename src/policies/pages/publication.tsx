import { redirect } from 'react-router'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { pageTitle } from '#src/publishing/page-title.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { theOperator } from '#src/publishing/site.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { clausesOf } from '../clauses-of.ts'
import { fieldFrom } from '../curation/decision-form.ts'
import { findingsOfPolicy } from '../curation/next-undecided.ts'
import { operatorPage } from '../curation/operator-page.ts'
import { changeLabels, fingerprint, hindrances, plannedLabels } from '../publication/change-labels.ts'
import { type Act, acts, hindrance } from '../publication/label-plan.ts'
import { Affected, HeldBackList } from '../publication/label-plan-lists.tsx'
import { labelPlanView } from '../publication/label-plan-view.ts'
import { publicationsOf } from '../publication/publication-of.ts'
import { attachedPassages } from '../sources/attached-store.ts'
import type { Route } from './+types/publication'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { site, published, frame, locale, t } = await operatorPage({ request, params, context })
  const policy = published.records.policies.get(params.id) ?? notFound(t('errors.noRecord', { id: params.id }))
  const publication = (await publicationsOf(site, frame.id, [policy.id]))[policy.id]
  const act: Act = publication?.label === 'TLP:CLEAR' ? 'withdraw' : 'publish'
  const plan = await plannedLabels(site.ledger, published.reader, frame.id, policy.id, act)
  const clauses = clausesOf(published, policy.id).map(({ id }) => id)
  const passages = await site.ledger.read(published.reader, frame.id, (tx) =>
    attachedPassages(tx, frame.id, clauses, 0),
  )
  const hindered = hindrance(plan)
  return {
    frame,
    policy: { id: policy.id, title: policy.title },
    publication,
    act,
    seen: fingerprint(plan),
    to: plan.to,
    hindered: hindered && hindrances[act][hindered],
    plan: labelPlanView(published, plan),
    relabelled: plan.changes.length,
    passages: passages.length,
    undecided: findingsOfPolicy(published, policy.id).filter(({ state }) => state === 'proposed').length,
    title: inLocale(policy.title, locale),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { site, frame } = await operatorPage({ request, params, context })
  const form = await formOf(request)
  const wanted = fieldFrom(form, 'act')
  const task = { workspace: frame.id, policy: params.id, seen: fieldFrom(form, 'seen'), note: fieldFrom(form, 'note') }
  try {
    const act = acts.find((one) => one === wanted) ?? refuse(422, 'curation.error.field', { field: 'act', message: '' })
    await changeLabels(site.ledger, theOperator, { ...task, act })
  } catch (error) {
    return refused(error, form)
  }
  throw redirect(new URL(request.url).pathname.replace(/\/publication$/, '/curation'), 303)
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export const headers = notKept

export default function PublicationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, policy, publication, act, plan, hindered, title } = loaderData
  const entered = useEntered(actionData)
  const base = `/${frame.id}/policies/${policy.id}`
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: inLocale(frame.title, locale), href: to(`/${frame.id}`) },
          { label: t('common.nav.curation'), href: to(`/${frame.id}/curation`) },
          { label: title, href: to(`${base}/curation`) },
          { label: t(`curation.${act}.link`) },
        ]}
      />
      <Headline>{t(`curation.${act}.headline`)}</Headline>
      <Lede>{t(`curation.${act}.lede`, { count: loaderData.relabelled, label: loaderData.to })}</Lede>
      <p className="quiet">
        {t('curation.publication.now')} <bdi dir="ltr">{publication?.label}</bdi>
      </p>
      {act === 'publish' && (
        <ul>
          <li>{t('curation.publish.passages', { count: loaderData.passages })}</li>
          <li>{t('curation.publish.undecided', { count: loaderData.undecided })}</li>
          <li>{t('curation.publish.onwards')}</li>
        </ul>
      )}
      {act === 'withdraw' && <p>{t('curation.withdraw.released')}</p>}
      <Affected title={t(`curation.${act}.affected`)} affected={plan.affected} />
      {act === 'publish' && <HeldBackList heldBack={plan.heldBack} />}
      {hindered ? (
        <p>
          <strong>{t(hindered)}</strong>
        </p>
      ) : (
        <form method="post" className="form">
          <input type="hidden" name="seen" value={loaderData.seen} />
          <TextInput
            name="note"
            label={t('curation.publication.note')}
            value={entered.value('note')}
            error={entered.error('note')}
            optional
          />
          <Buttons>
            <Button kind={act === 'withdraw' ? 'warn' : 'main'} name="act" value={act}>
              {t(`curation.${act}.button`)}
            </Button>
          </Buttons>
          <p>
            <a href={to(`${base}/curation`)}>{t('curation.publication.back')}</a>
          </p>
        </form>
      )}
    </SitePage>
  )
}
