import { useLanguage } from '../language.tsx'
import { AtBothWidths, anchor, Drawing } from './drawing.tsx'
import { type GanttLayout, type GanttRow, layGantt, type PlacedRow } from './gantt-layout.ts'

export interface GanttChartProps {
  title: string
  description?: string
  rows: readonly GanttRow[]
  /** ISO 8601. */
  today: string
  /** What is written at today's line. */
  todayLabel: string
}

/**
 * Work as bars from their beginning to their end, with diamonds for its steps: full is done, empty is to come, crossed is late.
 * In right-to-left languages time runs to the left. The same must stand in a table beside it.
 */
export function GanttChart({ title, description, rows, today, todayLabel }: GanttChartProps) {
  const { dir, f } = useLanguage()
  return (
    <AtBothWidths
      draw={(width) => {
        const layout = layGantt(rows, { width, dir, today, f })
        return (
          layout && (
            <Drawing width={width} height={layout.height} title={title} description={description}>
              <TimeAxis layout={layout} todayLabel={todayLabel} />
              {layout.rows.map((row) => (
                <Row key={row.key} row={row} width={width} line={layout.line} beside={layout.room < width - 100} />
              ))}
            </Drawing>
          )
        )
      }}
    />
  )
}

function TimeAxis({ layout, todayLabel }: { layout: GanttLayout; todayLabel: string }) {
  const { ticks, today, top, height, left, room } = layout
  const isNear = (x: number) => today !== null && Math.abs(x - today) < 34
  return (
    <>
      <path
        className="s-line"
        d={`M${left} ${top}h${room}${ticks.map(({ x }) => `M${x} ${top}V${height}`).join('')}`}
      />
      {ticks.map(({ at, x, label }) => (
        <text key={at} className="t-quiet" x={x} y="12" textAnchor={within(x, layout)}>
          {label}
        </text>
      ))}
      {today !== null && (
        <>
          <path className="s-accent" strokeWidth="1.5" d={`M${today} ${top - 4}V${height}`} />
          <text
            className="t-accent"
            x={today}
            y={ticks.some(({ x }) => isNear(x)) ? 25 : 12}
            textAnchor={within(today, layout)}
          >
            {todayLabel}
          </text>
        </>
      )}
    </>
  )
}

/** A label at either end of the axis turns inwards. */
function within(x: number, { left, room }: GanttLayout): 'start' | 'middle' | 'end' {
  if (x < left + 30) return 'start'
  return x > left + room - 30 ? 'end' : 'middle'
}

const half = 5

interface RowProps {
  row: PlacedRow
  width: number
  line: number
  /** Its words stand beside the bar, not above it. */
  beside: boolean
}

function Row({ row: { lines, y, bar, marks }, width, line, beside }: RowProps) {
  const { dir } = useLanguage()
  const x = dir === 'ltr' ? 0 : width
  const first = beside ? y + 4 - ((lines.length - 1) * line) / 2 : y - 14 - (lines.length - 1) * line
  const kind = (state: string) => marks.filter((mark) => mark.state === state)
  const diamonds = (state: string) =>
    kind(state)
      .map((mark) => `M${mark.x} ${y - half}l${half} ${half}l-${half} ${half}l-${half}-${half}z`)
      .join('')
  const crosses = kind('late')
    .map((mark) => `M${mark.x - half} ${y - half}l${2 * half} ${2 * half}m-${2 * half} 0l${2 * half}-${2 * half}`)
    .join('')
  return (
    <g>
      {lines.map((words, i) => (
        <text key={words} x={x} y={first + i * line} textAnchor={anchor(dir, dir === 'ltr' ? 'right' : 'left')}>
          {words}
        </text>
      ))}
      {bar && <rect className="f-strong" fillOpacity="0.45" x={bar.x} y={y - 4} width={bar.width} height="8" />}
      {kind('done').length > 0 && <path className="f-ink" d={diamonds('done')} />}
      {kind('open').length > 0 && (
        <path className="f-paper" stroke="var(--ink)" strokeWidth="1.5" d={diamonds('open')} />
      )}
      {crosses && (
        <>
          <path className="f-paper" d={diamonds('late')} />
          <path className="s-tone tone-lost" strokeWidth="2.5" d={crosses} />
        </>
      )}
    </g>
  )
}
