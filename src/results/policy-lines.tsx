import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { type Column, DataTable } from '#src/ui/table.tsx'
import type { PolicyLine, ScorecardView } from './scorecard-view.ts'
import { CompletionBar, ResultBar } from './tally-bars.tsx'

/** Every policy of a workspace: how much it promises, how far the work is, what its indicators show, and on what that rests. */
export function PolicyLines({ workspace, view }: { workspace: string; view: ScorecardView }) {
  const { t, f, to } = useLanguage()
  const figure = (line: PolicyLine, n: number, what: string) => (
    <a className="figure-link" href={to(`/${workspace}/trace/figures/${line.id}?of=${what}`)}>
      {f.integer(n)}
    </a>
  )
  const columns: Column<PolicyLine>[] = [
    {
      key: 'policy',
      head: t('common.policy'),
      names: true,
      cell: (line) => (
        <>
          <a href={to(`/${workspace}/policies/${line.id}`)}>
            <Local of={line.title} />
          </a>
          {line.years.from && (
            <span className="quiet">
              {' '}
              {f.digits(`${line.years.from.slice(0, 4)}–${line.years.until?.slice(0, 4) ?? ''}`)}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'promises',
      head: t('common.nav.promises'),
      figures: true,
      cell: (line) => figure(line, line.card.commitments, 'commitments'),
    },
    {
      key: 'demands',
      head: t('results.scorecard.demands'),
      figures: true,
      cell: (line) => figure(line, line.card.demands, 'demands'),
    },
    {
      key: 'complete',
      head: t('common.completion.complete'),
      figures: true,
      cell: (line) => figure(line, line.card.completion.complete, 'complete'),
    },
    {
      key: 'noEvidence',
      head: t('common.completion.no-evidence'),
      figures: true,
      cell: (line) => figure(line, line.card.completion['no-evidence'], 'no-evidence'),
    },
    {
      key: 'notMeasurable',
      head: t('common.state.not-measurable'),
      figures: true,
      cell: (line) => figure(line, line.card.results['not-measurable'], 'not-measurable'),
    },
    {
      key: 'overdue',
      head: t('common.overdue'),
      figures: true,
      cell: (line) => figure(line, line.card.overdue, 'overdue'),
    },
    {
      key: 'coverage',
      head: t('policies.coverage.title'),
      cell: ({ card }) =>
        t('results.scorecard.lineCoverage', {
          withValue: card.coverage.withValue,
          measurable: card.coverage.measurable,
          indicators: card.coverage.indicators,
          assessed: card.coverage.assessedIndependently,
        }),
    },
  ]
  return (
    <Section id="policies" title={t('common.nav.policies')}>
      <DataTable
        caption={t('common.nav.policies')}
        captionUnseen
        columns={columns}
        rows={view.policies}
        rowKey={(line) => line.id}
      />
      {view.policies
        .filter((line) => line.card.commitments > 0)
        .map((line) => (
          <div key={line.id} className="flow">
            <h3>
              <Local of={line.title} />
            </h3>
            <p className="quiet">{t('results.scorecard.byCompletion')}</p>
            <CompletionBar tally={line.card} title={t('results.scorecard.byCompletion')} />
            <p className="quiet">{t('results.scorecard.byResult')}</p>
            <ResultBar tally={line.card} title={t('results.scorecard.byResult')} />
          </div>
        ))}
    </Section>
  )
}
