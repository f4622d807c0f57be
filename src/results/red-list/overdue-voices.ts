/** What the public said and nobody has answered by its day, by whom it was asked of. The same figures as where voices are listed. Pure. */
import type { Published } from '#src/publishing/door.ts'
import { daysBetween } from '#src/vocabulary/days.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { submissionLines } from '#src/voices/submissions/submission-view.ts'

export interface OverdueVoices {
  /** Its id, or `role:secretariat`. */
  organisation: string
  name: LocalText
  count: number
  /** Days since the answer that is longest overdue was due. */
  days: number
  /** Which one that is. */
  oldest: string
}

/** The longest overdue first. */
export function overdueVoices(published: Published, today: string): OverdueVoices[] {
  const lines = submissionLines(published, today, { state: 'overdue' })
  return [...Map.groupBy(lines, ({ organisation }) => organisation)]
    .map(([organisation, of]) => {
      const [oldest, ...others] = of.toSorted(
        ({ submission: a }, { submission: b }) => a.due.localeCompare(b.due) || (a.id < b.id ? -1 : 1),
      )
      return {
        organisation,
        name: oldest?.name ?? { en: organisation },
        count: others.length + 1,
        days: daysBetween(oldest?.submission.due ?? today, today),
        oldest: oldest?.submission.id ?? '',
      }
    })
    .sort((a, b) => b.days - a.days || (a.organisation < b.organisation ? -1 : 1))
}
