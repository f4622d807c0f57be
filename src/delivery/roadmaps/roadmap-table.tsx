import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { type Column, DataTable } from '#src/ui/table.tsx'
import { daysBetween } from '#src/vocabulary/days.ts'
import type { PromiseCount } from './roadmap-counts.ts'
import type { RoadmapRow } from './roadmap-store.ts'

export interface RoadmapTableProps {
  base: string
  rows: RoadmapRow[]
  today: string
  /** On the page of a promise its title need not be said again. */
  ofOnePromise?: boolean
}

/** Who was asked, what became of it, and who is late. */
export function RoadmapTable({ base, rows, today, ofOnePromise = false }: RoadmapTableProps) {
  const { t, f, to } = useLanguage()
  const promise: Column<RoadmapRow> = {
    key: 'promise',
    head: t('roadmaps.promise'),
    cell: ({ title }) => <Local of={title} />,
  }
  return (
    <DataTable<RoadmapRow>
      caption={t('roadmaps.title')}
      captionUnseen
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('roadmaps.noneLike')}
      columns={[
        {
          key: 'organisation',
          head: t('roadmaps.organisation'),
          names: true,
          cell: ({ id, organisation }) => (
            <a href={to(`${base}/roadmaps/${id}`)}>
              <Local of={organisation} />
            </a>
          ),
        },
        ...(ofOnePromise ? [] : [promise]),
        { key: 'state', head: t('roadmaps.state'), cell: ({ state }) => t(`roadmaps.state.${state}`) },
        {
          key: 'due',
          head: t('roadmaps.due'),
          cell: ({ due, late }) => {
            if (due === null) return t('roadmaps.noDay')
            return late ? `${f.date(due)} · ${t('roadmaps.daysLate', { days: daysBetween(due, today) })}` : f.date(due)
          },
        },
        {
          key: 'submitted',
          head: t('roadmaps.submittedOn'),
          cell: ({ submitted }) => (submitted === null ? t('roadmaps.notYet') : f.date(submitted)),
        },
      ]}
    />
  )
}

/** How many were asked, have delivered and are late, promise by promise. */
export function RoadmapCounts({ base, counts }: { base: string; counts: PromiseCount[] }) {
  const { t, f, to } = useLanguage()
  const figure = (key: 'asked' | 'delivered' | 'accepted' | 'late', head: string): Column<PromiseCount> => ({
    key,
    head,
    figures: true,
    cell: (row) => f.integer(row[key]),
  })
  return (
    <DataTable<PromiseCount>
      caption={t('roadmaps.ofAll')}
      captionUnseen
      rows={counts}
      rowKey={({ commitment }) => commitment}
      columns={[
        {
          key: 'promise',
          head: t('roadmaps.promise'),
          names: true,
          cell: ({ commitment, title }) => (
            <a href={to(`${base}/commitments/${commitment}/roadmaps`)}>
              <Local of={title} />
            </a>
          ),
        },
        figure('asked', t('roadmaps.asked')),
        figure('delivered', t('roadmaps.delivered')),
        figure('accepted', t('roadmaps.acceptedCount')),
        figure('late', t('roadmaps.late')),
      ]}
    />
  )
}
