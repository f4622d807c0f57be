/** A word, a number or a mark of a sentence, with where it stands, so that what decided can be quoted as printed. */
export interface Word {
  text: string
  lower: string
  /** UTF-16 offsets into the sentence. */
  at: number
  end: number
}

const WORD =
  /\d[\d,.]*\d(?:\p{L}+)?|\d+\p{L}*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’‐‑\-/&.](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|[^\s]/uy

/** "mid-2028", "end-June": two words for whoever reads dates. */
const POINT_IN_TIME = /^(?:mid|end|early|late)-(?=\p{L}|\d)/iu

/** The sentences last asked for: every rule and every field asks for the words of the same sentence. */
const RECENT = new Map<string, Word[]>()
const MOST_RECENT = 24

export function wordsOf(text: string): Word[] {
  const known = RECENT.get(text)
  if (known) return known
  const words = split(text)
  if (RECENT.size >= MOST_RECENT) RECENT.clear()
  RECENT.set(text, words)
  return words
}

function split(text: string): Word[] {
  const words: Word[] = []
  const whole = lowered(text)
  // Lower case may be longer in a few scripts; then every word is lowered for itself.
  const aligned = whole.length === text.length
  const unchanged = whole === text
  const push = (at: number, end: number) => {
    const part = text.slice(at, end)
    const lower = unchanged ? part : aligned ? whole.slice(at, end) : lowered(part)
    words.push({ text: part, lower, at, end })
  }
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code === SPACE) {
      at += 1
      continue
    }
    const end = plainEnd(text, at, code) ?? matchedEnd(text, at)
    if (end === null) {
      at += 1
      continue
    }
    const point = end - at > SHORTEST_POINT ? (POINT_IN_TIME.exec(text.slice(at, end))?.[0].length ?? 0) : 0
    if (point) push(at, at + point - 1)
    push(at + point, end)
    at = end
  }
  return words
}

const SPACE = 0x20
/** "mid-5" is the shortest. */
const SHORTEST_POINT = 4

/** The end of a word of plain letters alone, which most are; null where the pattern has to say where it ends. */
function plainEnd(text: string, at: number, code: number): number | null {
  if (!isPlainLetter(code)) return null
  let end = at + 1
  while (isPlainLetter(text.charCodeAt(end))) end += 1
  const next = text.charCodeAt(end)
  // Behind a letter only a space, a comma, a semicolon, a colon and a closing bracket end a word for certain.
  const ends = Number.isNaN(next) || next === SPACE || next === 0x2c || next === 0x3b || next === 0x3a || next === 0x29
  return ends ? end : null
}

const SMALL_A = 0x61

function isPlainLetter(code: number): boolean {
  return (code >= SMALL_A && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

/** Null for white space. */
function matchedEnd(text: string, at: number): number | null {
  WORD.lastIndex = at
  return WORD.test(text) ? WORD.lastIndex : null
}

/** One spelling for what type-setters vary: curly apostrophes and the hyphens that do not break. */
export function lowered(text: string): string {
  const lower = text.toLowerCase()
  return /[’‐‑]/.test(lower) ? lower.replaceAll('’', "'").replace(/[‐‑]/g, '-') : lower
}

export function isCapitalised(word: Word): boolean {
  if (isPlainLetter(word.text.charCodeAt(0))) return word.text.charCodeAt(0) < SMALL_A
  const first = word.text.charAt(0)
  return first !== first.toLowerCase()
}

/** "NACTA", "MoI", "CTDs", "OHCHR-II": at least two capitals, none of them only the first of a long word. */
export function isAcronym(word: Word): boolean {
  if (word.text.length < 2 || word.text.length > 12) return false
  const capitals = word.text.match(/\p{Lu}/gu)?.length ?? 0
  return capitals >= 2 && capitals * 2 >= word.text.replace(/[^\p{L}]/gu, '').length - 1
}

export function isMark(word: Word): boolean {
  return !isPlainLetter(word.text.charCodeAt(0)) && !/[\p{L}\p{N}%]/u.test(word.text)
}

/** The slice of the sentence from one word to another, both included, on one line. */
export function textOf(sentence: string, words: Word[]): string {
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return ''
  return spaced(sentence.slice(first.at, last.end))
}

/** With one space wherever there is white space; most text has no other, and is left as it is. */
export function spaced(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text
}
