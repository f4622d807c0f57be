/** What is asked of the sums of incidents, by month or by year. */
import type { Cell, IncidentQuery, Measure } from '../query-model.ts'

/** Columns that a measure is added up from. */
interface Summed {
  value: string
  low: string
  high: string
  /** Null where nothing can be missing. */
  uncounted: string | null
  /** Events without a range of it; null where one number is all that there is. */
  unranged: string | null
}

const classes = (value: string): Summed => ({
  ...{ value, low: `${value}_low`, high: `${value}_high` },
  ...{ uncounted: 'uncounted_classes', unranged: `unranged_${value}` },
})
/** Of each measure. */
export const summed: Record<Measure, Summed> = {
  events: { value: 'events', low: 'events', high: 'events', uncounted: null, unranged: null },
  deaths: { value: 'deaths', low: 'deaths_low', high: 'deaths_high', uncounted: 'uncounted_deaths', unranged: null },
  civilians: classes('civilians'),
  securityForces: classes('security_forces'),
  militants: classes('militants'),
  injured: { value: 'injured', low: 'injured', high: 'injured', uncounted: 'uncounted_injured', unranged: null },
}

/** What is asked, ready for SQL. */
export interface Asked {
  workspace: string
  query: IncidentQuery
  measure: Summed
  /** Sources that have an edition, and which. */
  sources: string[]
  editions: number[]
}

/** Of some events the source gives no range: then none of the sum is known, and both its ends are the sum itself. */
export function rangedCell({ unranged, ...cell }: Omit<Cell, 'unranged'> & { unranged: number }): Cell {
  return unranged === 0 ? cell : { ...cell, low: cell.value, high: cell.value, unranged }
}
