import { QuestionSection } from '#src/coordination/questions/question-section.tsx'
import { roadmapCount } from '#src/delivery/roadmaps/roadmap-counts.ts'
import { RoadmapSection } from '#src/delivery/roadmaps/roadmap-section.tsx'
import { WorkSection } from '#src/delivery/work-section.tsx'
import { ClaimMark } from '#src/evidence/figures/claim-mark.tsx'
import { curates, inLocale, SitePage, type WorkspaceFrame } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { passagesOf } from '#src/publishing/passages.ts'
import { IndicatorList } from '#src/results/indicator-list.tsx'
import { VerdictSection } from '#src/results/verdict-section.tsx'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { Noted, Sidenote } from '#src/ui/sidenote.tsx'
import { saidAbout } from '#src/voices/consultations/report-view.ts'
import { SaidInConsultations } from '#src/voices/consultations/voice-list.tsx'
import { SubmissionSection } from '#src/voices/submissions/submission-section.tsx'
import { linesAbout, listed } from '#src/voices/submissions/submission-view.ts'
import { ClausePassages } from '../clause-passages.tsx'
import { CommitmentFacts } from '../commitment-facts.tsx'
import { type CommitmentView, commitmentView } from '../commitment-view.ts'
import { Links } from '../links.tsx'
import { ClosedNotice } from '../publication/closed-notice.tsx'
import { answerOf, asLoaderSays, loadOpenPage } from '../publication/open-page.ts'
import type { Route } from './+types/commitment'

export async function loader(args: Route.LoaderArgs) {
  const { id } = args.params
  const { site, visitor, published, frame, closed, today, t, locale } = await loadOpenPage(args, 'commitments', id)
  const view = commitmentView(published, id, today) ?? notFound(t('errors.noRecord', { id }))
  const passages = await passagesOf(site, published, view.commitment.clauses)
  const roadmaps = await site.ledger.read(visitor, frame.id, (tx) => roadmapCount(tx, today, id))
  const voices = linesAbout(published, 'commitments', id, today).map(listed)
  const said = saidAbout(published, 'commitments', [id])
  return answerOf({
    frame,
    view,
    closed,
    passages,
    roadmaps,
    voices,
    said,
    title: inLocale(view.commitment.title, locale),
  })
}

export const headers = asLoaderSays

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function CommitmentPage({
  loaderData: { frame, view, closed, passages, roadmaps, voices, said },
}: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const base = `/${frame.id}`
  return (
    <SitePage workspace={frame}>
      <ClosedNotice closed={closed} frame={frame} policy={view.policy.id} />
      <Crumbs base={base} view={view} />
      <Noted notes={closed === null ? <Whence frame={frame} view={view} /> : null}>
        <Headline kicker={<Local of={view.policy.title} />}>
          <Local of={view.commitment.title} />
        </Headline>
        {view.commitment.summary && (
          <Lede>
            <Local of={view.commitment.summary} />
          </Lede>
        )}
        <CommitmentFacts base={base} view={view} />
      </Noted>
      <ClausePassages base={closed === null ? base : null} clauses={view.clauses} passages={passages} />
      <VerdictSection frame={frame} commitment={view.commitment.id} verdicts={view.verdicts} standing={view.standing} />
      <IndicatorList
        base={base}
        indicators={view.indicators}
        standings={view.standing?.indicators ?? []}
        define={curates(frame) ? `${base}/indicators/new?commitment=${view.commitment.id}` : null}
      />
      <WorkSection actions={view.actions} money={view.money} />
      <RoadmapSection
        base={base}
        commitment={view.commitment.id}
        counts={roadmaps}
        member={frame.role !== null}
        timeline={closed === null && view.actions.length > 0}
      />
      <QuestionSection frame={frame} commitment={view.commitment.id} lines={view.questions} />
      {closed === null && <SubmissionSection base={base} kind="commitments" id={view.commitment.id} lines={voices} />}
      {said.length > 0 && (
        <Section id="consultations" title={t('consultations.saidHere')}>
          <SaidInConsultations base={base} said={said} />
        </Section>
      )}
      {view.links.length > 0 && <Links base={base} links={view.links} />}
      {view.claims.length > 0 && (
        <Section id="claims" title={t('policies.commitment.claims')}>
          <ul>
            {view.claims.map(({ claim, check }) => (
              <li key={claim.id}>
                <a href={to(`${base}/claims#${claim.id}`)}>
                  <Local of={claim.quantity} />
                </a>
                <ClaimMark check={check} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </SitePage>
  )
}

function Crumbs({ base, view }: { base: string; view: CommitmentView }) {
  const { t, to, locale } = useLanguage()
  return (
    <Breadcrumb
      crumbs={[
        { label: t('common.nav.scorecard'), href: to(base) },
        { label: inLocale(view.policy.title, locale), href: to(`${base}/policies/${view.policy.id}`) },
        { label: inLocale(view.commitment.title, locale) },
      ]}
    />
  )
}

function Whence({ frame, view }: { frame: WorkspaceFrame; view: CommitmentView }) {
  const { t, to } = useLanguage()
  const base = `/${frame.id}`
  const { id } = view.commitment
  return (
    <>
      <Sidenote title={t('common.whence')}>
        <a href={to(`${base}/trace/commitments/${id}`)}>{t('policies.commitment.trace')}</a>
      </Sidenote>
      <Sidenote title={t('common.history')}>
        <a href={to(`${base}/history/commitments/${id}`)}>{t('policies.commitment.history')}</a> ·{' '}
        <a href={`/api/v1${base}/commitments/${id}`}>JSON</a>
        {frame.role !== null && (
          <>
            {' '}
            · <a href={to(`${base}/comments/commitments/${id}`)}>{t('work.comments.title')}</a>
          </>
        )}
      </Sidenote>
      {curates(frame) && (
        <Sidenote title={t('common.nav.curation')}>
          <a href={to(`${base}/commitments/${id}/edit`)}>{t('curation.edit')}</a>
        </Sidenote>
      )}
    </>
  )
}
