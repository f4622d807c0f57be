/** What is published of a consultation: every statement with the smallest group it may be given to. Pure. */
import { attributionOf } from './attribution.ts'
import type { Consultation, HeldConsultation, Perspective, Statement } from './consultation-model.ts'

/**
 * @param statements in any order: the report has them by their random ids
 * @param today the day of publication; null for a preview
 * @returns null where fewer than five took part
 */
export function reportOf(
  held: HeldConsultation,
  statements: readonly { id: string; data: Statement }[],
  today: string | null,
): Consultation | null {
  const attribution = attributionOf(
    held.attendance,
    statements.map(({ data }) => data),
  )
  if (!attribution) return null
  const shown = statements
    .filter(({ data }) => !data.withheld)
    .map(({ id, data }): Perspective => {
      const { role, region, withheld: _, ...words } = data
      return { ...words, id, ...attribution.of({ role, region }) }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const { id, title, summary, conveners, sessions } = held
  return {
    ...{ id, title, conveners, sessions },
    ...(summary && { summary }),
    groups: attribution.groups,
    statements: shown,
    withheld: statements.length - shown.length,
    ...(today !== null && { published: today }),
  }
}
