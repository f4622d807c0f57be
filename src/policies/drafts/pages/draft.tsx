import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { ButtonLink } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Pagination } from '#src/ui/pagination.tsx'
import { Section } from '#src/ui/section.tsx'
import { wordedClauses } from '../../differences/worded-clauses.ts'
import { CommentList, commentOf } from '../comment-list.tsx'
import { DraftClauses } from '../draft-clauses.tsx'
import { DraftFacts } from '../draft-facts.tsx'
import { byClause, commentsOn, draftLine } from '../draft-view.ts'
import type { Route } from './+types/draft'

const pageSize = 60

export async function loader(args: Route.LoaderArgs) {
  const { site, published, frame, today, t, locale } = await loadWorkspacePage(args)
  const { id } = args.params
  const { drafts, versions } = published.records
  const draft = drafts.get(id) ?? notFound(t('errors.noRecord', { id }))
  const clauses = await wordedClauses(site, published, versions.get(id)?.source ?? '', locale)
  const pages = Math.max(1, Math.ceil(clauses.length / pageSize))
  const asked = Math.trunc(Number(new URL(args.request.url).searchParams.get('page'))) || 1
  const page = Math.min(pages, Math.max(1, asked))
  const shown = clauses.slice((page - 1) * pageSize, page * pageSize)
  const comments = byClause(commentsOn(published, draft, today))
  const own = (of: string) => (comments.get(of) ?? []).map(commentOf)
  return {
    frame,
    ask: draft.ask,
    policy: draft.policy,
    line: draftLine(published, draft, today),
    clauses: shown,
    comments: Object.fromEntries(shown.map((clause) => [clause.id, own(clause.id)])),
    whole: own(draft.policy),
    page,
    pages,
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'draftPolicies.draft', loaderData?.line.title, loaderData?.frame.title)
}

export default function DraftPage({ loaderData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, ask, policy, line, clauses, comments, whole, page, pages } = loaderData
  const base = `/${frame.id}`
  const open = line.state === 'open'
  const here = `${base}/drafts/${line.id}`
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<a href={to(`${base}/drafts`)}>{t('draftPolicies.title')}</a>}>
        <Local of={line.title} />
      </Headline>
      <Lede>{inLocale(ask, locale)}</Lede>
      <DraftFacts line={line} />
      {line.state === 'next' && (
        <Notice>
          <ButtonLink href={to(`${here}/changes`)}>{t('draftPolicies.seeChanges')}</ButtonLink>
        </Notice>
      )}
      {frame.role === 'secretariat' && !open && (
        <p>
          <a href={to(`${here}/next`)}>{t('draftPolicies.next')}</a>
        </p>
      )}
      <Section id="clauses" title={t('draftPolicies.byClause')}>
        <DraftClauses base={base} clauses={clauses} comments={comments} open={open} />
        <Pagination page={page} pages={pages} href={(n) => to(`${here}?page=${n}`)} />
      </Section>
      <Section id="whole" title={t('draftPolicies.whole')}>
        {whole.length > 0 ? (
          <CommentList base={base} comments={whole} />
        ) : (
          <p className="quiet">{t('submissions.nothingHere')}</p>
        )}
        {open && (
          <p>
            <a href={to(`${base}/voices/say/policies/${policy}`)}>{t('draftPolicies.commentWhole')}</a>
          </p>
        )}
      </Section>
      <p className="quiet">{t('submissions.whence')}</p>
      <p className="quiet">
        <a href={to(`${base}/policies/${policy}`)}>{t('draftPolicies.policy')}</a> ·{' '}
        <a href={to(`${base}/history/drafts/${line.id}`)}>{t('common.history')}</a> ·{' '}
        <a href={`/api/v1${base}/drafts/${line.id}`}>JSON</a>
      </p>
    </SitePage>
  )
}
