import { GanttChart } from '#src/ui/chart/gantt-chart.tsx'
import type { GanttRow } from '#src/ui/chart/gantt-layout.ts'
import { Figure } from '#src/ui/figure.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { titleOf } from './line-facts.ts'
import type { RoadmapLine } from './roadmap-model.ts'

/** The lines of a roadmap in time, as far as they have days; in words they stand above. Nothing of a plan is done or late yet. */
export function RoadmapTimeline({ lines, today }: { lines: readonly RoadmapLine[]; today: string }) {
  const said = useLanguage()
  const { t } = said
  const rows = lines.flatMap(({ key, title, starts, ends, milestones }): GanttRow[] => {
    const span = starts !== undefined && ends !== undefined && starts <= ends ? { from: starts, until: ends } : null
    const marks = milestones.flatMap((one) =>
      one.due === undefined ? [] : [{ key: one.key, day: one.due, state: 'open' as const }],
    )
    return span || marks.length > 0 ? [{ key, label: titleOf(title, said), span, marks }] : []
  })
  if (rows.length === 0) return null
  const name = t('roadmaps.gantt.name')
  return (
    <Figure title={name} links={{ table: '#lines' }}>
      <GanttChart title={name} rows={rows} today={today} todayLabel={t('roadmaps.gantt.today')} />
    </Figure>
  )
}
