import type { Line } from './lines.ts'

/** First parts that English sets off by a hyphen, and that begin hardly any word without one. */
const PREFIXES = new Set('anti counter ex mid non pan self semi socio'.split(' '))
/** Second parts that are seldom the rest of a divided word. */
const SECOND_PARTS = new Set(
  'based being building driven level making oriented related scale sensitive sharing specific term wide'.split(' '),
)
/** Second parts that also end words (`enab-led`): only behind what the document uses as a word. */
const DOUBTFUL = new Set(
  'agency cutting extremism free funded government led narrative narratives owned profit run sectoral terrorism up'.split(
    ' ',
  ),
)

/** No word is longer; a line of letters without end is not searched through again and again. */
const LONGEST_WORD = 100

export type JoinHyphen = (above: string, below: string) => string

/**
 * Joins two lines of which the first ends in a hyphen. The document itself tells best: a compound that it prints
 * elsewhere keeps its hyphen, a word that it prints elsewhere in one loses it.
 */
export function hyphenJoiner(lines: Line[]): JoinHyphen {
  let words: Set<string> | null = null
  return (above, below) => {
    words ??= wordsOf(lines)
    const left = /([\p{L}\p{M}\p{N}'’-]+)-$/u.exec(above.slice(-LONGEST_WORD))?.[1] ?? ''
    const right = /^[\p{L}\p{M}'’]+/u.exec(below)?.[0] ?? ''
    const keeps = left === '' || right === '' || keepsHyphen(left, right, words)
    return (keeps ? above : above.slice(0, -1)) + below
  }
}

function keepsHyphen(left: string, right: string, words: Set<string>): boolean {
  if (!/^\p{Ll}/u.test(right) || !/\p{Ll}$/u.test(left)) return true
  const last = left.split('-').at(-1) ?? left
  const [first, second] = [last.toLowerCase(), right.toLowerCase()]
  if (words.has(`${first}-${second}`)) return true
  if (words.has(first + second)) return false
  if (PREFIXES.has(first) || SECOND_PARTS.has(second)) return true
  return DOUBTFUL.has(second) && words.has(first)
}

/** Every word the lines hold whole: not those that a line's end or a line's hyphen cuts. */
function wordsOf(lines: Line[]): Set<string> {
  const words = new Set<string>()
  let cut = false
  for (const line of lines) {
    const found = line.text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*-?/gu) ?? []
    const last = found.length - 1
    found.forEach((word, index) => {
      if ((index === 0 && cut) || (index === last && line.text.endsWith('-'))) return
      words.add(word)
      if (word.includes('-')) for (const part of word.split('-')) words.add(part)
    })
    cut = line.text.endsWith('-')
  }
  return words
}
