/** Dates as ODK's expressions know them: days since 1 January 1970, with the time of day as the fraction. */

const DAY = 86_400_000
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(Z|[+-]\d{2}:?\d{2})?$/
const TIME = /^(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(Z|[+-]\d{2}:?\d{2})?$/

/** Minutes that a zone is ahead of UTC; `own` where the text names none. */
function minutesAhead(zone: string | undefined, own: number): number {
  if (!zone) return own
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}

/** Days since 1970 of `2024-02-29` or `2024-02-29T10:30:00.000+05:00`; null for what is neither. */
export function daysOf(text: string, zone = 0): number | null {
  const [, date = text, hours = '0', minutes = '0', seconds = '0', ahead] = DATE_TIME.exec(text) ?? []
  const found = DATE.exec(date)
  if (!found) return null
  const [, year, month, day] = found.map(Number)
  const midnight = Date.UTC(year ?? 0, (month ?? 1) - 1, day)
  if (isoDay(midnight / DAY) !== date) return null
  if (date === text) return midnight / DAY
  const clock = clockOf(hours, minutes, seconds)
  return clock === null ? null : midnight / DAY + clock - minutesAhead(ahead, zone) / 1440
}

/** The part of the day that `10:30` or `10:30:00.000+05:00` is, in UTC's day; null for what is no time. */
export function timeOf(text: string, zone = 0): number | null {
  const found = TIME.exec(text)
  if (!found) return null
  const [, hours = '0', minutes = '0', seconds = '0', ahead] = found
  const clock = clockOf(hours, minutes, seconds)
  return clock === null ? null : (((clock - minutesAhead(ahead, zone) / 1440) % 1) + 1) % 1
}

function clockOf(hours: string, minutes: string, seconds: string): number | null {
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) >= 60) return null
  return (Number(hours) * 60 + Number(minutes)) / 1440 + Number(seconds) / 86_400
}

/** `2024-02-29` of a number of days. */
export function isoDay(days: number): string {
  const date = new Date(Math.floor(days) * DAY)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}

/** `2024-02-29T10:30:00.000+05:00`, on the clock of a zone so many minutes ahead of UTC. */
export function isoMoment(days: number, zone: number): string {
  const date = new Date(Math.round((days + zone / 1440) * DAY))
  return Number.isNaN(date.getTime()) ? '' : `${date.toISOString().slice(0, -1)}${zoneName(zone)}`
}

function zoneName(zone: number): string {
  const ahead = Math.abs(zone)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${zone < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}

/** The zone a moment is written in, in minutes ahead of UTC. */
export const zoneOf = (moment: string): number => minutesAhead(DATE_TIME.exec(moment)?.[5], 0)

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** The letters of format-date() and format-date-time(), from the ODK XForms specification. */
const LETTERS: Record<string, (date: Date) => string | number> = {
  Y: (date) => String(date.getUTCFullYear()).padStart(4, '0'),
  y: (date) => String(date.getUTCFullYear()).slice(-2),
  m: (date) => String(date.getUTCMonth() + 1).padStart(2, '0'),
  n: (date) => date.getUTCMonth() + 1,
  b: (date) => MONTHS[date.getUTCMonth()] ?? '',
  d: (date) => String(date.getUTCDate()).padStart(2, '0'),
  e: (date) => date.getUTCDate(),
  a: (date) => WEEKDAYS[date.getUTCDay()] ?? '',
  H: (date) => String(date.getUTCHours()).padStart(2, '0'),
  h: (date) => date.getUTCHours(),
  M: (date) => String(date.getUTCMinutes()).padStart(2, '0'),
  S: (date) => String(date.getUTCSeconds()).padStart(2, '0'),
  3: (date) => String(date.getUTCMilliseconds()).padStart(3, '0'),
}

/** A moment in the words of a pattern such as `%d/%m/%Y`; letters that mean nothing stay as they are. */
export function formatted(days: number, pattern: string): string {
  const date = new Date(Math.round(days * DAY))
  return pattern.replace(/%(.)/gu, (whole, letter: string) => String(LETTERS[letter]?.(date) ?? whole))
}
