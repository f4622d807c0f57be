/** How a doubtful row would be counted if it were accepted, to be read before that is decided. */
import type { ReviewRow } from '../edition-model.ts'
import { dayText } from '../importing/coding/days.ts'
import type { ImportPlan } from '../importing/import-edition.ts'
import type { EventClass } from '../model.ts'
import { firstReadable } from './first-readable.ts'
import { waysToAccept } from './settled-row.ts'

export interface Accepted {
  /** ISO 8601. */
  day: string
  /** Of the workspace; null where it would be counted in none. */
  area: string | null
  eventClass: EventClass
  /** Null where the source gives no number. */
  deaths: number | null
}

/** Null where nothing is left to be counted without what is in doubt. */
export function asAccepted(
  plan: ImportPlan,
  { review, heading }: { review: ReviewRow; heading: readonly string[] },
): Accepted | null {
  const found = firstReadable(plan, { review, heading, id: 'one' }, waysToAccept(review, plan.mapping))
  if (!('again' in found)) return null
  const { read, kept } = found.again
  const [axes] = read.axes
  const [day, area = 0, deaths = null] = [kept.days[0], kept.areas[0], kept.harm[1]?.[0]]
  if (day === undefined || !axes) return null
  return { day: dayText(day), area: read.areas[area] || null, eventClass: axes.eventClass, deaths }
}
