/**
 * A list of word stems, as patterns parted by bars, to be found where words begin. A text of many words is searched for some hundreds of them,
 * so only words that begin with the first two letters of some stem are put to the pattern.
 */
export class Stems {
  readonly #heads: ReadonlySet<string>
  readonly #pattern: RegExp

  /** Every pattern of the list begins with two plain letters. */
  constructor(list: string) {
    const source = list.replace(/\s*\n\s*/g, '')
    this.#heads = new Set(alternatives(source).map((stem) => stem.slice(0, 2)))
    this.#pattern = new RegExp(source, 'iuy')
  }

  /** The parts of a text that they match, from left to right, none overlapping. */
  matches(text: string): { at: number; end: number }[] {
    const found: { at: number; end: number }[] = []
    let inWord = false
    for (let at = 0; at < text.length - 1; at += 1) {
      const letter = isLetter(text, at)
      if (letter && !inWord && this.#heads.has(text.slice(at, at + 2).toLowerCase())) {
        this.#pattern.lastIndex = at
        if (this.#pattern.test(text)) {
          found.push({ at, end: this.#pattern.lastIndex })
          at = this.#pattern.lastIndex - 1
          inWord = isLetter(text, at)
          continue
        }
      }
      inWord = letter
    }
    return found
  }
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
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  return /\p{L}/u.test(text.charAt(at))
}
