import { Fragment } from 'react'
import { PolicyEvaluations } from '#src/evaluation/saved/policy-evaluations.tsx'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { Noted, Sidenote } from '#src/ui/sidenote.tsx'
import { versionsOf } from '#src/voices/endorsements/charter-view.ts'
import { EndorsementLinks } from '#src/voices/endorsements/endorsement-links.tsx'
import { SubmissionSection } from '#src/voices/submissions/submission-section.tsx'
import { linesAbout, listed } from '#src/voices/submissions/submission-view.ts'
import { PolicyOutline } from '../policy-outline.tsx'
import { type PolicyView, policyView } from '../policy-view.ts'
import { PromiseTable } from '../promise-table.tsx'
import { ClosedNotice } from '../publication/closed-notice.tsx'
import { answerOf, asLoaderSays, loadOpenPage } from '../publication/open-page.ts'
import { XrayFigure } from '../xray-figure.tsx'
import { XrayTable } from '../xray-table.tsx'
import type { Route } from './+types/policy'

export async function loader(args: Route.LoaderArgs) {
  const { id } = args.params
  const { published, frame, closed, today, t, locale } = await loadOpenPage(args, 'policies', id)
  const view = policyView(published, id, today) ?? notFound(t('errors.noRecord', { id }))
  const voices = linesAbout(published, 'policies', id, today).map(listed)
  const versions = versionsOf(published, id)
  const called = versions.some((version) => published.records.endorsement_calls.has(version.id))
  const evaluations = [...published.records.impact_evaluations.values()]
    .filter(({ policies }) => policies.includes(id))
    .map((one) => ({ id: one.id, title: one.title }))
  return answerOf({
    evaluations,
    frame,
    view,
    closed,
    voices,
    called,
    versions: versions.length,
    title: inLocale(view.policy.title, locale),
  })
}

export const headers = asLoaderSays

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function PolicyPage({
  loaderData: { frame, view, closed, voices, called, versions, evaluations },
}: Route.ComponentProps) {
  return (
    <SitePage workspace={frame}>
      <ClosedNotice closed={closed} frame={frame} policy={view.policy.id} />
      <Policy workspace={frame.id} view={view} isOpen={closed === null} />
      <PolicyEvaluations base={`/${frame.id}`} evaluations={evaluations} />
      {closed === null && (
        <SubmissionSection base={`/${frame.id}`} kind="policies" id={view.policy.id} lines={voices} />
      )}
      {closed === null && (
        <EndorsementLinks frame={frame} policy={view.policy.id} called={called} versions={versions} />
      )}
      {frame.writable && <CurationLink address={`/${frame.id}/policies/${view.policy.id}/curation`} />}
    </SitePage>
  )
}

/** For the operator of a loopback site only. */
function CurationLink({ address }: { address: string }) {
  const { t, to } = useLanguage()
  return (
    <p className="quiet">
      <a href={to(address)}>{t('curation.link')}</a>
    </p>
  )
}

/** The answer first: how many promises, and how many of them say by when and with what money. */
function Answer({ view }: { view: PolicyView }) {
  const { t } = useLanguage()
  const { xray, demands } = view.card
  const key =
    xray.commitments > 0
      ? 'policies.headline.promises'
      : demands > 0
        ? 'policies.headline.demands'
        : view.ticks.length > 0
          ? 'policies.headline.nothing'
          : 'policies.headline.none'
  const parts = t.rich<React.ReactNode>(key, {
    promises: xray.commitments,
    demands,
    clauses: view.ticks.length,
    deadline: xray.named.deadline,
    money: xray.named.money,
    accent: (chunks) => <Accent>{chunks}</Accent>,
  })
  return (
    <>
      {parts.map((part, i) => (
        <Fragment key={String(i)}>{part}</Fragment>
      ))}
    </>
  )
}

function Policy({ workspace, view, isOpen }: { workspace: string; view: PolicyView; isOpen: boolean }) {
  const { t, to, f } = useLanguage()
  const { policy, card, ticks, promises, outline, sources } = view
  const here = `/${workspace}/policies/${policy.id}`
  const notes = (
    <>
      <Sidenote title={t('common.whence')}>
        {sources.length === 0
          ? t('policies.noText')
          : sources.map((source) => (
              <p key={source.id}>
                {isOpen ? (
                  <a href={to(`/${workspace}/sources/${source.id}`)}>
                    <Local of={source.title} />
                  </a>
                ) : (
                  <Local of={source.title} />
                )}
                {source.sha256 && (
                  <>
                    {' '}
                    · {t('policies.fingerprint', { hash: `${source.sha256.slice(0, 4)}…${source.sha256.slice(-3)}` })}
                  </>
                )}
              </p>
            ))}
      </Sidenote>
      <Sidenote title={t('policies.coverage.title')}>
        {t('results.scorecard.coverage', {
          promises: card.commitments,
          indicators: card.coverage.indicators,
          measurable: card.coverage.measurable,
          withValue: card.coverage.withValue,
          assessed: card.coverage.assessedIndependently,
        })}
      </Sidenote>
    </>
  )
  return (
    <>
      <Noted notes={notes}>
        <Headline
          kicker={
            <>
              <Local of={policy.title} />
              {view.issuer && (
                <>
                  {' '}
                  · <Local of={view.issuer} />
                </>
              )}
            </>
          }
        >
          <Answer view={view} />
        </Headline>
        <Lede>
          {t('policies.lede', {
            clauses: ticks.length,
            tall: ticks.filter((tick) => tick.tall).length,
            owner: card.xray.named.owner,
          })}
        </Lede>
        {ticks.length > 0 && (
          <XrayFigure
            ticks={ticks}
            href={(tick) => `#${tick.id}`}
            links={{
              table: card.xray.commitments > 0 ? '#xray-table' : undefined,
              csv: isOpen ? `/api/v1/${workspace}/commitments.csv` : undefined,
              permanent: to(`${here}/xray`),
              provenance: '#reading',
            }}
          />
        )}
      </Noted>
      {promises.length > 0 && (
        <Section id="became" title={t(policy.binds ? 'policies.became' : 'policies.asked')}>
          <PromiseTable workspace={workspace} rows={promises} caption={t('policies.became')} />
        </Section>
      )}
      {card.xray.commitments > 0 && (
        <Section id="xray-table" title={t('policies.xray.tableTitle')}>
          <XrayTable xray={card.xray} />
        </Section>
      )}
      {outline.length > 0 && (
        <Section id="reading" title={t('policies.outline.title')}>
          <PolicyOutline workspace={workspace} entries={outline} open={isOpen} />
        </Section>
      )}
      <Section id="about" title={t('policies.about')}>
        <p>
          <Local of={policy.summary} />
        </p>
        {policy.starts && (
          <p>{t('policies.period', { from: f.date(policy.starts), until: policy.ends ? f.date(policy.ends) : '…' })}</p>
        )}
      </Section>
    </>
  )
}
