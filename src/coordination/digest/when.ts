/** When a mail is due, in the workspace's own time. Pure; the moment is passed in. */
import { type Calendar, isWorkingDay } from '#src/vocabulary/calendar.ts'

/** The hour there from which mails of a day go out. */
export const morning = 7

export interface LocalTime {
  /** ISO 8601. */
  day: string
  /** 0 to 23. */
  hour: number
}

/** @param timeZone IANA */
export function localTime(at: Date, timeZone: string): LocalTime {
  const [day = '', time = ''] = at.toLocaleString('sv-SE', { timeZone }).split(' ')
  return { day, hour: Number(time.slice(0, 2)) }
}

/** Weekdays (ISO 8601) on which a week of work begins: after the longest rest, or on Monday where nobody rests. */
function firstWeekday({ workingDays }: Pick<Calendar, 'workingDays'>): number {
  const days = [...workingDays].sort()
  const restBefore = (i: number) => ((days[i] ?? 0) - (days.at(i - 1) ?? 0) + 7) % 7
  return days.reduce((first, day, i) => (restBefore(i) > restBefore(days.indexOf(first)) ? day : first), days[0] ?? 1)
}

/** The day on which the week of work begins that a day lies in. */
export function weekStart(calendar: Pick<Calendar, 'workingDays'>, day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const since = (weekday - firstWeekday(calendar) + 7) % 7
  return new Date(Date.parse(day) - since * 86_400_000).toISOString().slice(0, 10)
}

/** Whether mails go out now. */
export const isTimeToSend = (calendar: Calendar, { day, hour }: LocalTime): boolean =>
  hour >= morning && isWorkingDay(calendar, day)
