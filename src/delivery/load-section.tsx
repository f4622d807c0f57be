import { BarList } from '#src/ui/chart/bar-list.tsx'
import { Figure } from '#src/ui/figure.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { MonthLoad } from './load-by-month.ts'

export interface LoadSectionProps {
  load: readonly MonthLoad[]
  /** The timeline of the organisation's work. */
  timeline: string
}

/** What falls due for an organisation, so that nobody asks for the impossible in June. */
export function LoadSection({ load, timeline }: LoadSectionProps) {
  const { t, f } = useLanguage()
  const total = ({ actions, milestones }: MonthLoad) => actions + milestones
  const first = load[0]
  const busiest = load.reduce(
    (a, b) => (total(b) > total(a) ? b : a),
    first ?? { month: '', actions: 0, milestones: 0 },
  )
  const sum = (of: 'actions' | 'milestones') => load.reduce((all, month) => all + month[of], 0)
  return (
    <Section id="load" title={t('roadmaps.load.title')}>
      {first && (
        <>
          <p>
            {t('roadmaps.load.lede', {
              from: f.date(first.month),
              actions: sum('actions'),
              milestones: sum('milestones'),
              busiest: t('roadmaps.load.busiest', { month: f.date(busiest.month) }),
            })}
          </p>
          <Figure title={t('roadmaps.load.name')}>
            <BarList
              bars={load.map((month) => ({
                key: month.month,
                label: f.date(month.month),
                value: total(month),
                accent: month === busiest,
              }))}
            />
          </Figure>
          <details>
            <summary>{t('roadmaps.gantt.table')}</summary>
            <DataTable<MonthLoad>
              caption={t('roadmaps.load.title')}
              captionUnseen
              rows={load}
              rowKey={({ month }) => month}
              columns={[
                { key: 'month', head: t('roadmaps.load.month'), names: true, cell: ({ month }) => f.date(month) },
                {
                  key: 'actions',
                  head: t('roadmaps.load.actions'),
                  figures: true,
                  cell: ({ actions }) => f.integer(actions),
                },
                {
                  key: 'milestones',
                  head: t('roadmaps.load.milestones'),
                  figures: true,
                  cell: ({ milestones }) => f.integer(milestones),
                },
              ]}
            />
          </details>
        </>
      )}
      <p>
        <a href={timeline}>{t('roadmaps.public.gantt')}</a>
      </p>
    </Section>
  )
}
