import type { Attendant } from '../model.ts'
import { endsSentence, wordCount } from './phrase.ts'

const HONORIFIC =
  /^(?:mr|mrs|ms|miss|dr|prof|gen|lt|col|maj|capt|brig|hon|sir|dame|justice|senator|ambassador|amb|h\.e|his excellency|her excellency|sheikh|maulana|mufti|جناب|محترمہ?|ڈاکٹر|مولانا|مفتی|پروفیسر)\b/iu
const SENTENCE =
  /\b(?:was|were|is|are|has|have|had|will|attended|presided|opened|could not|unable|drafted|approved|welcomed)\b|[ہھ](?:ے|یں|و|وئے)۔?$/iu
const NAME_COLUMN = /^(?:full )?(?:name|names|participant|member|attendee|نام|اسم)\b/iu
const COUNT_COLUMN = /^(?:s\.?\s?(?:no|#)|no|sr|#|signature|sign|email|e-mail|phone|contact|tel|دستخط|نمبر)\b/iu
/** "Present: …" or "Attended by …" in the line itself. */
const RUN_IN =
  /^(?:members? present|present|in attendance|attendance|attendees|participants|attended by|those present|حاضرین|حاضری|شرکاء?|شرکائے اجلاس)\s*[:：]\s*(?=\S)/iu

const LONGEST_ENTRY = 400

/** One line of an attendance list: whose name, and in what role. A row's cells are told apart by their columns' names. */
export function readAttendant(text: string, isRow: boolean): Attendant | null {
  const plain = withoutTail(text)
  if (plain === '') return null
  if (isRow) return fromCells(plain)
  const at = firstBreak(plain)
  if (at < 0) return { name: plain, role: null }
  const name = plain.slice(0, at).trim()
  const role = roleOf(plain.slice(at))
  return name === '' ? null : { name, role: role === '' ? null : role }
}

/** Without the stop, or the "; and", that ends an entry. */
function withoutTail(text: string): string {
  const words = text.replace(/(?<=[;,.\s])and$/i, '')
  let end = words.length
  while (end > 0 && /[;,.\s]/.test(words.charAt(end - 1))) end--
  return words.slice(0, end).trim()
}

function fromCells(text: string): Attendant | null {
  const cells = text.split(' | ').map((cell) => {
    const match = /^([^:|]{1,40}):\s+(.*)$/.exec(cell)
    return match ? { column: match[1] ?? '', words: match[2] ?? '' } : { column: '', words: cell }
  })
  const known = cells.filter((cell) => !COUNT_COLUMN.test(cell.column) && !/^[\d۰-۹]+[.)]?$/.test(cell.words))
  const named = known.find((cell) => NAME_COLUMN.test(cell.column)) ?? known[0]
  if (!named) return null
  const role = known.filter((cell) => cell !== named && cell.words !== '').map((cell) => cell.words)
  if (role.length === 0) return readAttendant(named.words, false)
  return { name: named.words, role: role.join(', ') }
}

/** Where the name is over: at a bracket, a comma, a dash with spaces, a colon or a bar. */
function firstBreak(text: string): number {
  return text.search(/\s?\(|\s?[,،|:]\s?|\s[–—-]\s|\s?–\s|\t/u)
}

function roleOf(text: string): string {
  const rest = text.replace(/^[\s,،|:–—-]+/u, '').trim()
  const bracket = /^\(([^()]*(?:\([^()]*\)[^()]*)*)\)?(.*)$/.exec(rest)
  if (!bracket) return rest
  const after = (bracket[2] ?? '').replace(/^[\s,،–—-]+/u, '').trim()
  return [bracket[1]?.trim(), after].filter(Boolean).join(', ')
}

/** A line that could be an entry: a name, perhaps with a role; not a sentence about somebody. */
export function couldBeEntry(text: string): boolean {
  if (
    text.length > LONGEST_ENTRY ||
    /[:：]$/.test(text) ||
    wordCount(text) > 18 ||
    SENTENCE.test(text.replace(/\(.*?\)/g, ''))
  )
    return false
  return !endsSentence(text) || HONORIFIC.test(text) || wordCount(text) <= 8
}

/** "Present: Ms. A (Chair); Mr. B; Dr. C": the entries of a list in one line, or null where the text is none. */
export function entriesInLine(text: string): Attendant[] | null {
  const run = RUN_IN.exec(text)
  return run ? splitEntries(text.slice(run[0].length)) : null
}

/** Names parted by semicolons; by commas only where each carries its role in brackets or its honorific. */
export function splitEntries(text: string): Attendant[] {
  const list = text.replace(/[.۔\s]{1,20}$/u, '')
  const bySemicolon = outsideBrackets(list, /[;؛]/)
  const parts = bySemicolon.length > 1 ? bySemicolon : byCommas(list)
  return parts.flatMap((part) => readAttendant(part.replace(/^(?:and|اور)\s+/iu, ''), false) ?? [])
}

function byCommas(list: string): string[] {
  const parts = outsideBrackets(list, /[,،]/).flatMap((part) => part.split(/\s+and\s+(?=\p{Lu})/u))
  return parts.every((part) => part.includes('(') || HONORIFIC.test(part)) ||
    parts.every((part) => wordCount(part) <= 3 && parts.length > 3)
    ? parts
    : [list]
}

function outsideBrackets(text: string, separator: RegExp): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const char of text) {
    if (char === '(') depth++
    else if (char === ')') depth = Math.max(0, depth - 1)
    if (depth === 0 && separator.test(char)) parts.push('')
    else parts[parts.length - 1] += char
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
