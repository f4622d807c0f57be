import { normaliseDigits } from './digits.ts'
import { romanValue } from './roman.ts'

/** One way to understand a printed number: `(i)` is the ninth of a list of letters or the first of one in Roman numbers. */
export interface Count {
  /** Lists whose numbers look alike: `1.` and `(1)` are two styles. */
  style: string
  value: number
}

export interface Marker {
  kind: 'bullet' | 'number'
  /** As printed, for the normalised text: `3.`, `(a)`, `•`. */
  printed: string
  /** Without its point: `3`, `(a)`, `1.2`. */
  number: string | null
  /** Without bracket or point, as it hangs on a number above: `a` of `14(a)`. */
  bare: string
  counts: Count[]
  /** The parts of `1.2.3`. */
  parts: number[]
  /** A bullet stood in front of the number: a conversion took the list's number for text. */
  bulleted: boolean
}

const BULLET = /^([-*•●▪■◦○‣·➢➤►✓✔❖§–—−]|o)\s+/u
const TIGHT_BULLET = /^([•●▪■◦○‣➢➤►✓✔❖])(?=\S)/u
const D = '[\\d٠-٩۰-۹]'
const DOTTED = new RegExp(`^(${D}{1,3}(?:\\.${D}{1,3}){1,5})([.)۔:]?)(?=\\s|$)`, 'u')
const DECIMAL = new RegExp(`^(?:(\\()(${D}{1,4})\\)|(${D}{1,4})([.)]|۔(?=\\s|\\p{L})|-(?=\\s)|\\.-))(?!${D})\\s*`, 'u')
const LETTERED = /^(?:(\()([a-zA-Z]|[ivxlcIVXLC]{2,7})\)|([a-zA-Z]|[ivxlcIVXLC]{2,7})([.)]))(?=\s|$)/
const COMPOUND = /^(\d{1,3}(?:\.\d{1,3})*(?:\([a-zA-Z]{1,5}\)){1,3})[.:]?(?=\s|$)/
const URDU_LETTER =
  /^(?:\(\s?(الف|[ابپتثجچحخدذرزسشصضطظعغفقکكلمنوہھهیي])\s?\)|(الف|[ابپتثجچحخدذرزسشصضطظعغفقکلمنوہھهی])([.)۔]))\s*/u
const ABJAD = 'ابجدہوزحطیکلمنسعفصق'
const ALPHABET = 'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہی'

/** What stands in front of an item, and the item's words; null where nothing does. */
export function readMarker(text: string): { marker: Marker; rest: string } | null {
  if (isPlainWord(text)) return null
  const bullet = BULLET.exec(text) ?? TIGHT_BULLET.exec(text)
  if (!bullet) return readNumber(text, false)
  const rest = text.slice(bullet[0].length)
  const second = BULLET.exec(rest)
  if (second && bullet[1] !== '•') return { marker: bulletMarker(second[1] ?? '-'), rest: rest.slice(second[0].length) }
  return readNumber(rest, true) ?? { marker: bulletMarker(bullet[1] ?? '-'), rest }
}

/** Begins with a Latin word that no point, bracket or space turns into a number or a bullet: most lines do. */
function isPlainWord(text: string): boolean {
  if (!/^[A-Za-z]{2}/.test(text)) return false
  const head = text.slice(0, 9)
  return !head.includes('.') && !head.includes(')')
}

export function bulletMarker(sign: string): Marker {
  return { kind: 'bullet', printed: sign, number: null, bare: '', counts: [], parts: [], bulleted: false }
}

function readNumber(text: string, bulleted: boolean): { marker: Marker; rest: string } | null {
  const found = dotted(text) ?? compound(text) ?? decimal(text) ?? lettered(text) ?? urduLetter(text)
  if (!found) return null
  const rest = text.slice(found.length).trim()
  return { marker: { kind: 'number', parts: [], bulleted, ...found.marker }, rest }
}

interface Found {
  length: number
  marker: Pick<Marker, 'printed' | 'number' | 'bare' | 'counts'> & { parts?: number[] }
}

function dotted(text: string): Found | null {
  const match = DOTTED.exec(text)
  const number = match?.[1]
  if (!match || !number) return null
  const parts = normaliseDigits(number).split('.').map(Number)
  const counts = [{ style: `dotted${parts.length}`, value: parts.at(-1) ?? 0 }]
  return { length: match[0].length, marker: { printed: match[0], number, bare: number, counts, parts } }
}

function compound(text: string): Found | null {
  const match = COMPOUND.exec(text)
  const number = match?.[1]
  if (!match || !number) return null
  return {
    length: match[0].length,
    marker: { printed: match[0], number, bare: number, counts: [{ style: 'compound', value: 0 }] },
  }
}

function decimal(text: string): Found | null {
  const match = DECIMAL.exec(text)
  if (!match) return null
  const [whole, bracket, inner, plain, point = ''] = match
  const digits = inner ?? plain ?? ''
  if (!/[\s۔]$/.test(whole) && !/^[\p{Lu}\p{Lo}"“]|^$/u.test(text.slice(whole.length))) return null
  const style = bracket ? 'decimal()' : point === ')' ? 'decimal)' : 'decimal.'
  const printed = whole.trim()
  const number = bracket ? printed : digits
  return {
    length: whole.length,
    marker: { printed, number, bare: digits, counts: [{ style, value: Number(normaliseDigits(digits)) }] },
  }
}

function lettered(text: string): Found | null {
  const match = LETTERED.exec(text)
  if (!match) return null
  const [whole, bracket, inner, plain, point = ''] = match
  const letters = inner ?? plain ?? ''
  const shape = `${letters === letters.toUpperCase() ? 'upper' : 'lower'}${bracket ? '()' : point}`
  const counts: Count[] = []
  if (letters.length === 1) counts.push({ style: `letter ${shape}`, value: letters.toLowerCase().charCodeAt(0) - 96 })
  const roman = romanValue(letters.toLowerCase())
  if (roman !== null) counts.push({ style: `roman ${shape}`, value: roman })
  if (counts.length === 0) return null
  const printed = whole.trim()
  return { length: whole.length, marker: { printed, number: bracket ? printed : letters, bare: letters, counts } }
}

function urduLetter(text: string): Found | null {
  const match = URDU_LETTER.exec(text)
  if (!match) return null
  const [whole, inBrackets, plain] = match
  const letter = inBrackets ?? plain ?? ''
  const first = letter === 'الف' ? 'ا' : letter.replace(/[ھه]/, 'ہ').replace('ي', 'ی').replace('ك', 'ک')
  const shape = inBrackets ? '()' : '.'
  const counts = [ABJAD, ALPHABET].flatMap((order, nth) => {
    const value = order.indexOf(first) + 1
    return value > 0 ? [{ style: `urdu ${nth}${shape}`, value }] : []
  })
  if (!inBrackets && whole.endsWith('.') && !/\s$/.test(whole)) return null
  const printed = whole.trim()
  return { length: whole.length, marker: { printed, number: inBrackets ? printed : letter, bare: letter, counts } }
}
