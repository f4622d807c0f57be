/**
 * Days of the Gregorian calendar and ISO 8601 durations, all in UTC. A day is its text, `2016-06-30`: four-digit years
 * make the order of the texts the order of the days.
 */

export type Day = string

const milliseconds = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1_000 } as const
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** What is wrong with a text as a day, and what would be right; null where it is one. */
export function dayFault(text: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return 'is not a day written year-month-day, such as "2016-06-30"'
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  const name = months[month - 1]
  if (!name) return `is not in the calendar: months go from 01 to 12, not ${parts[2]}`
  const last = daysInMonth(year, month)
  if (day < 1 || day > last) return `is not in the calendar: ${name} ${parts[1]} has days 01 to ${last}`
  return null
}

/** Milliseconds since 1970 at the beginning of the day. */
function instant(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (instant(to) - instant(from)) / milliseconds.day
}

export interface Duration {
  /** Years and months together: they are counted by the calendar. */
  months: number
  /** All smaller parts together, in milliseconds. */
  exact: number
}

const durationParts =
  /^P(?=\d|T)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/** Reads an ISO 8601 duration in whole numbers (`P3M`, `P1Y6M`, `P2W`, `PT36H`); null where the text is none. */
export function readDuration(text: string): Duration | null {
  const parts = durationParts.exec(text)
  if (!parts) return null
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return {
    months: years * 12 + months,
    exact:
      (weeks * 7 + days) * milliseconds.day +
      hours * milliseconds.hour +
      minutes * milliseconds.minute +
      seconds * milliseconds.second,
  }
}

/** A month added to 31 January ends on the last day of February: the day is kept where the month has it. */
function addMonths(day: Day, count: number): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const index = year * 12 + (month - 1) + count
  const newYear = Math.floor(index / 12)
  const newMonth = (index % 12) + 1
  const end = new Date(0)
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  end.setUTCFullYear(newYear, newMonth - 1, Math.min(date, daysInMonth(newYear, newMonth)))
  return end.getTime()
}

/** Whether more time than the duration has passed between two days. A duration beyond the calendar's end has not. */
export function isOlderThan(duration: Duration, from: Day, today: Day): boolean {
  return instant(today) > addMonths(from, duration.months) + duration.exact
}
