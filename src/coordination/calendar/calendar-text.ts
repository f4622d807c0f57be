/**
 * Duties as iCalendar (RFC 5545): events of whole days. Not tasks (VTODO), which Google and Outlook do not show where somebody
 * subscribes to a calendar.
 */
import { createHash } from 'node:crypto'
import ical, { ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator'
import { type Locale, localPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { dayAfter } from '#src/vocabulary/days.ts'
import type { Duty } from '../duty.ts'
import { saidOutside } from '../said-outside.ts'

export interface CalendarFacts {
  /** What the workspace is called, in the calendar's language. */
  workspace: string
  duties: readonly Duty[]
  /** Where people reach the site. */
  address: string
  /** When it is written. */
  at: Date
}

const sixHours = 6 * 60 * 60

/** Of those that have a day, an event on it; the day is that of the workspace and needs no time zone. */
export function calendarText({ workspace, duties, address, at }: CalendarFacts, locale: Locale): string {
  const t = translator(locale)
  const calendar = ical({
    name: t('mail.calendar.name', { workspace }),
    prodId: { company: 'paimana', product: 'duties', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: sixHours,
  })
  const host = new URL(address).hostname
  for (const duty of oncePerMatter(duties)) {
    const said = saidOutside(duty, locale)
    const url = new URL(localPath(locale, duty.path), address).href
    calendar.createEvent({
      id: `${uidOf(duty)}@${host}`,
      stamp: at,
      start: new Date(duty.due),
      end: new Date(dayAfter(duty.due, 'P1D')),
      allDay: true,
      summary: said,
      description: t('mail.calendar.event', { said, link: url }),
      url,
      class: ICalEventClass.PRIVATE,
      // A day by which something is due does not make the day a busy one.
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

/** By its place alone: the event stays the same one when what is asked becomes overdue, or comes back. */
const uidOf = ({ path }: Duty) => createHash('sha256').update(path).digest('hex').slice(0, 32)

type Dated = Duty & { due: string }

function oncePerMatter(duties: readonly Duty[]): Dated[] {
  const dated = duties.filter((duty): duty is Dated => duty.due !== null)
  return [...new Map(dated.map((duty) => [duty.path, duty])).values()]
}
