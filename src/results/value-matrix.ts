/** Values of many areas over many days as one table: a day each line, an area each column. */
import type { LocalText } from '#src/vocabulary/model.ts'
import type { ValueRow } from './indicator-view.ts'

export interface ValueColumn {
  key: string
  /** Null for the whole. */
  name: LocalText | null
}

export interface ValueLineOfDay {
  date: string
  cells: Map<string, ValueRow>
}

export interface ValueMatrix {
  /** The whole first. */
  columns: ValueColumn[]
  /** In the order of the values given. */
  days: ValueLineOfDay[]
}

const fewest = 30

function columnOf({ place, part }: ValueRow): ValueColumn {
  if (place === null) return { key: part, name: part ? { en: part } : null }
  const ur = [place.ur ?? place.en, part].filter(Boolean).join('، ')
  const en = [place.en, part].filter(Boolean).join(', ')
  return { key: `${en}|`, name: { en, ur } }
}

/**
 * Undefined where a list says it better: few values, a single area, or values that differ in more than day and area (two sources,
 * two definitions, two values of one day).
 */
export function valueMatrix(rows: ValueRow[]): ValueMatrix | undefined {
  const of = <T>(pick: (row: ValueRow) => T) => new Set(rows.map(pick)).size
  if (rows.length < fewest || of((row) => row.version) > 1 || of((row) => row.source?.id) > 1) return undefined
  const columns = new Map<string, ValueColumn>()
  const days = new Map<string, ValueLineOfDay>()
  for (const row of rows) {
    const column = columnOf(row)
    columns.set(column.key, column)
    const day = days.get(row.date) ?? { date: row.date, cells: new Map() }
    if (day.cells.has(column.key)) return undefined
    day.cells.set(column.key, row)
    days.set(row.date, day)
  }
  if (columns.size < 2) return undefined
  const sorted = [...columns.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  return { columns: sorted, days: [...days.values()] }
}
