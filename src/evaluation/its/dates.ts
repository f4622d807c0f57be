/** Dates in the forms that published data have them in. */
import { inWesternDigits } from '#src/vocabulary/digits.ts'

export interface CalendarDate {
  /** Months since the year 0. */
  month: number
  /** Days since 1970. */
  days: number
  day: number
  /** Whether it is the last day of its month. */
  isLast: boolean
  /** As ISO 8601 has it: 2014-02, or with the day where one is given. */
  iso: string
}

const DAY = 86_400_000
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const year = '(?<year>\\d{4})'
const name = `(?<name>(?:${MONTHS.join('|')})[a-z]*)\\.?`

/** The last is of whole numbers such as 201402, which would otherwise be taken for times eighty-nine apart at every new year. */
const FORMS = [
  `${year}[-/](?<month>\\d{1,2})(?:[-/](?<day>\\d{1,2}))?(?:[T ].*)?`,
  `${year}[- ]?q(?<quarter>[1-4])`,
  `q(?<quarter>[1-4])[- ]?${year}`,
  `${year}[- ]?m(?<month>\\d{1,2})`,
  `${year}[- ]${name}`,
  `${name}[- ]${year}`,
  `(?<day>\\d{1,2})[- ]${name}[- ]${year}`,
  `${name} (?<day>\\d{1,2}),? ${year}`,
  `(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.${year}`,
  `${year}-?w(?<week>\\d{2})`,
  '(?<year>1[89]\\d\\d|20\\d\\d|21\\d\\d)(?<month>0[1-9]|1[0-2])(?<day>\\d{2})?',
].map((form) => new RegExp(`^${form}$`, 'i'))

export const isDate = (text: string): boolean => FORMS.some((form) => form.test(bare(text)))

const bare = (text: string) => inWesternDigits(text.trim())

/** @returns null for a day that there is not, such as 30 February, and for what is no date */
export function dateOf(text: string): CalendarDate | null {
  const parts = FORMS.map((form) => form.exec(bare(text))?.groups).find((groups) => groups !== undefined)
  if (!parts) return null
  if (parts.week) return weekOf(Number(parts.year), Number(parts.week))
  const { day = '1' } = parts
  const month = monthOf(parts)
  const days = Date.UTC(Number(parts.year), month - 1, Number(day)) / DAY
  const found = dayAt(days, parts.day !== undefined)
  return month >= 1 && month <= 12 && found.day === Number(day) ? found : null
}

function monthOf({ month, quarter, name }: Partial<Record<string, string>>): number {
  if (quarter) return 3 * Number(quarter) - 2
  return name ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : Number(month)
}

/** The last week of a year may be the 52nd. */
const weekOf = (year: number, week: number): CalendarDate | null =>
  week >= 1 && mondayOf(year, week) < mondayOf(year + 1, 1) ? dayAt(mondayOf(year, week), true) : null

/** The Monday of a week as ISO 8601 counts them: the first has 4 January in it. */
function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4) / DAY
  const weekday = (new Date(fourth * DAY).getUTCDay() + 6) % 7
  return fourth - weekday + 7 * (week - 1)
}

function dayAt(days: number, isWhole: boolean): CalendarDate {
  const date = new Date(days * DAY)
  return {
    month: date.getUTCFullYear() * 12 + date.getUTCMonth(),
    days,
    day: date.getUTCDate(),
    isLast: new Date((days + 1) * DAY).getUTCDate() === 1,
    iso: date.toISOString().slice(0, isWhole ? 10 : 7),
  }
}
