/** Areas and borders as something to ask; the same in every thread. */
import type { Area } from '#src/coordination/model.ts'
import type { BoundaryOf } from '../places/model.ts'
import { placer } from '../places/placer.ts'
import type { Places } from './coding/places-of-row.ts'

export interface PlacesData {
  areas: readonly Area[]
  boundaries: readonly BoundaryOf[]
}

export const placesOf = (made: PlacesData): Places & { made: PlacesData } => ({
  placeOf: placer(made.areas, made.boundaries),
  turns: turnsOf(made.areas),
  made,
})

/** The days around which the same words may be another place. */
function turnsOf(areas: readonly Area[]): string[] {
  const dates = areas.flatMap(({ from, until, changes = [] }) => [from, until, ...changes.map(({ on }) => on)])
  const days = dates.flatMap((date) => (date === undefined ? [] : [firstDay(date), dayAfter(lastDay(date))]))
  return [...new Set(days)].sort()
}

const firstDay = (date: string) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date)

function lastDay(date: string): string {
  if (date.length === 10) return date
  const [year = 0, month = 12] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
