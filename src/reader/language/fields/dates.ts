import type { Word } from '../grammar/words.ts'
import { numeralAt } from './numbers.ts'

/** A point in time as printed, `end` excluded. `date` is as exact as the text: a year, a month or a day; null where it names an occasion. */
export interface Moment {
  date: string | null
  end: number
}

const MONTHS: Record<string, number> = Object.fromEntries(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index) => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
    ]),
)
MONTHS.sept = 9

const SEASONS = new Set(['spring', 'summer', 'autumn', 'fall', 'winter'])
const QUARTERS: Record<string, number> = {
  q1: 1,
  q2: 2,
  q3: 3,
  q4: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
}

/** Reads a date that begins at a word: the end of a month, quarter or year gives its last day. */
export function momentAt(words: Word[], from: number): Moment | null {
  let index = from
  if (words[index]?.lower === 'the') index += 1
  const ending = endingAt(words, index)
  if (ending) {
    const inner = momentAt(words, ending.end)
    if (inner) return { date: inner.date && ending.shape(inner.date), end: inner.end }
  }
  return (
    dayAt(words, index) ??
    quarterAt(words, index) ??
    monthAt(words, index) ??
    fiscalAt(words, index) ??
    yearAt(words, index) ??
    loose(words, index)
  )
}

function endingAt(words: Word[], index: number): { end: number; shape: (date: string) => string } | null {
  const word = words[index]?.lower ?? ''
  const next = words[index + 1]?.lower ?? ''
  if (word === 'end' || word === 'close' || word === 'conclusion')
    return { end: next === 'of' ? index + 2 : index + 1, shape: lastDay }
  if (word === 'end-of') return { end: index + 1, shape: lastDay }
  if (word === 'middle' && next === 'of')
    return { end: index + 2, shape: (date) => (/^\d{4}$/.test(date) ? `${date}-06` : date) }
  if ((word === 'beginning' || word === 'start') && next === 'of') return { end: index + 2, shape: (date) => date }
  if (/^(early|late)$/.test(word)) return { end: index + 1, shape: (date) => date }
  if (word === 'mid' && next === '-')
    return { end: index + 2, shape: (date) => (/^\d{4}$/.test(date) ? `${date}-06` : date) }
  if (word === 'mid') return { end: index + 1, shape: (date) => (/^\d{4}$/.test(date) ? `${date}-06` : date) }
  return null
}

function lastDay(date: string): string {
  if (/^\d{4}$/.test(date)) return `${date}-12-31`
  const month = /^(\d{4})-(\d{2})$/.exec(date)
  return month ? `${date}-${days(Number(month[1]), Number(month[2]))}` : date
}

function days(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function dayAt(words: Word[], index: number): Moment | null {
  const text = words[index]?.text ?? ''
  return /^\d/.test(text) ? dayFirst(words, index, text) : monthFirst(words, index)
}

function dayFirst(words: Word[], index: number, text: string): Moment | null {
  const next = words[index + 1]?.text
  const iso = next === '-' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(joinedFrom(words, index)) : null
  if (iso) return { date: iso[0], end: index + 5 }
  const dotted =
    /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? (next === '/' ? SLASHED.exec(joinedFrom(words, index)) : null)
  if (dotted)
    return calendar(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), index + (text.length > 5 ? 1 : 5))
  const day = dayNumber(words[index])
  if (day) {
    const of = words[index + 1]?.lower === 'of' ? 1 : 0
    const month = MONTHS[words[index + 1 + of]?.lower.replace('.', '') ?? '']
    const at = skip(words, index + 2 + of)
    const year = yearOf(words[at])
    if (month && year) return calendar(year, month, day, at + 1)
    if (month) return { date: null, end: index + 2 + of }
  }
  return null
}

function monthFirst(words: Word[], index: number): Moment | null {
  const month = MONTHS[words[index]?.lower ?? '']
  const second = dayNumber(words[index + 1])
  if (month && second) {
    const at = skip(words, index + 2)
    const year = yearOf(words[at])
    return year ? calendar(year, month, second, at + 1) : { date: null, end: index + 2 }
  }
  return null
}

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/** A date in figures is five words: three numbers and the marks between them. */
function joinedFrom(words: Word[], index: number): string {
  return words
    .slice(index, index + 5)
    .map((word) => word.text)
    .join('')
}

function calendar(year: number, month: number, day: number, end: number): Moment | null {
  if (month > 12 || day > days(year, month)) return null
  return { date: `${year}-${pad(month)}-${pad(day)}`, end }
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function skip(words: Word[], index: number): number {
  return /^[,.]$/.test(words[index]?.text ?? '') ? index + 1 : index
}

function dayNumber(word: Word | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word?.lower ?? '')
  const day = match ? Number(match[1]) : 0
  return day >= 1 && day <= 31 ? day : null
}

export function yearOf(word: Word | undefined): number | null {
  const match = /^(19[5-9]\d|20\d{2}|2100)$/.exec(word?.text ?? '')
  return match ? Number(match[1]) : null
}

function quarterAt(words: Word[], index: number): Moment | null {
  const word = words[index]?.lower ?? ''
  const named = /^q[1-4]$/.test(word) ? 1 : ['quarter', 'half'].includes(words[index + 1]?.lower ?? '') ? 2 : 0
  const part = QUARTERS[word]
  if (!named || !part) return null
  let at = index + named
  if (/^(of|,|\/)$/.test(words[at]?.lower ?? '')) at += 1
  const year = yearOf(words[at])
  if (!year) return null
  const month = words[index + 1]?.lower === 'half' ? part * 6 : part * 3
  return month > 12 ? null : { date: lastDay(`${year}-${pad(month)}`), end: at + 1 }
}

function monthAt(words: Word[], index: number): Moment | null {
  const month = MONTHS[words[index]?.lower ?? '']
  const season = SEASONS.has(words[index]?.lower ?? '')
  if (!month && !season) return null
  let at = skip(words, index + 1)
  if (words[at]?.lower === 'of') at += 1
  const year = yearOf(words[at])
  if (year) return { date: month ? `${year}-${pad(month)}` : String(year), end: at + 1 }
  return season || (words[index]?.lower.length ?? 0) > 3 || month === 5 ? { date: null, end: index + 1 } : null
}

const FISCAL = /^(?:fy|fiscal|financial|budget|school|academic|parliamentary|calendar)$/

/** "FY 2020-21", "2020/21", "school year 2028": the year in which it ends, since its last day differs from country to country. */
function fiscalAt(words: Word[], index: number): Moment | null {
  let at = index
  if (FISCAL.test(words[at]?.lower ?? '')) at += words[at + 1]?.lower === 'year' ? 2 : 1
  const glued = /^fy(\d{4})(?:[-/]\d{0,2}(\d{2}))?$/.exec(words[at]?.lower ?? '')
  if (glued?.[2]) return { date: `20${glued[2]}`, end: at + 1 }
  const first = glued ? Number(glued[1]) : yearOf(words[at])
  if (!first) return null
  const joined = /^[-–/]$/.test(words[at + 1]?.text ?? '') ? words[at + 2]?.text : undefined
  if (joined && /^\d{2}$/.test(joined) && Number(joined) === (first + 1) % 100)
    return { date: String(first + 1), end: at + 3 }
  return at > index || glued ? { date: String(first), end: at + 1 } : null
}

/** A year alone; of a span of years the last one. */
function yearAt(words: Word[], index: number): Moment | null {
  const at = words[index]?.lower === 'year' ? index + 1 : index
  const year = yearOf(words[at])
  if (!year) return null
  const joined = /^(?:[-–—/]|to|and)$/.test(words[at + 1]?.lower ?? '')
  const last = joined ? yearOf(words[at + 2]) : null
  return last && last > year ? { date: String(last), end: at + 3 } : { date: String(year), end: at + 1 }
}

const OCCASION =
  /^(?:(?:this|next|the|its|their|each|every|current|coming|following|present|rainy|harvest|school|financial|fiscal|calendar|parliamentary|\d+th|\w+(?:th|st|nd|rd)) ){0,4}(?:year|month|week|quarter|decade|term|session|meeting|congress|conference|summit|elections?|monsoon|season|harvest|mandate|legislature|budget|census|plan period|eid|ramadan|christmas|easter|spring|summer|autumn|winter|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/

/** An occasion that is a time but no date: "the end of this year", "its next session", "Eid". */
function loose(words: Word[], index: number): Moment | null {
  const phrase = words
    .slice(index, index + 6)
    .map((word) => word.lower)
    .join(' ')
  const match = OCCASION.exec(phrase)
  return match ? { date: null, end: index + match[0].split(' ').length } : null
}

const UNITS: Record<string, (count: number) => string> = {
  minute: (count) => `PT${count}M`,
  hour: (count) => `PT${count}H`,
  day: (count) => `P${count}D`,
  week: (count) => `P${count}W`,
  fortnight: (count) => `P${count * 14}D`,
  month: (count) => `P${count}M`,
  quarter: (count) => `P${count * 3}M`,
  year: (count) => `P${count}Y`,
  decade: (count) => `P${count * 10}Y`,
}

/** A span of time that begins at a word: "thirty (30) working days" is P30D, "a fortnight" P14D. */
export function spanAt(words: Word[], from: number): { duration: string; end: number } | null {
  let index = from
  const numeral = /^an?$/.test(words[index]?.lower ?? '') ? { value: 1, end: index + 1 } : numeralAt(words, index)
  if (!numeral) return null
  index = numeral.end
  const to = /^(?:-|–|to|or)$/.test(words[index]?.lower ?? '') ? numeralAt(words, index + 1) : null
  if (to) index = to.end
  if (words[index]?.text === '-') index += 1
  while (
    /^(?:working|calendar|business|further|more|full|consecutive|short|additional)$/.test(words[index]?.lower ?? '')
  )
    index += 1
  const unit = UNITS[(words[index]?.lower ?? '').replace(/'?s'?$/, '')]
  return unit ? { duration: unit((to ?? numeral).value), end: index + 1 } : null
}
