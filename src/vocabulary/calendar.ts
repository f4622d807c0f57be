/** How a country counts time: its zone, its fiscal year, the days on which it works. Pure; the moment is passed in. */
import { z } from 'zod'
import { Day } from './model.ts'

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

export const Calendar = z.strictObject({
  /** IANA: a day ends, and what was due on it is overdue, at midnight there. */
  timeZone: z.string().refine(isTimeZone, 'a time zone is named as in the IANA database: "Asia/Karachi"'),
  /** Its first month, 1 to 12: 7 in Pakistan, whose year 2015-16 goes from July 2015 to June 2016. */
  fiscalYearStarts: z.int().min(1).max(12).default(1),
  /** ISO 8601: 1 is Monday. */
  workingDays: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
  /** Days of rest beside the weekly ones. */
  holidays: z.array(Day).default([]),
})
export type Calendar = z.infer<typeof Calendar>

/** Of a workspace that says nothing of its own. */
export const plainCalendar = Calendar.parse({ timeZone: 'UTC' })

export interface FiscalYear {
  /** "2015-16", or "2015" where it is the calendar year. */
  name: string
  from: string
  until: string
}

const utc = (day: string) => new Date(`${day}T00:00:00Z`)
const dayOf = (date: Date) => date.toISOString().slice(0, 10)
const plusDays = (day: string, days: number) => dayOf(new Date(utc(day).getTime() + days * 86_400_000))

/** The fiscal year that a day (ISO 8601) lies in. */
export function fiscalYearOf({ fiscalYearStarts: month }: Pick<Calendar, 'fiscalYearStarts'>, day: string): FiscalYear {
  const year = Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < month ? 1 : 0)
  const start = (of: number) => `${of}-${String(month).padStart(2, '0')}-01`
  const name = month === 1 ? String(year) : `${year}-${String((year + 1) % 100).padStart(2, '0')}`
  return { name, from: start(year), until: plusDays(start(year + 1), -1) }
}

export function isWorkingDay({ workingDays, holidays }: Pick<Calendar, 'workingDays' | 'holidays'>, day: string) {
  const weekday = utc(day).getUTCDay() || 7
  return workingDays.includes(weekday) && !holidays.includes(day)
}

/** How many working days there are after `from` up to and with `until`; 0 where `until` is not later. */
export function workingDaysUntil(calendar: Calendar, from: string, until: string): number {
  let count = 0
  for (let day = plusDays(from, 1); day <= until; day = plusDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1
  return count
}

/** The day on which so many working days are over, counted from the day after. */
export function workingDayAfter(calendar: Calendar, from: string, count: number): string {
  let day = from
  for (let left = count; left > 0; ) {
    day = plusDays(day, 1)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return day
}

/** The moment (ISO 8601, UTC) at which a day is over in a time zone (IANA), or in the machine's own. */
export function endOf(day: string, timeZone?: string): string {
  const midnight = Date.parse(`${plusDays(day, 1)}T00:00:00Z`)
  const aheadAt = (moment: number) =>
    Date.parse(`${new Date(moment).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')}Z`) - moment
  const about = midnight - aheadAt(midnight)
  return new Date(midnight - aheadAt(about)).toISOString()
}
