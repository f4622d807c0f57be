import { redirect } from 'react-router'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Accent, Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { ProgressBar } from '#src/ui/progress.tsx'
import { Section } from '#src/ui/section.tsx'
import { attachedPassages } from '../attached-store.ts'
import { clausesOf } from '../clauses-of.ts'
import { CurationFilterForm } from '../curation-filter-form.tsx'
import { CurationTable } from '../curation-table.tsx'
import { curationFilter, curationView } from '../curation-view.ts'
import { fieldFrom } from '../decision-form.ts'
import { useEntered } from '../entered.ts'
import { notKept, operatorPage, refused } from '../operator-page.ts'
import { ProposeForm } from '../propose-form.tsx'
import { proposeFromAttached } from '../propose-from-attached.ts'
import { quickDecision } from '../quick-decision.ts'
import type { Route } from './+types/curation'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { site, published, frame, locale, t } = await operatorPage({ request, params, context })
  const filter = curationFilter(new URL(request.url).searchParams)
  const clauses = clausesOf(published, params.id).map(({ id }) => id)
  const passages = await site.ledger.read(published.reader, frame.id, (tx) =>
    attachedPassages(tx, frame.id, clauses, 0),
  )
  const view = curationView(published, params.id, passages, filter) ?? notFound(t('errors.noRecord', { id: params.id }))
  const others = [...published.records.policies.values()]
    .filter(({ id }) => id !== params.id && [...published.records.versions.values()].some((v) => v.policy === id))
    .map(({ id, title }) => ({ id, title }))
  return { frame, view, filter, others, attached: passages.length, title: inLocale(view.policy.title, locale) }
}

/** A quick decision about one clause, or the reader's proposals for all that have none. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { site, published } = await operatorPage({ request, params, context })
  const form = await request.formData()
  const finding = fieldFrom(form, 'finding')
  try {
    if (form.has('propose')) await proposeFromAttached(site, published, params.id, request.signal)
    else await quickDecision(site, published, finding, fieldFrom(form, 'verdict') === 'accept')
  } catch (error) {
    return refused(error, form)
  }
  const { pathname, search } = new URL(request.url)
  const clause = published.records.findings.get(finding)?.clause
  throw redirect(`${pathname}${search}${clause ? `#${clause}` : ''}`, 303)
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.title} · ${loaderData?.frame.title.en} · Paimana` }]
}

export const headers = notKept

export default function CurationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, view, filter, others, attached } = loaderData
  const { errors } = useEntered(actionData)
  const { policy, lines, decided, total } = view
  const base = `/${frame.id}/policies/${policy.id}`
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={errors.map(({ message }) => ({ message }))} />
      <Headline kicker={<Local of={policy.title} />}>
        {t.rich<React.ReactNode>('curation.headline', {
          decided,
          total,
          accent: (chunks) => <Accent key="accent">{chunks}</Accent>,
        })}
      </Headline>
      {total > 0 && <ProgressBar label={t('curation.progress')} done={decided} total={total} />}
      {view.unproposed > 0 && <ProposeForm unproposed={view.unproposed} attached={attached > 0} source={view.source} />}
      {total > 0 && (
        <Section id="proposals" title={t('curation.proposals')}>
          <CurationFilterForm filter={filter} />
          <CurationTable base={`${base}/curation`} lines={lines} />
        </Section>
      )}
      {others.length > 0 && (
        <Section id="others" title={t('curation.others')}>
          <ul>
            {others.map(({ id, title }) => (
              <li key={id}>
                <a href={to(`/${frame.id}/policies/${id}/curation`)}>
                  <Local of={title} />
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </SitePage>
  )
}
