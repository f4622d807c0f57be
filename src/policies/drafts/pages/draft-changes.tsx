import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Pagination } from '#src/ui/pagination.tsx'
import { Section } from '#src/ui/section.tsx'
import { clauseChanges, countChanges } from '../../differences/clause-changes.ts'
import { ClauseDifferences } from '../../differences/clause-differences.tsx'
import { wordedClauses } from '../../differences/worded-clauses.ts'
import { CommentList, commentOf } from '../comment-list.tsx'
import { DraftFacts } from '../draft-facts.tsx'
import { commentsOn, draftLine, placeOf, tracedComments } from '../draft-view.ts'
import type { Route } from './+types/draft-changes'

const pageSize = 60

export async function loader(args: Route.LoaderArgs) {
  const { site, published, frame, today, t, locale } = await loadWorkspacePage(args)
  const { id } = args.params
  const { drafts, versions } = published.records
  const draft = drafts.get(id) ?? notFound(t('errors.noRecord', { id }))
  const next = draft.next ?? notFound(t('draftPolicies.noNext'))
  const textOf = (version: string) => wordedClauses(site, published, versions.get(version)?.source ?? '', locale)
  const changes = clauseChanges(await textOf(id), await textOf(next.version), next.links)
  const { byChange, without } = tracedComments(published, commentsOn(published, draft, today), changes)
  const pages = Math.max(1, Math.ceil(changes.length / pageSize))
  const asked = Math.trunc(Number(new URL(args.request.url).searchParams.get('page'))) || 1
  const page = Math.min(pages, Math.max(1, asked))
  const shown = changes.slice((page - 1) * pageSize, page * pageSize)
  return {
    frame,
    line: draftLine(published, draft, today),
    day: next.day,
    further: drafts.has(next.version) ? next.version : null,
    changes: shown,
    counts: countChanges(changes),
    comments: Object.fromEntries(
      shown.map((change) => [placeOf(change), (byChange.get(placeOf(change)) ?? []).map(commentOf)]),
    ),
    without: without.map(commentOf),
    page,
    pages,
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'draftPolicies.changes', loaderData?.line.title, loaderData?.frame.title)
}

export default function DraftChangesPage({ loaderData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, line, day, further, changes, counts, comments, without, page, pages } = loaderData
  const base = `/${frame.id}`
  const here = `${base}/drafts/${line.id}`
  return (
    <SitePage workspace={frame}>
      <Headline
        kicker={
          <a href={to(here)}>
            <Local of={line.title} />
          </a>
        }
      >
        {t('draftPolicies.changes')}
      </Headline>
      <Lede>{t('clauses.counts', counts)}</Lede>
      <DraftFacts line={line} />
      <p className="quiet">
        {t('draftPolicies.takenIn', { day: f.date(day) })}{' '}
        {further !== null && <a href={to(`${base}/drafts/${further}`)}>{t('draftPolicies.furtherDraft')}</a>}
      </p>
      <Section id="clauses" title={t('draftPolicies.byClause')}>
        <ClauseDifferences
          changes={changes}
          beside={(change) => {
            const own = comments[placeOf(change)] ?? []
            if (own.length > 0)
              return (
                <>
                  <p className="quiet">{t('draftPolicies.changedBy', { count: own.length })}</p>
                  <CommentList base={base} comments={own} answers />
                </>
              )
            return change.kind === 'same' ? null : <p className="quiet">{t('draftPolicies.unasked')}</p>
          }}
        />
        <Pagination page={page} pages={pages} href={(n) => to(`${here}/changes?page=${n}`)} />
      </Section>
      {without.length > 0 && (
        <Section id="without" title={t('draftPolicies.without', { count: without.length })}>
          <CommentList base={base} comments={without} answers />
        </Section>
      )}
      <p className="quiet">{t('submissions.whence')}</p>
    </SitePage>
  )
}
