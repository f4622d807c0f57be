import { westernDigits } from '../fields/numbers.ts'

/** A word of Urdu as printed, and in the one spelling that the rules know. */
export interface UrduWord {
  printed: string
  plain: string
}

/** A sentence as words; `plain` joins them with single spaces, and a match in it can be printed again as it stood. */
export interface UrduSentence {
  text: string
  plain: string
  words: UrduWord[]
}

/** Vowel signs, the lengthening stroke, and the joiners and direction marks that are not seen. */
const MARKS = /\p{Mn}|\p{Cf}|\u0640/gu

/** Whether a passage is to be read by the rules for Urdu: more of its letters are Arabic than Latin. */
export function isUrdu(text: string): boolean {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  return arabic > 0 && arabic > (text.match(/\p{Script=Latin}/gu)?.length ?? 0)
}

/** One spelling: Urdu letters for Arabic ones, no vowel signs, Western digits, and the future's ending as a word of its own. */
export function plainUrdu(text: string): string {
  return westernDigits(text)
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ۂۀة]/g, 'ہ')
    .replace(/ه/g, 'ہ')
    .replace(/چاہئے|چاہیئے/g, 'چاہیے')
    .replace(MARKS, '')
}

export function urduSentence(text: string): UrduSentence {
  const words: UrduWord[] = []
  for (const match of text.matchAll(/(?:\p{L}|\p{M}|\p{N}|\p{Cf}|%|٪)+(?:[.,٫٬/-][\p{N}]+)*|[^\s]/gu)) {
    const plain = plainUrdu(match[0])
    if (plain) words.push({ printed: match[0], plain })
  }
  const apart = words.flatMap(parted)
  return { text, words: apart, plain: apart.map((word) => word.plain).join(' ') }
}

/** "ہوگا", "کریگا", "جائیگی" written in one. */
function parted(word: UrduWord): UrduWord[] {
  const match = /^(.*(?:ے|و|ی|ئ|یں|ں))(گا|گے|گی)$/u.exec(word.plain)
  if (!match?.[1] || !match[2] || word.plain.length < 4) return [word]
  const stem = match[1].replace(/یں?$/, (ending) => (ending === 'ی' ? 'ے' : ending))
  return [
    { printed: word.printed, plain: stem === 'جاے' ? 'جائے' : stem },
    { printed: '', plain: match[2] },
  ]
}

/** What stood in the text where a match of the plain sentence stands. */
export function printedAt(sentence: UrduSentence, from: number, to: number): string {
  let offset = 0
  const kept: string[] = []
  for (const word of sentence.words) {
    const end = offset + word.plain.length
    if (end > from && offset < to && word.printed) kept.push(word.printed)
    offset = end + 1
  }
  return kept.join(' ').replace(/ ([،؛,.])/g, '$1')
}

/** The words from one to another, the last excluded, as printed. */
export function printedWords(sentence: UrduSentence, from: number, end: number): string {
  return sentence.words
    .slice(from, end)
    .map((word) => word.printed)
    .filter(Boolean)
    .join(' ')
}
