/** Where the bars and marks of a timeline stand: a row each, its time from left to right or from right to left. Pure. */
import type { Formatter } from '#src/i18n/format.ts'
import { wrapWords } from './drawing.tsx'
import { tenth } from './strokes.ts'
import { type TimeTick, timeTicks } from './time-axis.ts'

/** `late` is what is not done although its day is over. */
export type GanttState = 'done' | 'open' | 'late'

export interface GanttMark {
  key: string
  /** ISO 8601. */
  day: string
  state: GanttState
}

export interface GanttRow {
  key: string
  label: string
  /** The days of its bar, ISO 8601; null where it has marks alone. */
  span: { from: string; until: string } | null
  marks: readonly GanttMark[]
}

export interface PlacedRow {
  key: string
  /** The label, broken into lines of which the last is cut where it is too long. */
  lines: string[]
  /** The middle of its bar. */
  y: number
  bar: { x: number; width: number } | null
  marks: { key: string; x: number; state: GanttState }[]
}

export interface GanttLayout {
  height: number
  /** Where the rows begin, below the axis. */
  top: number
  /** The left end of the time, and how long it is. */
  left: number
  room: number
  rows: PlacedRow[]
  /** From one line of words to the next. */
  line: number
  ticks: (TimeTick & { x: number })[]
  /** Absent where today lies outside. */
  today: number | null
}

const day = 86_400_000
const axis = 30
const most = 2

/** Words stand beside the bars where there is room, and above them on a phone. Nastaliq's lines stand further apart. */
function shapeOf(width: number, dir: 'ltr' | 'rtl') {
  const line = dir === 'ltr' ? 16 : 24
  return width >= 600
    ? { line, words: 250, letters: 38, head: 0, row: most * line + 10, ticks: 8 }
    : { line, words: 0, letters: 44, head: most * line + 6, row: most * line + 30, ticks: 3 }
}

function cut(label: string, letters: number): string[] {
  const lines = wrapWords(label, letters)
  const shown = lines.slice(0, most)
  return lines.length > most ? [...shown.slice(0, -1), `${shown.at(-1)}…`] : shown
}

/** Undefined where no row has a day. */
export function layGantt(
  rows: readonly GanttRow[],
  { width, dir, today, f }: { width: number; dir: 'ltr' | 'rtl'; today: string; f: Formatter },
): GanttLayout | undefined {
  const days = rows.flatMap(({ span, marks }) => [
    ...(span ? [span.from, span.until] : []),
    ...marks.map((mark) => mark.day),
  ])
  if (days.length === 0) return undefined
  const times = days.map((iso) => Date.parse(iso))
  const first = Math.min(...times)
  // A last day lasts until its end; and what lasts a day alone still has a width.
  const last = Math.max(...times) + day
  const shape = shapeOf(width, dir)
  const margin = 10
  const room = width - shape.words - 2 * margin
  const left = (dir === 'ltr' ? shape.words : 0) + margin
  const place = (time: number) => {
    const run = (room * (time - first)) / (last - first)
    return tenth(dir === 'ltr' ? left + run : left + room - run)
  }
  const placed = rows.map(({ key, label, span, marks }, i): PlacedRow => {
    const y = axis + i * shape.row + shape.head + (shape.row - shape.head) / 2
    const ends = span ? [place(Date.parse(span.from)), place(Date.parse(span.until) + day)].sort((a, b) => a - b) : []
    const [x = 0, end = 0] = ends
    return {
      key,
      lines: cut(label, shape.letters),
      y,
      bar: span ? { x, width: Math.max(2, tenth(end - x)) } : null,
      marks: marks.map((mark) => ({ key: mark.key, x: place(Date.parse(mark.day) + day / 2), state: mark.state })),
    }
  })
  const now = Date.parse(today) + day / 2
  const ticks = timeTicks(['2000-01-01'], first, last, shape.ticks, f).map((tick) => ({ ...tick, x: place(tick.at) }))
  return {
    height: axis + rows.length * shape.row,
    top: axis,
    left,
    room,
    rows: placed,
    line: shape.line,
    ticks,
    today: now >= first && now <= last ? place(now) : null,
  }
}
