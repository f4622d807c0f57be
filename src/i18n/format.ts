import { formatMoney, groupingTag, type NumberStyle } from './format-money.ts'
import { dateTimeFormat, numberFormat } from './intl.ts'
import { type Locale, tagOf } from './locale.ts'

export { type NumberStyle, numberStyles } from './format-money.ts'

/** How a language writes figures and dates. All functions are pure; dates are ISO 8601 text and read as UTC. */
export type Formatter = {
  readonly locale: Locale
  /** Up to `digits` decimals (3), or exactly `digits` when `fixed`, so that a column lines up on the point. */
  number(value: number, options?: { digits?: number; fixed?: boolean }): string
  integer(value: number): string
  /** A share of one: 0.226 is "23%". */
  percent(share: number, digits?: number): string
  /** An amount in a currency (ISO 4217): from a million on in words, "Rs 732.4 billion", "۷٫۳۲۴ کھرب روپے". */
  money(amount: number, currency: string): string
  /** A whole or partial date: `2016-06-30` "30 June 2016", `2014-02` "February 2014", `2014` "2014". */
  date(iso: string): string
  /** A moment, in UTC: "30 June 2016, 14:05 UTC". */
  moment(iso: string): string
  /** An ISO 8601 duration of whole units: `P30D` "30 days", `P1Y6M` "1 year and 6 months". */
  duration(iso: string): string
  /** "a, b and c". */
  list(items: readonly string[]): string
  /** A text with its Western digits rewritten in the language's own: a clause's "14(a)". */
  digits(text: string): string
  /** The same for words of this language: "12.9" with its own point, and names in Latin letters ("COVID-19") as they are. */
  prose(text: string): string
}

const formatters = new Map<string, Formatter>()

/** The formatter of a language and a way of writing large figures, made once a process. */
export function formatter(locale: Locale, numbers: NumberStyle = 'western'): Formatter {
  const key = `${locale} ${numbers}`
  const known = formatters.get(key)
  if (known) return known
  const made = makeFormatter(locale, numbers)
  formatters.set(key, made)
  return made
}

function makeFormatter(locale: Locale, numbers: NumberStyle): Formatter {
  const tag = tagOf(locale)
  const grouping = groupingTag(locale, numbers)
  const digitList = Array.from({ length: 10 }, (_, digit) => new Intl.NumberFormat(tag).format(digit))
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' })
  const digits = (text: string) => text.replace(/[0-9]/g, (digit) => digitList[Number(digit)] ?? digit)

  // CLDR puts a comma before the last "and" and inside a date; printed Urdu does not.
  const list = (items: readonly string[]) => lists.format(items).replace('، اور ', ' اور ')
  const date = (iso: string) => dateFormat(tag, iso).format(instantOf(iso)).replace('،', '')

  // In text from right to left a minus would wander behind its figure: isolated, it stays before it.
  const held = (value: number, text: string) => (locale === 'ur' && value < 0 ? `\u2066${text}\u2069` : text)

  return {
    locale,
    number: (value, { digits: places = 3, fixed = false } = {}) =>
      held(
        value,
        numberFormat(grouping, {
          maximumFractionDigits: places,
          minimumFractionDigits: fixed ? places : 0,
        }).format(value),
      ),
    integer: (value) => numberFormat(grouping, { maximumFractionDigits: 0 }).format(value),
    percent: (share, places = 0) =>
      numberFormat(tag, { style: 'percent', maximumFractionDigits: places })
        .format(share)
        .replace('%', locale === 'ur' ? '٪' : '%'),
    money: (amount, currency) => formatMoney(locale, numbers, amount, currency),
    date,
    moment: (iso) => `${date(iso.slice(0, 10))}${locale === 'ur' ? '،' : ','} ${digits(iso.slice(11, 16))} UTC`,
    duration: (iso) => list(durationParts(iso).map(({ count, unit }) => unitFormat(tag, unit).format(count))),
    list,
    digits,
    prose: (text) =>
      locale === 'ur' ? text.replace(figures, (run) => (/[A-Za-z]/.test(run) ? run : decimal(run))) : text,
  }

  function decimal(figure: string): string {
    return digits(figure.replace(/(?<=\d)\.(?=\d)/g, '٫'))
  }
}

/** Digits with whatever they are written together with: "12.9", "2016-17", "COVID-19", an address. */
const figures = /[\w.@:/+-]*\d[\w.@:/+-]*/g

const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

function dateFormat(tag: string, iso: string): Intl.DateTimeFormat {
  const month = iso.length > 4 ? ({ month: 'long' } as const) : {}
  const day = iso.length > 7 ? ({ day: 'numeric' } as const) : {}
  return dateTimeFormat(tag, { year: 'numeric', ...month, ...day, timeZone: 'UTC' })
}

function instantOf(iso: string): Date {
  if (!datePattern.test(iso)) throw new RangeError(`Not a date: "${iso}". Expected 2016, 2016-06 or 2016-06-30.`)
  return new Date(iso)
}

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const
type Unit = (typeof units)[keyof typeof units]

function unitFormat(tag: string, unit: Unit): Intl.NumberFormat {
  return numberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' })
}

function durationParts(iso: string): { count: number; unit: Unit }[] {
  if (!/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(iso)) {
    throw new RangeError(`Not a duration: "${iso}". Expected years, months, weeks or days, such as P30D or P1Y6M.`)
  }
  return Array.from(iso.matchAll(/(\d+)([YMWD])/g), ([, count, letter]) => ({
    count: Number(count),
    unit: units[letter as keyof typeof units],
  }))
}
