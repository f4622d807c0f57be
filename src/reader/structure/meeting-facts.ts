import { normaliseDigits } from './digits.ts'

const MONTHS = [
  ['jan', 'جنوری'],
  ['feb', 'فروری'],
  ['mar', 'مارچ'],
  ['apr', 'اپریل'],
  ['may', 'مئی'],
  ['jun', 'جون'],
  ['jul', 'جولائی'],
  ['aug', 'اگست'],
  ['sep', 'ستمبر'],
  ['oct', 'اکتوبر'],
  ['nov', 'نومبر'],
  ['dec', 'دسمبر'],
]
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر)\\.?'
const RANGE = '(?:\\s?(?:[-–]|and|to)\\s?\\d{1,2}(?:st|nd|rd|th)?)?'
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?${RANGE}\\s+(?:of\\s+)?${MONTH},?\\s*(\\d{4})(?!\\d)`,
  'iu',
)
const MONTH_FIRST = new RegExp(`(?<!\\p{L})${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?${RANGE},?\\s+(\\d{4})(?!\\d)`, 'iu')
const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/
const FIGURES = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/

const HELD = /\b(?:held|took place|takes place|met|convened|hosted|gathered|assembled)\b/i
const PLACE = /\b(?:in|at)\s+(?:the\s+)?(\p{Lu}[^.;()]{1,120})/gu
/** Where the place's name is over and the sentence goes on. */
const PLACE_END =
  /,?\s+(?:on|under|with|to|from|for|chaired|presided|which|where|who|was|were|and was|during|attended|at \d|by)\b.*$|,?\s+\d{1,2}(?:st|nd|rd|th)?\s.*$|,\s*(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.*$|[\s,]+$/iu
const URDU_PLACE =
  /(?:بمقام|مقام)\s*[:：]?\s*([^،۔:]{2,60})|(?:کو\s+)?((?!کو\s)[^\s،۔]+(?:\s[^\s،۔]+)?)\s+میں\s+(?:منعقد|ہوا|ہوئی)/u
/** How far into a paragraph a place is looked for. */
const SENTENCES = 2000
const RUN_IN_DATE = /^(?:dated?|held on|meeting date|date and time|تاریخ|مورخہ)\s*[:：|]/iu
const RUN_IN_PLACE = /^(?:venue|place|location|held at|مقام|بمقام)\s*[:：|]\s*(.+)$/iu

/** The first calendar day a text names, as ISO 8601, or null. Of a span of days, its first. */
export function firstDate(text: string): string | null {
  const plain = normaliseDigits(text)
  const found = [
    read(DAY_FIRST.exec(plain), (parts) => [parts[3], monthNumber(parts[2]), parts[1]]),
    read(MONTH_FIRST.exec(plain), (parts) => [parts[3], monthNumber(parts[1]), parts[2]]),
    read(ISO.exec(plain), (parts) => [parts[1], Number(parts[2]), parts[3]]),
    read(FIGURES.exec(plain), (parts) => [parts[3], ...dayAndMonth(Number(parts[1]), Number(parts[2]))]),
  ]
  const known = found.flatMap((date) => (date ? [date] : [])).sort((one, other) => one.at - other.at)
  return known[0]?.iso ?? null
}

type Parts = [year: string | undefined, month: number, day: string | number | undefined]

function read(
  match: RegExpExecArray | null,
  parts: (match: RegExpExecArray) => Parts,
): { at: number; iso: string } | null {
  if (!match) return null
  const [year, month, day] = parts(match)
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day)
  return exists ? { at: match.index, iso: date.toISOString().slice(0, 10) } : null
}

function monthNumber(name: string | undefined): number {
  const word = (name ?? '').toLowerCase()
  return MONTHS.findIndex(([latin = '', urdu]) => word.startsWith(latin) || word === urdu) + 1
}

/** 31/12/2019 and 12/31/2019: where both could be, the day comes first, as in most of the world. */
function dayAndMonth(first: number, second: number): [month: number, day: number] {
  return second > 12 ? [first, second] : [second, first]
}

/** The day on which a sentence says that a meeting was held; a line "Date: …" says so too. */
export function meetingDate(text: string): string | null {
  const held = HELD.exec(text)
  return firstDate(held ? text.slice(held.index) : text) ?? firstDate(text)
}

export function meetingPlace(text: string): string | null {
  const line = RUN_IN_PLACE.exec(text)
  if (line?.[1]) return line[1].replace(/[.۔\s]{1,20}$/u, '')
  const held = HELD.exec(text)
  if (!held) return urduPlace(text)
  for (const match of text.slice(held.index).matchAll(PLACE)) {
    const place = (match[1] ?? '').replace(PLACE_END, '')
    if (
      place.length > 1 &&
      firstDate(place) === null &&
      !/^(?:\d|january|february|march|april|may|june|july)/i.test(place)
    )
      return place
  }
  return null
}

function urduPlace(text: string): string | null {
  const match = URDU_PLACE.exec(text.slice(0, SENTENCES))
  return match ? (match[1] ?? match[2] ?? '').trim() || null : null
}

export function isDateLine(text: string): boolean {
  return RUN_IN_DATE.test(text)
}

export function isPlaceLine(text: string): boolean {
  return RUN_IN_PLACE.test(text)
}
