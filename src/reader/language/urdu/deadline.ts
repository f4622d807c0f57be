import type { Deadline } from '../../model.ts'
import { URDU_MONTHS } from '../lexicon/urdu.ts'
import { urduNumeralAt } from './numbers.ts'
import { printedAt, printedWords, type UrduSentence, urduSentence } from './sentence.ts'

/** Units of time, in every form a case may give them. */
export const URDU_UNITS: [RegExp, (count: number) => string][] = [
  [/^(?:گھنٹے|گھنٹوں|گھنٹہ)$/, (count) => `PT${count}H`],
  [/^(?:دن|دنوں|روز|یوم|ایام)$/, (count) => `P${count}D`],
  [/^(?:ہفتے|ہفتوں|ہفتہ)$/, (count) => `P${count}W`],
  [/^(?:ماہ|مہینے|مہینوں|مہینہ)$/, (count) => `P${count}M`],
  [/^(?:سال|سالوں|برس|برسوں)$/, (count) => `P${count}Y`],
]

const WITHIN = /^(?:کے اندر|میں|کے دوران|کے عرصے|کی مدت|کے اندر اندر)/

/** "تیس دن کے اندر", "31 دسمبر 2026ء تک": by when. What is past ("گزشتہ") or recurs ("ہر") is none. */
export function urduDeadline(sentence: UrduSentence): Deadline | null {
  const plain = sentence.words.map((word) => word.plain)
  for (let index = 0; index < plain.length; index += 1) {
    const found = spanAt(sentence, plain, index) ?? dateAt(sentence, plain, index)
    if (found) return found
  }
  const occasion =
    /(?:رواں|اگلے|آئندہ|موجودہ) (?:مالی )?(?:سال|ماہ|اجلاس|ہفتے|سہ ماہی)(?: کے (?:آخر|اختتام|اواخر))? (?:تک|سے پہلے|سے قبل)/.exec(
      sentence.plain,
    )
  return occasion ? { text: printedAt(sentence, occasion.index, occasion.index + occasion[0].length) } : null
}

function spanAt(sentence: UrduSentence, plain: string[], index: number): Deadline | null {
  const numeral = urduNumeralAt(plain, index)
  if (!numeral || /^(?:ہر|گزشتہ|پچھلے|گذشتہ)$/.test(plain[index - 1] ?? '')) return null
  const unit = URDU_UNITS.find(([pattern]) => pattern.test(plain[numeral.end] ?? ''))
  if (!unit) return null
  const rest = plain.slice(numeral.end + 1, numeral.end + 4).join(' ')
  const within = WITHIN.exec(rest)
  if (!within) return null
  return {
    text: printedWords(sentence, index, numeral.end + 1 + within[0].split(' ').length),
    duration: unit[1](numeral.value),
  }
}

function dateAt(sentence: UrduSentence, plain: string[], index: number): Deadline | null {
  const day = /^\d{1,2}$/.test(plain[index] ?? '') && URDU_MONTHS[plain[index + 1] ?? ''] ? Number(plain[index]) : 0
  const month = URDU_MONTHS[plain[day ? index + 1 : index] ?? ''] ?? 0
  const at = index + (day ? 1 : 0) + (month ? 1 : 0)
  const start = /^(?:سال|سنہ)$/.test(plain[at] ?? '') ? at + 1 : plain[at] === '،' && month ? at + 1 : at
  const year = /^((?:19|20)\d\d)ء?$/.exec(plain[start] ?? '')?.[1]
  if (!year) return day && month ? withoutYear(sentence, plain, index, at) : null
  let end = start + 1
  if (plain[end] === 'ء') end += 1
  const ending = /^کے (?:آخر|اختتام|اواخر|وسط|اوائل)/.exec(plain.slice(end, end + 2).join(' '))
  if (ending) end += 2
  const limit = /^(?:تک|سے پہلے|سے قبل)/.exec(plain.slice(end, end + 2).join(' '))
  if (!limit) return null
  const date = [year, month ? pad(month) : '', day ? pad(day) : ''].filter(Boolean).join('-')
  return {
    text: printedWords(sentence, index, end + limit[0].split(' ').length),
    date: ending && /آخر|اختتام|اواخر/.test(ending[0]) ? lastDay(date) : date,
  }
}

/** The deadline of a table's cell: a date without "تک", or a span alone. */
export function urduDeadlineOfCell(cell: string): Deadline | null {
  const text = cell.trim()
  if (!/[\p{L}\p{N}]/u.test(text) || /^(?:جاری|مسلسل|سالانہ|ماہانہ|حسبِ? ضرورت|ہر )/.test(text)) return null
  const whole = urduDeadline(urduSentence(`${text} تک`)) ?? urduDeadline(urduSentence(`${text} میں`))
  return { ...whole, text }
}

/** "20 جون سے پہلے": a day, but of which year the text does not say. */
function withoutYear(sentence: UrduSentence, plain: string[], from: number, at: number): Deadline | null {
  const limit = /^(?:تک|سے پہلے|سے قبل)/.exec(plain.slice(at, at + 2).join(' '))
  return limit ? { text: printedWords(sentence, from, at + limit[0].split(' ').length) } : null
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function lastDay(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (day) return date
  if (!month) return `${year}-12-31`
  return `${date}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`
}
