/** What the first and last letters of a printed line say about whether a sentence goes on. */

const CLOSED = /[.!?;:…؟۔؛]["'”’»)\]⁰¹²³⁴-⁹]*$/u
const FULL_STOP = /[.!?…؟۔]["'”’»)\]⁰¹²³⁴-⁹]*$/u
/** An abbreviation's point ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Brig|Hon|Rs|No|Nos|Art|Arts|para|paras|Sec|St|viz|cf|vs|e\.g|i\.e|approx|Ch|Vol)\.$/
/** Looked for in a text's last letters alone: no linking word is long. */
const LAST_WORD = /([\p{L}]+)["'”’]?$/u
/** Words no English sentence or heading ends with. */
const LINKING = new Set(
  (
    'a an the and or nor but of to in on at by for from with without within into onto upon about against between among ' +
    'through during under over towards toward via per as than that which who whom whose while whereas if because ' +
    'is are was were be been being has have had will shall would should must may can could might its their his her our ' +
    'this these those such including regarding concerning'
  ).split(' '),
)

/** A sentence or an item is over: full stop, question mark, semicolon, colon, in Latin or Arabic script. */
export function isClosed(text: string): boolean {
  return CLOSED.test(text) && !ABBREVIATED.test(text)
}

export function endsSentence(text: string): boolean {
  return FULL_STOP.test(text) && !ABBREVIATED.test(text)
}

export function startsLower(text: string): boolean {
  return /^["'“‘«([]?\p{Ll}/u.test(text)
}

/** The last word or sign asks for more words: an article, a preposition, an abbreviation, an open bracket. */
export function isLeftOpen(text: string): boolean {
  if (ABBREVIATED.test(text)) return true
  if (opensBracket(text)) return true
  const last = LAST_WORD.exec(text.slice(-24))?.[1]
  return last !== undefined && LINKING.has(last)
}

function opensBracket(text: string): boolean {
  const tail = text.slice(-80)
  return tail.lastIndexOf('(') > tail.lastIndexOf(')') && !/\(.{0,3}$/.test(tail)
}

/** All its letters are capitals, and there are enough of them to tell (or it stands in front of a year). */
export function isCapitals(text: string): boolean {
  let upper = 0
  let lower = 0
  // Most lines are prose, and a few small letters tell: no share of the whole line can make up for them.
  const most = text.length * 0.08
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 0x61 && code <= 0x7a) {
      lower++
      if (lower > most) return false
    } else if (code >= 0x41 && code <= 0x5a) upper++
    else if (code > 0x7f) return isCapitalsOfAnyScript(text)
  }
  const cased = upper + lower
  return cased >= 4 && upper >= cased * 0.92
}

function isCapitalsOfAnyScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)
  if (!letters || letters.length < 4) return false
  let upper = 0
  let cased = 0
  for (const letter of letters) {
    if (letter.toLowerCase() === letter.toUpperCase()) continue
    cased++
    if (letter === letter.toUpperCase()) upper++
  }
  return cased >= 4 && upper >= cased * 0.92
}

/** Letters without upper and lower case (Arabic script and others) lead. */
export function isCaseless(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0]
  return letter !== undefined && letter.toLowerCase() === letter.toUpperCase()
}

export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

export function firstWord(text: string): string {
  return /^\S+/.exec(text)?.[0] ?? ''
}
