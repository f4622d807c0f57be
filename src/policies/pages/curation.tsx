import { redirect } from 'react-router'
import { byIds } from '#src/ledger/records.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ButtonLink } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Accent, Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { ProgressBar } from '#src/ui/progress.tsx'
import { useClauseName } from '../clause-name.ts'
import { clausesOf } from '../clauses-of.ts'
import { CurationFacets } from '../curation/curation-facets.tsx'
import { curationFilter, everything, filterQuery } from '../curation/curation-filter.ts'
import { CurationList, JustDecided } from '../curation/curation-list.tsx'
import { type CurationLine, curationView } from '../curation/curation-view.ts'
import { type CuratorPage, curatorPage } from '../curation/curator-page.ts'
import { fieldFrom } from '../curation/decision-form.ts'
import { nextUndecided } from '../curation/next-undecided.ts'
import { ProposeForm } from '../curation/propose-form.tsx'
import { proposeFromAttached } from '../curation/propose-from-attached.ts'
import { quickDecision } from '../curation/quick-decision.ts'
import { publicationsOf } from '../publication/publication-of.ts'
import { PublicationStatus } from '../publication/publication-status.tsx'
import { attachedPassages } from '../sources/attached-store.ts'
import type { Route } from './+types/curation'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const page = await curatorPage({ request, params, context })
  const { site, published, frame, locale, t } = page
  const query = new URL(request.url).searchParams
  const filter = curationFilter(query)
  const clauses = clausesOf(published, params.id).map(({ id }) => id)
  const passages = await site.ledger.read(published.reader, frame.id, (tx) =>
    attachedPassages(tx, frame.id, clauses, 0),
  )
  const view = curationView(published, params.id, passages, filter) ?? notFound(t('errors.noRecord', { id: params.id }))
  const decided = query.get('last')
  const line = decided
    ? curationView(published, params.id, passages, everything)?.lines.find(({ clause }) => clause === decided)
    : undefined
  const after = line && nextUndecided(published, params.id, line.clause, filter)
  return {
    frame,
    view,
    revisions: await revisionsOf(page, view.lines),
    filter,
    attached: passages.length,
    publication: (await publicationsOf(page, await site.published(frame.id), [params.id]))[params.id],
    last: line && line.finding.state !== 'proposed' ? { at: after?.clause ?? '', line } : null,
    title: inLocale(view.policy.title, locale),
  }
}

/** Of the findings shown, by id: a decision is about what was seen. */
async function revisionsOf({ ledger, published, frame }: CuratorPage, lines: CurationLine[]) {
  const ids = lines.map(({ finding }) => finding.id)
  const rows = await ledger.read(published.reader, frame.id, (tx) => byIds(tx, 'findings', ids))
  return Object.fromEntries(rows.map(({ id, revision }) => [id, revision]))
}

/** A quick decision about one clause, or the reader's proposals for all that have none. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const page = await curatorPage({ request, params, context })
  const { site, published } = page
  const form = await formOf(request)
  const finding = fieldFrom(form, 'finding')
  const verdict = fieldFrom(form, 'verdict')
  const revision = Number(form.get('revision'))
  try {
    if (form.has('propose')) await proposeFromAttached(site, page, params.id, request.signal)
    else await quickDecision(page, { finding, revision, verdict, reason: fieldFrom(form, 'reason') })
  } catch (error) {
    return refused(error, form)
  }
  const { pathname, searchParams } = new URL(request.url)
  const filter = curationFilter(searchParams)
  const clause = published.records.findings.get(finding)?.clause
  if (clause === undefined) throw redirect(pathname + filterQuery(filter), 303)
  const next = nextUndecided(published, params.id, clause, filter)
  const last = `${filterQuery(filter) || '?'}${filterQuery(filter) && '&'}last=${clause}`
  throw redirect(`${pathname}${last}#${next?.clause ?? 'main'}`, 303)
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'common.nav.curation', { said: loaderData?.title }, loaderData?.frame.title)
}

export const headers = notKept

export default function CurationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, view, revisions, filter, attached, publication, last } = loaderData
  const { errors } = useEntered(actionData)
  const name = useClauseName()
  const { policy, lines, decided, total, next } = view
  const base = `/${frame.id}/policies/${policy.id}`
  const list = to(`${base}/curation`)
  const isShown = lines.some(({ clause }) => clause === next?.clause)
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={errors.map(({ message }) => ({ message }))} />
      <Breadcrumb
        crumbs={[
          { label: inLocale(frame.title, locale), href: to(`/${frame.id}`) },
          { label: t('common.nav.curation'), href: to(`/${frame.id}/curation`) },
          { label: inLocale(policy.title, locale) },
        ]}
      />
      <Headline>
        {t.rich<React.ReactNode>('curation.headline', {
          decided,
          total,
          accent: (chunks) => <Accent key="accent">{chunks}</Accent>,
        })}
      </Headline>
      {total > 0 && <ProgressBar label={t('curation.progress')} done={decided} total={total} />}
      {last?.at === '' && <JustDecided base={list} line={last.line} />}
      {next && (
        <p>
          <ButtonLink href={`${isShown ? '' : list}#${next.clause}`}>
            {t('curation.next', { clause: name(next.number) })}
          </ButtonLink>
        </p>
      )}
      {total > 0 && !next && <p>{t('curation.allDecided')}</p>}
      {publication && <PublicationStatus publication={publication} base={base} />}
      {view.unproposed > 0 && <ProposeForm unproposed={view.unproposed} attached={attached > 0} source={view.source} />}
      {total > 0 && (
        <section className="wide" id="proposals" aria-labelledby="proposals-title">
          <h2 className="section-title" id="proposals-title">
            {t('curation.proposals')}
          </h2>
          <CurationFacets base={list} filter={filter} counts={view.counts} />
          <CurationList base={list} lines={lines} revisions={revisions} last={last} />
        </section>
      )}
    </SitePage>
  )
}
