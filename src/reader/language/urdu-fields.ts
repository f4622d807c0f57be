import type { Approach, Deadline, Money, Target, Verification } from '../model.ts'
import type { Setting } from './act.ts'
import type { Fields } from './fields.ts'
import { URDU_HARD, URDU_MONTHS, URDU_SOFT, URDU_STOPS } from './lexicon/urdu.ts'
import type { Verdict } from './passage-act.ts'
import { plainUrdu, printedAt, type UrduSentence, urduSentence } from './urdu.ts'
import { urduNumeralAt } from './urdu-numbers.ts'
import { urduOwners } from './urdu-owner.ts'

export function urduFieldsOf(texts: string[], verdict: Verdict, path: string[], setting: Setting): Fields {
  const sentences = texts
    .filter((_, index) => verdict.binding.size === 0 || verdict.binding.has(index))
    .map(urduSentence)
  const pick = <T>(read: (sentence: UrduSentence) => T | null) =>
    sentences.map(read).find((found) => found !== null) ?? null
  const named = verdict.acts.flatMap((found) => (found && found.speech === verdict.act.speech ? found.owners : []))
  const agents = named.length > 0 ? named : sentences.flatMap((sentence) => urduOwners(sentence, 'agent'))
  const acting = agents.length > 0 ? agents : clauseOwners(sentences)
  return {
    owner: [...new Set(acting.length > 0 ? acting : (setting.lead?.act?.owners ?? verdict.act.owners))],
    deadline: pick(urduDeadline),
    target: pick(urduTarget),
    money: pick(urduMoney),
    verification: pick(urduVerification),
    approach: urduApproach(texts.join(' '), path),
  }
}

/** A passive clause and an active one in a sentence: whoever does the second is named. */
function clauseOwners(sentences: UrduSentence[]): string[] {
  return sentences.flatMap((sentence) => {
    const clauses = sentence.text
      .split(/،/)
      .filter(
        (clause) =>
          /(?:کر|دے|لے|رکھ|بنا)\S* گ|کرے گا/.test(plainUrdu(clause)) && !/جائے گ|جائیں گ/.test(plainUrdu(clause)),
      )
    return clauses.flatMap((clause) => urduOwners(urduSentence(clause), 'subject'))
  })
}

const UNITS: [RegExp, (count: number) => string][] = [
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
  const unit = UNITS.find(([pattern]) => pattern.test(plain[numeral.end] ?? ''))
  if (!unit) return null
  const rest = plain.slice(numeral.end + 1, numeral.end + 4).join(' ')
  const within = WITHIN.exec(rest)
  if (!within) return null
  return {
    text: slice(sentence, index, numeral.end + 1 + within[0].split(' ').length),
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
    text: slice(sentence, index, end + limit[0].split(' ').length),
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
  return limit ? { text: slice(sentence, from, at + limit[0].split(' ').length) } : null
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

const CURRENCIES: [RegExp, string | null][] = [
  [/^(?:روپے|روپیہ|روپوں|روپیے)$/, 'PKR'],
  [/^(?:ڈالر|ڈالرز|ڈالروں)$/, 'USD'],
  [/^(?:یورو)$/, 'EUR'],
  [/^(?:پاؤنڈ|ریال|درہم|دینار|شلنگ|ین)$/, null],
]

export function urduMoney(sentence: UrduSentence): Money | null {
  const plain = sentence.words.map((word) => word.plain)
  for (let index = 0; index < plain.length; index += 1) {
    const numeral = urduNumeralAt(plain, index)
    if (!numeral) continue
    const at = /^(?:امریکی|پاکستانی)$/.test(plain[numeral.end] ?? '') ? numeral.end + 1 : numeral.end
    const currency = CURRENCIES.find(([pattern]) => pattern.test(plain[at] ?? ''))
    if (currency)
      return {
        text: slice(sentence, index, at + 1),
        amount: numeral.value,
        ...(currency[1] ? { currency: currency[1] } : {}),
      }
    index = numeral.end - 1
  }
  return null
}

const ADJECTIVES =
  /^(?:نئے|نئی|نیا|مزید|اضافی|قومی|صوبائی|علاقائی|جدید|مقامی|ایسے|بڑے|چھوٹے|کم|از|پسماندہ|تربیت|یافتہ|خصوصی)$/
const VERBS =
  /^(?:قائم|منعقد|تعینات|بھرتی|فراہم|تعمیر|مقرر|شامل|کیے|کی|کھولے|کھولی|بنائے|دیے|دی|جاری|تیار|رکھے|لگائے|نصب|کھول|ہیں|ہے|ہوں|شروع|مکمل)$/

/** A share, or a number of things: the noun after it, without its adjectives. */
export function urduTarget(sentence: UrduSentence): Target | null {
  const plain = sentence.words.map((word) => word.plain)
  for (let index = 0; index < plain.length; index += 1) {
    if (/^(?:نصف|آدھے|آدھی|آدھا)$/.test(plain[index] ?? ''))
      return { text: sentence.words[index]?.printed ?? '', quantity: 50, unit: 'percent' }
    const numeral = urduNumeralAt(plain, index)
    if (!numeral) continue
    const target = countedAt(sentence, plain, index, numeral)
    if (target) return target
    index = numeral.end - 1
  }
  return null
}

function countedAt(
  sentence: UrduSentence,
  plain: string[],
  index: number,
  numeral: { value: number; end: number; digits: boolean },
): Target | null {
  const next = plain[numeral.end] ?? ''
  if (/^(?:فیصد|فی|%|٪)$/.test(next) && (next !== 'فی' || plain[numeral.end + 1] === 'صد'))
    return {
      text: slice(sentence, index, numeral.end + (next === 'فی' ? 2 : 1)),
      quantity: numeral.value,
      unit: 'percent',
    }
  if (/^(?:تہائی|چوتھائی)$/.test(next))
    return {
      text: slice(sentence, index, numeral.end + 1),
      quantity: next === 'تہائی' ? Number(((numeral.value * 100) / 3).toFixed(1)) : numeral.value * 25,
      unit: 'percent',
    }
  const previous = plain[index - 1] ?? ''
  const clause = plain.slice(numeral.end, numeral.end + 12)
  const ends = clause.findIndex((word) => word === '،' || word === '؛')
  if (
    /(?:^| )(?:گئے|گئی|گیا|تھے|تھا|تھی|ہوئے|ہوئی)(?: |$)/.test(clause.slice(0, ends < 0 ? undefined : ends).join(' '))
  )
    return null
  if (plain[index] === 'دونوں' && /^(?:ملک|ممالک|فریق|فریقین|حکومتیں)/.test(next)) return null
  if (/^(?:دفعہ|آرٹیکل|شق|باب|نمبر|گزشتہ|ہر|مرحلہ)$/.test(previous) || (numeral.value === 1 && !numeral.digits))
    return null
  if (
    UNITS.some(([pattern]) => pattern.test(next)) ||
    URDU_MONTHS[next] ||
    /^(?:19|20)\d\d$/.test(plain[index] ?? '') ||
    CURRENCIES.some(([pattern]) => pattern.test(next) || pattern.test(plain[numeral.end + 1] ?? ''))
  )
    return null
  let from = numeral.end
  while (ADJECTIVES.test(plain[from] ?? '')) from += 1
  let end = from
  while (
    end < plain.length &&
    end < from + 2 &&
    !URDU_STOPS.has(plain[end] ?? '') &&
    !VERBS.test(plain[end] ?? '') &&
    !/^(?:کی|کے|کا|بار|مرتبہ)$/.test(plain[end] ?? '')
  )
    end += 1
  return end > from
    ? { text: slice(sentence, index, end), quantity: numeral.value, unit: slice(sentence, from, end) }
    : null
}

const VERIFIED =
  /(?:پیش ?رفت|عمل ?در ?آمد|کارکردگی|نتائج|اخراجات|ادائیگیوں|پالیسی)(?: \S+){0,3} (?:جائزہ|جانچ|نگرانی|آڈٹ|احتساب|رپورٹ|گوشوارہ)|(?:سالانہ|ماہانہ|سہ ماہی|ششماہی) (?:\S+ )?(?:رپورٹ|جائزہ)|رپورٹ(?: \S+){0,4}? (?:پارلیمان|پارلیمنٹ|کابینہ|کمیٹی|عوام|اسمبلی|شائع)|(?:پارلیمان|پارلیمنٹ|کابینہ|کمیٹی|عوام|اسمبلی)(?: \S+){0,3} رپورٹ|آڈٹ|آڈیٹر|کی جانچ|نگرانی اور جائزہ|اشاری|غیر جانبدار جائزہ|سروے/

export function urduVerification(sentence: UrduSentence): Verification | null {
  const match = VERIFIED.exec(sentence.plain)
  return match ? { text: printedAt(sentence, match.index, match.index + match[0].length) } : null
}

export function urduApproach(text: string, path: string[]): Approach {
  const plain = plainUrdu(text)
  const soft = new Set(plain.match(URDU_SOFT)).size
  const hard = new Set(plain.match(URDU_HARD)).size
  if (soft > 0 && hard === 0) return 'soft'
  if (hard > 0 && soft === 0) return 'hard'
  const heading = headingApproach(path)
  if (soft === 0 && hard === 0) return heading
  if (soft >= 2 * hard) return 'soft'
  if (hard >= 2 * soft) return 'hard'
  return heading === 'none' ? 'both' : heading
}

function headingApproach(path: string[]): Approach {
  for (const heading of path.toReversed()) {
    const plain = plainUrdu(heading)
    const soft = URDU_SOFT.test(plain)
    URDU_SOFT.lastIndex = 0
    const hard = URDU_HARD.test(plain)
    URDU_HARD.lastIndex = 0
    if (soft !== hard) return soft ? 'soft' : 'hard'
  }
  return 'none'
}

function slice(sentence: UrduSentence, from: number, end: number): string {
  return sentence.words
    .slice(from, end)
    .map((word) => word.printed)
    .filter(Boolean)
    .join(' ')
}
