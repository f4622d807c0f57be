/** Days as people write them: in any order that can be read in one way only, with or without the day of the week and the time. */
import { inWesternDigits } from '#src/vocabulary/digits.ts'
import type { dateOrders } from '../mapping-model.ts'

export interface SaidDay {
  /** Days since 1 January 1970; first and last of what is said. */
  first: number
  last: number
  precision: 'day' | 'month' | 'year'
}

/** `none`: nothing is said; `doubtful`: no day can be read from it; `ambiguous`: two can; `impossible`: it is in no calendar. */
export type DayFault = 'none' | 'doubtful' | 'ambiguous' | 'impossible'
export type DateOrder = (typeof dateOrders)[number]

const aDay = 86_400_000
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const fullNames = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
]
const urduNames = [
  ...['جنوری', 'فروری', 'مارچ', 'اپریل', 'مئی', 'جون', 'جولائی'],
  ...['اگست', 'ستمبر', 'اکتوبر', 'نومبر', 'دسمبر'],
]
const weekday = /^(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs|r)?|fri|sat(?:ur)?|sun)(?:day)?\.?(?![a-z])\s*[-,.\s]\s*/i
const time = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i

const lengthOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** @param month from 1 */
function dayOf(year: number, month: number, day: number): SaidDay | DayFault {
  if (month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) return 'impossible'
  const at = Date.UTC(year, month - 1, day) / aDay
  return inRange(year, { first: at, last: at, precision: 'day' })
}

export function monthOf(year: number, month: number): SaidDay | DayFault {
  if (month < 1 || month > 12) return 'impossible'
  const [first, last] = [Date.UTC(year, month - 1, 1) / aDay, Date.UTC(year, month, 0) / aDay]
  return inRange(year, { first, last, precision: 'month' })
}

export const yearOf = (year: number): SaidDay | DayFault =>
  inRange(year, { first: Date.UTC(year, 0, 1) / aDay, last: Date.UTC(year, 11, 31) / aDay, precision: 'year' })

/** Nobody counts incidents of other times. */
const inRange = (year: number, said: SaidDay): SaidDay | DayFault => (year < 1800 || year > 2200 ? 'impossible' : said)

/** A year, a month and a day in columns of their own; 0 or nothing where the source knows no more. */
export function dayOfParts(year: string, month: string, day: string): SaidDay | DayFault {
  if (year === '') return 'none'
  const [y, m, d] = [year, monthNumberOf(month), day].map((part) => (part === '' ? 0 : Number(part)))
  if (y === undefined || m === undefined || d === undefined || ![y, m, d].every(Number.isInteger)) return 'doubtful'
  return m === 0 ? yearOf(y) : d === 0 ? monthOf(y, m) : dayOf(y, m, d)
}

const monthNumberOf = (text: string) => (/^[a-z]/i.test(text) ? String(monthNamed(text) ?? 'x') : text)

function monthNamed(text: string): number | undefined {
  const word = text.toLowerCase().replace(/\.$/, '')
  const found = [monthNames, fullNames, urduNames]
    .map((names) => names.indexOf(word === 'sept' ? 'sep' : word) + 1)
    .find(Boolean)
  return found
}

export function saidDay(text: string, order?: DateOrder): SaidDay | DayFault {
  const said = inWesternDigits(text.trim())
    .replace(/(?<=\d)ء/g, '')
    .replace(weekday, '')
    .replace(time, '')
    .trim()
  if (said === '') return 'none'
  const parts = said
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .split(/[\s,،./-]+/)
    .filter((part) => part !== '' && !/^of$/i.test(part))
  const named = parts.findIndex((part) => monthNamed(part) !== undefined)
  if (!parts.every((part, at) => at === named || /^\d{1,4}$/.test(part))) return 'doubtful'
  const numbers = parts.filter((_, at) => at !== named).map(Number)
  return named < 0 ? numeric(parts, numbers, order) : withName(parts, named, numbers)
}

function withName(parts: readonly string[], named: number, numbers: readonly number[]): SaidDay | DayFault {
  const month = monthNamed(parts[named] ?? '') ?? 0
  const year = numbers.find((value) => value > 999)
  if (year === undefined || numbers.length > 2) return 'doubtful'
  const [day] = numbers.filter((value) => value !== year)
  return numbers.length === 1 ? monthOf(year, month) : day === undefined ? 'doubtful' : dayOf(year, month, day)
}

function numeric(parts: readonly string[], numbers: readonly number[], order?: DateOrder): SaidDay | DayFault {
  const [a = 0, b = 0, c = 0] = numbers
  const yearFirst = parts[0]?.length === 4
  if (numbers.length === 1) return yearFirst ? yearOf(a) : 'doubtful'
  if (numbers.length === 2) return yearFirst ? monthOf(a, b) : parts[1]?.length === 4 ? monthOf(b, a) : 'doubtful'
  if (numbers.length !== 3) return 'doubtful'
  if (yearFirst) return dayOf(a, b, c)
  if (parts[2]?.length !== 4) return 'doubtful'
  if (order) return order === 'day-month' ? dayOf(c, b, a) : dayOf(c, a, b)
  if (a === b || b > 12) return dayOf(c, a, b)
  return a > 12 ? dayOf(c, b, a) : 'ambiguous'
}

export const dayText = (day: number): string => new Date(day * aDay).toISOString().slice(0, 10)

/** Twelve times the year, and the month from 0. */
export function monthOfDay(day: number): number {
  const at = new Date(day * aDay)
  return at.getUTCFullYear() * 12 + at.getUTCMonth()
}
