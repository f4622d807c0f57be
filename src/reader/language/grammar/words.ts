/** A word, a number or a mark of a sentence, with where it stands, so that what decided can be quoted as printed. */
export interface Word {
  text: string
  lower: string
  /** UTF-16 offsets into the sentence. */
  at: number
  end: number
}

const WORD =
  /\d[\d,.]*\d(?:\p{L}+)?|\d+\p{L}*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’‐‑\-/&.](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|[^\s]/gu

/** "mid-2028", "end-June": two words for whoever reads dates. */
const POINT_IN_TIME = /^(?:mid|end|early|late)-(?=\p{L}|\d)/iu

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  const push = (part: string, at: number) => words.push({ text: part, lower: lowered(part), at, end: at + part.length })
  for (const match of text.matchAll(WORD)) {
    const printed = match[0]
    const point = POINT_IN_TIME.exec(printed)?.[0].length ?? 0
    if (point) push(printed.slice(0, point - 1), match.index)
    push(printed.slice(point), match.index + point)
  }
  return words
}

/** One spelling for what type-setters vary: curly apostrophes and the hyphens that do not break. */
export function lowered(text: string): string {
  return text.toLowerCase().replace(/’/g, "'").replace(/[‐‑]/g, '-')
}

export function isCapitalised(word: Word): boolean {
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
  return !/[\p{L}\p{N}%]/u.test(word.text)
}

/** The slice of the sentence from one word to another, both included, on one line. */
export function textOf(sentence: string, words: Word[]): string {
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return ''
  return sentence.slice(first.at, last.end).replace(/\s+/g, ' ')
}
