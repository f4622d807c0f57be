import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { LinePoint } from '../its/line.ts'
import type { Placebo } from '../its/placebo.ts'
import type { ItsResult } from '../its/result.ts'
import type { Specification } from '../its/specifications.ts'
import { percentOf } from './figures.ts'
import { termsSaid } from './its-curve.tsx'
import { useEstimates } from './its-tables.tsx'
import { momentSaid } from './series-picture.tsx'

/** The figures behind the pictures of an interrupted time series. */
export function ItsFigures({ result }: { result: ItsResult }) {
  return (
    <>
      <SeriesTable line={result.line} />
      <PlaceboTable dates={result.placebo} isRatio={result.stated.family !== 'gaussian'} />
      <CurveTable specifications={result.specifications.specifications} />
      <ResidualsTable acf={result.residuals.acf} />
    </>
  )
}

function SeriesTable({ line }: { line: readonly LinePoint[] }) {
  const { t, f } = useLanguage()
  const figure = (value: number) => f.number(value, { digits: 1, fixed: true })
  return (
    <Section id="series" title={t('evaluations.series')}>
      <DataTable<LinePoint>
        caption={t('evaluations.series')}
        captionUnseen
        rows={line}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: 'at', head: t('evaluations.time'), names: true, cell: ({ at }) => momentSaid(f, at) },
          {
            key: 'observed',
            head: t('evaluations.observed'),
            figures: true,
            cell: ({ observed }) => f.number(observed),
          },
          { key: 'fitted', head: t('evaluations.fitted'), figures: true, cell: ({ fitted }) => figure(fitted) },
          {
            key: 'expected',
            head: t('evaluations.expected'),
            figures: true,
            cell: ({ counterfactual }) => figure(counterfactual),
          },
          {
            key: 'interval',
            head: t('evaluations.interval', { percent: percentOf() }),
            figures: true,
            cell: ({ counterfactualLow, counterfactualHigh }) =>
              `${figure(counterfactualLow)} – ${figure(counterfactualHigh)}`,
          },
        ]}
      />
    </Section>
  )
}

function PlaceboTable({ dates, isRatio }: { dates: readonly Placebo[]; isRatio: boolean }) {
  const { t, f } = useLanguage()
  const figure = (value: number) =>
    isRatio ? f.percent(Math.exp(value), 1) : f.number(value, { digits: 3, fixed: true })
  return (
    <Section id="placebo" title={t('evaluations.placebo')}>
      <DataTable<Placebo>
        caption={t('evaluations.placebo')}
        captionUnseen
        rows={dates}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: 'at', head: t('evaluations.time'), names: true, cell: ({ at }) => momentSaid(f, at) },
          { key: 'estimate', head: t('evaluations.estimate'), figures: true, cell: ({ estimate }) => figure(estimate) },
          {
            key: 'interval',
            head: t('evaluations.interval', { percent: percentOf() }),
            figures: true,
            cell: ({ low, high }) => `${figure(low)} – ${figure(high)}`,
          },
        ]}
      />
    </Section>
  )
}

type Numbered = Specification & { number: number }

function CurveTable({ specifications }: { specifications: readonly Specification[] }) {
  const { t, f } = useLanguage()
  const { estimate, interval } = useEstimates()
  return (
    <Section id="curve" title={t('evaluations.curve')}>
      <DataTable<Numbered>
        caption={t('evaluations.curve')}
        captionUnseen
        rows={specifications.map((one, at) => ({ ...one, number: at + 1 }))}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'number', head: '№', names: true, cell: ({ number }) => f.integer(number) },
          { key: 'family', head: t('evaluations.family'), cell: ({ family }) => t(`evaluations.family.${family}`) },
          { key: 'terms', head: t('evaluations.terms.of'), cell: ({ terms }) => termsSaid(terms, t) },
          {
            key: 'season',
            head: t('evaluations.season'),
            cell: ({ harmonics }) => t('evaluations.harmonics', { count: harmonics }),
          },
          {
            key: 'errors',
            head: t('evaluations.errors'),
            cell: ({ errors: { type, lag } }) => <bdi>{lag > 0 ? `${type} ${f.integer(lag)}` : type}</bdi>,
          },
          { key: 'estimate', head: t('evaluations.estimate'), figures: true, cell: estimate },
          { key: 'interval', head: t('evaluations.interval', { percent: percentOf() }), figures: true, cell: interval },
        ]}
      />
    </Section>
  )
}

function ResidualsTable({ acf }: { acf: readonly number[] }) {
  const { t, f } = useLanguage()
  return (
    <Section id="residuals" title={t('evaluations.residuals')}>
      <DataTable<{ lag: number; value: number }>
        caption={t('evaluations.residuals.title')}
        rows={acf.map((value, at) => ({ lag: at + 1, value }))}
        rowKey={({ lag }) => String(lag)}
        columns={[
          { key: 'lag', head: t('evaluations.time'), names: true, cell: ({ lag }) => f.integer(lag) },
          {
            key: 'value',
            head: t('evaluations.axis.alike'),
            figures: true,
            cell: ({ value }) => f.number(value, { digits: 2, fixed: true }),
          },
        ]}
      />
    </Section>
  )
}
