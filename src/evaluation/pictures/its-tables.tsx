import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { Coverage } from '../coverage.ts'
import type { Elsewhere } from '../its/elsewhere.ts'
import type { Coefficient, ItsResult } from '../its/result.ts'

import { useCovers } from './covers.ts'
import { percentOf, useFigures } from './figures.ts'

/** An estimate with its interval: as ratios where the model has them. */
export function useEstimates() {
  const { f } = useLanguage()
  interface Shown {
    estimate: number
    low: number
    high: number
    ratio: number | null
    ratioLow: number | null
    ratioHigh: number | null
  }
  const figure = (value: number) => f.number(value, { digits: 3, fixed: true })
  return {
    figure,
    estimate: ({ estimate, ratio }: Shown) => (ratio === null ? figure(estimate) : f.percent(ratio, 1)),
    interval: ({ low, high, ratio, ratioLow, ratioHigh }: Shown) =>
      ratio === null
        ? `${figure(low)} – ${figure(high)}`
        : `${f.percent(ratioLow ?? 0, 1)} – ${f.percent(ratioHigh ?? 0, 1)}`,
  }
}

export function CoefficientTable({ result: { coefficients } }: { result: ItsResult }) {
  const { t } = useLanguage()
  const { p: pOf } = useFigures()
  const { figure } = useEstimates()
  const ratio = (value: number | null) => (value === null ? '–' : figure(value))
  return (
    <DataTable<Coefficient>
      caption={t('evaluations.coefficients')}
      rows={coefficients}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', head: t('evaluations.coefficient'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
        { key: 'estimate', head: t('evaluations.estimate'), figures: true, cell: ({ estimate }) => figure(estimate) },
        { key: 'se', head: t('evaluations.se'), figures: true, cell: ({ se }) => figure(se) },
        { key: 'ratio', head: t('evaluations.ratio'), figures: true, cell: (one) => ratio(one.ratio) },
        {
          key: 'interval',
          head: t('evaluations.interval', { percent: percentOf() }),
          figures: true,
          cell: ({ ratio: own, ratioLow, ratioHigh, low, high }) =>
            own === null ? `${figure(low)} – ${figure(high)}` : `${ratio(ratioLow)} – ${ratio(ratioHigh)}`,
        },
        { key: 'p', head: t('evaluations.p'), figures: true, cell: ({ p }) => pOf(p) },
      ]}
    />
  )
}

type Named = Elsewhere & { name: string; covers?: Coverage | null }

export function ElsewhereTable({ caption, head, rows }: { caption: string; head: string; rows: readonly Named[] }) {
  const { t } = useLanguage()
  const { estimate, interval } = useEstimates()
  const covers = useCovers()
  if (rows.length === 0) return null
  return (
    <DataTable<Named>
      caption={caption}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', head, names: true, cell: ({ name }) => name },
        ...(rows.some((one) => one.covers)
          ? [{ key: 'covers', head: t('evaluations.covers'), cell: (one: Named) => covers(one.covers) }]
          : []),
        {
          key: 'estimate',
          head: t('evaluations.estimate'),
          figures: true,
          cell: (one) => ('refused' in one ? t('evaluations.refused', { why: one.refused }) : estimate(one)),
        },
        {
          key: 'interval',
          head: t('evaluations.interval', { percent: percentOf() }),
          figures: true,
          cell: (one) => ('refused' in one ? '–' : interval(one)),
        },
      ]}
    />
  )
}
