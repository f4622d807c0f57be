/**
 * A list of word stems, as patterns parted by bars, to be found where words begin. A text of many words is searched for some hundreds of them,
 * so only words that begin with the first two letters of some stem are put to the pattern.
 */
export class Stems {
  /** Which pairs of letters a stem begins with, by place in the alphabet. */
  readonly #heads = new Uint8Array(LETTERS * LETTERS)
  readonly #pattern: RegExp

  /** Every pattern of the list begins with two plain letters. */
  constructor(list: string) {
    const source = list.replace(/\s*\n\s*/g, '')
    for (const stem of alternatives(source)) this.#heads[headAt(stem, 0)] = 1
    this.#pattern = new RegExp(source, 'iuy')
  }

  /** The parts of a text that they match, from left to right, none overlapping. `starts`: where its words begin, if that is known. */
  matches(text: string, starts = wordStarts(text)): { at: number; end: number }[] {
    const found: { at: number; end: number }[] = []
    let from = 0
    for (const at of starts) {
      if (at < from || this.#heads[headAt(text, at)] !== 1) continue
      this.#pattern.lastIndex = at
      if (!this.#pattern.test(text)) continue
      from = this.#pattern.lastIndex
      found.push({ at, end: from })
    }
    return found
  }
}

/** Where the words of a text begin: at letters that no letter stands before. */
export function wordStarts(text: string): number[] {
  const starts: number[] = []
  let inWord = false
  for (let at = 0; at < text.length - 1; at += 1) {
    const letter = isLetter(text, at)
    if (letter && !inWord) starts.push(at)
    inWord = letter
  }
  return starts
}

const LETTERS = 26
const SMALL_A = 0x61
/** The bit by which a small letter differs from its capital. */
const SMALL = 0x20

/** -1 where no two plain letters stand. */
function headAt(text: string, at: number): number {
  const first = (text.charCodeAt(at) | SMALL) - SMALL_A
  const second = (text.charCodeAt(at + 1) | SMALL) - SMALL_A
  const letters = first >= 0 && first < LETTERS && second >= 0 && second < LETTERS
  return letters ? first * LETTERS + second : -1
}

/** What stands between the bars that no bracket encloses. */
function alternatives(source: string): string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= source.length; at += 1) {
    const mark = source[at]
    if (mark === '(') depth += 1
    else if (mark === ')') depth -= 1
    else if (depth === 0 && (mark === '|' || mark === undefined)) {
      if (at > from) found.push(source.slice(from, at))
      from = at + 1
    }
  }
  return found
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code >= 0x80) return isForeignLetter(text, at)
  const place = (code | SMALL) - SMALL_A
  return place >= 0 && place < LETTERS
}

function isForeignLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at))
}
