/** Incidents as the table that an evaluation reads: every month of the query, those without events too. */
import { monthNumber, monthText } from '#src/incidents/months.ts'
import type { Cell, IncidentQuery } from '#src/incidents/query-model.ts'

type Row = Record<string, string | number>

/**
 * One row a month, and of each area that has events at all where the query asks by area. `uncounted` are events of which the source
 * gives no number: they are not in the measure.
 */
export function tableOfCells(query: IncidentQuery, cells: readonly Cell[]): Row[] {
  const isByArea = query.by.includes('area')
  const areas = isByArea ? [...new Set(cells.map(areaOf))].sort() : ['']
  const found = new Map(cells.map((cell) => [keyOf(cell.month ?? '', isByArea ? areaOf(cell) : ''), cell]))
  return monthsOf(query).flatMap((month) =>
    areas.map((area) => ({
      month,
      ...(isByArea ? { area } : {}),
      ...measured(query, found.get(keyOf(month, area))),
    })),
  )
}

const keyOf = (month: string, area: string) => `${month} ${area}`
/** In the country, it is not said where. */
const areaOf = ({ area }: Cell) => area ?? 'unknown'

function measured({ measure }: IncidentQuery, cell: Cell | undefined): Row {
  const { value = 0, low = 0, high = 0, uncounted = 0 } = cell ?? {}
  if (measure === 'events') return { events: value }
  return { [measure]: value, ...(measure === 'deaths' ? { low, high } : {}), uncounted }
}

function monthsOf({ from, to }: IncidentQuery): string[] {
  const first = monthNumber(from)
  return Array.from({ length: monthNumber(to) - first + 1 }, (_, at) => monthText(first + at))
}
