import { Fragment, type ReactNode } from 'react'
import { PromiseTable } from '#src/policies/promise-table.tsx'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { newestRelease } from '#src/results/release-store.ts'
import { Figure } from '#src/ui/figure.tsx'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { Noted, Sidenote } from '#src/ui/sidenote.tsx'
import { PolicyLines } from '../policy-lines.tsx'
import { type ScorecardView, scorecardView } from '../scorecard-view.ts'
import { CompletionBar, ResultBar } from '../tally-bars.tsx'
import type { Route } from './+types/scorecard'

/** The front page lists the latest promises only; the whole list has its own page. */
const shown = 12

export async function loader(args: Route.LoaderArgs) {
  const { site, published, frame, today, t, locale } = await loadWorkspacePage(args)
  const view = scorecardView(published, today) ?? notFound(t('results.scorecard.empty'))
  const release = await newestRelease(site.ledger, published.reader, frame.id)
  const late = view.overdue.length
  return {
    frame,
    view: { ...view, overdue: view.overdue.slice(0, shown) },
    late,
    release,
    title: inLocale(view.title, locale),
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function ScorecardPage({ loaderData }: Route.ComponentProps) {
  const { frame, view, late, release } = loaderData
  return (
    <SitePage workspace={frame}>
      <Noted notes={<Notes view={view} workspace={frame.id} release={release} />}>
        <Headline kicker={<Local of={view.title} />}>
          <Answer view={view} />
        </Headline>
        <Lede>
          <Local of={view.summary} />
        </Lede>
      </Noted>
      <PolicyLines workspace={frame.id} view={view} />
      <Sides view={view} workspace={frame.id} />
      <Attention view={view} workspace={frame.id} late={late} />
    </SitePage>
  )
}

function Answer({ view }: { view: ScorecardView }) {
  const { t } = useLanguage()
  const parts = t.rich<ReactNode>('results.scorecard.headline', {
    promises: view.total.commitments,
    kept: view.total.completion.complete,
    unmeasured: view.total.results['not-measurable'],
    accent: (chunks) => <Accent>{chunks}</Accent>,
  })
  return parts.map((part, i) => <Fragment key={String(i)}>{part}</Fragment>)
}

function Notes({
  view,
  workspace,
  release,
}: {
  view: ScorecardView
  workspace: string
  release: { number: number; date: string } | null
}) {
  const { t, f, to } = useLanguage()
  return (
    <>
      <Sidenote title={t('policies.coverage.title')}>
        {t('results.scorecard.coverage', { ...view.coverage, promises: view.total.commitments })}
      </Sidenote>
      <Sidenote title={t('common.release')}>
        {release ? (
          <a href={to(`/${workspace}/releases/${release.number}`)}>
            {t('results.scorecard.release', { number: release.number, date: f.date(release.date) })}
          </a>
        ) : (
          t('results.scorecard.noRelease')
        )}
      </Sidenote>
      <Sidenote title={t('common.whence')}>
        <a href={to(`/${workspace}/trace/figures/all`)}>{t('results.scorecard.trace')}</a> ·{' '}
        <a href={`/api/v1/${workspace}/scorecard`}>JSON</a>
      </Sidenote>
    </>
  )
}

/** Soft and hard measures side by side: completion and result apart, never one number. */
function Sides({ view, workspace }: { view: ScorecardView; workspace: string }) {
  const { t, to } = useLanguage()
  const links = {
    csv: `/api/v1/${workspace}/commitments.csv`,
    provenance: to(`/${workspace}/trace/figures/all`),
    permanent: to(`/${workspace}#sides`),
  }
  const rest = view.total.commitments - view.soft.commitments - view.hard.commitments
  return (
    <Section id="sides" title={t('results.scorecard.sides')}>
      <div className="pair">
        {(['soft', 'hard'] as const).map((side) => (
          <Figure key={side} title={t(`results.scorecard.${side}`, { promises: view[side].commitments })} links={links}>
            <p className="quiet">{t('results.scorecard.byCompletion')}</p>
            <CompletionBar tally={view[side]} title={t('results.scorecard.byCompletion')} />
            <p className="quiet">{t('results.scorecard.byResult')}</p>
            <ResultBar tally={view[side]} title={t('results.scorecard.byResult')} />
          </Figure>
        ))}
      </div>
      {rest > 0 && <p className="quiet">{t('results.scorecard.sidesRest', { count: rest })}</p>}
    </Section>
  )
}

/** What gives cause to look: late, out of date, not measurable. */
function Attention({ view, workspace, late }: { view: ScorecardView; workspace: string; late: number }) {
  const { t, to, f } = useLanguage()
  return (
    <>
      <Section id="overdue" title={t('results.scorecard.overdueTitle', { count: late })}>
        {late > 0 && <PromiseTable workspace={workspace} rows={view.overdue} caption={t('common.overdue')} />}
        {late === 0 && <p>{t('results.scorecard.overdueNone')}</p>}
        {late > view.overdue.length && (
          <p>
            <a href={to(`/${workspace}/commitments?late=1`)}>{t('results.scorecard.allOverdue', { count: late })}</a>
          </p>
        )}
      </Section>
      <p>
        <a href={to(`/${workspace}/red-list`)}>{t('red.whole')}</a>
      </p>
      <Section id="stale" title={t('results.scorecard.staleTitle', { count: view.stale.length })}>
        <SomeIndicators workspace={workspace} all={view.stale} />
      </Section>
      {view.selfSelected.length > 0 && (
        <Section id="self-selected" title={t('voiceIndicators.onScorecard', { count: view.selfSelected.length })}>
          <SomeIndicators workspace={workspace} all={view.selfSelected} />
        </Section>
      )}
      <Section id="unmeasured" title={t('results.scorecard.unmeasuredTitle')}>
        <ul>
          {view.unmeasured.map(({ id, title, count, of }) => (
            <li key={id}>
              <a href={to(`/${workspace}/policies/${id}`)}>
                <Local of={title} />
              </a>
              : {t('ui.nOfM', { n: count, m: of })}
            </li>
          ))}
        </ul>
        {view.unread.length > 0 && (
          <p>
            {t('results.scorecard.unread', {
              titles: f.list(view.unread.map(({ title }) => inLocale(title, f.locale))),
            })}
          </p>
        )}
      </Section>
    </>
  )
}

/** The first of them, and the way to all others. */
function SomeIndicators({ workspace, all }: { workspace: string; all: ScorecardView['stale'] }) {
  const { t, to } = useLanguage()
  return (
    <>
      <ul>
        {all.slice(0, shown).map(({ id, title }) => (
          <li key={id}>
            <a href={to(`/${workspace}/indicators/${id}`)}>
              <Local of={title} />
            </a>
          </li>
        ))}
      </ul>
      {all.length > shown && <a href={to(`/${workspace}/indicators`)}>{t('common.nav.indicators')}</a>}
    </>
  )
}
