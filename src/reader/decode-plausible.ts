import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

/**
 * How much of what is not ASCII in a text stands in words that Urdu or Arabic could have: 0 to 1. Another script read as
 * Windows-1256 gives Arabic letters mixed with accented Latin ones, or words without the letters that fill every line.
 */
export function arabicScore(text: string): number {
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0
  const words = text.match(/[\u0600-\u06ff\u200c\u200d]{2,}/g)?.join('') ?? ''
  if (words.length === 0) return 0
  const common = words.match(/[اوينملر]/g)?.length ?? 0
  return common / words.length > 0.3 ? (words.length + punctuation(text)) / foreign : 0
}

function punctuation(text: string): number {
  return text.match(/[\u2010-\u2026\u00a0\u00ab\u00bb،؛؟ـ](?![\u0600-\u06ff]{2})/g)?.length ?? 0
}

/**
 * How many accented letters there are, and the share of what is not ASCII that stands where no Latin text has it: a
 * capital after a small letter, a quotation mark or a currency between two, a byte without a letter, three accented
 * letters in a row, half of a quotation mark from UTF-8, and ÿ or þ, the bytes FF and FE, which are scars far more often than letters.
 */
export function latinFaults(text: string): { letters: number; share: number } {
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0
  const letters = text.match(/[\u00c0-\u024f]/g)?.length ?? 0
  const misplaced = text.match(/(?<=\p{Ll})(?:[À-ÞŠŽŸ]|[‚„†‡‰‹›¤¦¨¬¯¸¶÷׃ˆ˜¥¢€°±²³](?=\p{Ll}))/gu)?.length ?? 0
  const scars = text.match(/[ÿþ]|â€/g)?.join('').length ?? 0
  const unassigned = text.match(/[\x80-\x9f\ufffd]/g)?.length ?? 0
  const heaped = text.match(/[\u00a1-\u024f]{3,}/g)?.join('').length ?? 0
  return { letters, share: foreign === 0 ? 0 : (misplaced + scars + unassigned + heaped) / foreign }
}

const EXAMPLE_LENGTH = 24

/**
 * The first words of a text that were UTF-8, read as Windows-1252 and written as UTF-8 again ("Ã©" for "é"), or null
 * where there are none or too few to be sure. Sure: the letters, put back into bytes, are valid UTF-8.
 */
export function twiceDecoded(text: string): string | null {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/.test(text)) return null
  const runs = text.match(/[^\0-\x7f]+/g) ?? []
  const doubled = runs.filter((run) => run.length > 1 && isTwice(run))
  const first = doubled[0]
  if (first === undefined || doubled.length < 3 || doubled.length < runs.length / 10) return null
  return first.slice(0, EXAMPLE_LENGTH)
}

function isTwice(run: string): boolean {
  const bytes = Buffer.concat([...run].map(asByte))
  return isUtf8(bytes) && bytes.some((byte) => byte >= 0x80)
}

/** Programs that read Windows-1252 keep its five empty places as the control characters of Latin-1. */
function asByte(letter: string): Buffer {
  const code = letter.codePointAt(0) ?? 0
  return code >= 0x80 && code <= 0x9f ? Buffer.from([code]) : iconv.encode(letter, 'windows-1252')
}
