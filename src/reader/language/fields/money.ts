import type { Money } from '../../model.ts'
import { textOf, type Word, wordsOf } from '../grammar/words.ts'
import { NAMES, NATIONAL, SIGNS } from '../lexicon/currencies.ts'
import { numeralAt } from './numbers.ts'

const NUMBER = '\\d[\\d,.]*(?:[ \\u00a0\\u202f]\\d{3}\\b)*'
const SCALE = '(?:trillions?|billions?|bn|millions?|mn|mln|m|thousand|k|crores?|lakhs?|lacs?|lac)'
const SIGNED = new RegExp(
  `(?<![\\p{L}\\d])(?:${SIGNS.map(([sign]) => `(${sign})`).join('|')}) ?(${NUMBER})(?: ?(?:-|–|to) ?${NUMBER})?(?:[ -]?${SCALE}\\b)?(?: ?${SCALE}\\b)?`,
  'u',
)

/** What "Rs" means in a document: Pakistan's unless the text speaks of another country that counts in rupees. */
export function rupeeOf(text: string): string {
  if (/\bPakistan/.test(text)) return 'PKR'
  if (/\bIndian?\b/.test(text)) return 'INR'
  if (/\bNepal/.test(text)) return 'NPR'
  if (/\bSri Lanka/.test(text)) return 'LKR'
  return 'PKR'
}

/**
 * The first sum of money a text names, in whole units: "Rs 732.4 billion" is 732400000000. Of a range the amount is its first end.
 * Adequate resources, "no cost" and numbers without a currency are no sum.
 */
export function moneyOf(text: string, rupee: string): Money | null {
  return signed(text, rupee) ?? named(text, rupee) ?? coded(text)
}

const CODED =
  /(?<![\p{L}\d-])([A-Z]{2,3}) ?(\d{1,3}(?:,\d{3})+|\d[\d.,]*[ -]?(?:trillion|billion|bn|million|mn|thousand|crore|lakh)s?)(?![\p{L}\d])(?! (?:people|persons|men|women|children|households|families|hectares|tonnes))/u
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** "OD 45 million", "PEN 12,000": letters that stand before a sum are a currency's, known or not. */
function coded(text: string): Money | null {
  const match = /[A-Z]{2} ?\d/.test(text) ? CODED.exec(text) : null
  if (!match?.[1] || !match[2]) return null
  return money(match[0], amountOf(match[2]), CODES.has(match[1]) ? match[1] : null, 'PKR')
}

function signed(text: string, rupee: string): Money | null {
  if (!/[$€£₹₨₦₱₺₴¥৳]|\b[A-Z]{3}\b|\bRs|Rupees|\bK[Ss]h|\bUSh|\bTSh|\bTk|\bRp|\bRM|GH/.test(text)) return null
  const match = SIGNED.exec(text)
  if (!match) return null
  const which = SIGNS.findIndex((_, index) => match[index + 1] !== undefined)
  const currency = SIGNS[which]?.[1] ?? null
  const sum = match[0].slice((match[which + 1] ?? '').length)
  const printed = match[0].replace(/[\s,.]+$/, '')
  return money(printed, amountOf(sum), currency, rupee)
}

/** The first number of "2 to 3 million", with the scale that follows the second. */
function amountOf(sum: string): number | null {
  const words = wordsOf(sum)
  const first = numeralAt(words, 0)
  if (!first) return null
  const second = /^(?:-|–|to)$/.test(words[first.end]?.text ?? '') ? numeralAt(words, first.end + 1) : null
  const scale = second && second.value >= 1000 && first.value < 1000 ? scaleOf(words, second.end) : 1
  const tight = /^(?:m|k)$/i.test(words[first.end]?.text ?? '') ? (words[first.end]?.lower === 'm' ? 1e6 : 1e3) : 1
  return first.value * scale * tight
}

function scaleOf(words: Word[], end: number): number {
  return numeralAt([{ text: '1', lower: '1', at: 0, end: 1 }, ...words.slice(end - 1, end)], 0)?.value ?? 1
}

function named(text: string, rupee: string): Money | null {
  if (!NAMED.test(text)) return null
  const words = wordsOf(text)
  for (let index = 0; index < words.length; index += 1) {
    const numeral = numeralAt(words, index)
    if (!numeral) continue
    const name = nameAt(words, numeral.end)
    if (!name) {
      index = numeral.end - 1
      continue
    }
    return money(textOf(text, words.slice(index, name.end)), numeral.value, name.currency, rupee)
  }
  return null
}

const NAMED = new RegExp(`\\b(?:${Object.keys(NAMES).join('|')})s?\\b`, 'i')

function nameAt(words: Word[], index: number): { currency: string | null; end: number } | null {
  if (words[index]?.lower === 'united' && words[index + 1]?.lower === 'states') return nameAt(words, index + 1)
  const word = singular(words[index]?.lower ?? '')
  const next = singular(words[index + 1]?.lower ?? '')
  const national = NATIONAL[`${word} ${next}`] ?? NATIONAL[`${word} ${words[index + 1]?.lower ?? ''}`]
  if (national) return { currency: national, end: index + 2 }
  if (word in NAMES) return { currency: NAMES[word] ?? null, end: index + 1 }
  if (/^[A-Z]/.test(words[index]?.text ?? '') && next in NAMES) return { currency: null, end: index + 2 }
  return null
}

function singular(word: string): string {
  return word.endsWith('s') && word.length > 3 ? word.slice(0, -1) : word
}

function money(text: string, amount: number | null, currency: string | null, rupee: string): Money {
  const code = currency === 'rupee' ? rupee : currency
  return {
    text: text.replace(/\s+/g, ' '),
    ...(amount === null ? {} : { amount }),
    ...(code ? { currency: code } : {}),
  }
}

/** The sum in a table's cell; the column's heading may give the currency and the scale ("Budget, USD million"). */
export function moneyOfCell(cell: string, heading: string, rupee: string): Money | null {
  const direct = moneyOf(cell, rupee)
  if (direct) return direct
  const words = wordsOf(cell)
  const at = words.findIndex((_, index) => numeralAt(words, index))
  const numeral = at < 0 ? null : numeralAt(words, at)
  if (!numeral || /%|per ?cent/.test(cell)) return null
  const sample = moneyOf(
    `${heading.replace(/[(),]/g, ' ').replace(/\s+/g, ' ').trim()} 1`.replace(
      /\b(million|billion|thousand|lakh|crore)s? 1$/i,
      '1 $1',
    ),
    rupee,
  )
  const scale = /\b(million|mn|billion|bn|thousand|'?000|lakh|crore)/i.exec(heading)?.[1]?.toLowerCase() ?? ''
  const factor =
    { million: 1e6, mn: 1e6, billion: 1e9, bn: 1e9, thousand: 1e3, '000': 1e3, "'000": 1e3, lakh: 1e5, crore: 1e7 }[
      scale
    ] ?? 1
  const amount = numeral.value * (numeral.value < factor * 10 ? factor : 1)
  return { text: cell.trim(), amount, ...(sample?.currency ? { currency: sample.currency } : {}) }
}
