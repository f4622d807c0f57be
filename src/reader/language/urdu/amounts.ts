import type { Money, Target } from '../../model.ts'
import { URDU_MONTHS, URDU_STOPS } from '../lexicon/urdu.ts'
import { URDU_UNITS } from './deadline.ts'
import { urduNumeralAt } from './numbers.ts'
import { printedWords, type UrduSentence, urduSentence } from './sentence.ts'

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
        text: printedWords(sentence, index, at + 1),
        amount: numeral.value,
        ...(currency[1] ? { currency: currency[1] } : {}),
      }
    index = numeral.end - 1
  }
  return null
}

const SCALES: [RegExp, number][] = [
  [/ملین/, 1e6],
  [/ارب/, 1e9],
  [/کروڑ/, 1e7],
  [/لاکھ/, 1e5],
  [/ہزار/, 1e3],
]

/** The sum in a table's cell; the column's heading may give the currency and the scale ("لاگت (ملین روپے)"). */
export function urduMoneyOfCell(cell: string, heading: string): Money | null {
  const direct = urduMoney(urduSentence(cell))
  if (direct) return direct
  const column = urduSentence(heading).words.map((word) => word.plain)
  const currency = CURRENCIES.find(([pattern]) => column.some((word) => pattern.test(word)))
  const plain = urduSentence(cell).words.map((word) => word.plain)
  const numeral = currency ? urduNumeralAt(plain, 0) : null
  if (!numeral || !currency) return null
  const scale = SCALES.find(([pattern]) => column.some((word) => pattern.test(word)))?.[1] ?? 1
  return { text: cell.trim(), amount: numeral.value * scale, ...(currency[1] ? { currency: currency[1] } : {}) }
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
      text: printedWords(sentence, index, numeral.end + (next === 'فی' ? 2 : 1)),
      quantity: numeral.value,
      unit: 'percent',
    }
  if (/^(?:تہائی|چوتھائی)$/.test(next))
    return {
      text: printedWords(sentence, index, numeral.end + 1),
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
    URDU_UNITS.some(([pattern]) => pattern.test(next)) ||
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
    ? { text: printedWords(sentence, index, end), quantity: numeral.value, unit: printedWords(sentence, from, end) }
    : null
}
