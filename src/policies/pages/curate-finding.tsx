import { redirect } from 'react-router'
import { byIds } from '#src/ledger/records.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { passagesOf } from '#src/publishing/passages.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ButtonLink } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Noted, Sidenote } from '#src/ui/sidenote.tsx'
import { useClauseName } from '../clause-name.ts'
import { ClausePassages } from '../clause-passages.tsx'
import { citedClauses } from '../commitment-view.ts'
import { curationChoices } from '../curation/curation-choices.ts'
import { madeBy } from '../curation/curation-view.ts'
import { curatorPage } from '../curation/curator-page.ts'
import { heldFinding } from '../curation/decide.ts'
import { DecidedPanel } from '../curation/decided-panel.tsx'
import { fieldFrom } from '../curation/decision-form.ts'
import { decidedIn, lastDecision } from '../curation/decision-log.ts'
import { DecisionPanel } from '../curation/decision-panel.tsx'
import { nextUndecided, type Place } from '../curation/next-undecided.ts'
import { ProposalFacts, ProposalTags } from '../curation/proposal.tsx'
import { suggestedDraft, suggestedTitle, unknownOwners } from '../curation/suggest-draft.ts'
import { takeDecision } from '../curation/take-decision.ts'
import { Commitment } from '../model.ts'
import { publicationsOf } from '../publication/publication-of.ts'
import { PublicationStatus } from '../publication/publication-status.tsx'
import type { Route } from './+types/curate-finding'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const page = await curatorPage({ request, params, context })
  const { site, published, frame, locale, t } = page
  const { records } = published
  const finding = records.findings.get(params.finding)
  const policy = records.policies.get(params.id)
  const clause = records.clauses.get(finding?.clause ?? '')
  if (!finding || !policy || !clause || finding.policy !== policy.id) {
    return notFound(t('errors.noRecord', { id: params.finding }))
  }
  const passages = await passagesOf(site, published, [clause.id])
  const passage = passages[clause.id]
  const words = passage && {
    text: Array.from(passage.text).slice(passage.mark.start, passage.mark.end).join(''),
    language: passage.language,
  }
  const wanted = new URL(request.url).searchParams.get('edit') ?? finding.commitments[0] ?? ''
  const { decision, revision, held } = await site.ledger.read(published.reader, frame.id, async (tx) => {
    const last = await lastDecision(tx, finding.id)
    return {
      decision: last ? { ...last, who: await decidedIn(tx, last) } : null,
      revision: (await heldFinding(tx, finding.id)).revision,
      held: finding.commitments.includes(wanted) ? await byIds(tx, 'commitments', [wanted]) : [],
    }
  })
  return {
    frame,
    finding,
    policy: { id: policy.id, title: policy.shortTitle ?? policy.title },
    clauses: citedClauses(published, [clause.id]),
    passages,
    decision,
    revision,
    draft: suggestedDraft(published, finding, suggestedTitle(clause, words, finding.why) ?? { en: '' }),
    unknownOwners: unknownOwners(published, finding.owner),
    next: nextUndecided(published, policy.id, clause.id),
    publication: (await publicationsOf(page, await site.published(frame.id), [policy.id]))[policy.id],
    choices: curationChoices(published, policy.id, locale),
    made: madeBy(published, finding),
    editing: held[0] ? { commitment: Commitment.parse(held[0].data), revision: held[0].revision } : null,
    title: clause.number ? t('common.clauseNumber', { number: clause.number }) : t('curation.unnumbered'),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = await curatorPage({ request, params, context })
  const { published, t } = page
  const form = await formOf(request)
  const finding =
    published.records.findings.get(params.finding) ?? notFound(t('errors.noRecord', { id: params.finding }))
  const edited = published.records.commitments.get(fieldFrom(form, 'commitment'))
  try {
    await takeDecision(page, { finding, edited }, form)
  } catch (error) {
    return refused(error, form)
  }
  throw redirect(new URL(request.url).pathname, 303)
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.policy.title, 'common.nav.curation')
}

export const headers = notKept

export default function CurateFindingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, finding, revision, policy, clauses, passages, title, draft, choices, decision, made, editing } =
    loaderData
  const { next, publication } = loaderData
  const entered = useEntered(actionData)
  const list = to(`/${frame.id}/policies/${policy.id}/curation`)
  const label = f.digits(title)
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: inLocale(frame.title, locale), href: to(`/${frame.id}`) },
          { label: t('common.nav.curation'), href: to(`/${frame.id}/curation`) },
          { label: inLocale(policy.title, locale), href: `${list}#${finding.clause}` },
          { label },
        ]}
      />
      <Noted
        notes={
          <Sidenote title={t('curation.column.finding')}>
            <p>
              <ProposalTags finding={finding} />
            </p>
            <ProposalFacts finding={finding} />
          </Sidenote>
        }
      >
        <Headline kicker={<Local of={policy.title} />}>{label}</Headline>
        <ClausePassages base={publication?.open ? `/${frame.id}` : null} clauses={clauses} passages={passages} />
      </Noted>
      {finding.state !== 'proposed' && <Next list={list} next={next} />}
      {finding.state === 'proposed' ? (
        <DecisionPanel
          finding={finding}
          revision={revision}
          draft={draft}
          choices={choices}
          unknownOwners={loaderData.unknownOwners}
          entered={entered}
        />
      ) : (
        <DecidedPanel
          base={`/${frame.id}`}
          finding={finding}
          revision={revision}
          decision={decision}
          made={made}
          editing={editing}
          choices={choices}
          entered={entered}
        />
      )}
      {finding.state === 'proposed' && <Next list={list} next={next} quiet />}
      {publication && <PublicationStatus publication={publication} base={`/${frame.id}/policies/${policy.id}`} />}
    </SitePage>
  )
}

/** The way to the next clause: the first thing after a decision, a way past one that is not easily taken. */
function Next({ list, next, quiet = false }: { list: string; next: Place | null; quiet?: boolean }) {
  const { t } = useLanguage()
  const name = useClauseName()
  if (!next) return quiet ? null : <p>{t('curation.allDecided')}</p>
  return (
    <p>
      <ButtonLink kind={quiet ? 'quiet' : 'main'} href={`${list}/${next.finding}`}>
        {t('curation.next', { clause: name(next.number) })}
      </ButtonLink>
    </p>
  )
}
