import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ButtonLink } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { AnswerText, Corrections } from '../submissions/published-answer.tsx'
import { SaidText } from '../submissions/said-text.tsx'
import { StateSaid, SubmissionList } from '../submissions/submission-list.tsx'
import { briefly, linesLedBy, listed, type SubmissionLine, submissionLine } from '../submissions/submission-view.ts'
import type { Route } from './+types/submission'

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, visitor, today, t } = await loadWorkspacePage(args)
  const { id } = args.params
  const submission = published.records.submissions.get(id) ?? notFound(t('errors.noRecord', { id }))
  const line = submissionLine(published, submission, today)
  const { said } = submission
  const { grant } = visitor
  const area = said?.area === undefined ? undefined : published.records.areas.get(said.area)?.name
  const asked = grant?.role === 'focal-point' && grant.organisation === submission.passedTo?.organisation
  return {
    frame,
    line,
    leading: published.records.submissions.get(submission.lead ?? '') ?? null,
    together: linesLedBy(published, id, today).map(listed),
    speaker: [published.workspace.voices?.roles.find((role) => role.id === said?.role)?.name, area].filter(
      (name) => name !== undefined,
    ),
    mayWork: grant?.role === 'secretariat' || (asked && line.state !== 'answered'),
    title: t('submissions.title'),
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.line.submission.id }, loaderData?.frame.title)
}

const pages = { policies: 'policies', commitments: 'commitments', clauses: 'voices/say/clauses' } as const

export default function SubmissionPage({
  loaderData: { frame, line, leading, together, speaker, mayWork },
}: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const base = `/${frame.id}`
  const { id, about, received, said } = line.submission
  return (
    <SitePage workspace={frame}>
      <Breadcrumb
        crumbs={[
          { label: t('submissions.title'), href: to(`${base}/voices`) },
          { label: inLocale(line.about, locale) },
        ]}
      />
      <Headline
        kicker={
          <a href={to(`${base}/${pages[about.kind]}/${about.id}`)}>
            <Local of={line.about} />
          </a>
        }
      >
        {t('submissions.saidOn', { day: f.date(received) })}
      </Headline>
      {speaker.length > 0 && <p className="quiet">{f.list(speaker.map((name) => inLocale(name, locale)))}</p>}
      {said && <SaidText said={said} />}
      <p className="quiet">{t('submissions.whence')}</p>
      <Answer base={base} line={line} leadBrief={leading ? briefly(leading) : ''} />
      <Corrections
        answer={(leading ?? line.submission).answer}
        corrections={(leading ?? line.submission).corrections}
      />
      {together.length > 0 && (
        <Section id="together" title={t('submissions.togetherHere', { count: together.length })}>
          <SubmissionList base={base} lines={together} about />
        </Section>
      )}
      {mayWork && said && (
        <p>
          <ButtonLink href={to(`${base}/voices/${id}/answer`)}>{t('submissions.work')}</ButtonLink>
        </p>
      )}
      <p className="quiet">
        <a href={to(`${base}/history/submissions/${id}`)}>{t('common.history')}</a> ·{' '}
        <a href={`/api/v1${base}/submissions/${id}`}>JSON</a>
        {frame.role !== null && (
          <>
            {' '}
            · <a href={to(`${base}/comments/submissions/${id}`)}>{t('work.comments.title')}</a>
          </>
        )}
      </p>
    </SitePage>
  )
}

function Answer({ base, line, leadBrief }: { base: string; line: SubmissionLine; leadBrief: string }) {
  const { t, f, to, locale } = useLanguage()
  const { submission, answer, state, days, name } = line
  const { refused, passedTo, lead, due } = submission
  if (refused) {
    const reason = t(`submissions.reason.${refused.reason}`)
    return <p>{t('submissions.refusedText', { day: f.date(refused.day), reason })}</p>
  }
  const called = inLocale(name, locale)
  return (
    <Section id="answer" title={t('submissions.answer')}>
      {lead !== undefined && (
        <p>
          {t('submissions.together')}{' '}
          <a href={to(`${base}/voices/${lead}`)}>
            <bdi>{leadBrief}</bdi>
          </a>
        </p>
      )}
      {passedTo && <p className="quiet">{t('submissions.passed', { name: called, day: f.date(passedTo.day) })}</p>}
      {answer ? (
        <>
          <AnswerText answer={answer} />
          <p className="quiet">
            {t('submissions.answeredBy', {
              name: called,
              day: f.date(line.answered ?? answer.day),
              taken: t('submissions.daysTaken', { days }),
            })}
          </p>
        </>
      ) : (
        <EmptyState title={t('submissions.unanswered')}>
          <StateSaid line={line} />.{' '}
          {t(state === 'overdue' ? 'submissions.overdueText' : 'submissions.unansweredText', { due: f.date(due) })}
        </EmptyState>
      )}
    </Section>
  )
}
