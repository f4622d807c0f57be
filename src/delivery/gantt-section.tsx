import { inLocale } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { GanttChart } from '#src/ui/chart/gantt-chart.tsx'
import { Figure } from '#src/ui/figure.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { type GanttItem, type GanttStep, ganttRows } from './gantt-view.ts'

export interface GanttProps {
  items: readonly GanttItem[]
  today: string
}

/** The timeline, and what it shows as a table. */
export function Gantt({ items, today }: GanttProps) {
  const { t, locale } = useLanguage()
  const rows = ganttRows(items, (title) => inLocale(title, locale))
  const undated = items.length - rows.length
  return (
    <>
      {rows.length > 0 && (
        <Figure title={t('roadmaps.gantt.name')} caption={t('roadmaps.gantt.key')} links={{ table: '#table' }}>
          <GanttChart
            title={t('roadmaps.gantt.name')}
            rows={rows}
            today={today}
            todayLabel={t('roadmaps.gantt.today')}
          />
        </Figure>
      )}
      {undated > 0 && <p className="quiet">{t('roadmaps.gantt.undated', { count: undated })}</p>}
      <Section id="table" title={t('roadmaps.gantt.table')}>
        <GanttTable items={items} />
      </Section>
    </>
  )
}

interface TableRow extends Omit<GanttStep, 'state' | 'done'> {
  isAction: boolean
  days: string | null
  done: string
}

function GanttTable({ items }: { items: readonly GanttItem[] }) {
  const { t, f } = useLanguage()
  const day = (iso: string | null) => (iso === null ? t('roadmaps.line.nothing') : f.date(iso))
  const stands = ({ done, state }: GanttStep) =>
    done === null ? t(state === 'late' ? 'roadmaps.gantt.isLate' : 'roadmaps.gantt.notDone') : f.date(done)
  const rows = items.flatMap(({ milestones, ...action }): TableRow[] => [
    {
      ...action,
      isAction: true,
      days: t('roadmaps.line.period', { from: day(action.from), until: day(action.until) }),
      done: t('ui.nOfM', { n: milestones.filter(({ state }) => state === 'done').length, m: milestones.length }),
    },
    ...milestones.map((step) => ({ ...step, isAction: false, days: day(step.until), done: stands(step) })),
  ])
  return (
    <DataTable<TableRow>
      caption={t('roadmaps.gantt.table')}
      captionUnseen
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'step',
          head: t('roadmaps.gantt.step'),
          names: true,
          cell: ({ title, isAction }) =>
            isAction ? (
              <strong>
                <Local of={title} />
              </strong>
            ) : (
              <Local of={title} />
            ),
        },
        { key: 'days', head: t('roadmaps.gantt.days'), cell: ({ days }) => days },
        { key: 'done', head: t('roadmaps.gantt.done'), cell: ({ done }) => done },
      ]}
    />
  )
}
