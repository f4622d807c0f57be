/** Words after which a point ends no sentence. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof gen lt col maj capt sgt hon rev st sr jr no nos art arts sec secs para paras p pp vol ed eds
  i.e e.g viz cf vs rs ksh kshs govt dept fig approx ca al inc ltd retd u.s u.k u.n ch reg resp jan feb mar apr jun jul aug
  sep sept oct nov dec`.split(/\s+/),
)

/** "Output 1.1.2." names what follows, and says nothing yet. */
const LABEL = /^\p{Lu}\p{Ll}{2,14} (?:\d+(?:\.\d+)*|[IVX]{1,5})\p{Ll}?$/u
const LONGEST_LABEL = 24

/** From the first mark of a row of them: tried from each again, a line of leaders would take the square of its length. */
const END = /(?<![.!?۔؟])[.!?۔؟]+["”’)\]]*\s+/g

/**
 * Cuts a passage at its full stops: English and Urdu marks, not after abbreviations, initials or a number at the head.
 * Written here rather than taken from compromise, whose splitter alone costs as much as all the rest of the judging.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const match of text.matchAll(END)) {
    const after = match.index + match[0].length
    if (!endsSentence(text, match.index, after, from)) continue
    sentences.push(text.slice(from, after).trim())
    from = after
  }
  const rest = text.slice(from).trim()
  if (rest) sentences.push(rest)
  return sentences
}

function endsSentence(text: string, stop: number, after: number, from: number): boolean {
  if (text[stop] !== '.') return true
  const before = text.slice(Math.max(from, stop - 12), stop)
  const last = /[^\s(["“]*$/.exec(before)?.[0] ?? ''
  if (/^\p{Lu}$/u.test(last) || ABBREVIATIONS.has(last.toLowerCase())) return false
  if (stop - from < LONGEST_LABEL && LABEL.test(text.slice(from, stop).trim())) return false
  if (stop - from < 7 && /^[(]?(?:\p{L}{0,2}[\d.]*|\d+\p{L}?)[)]?$/u.test(text.slice(from, stop).trim())) return false
  return /^["“‘'([]*[\p{Lu}\p{Lo}\d]/u.test(text.slice(after, after + 4))
}

/** Long quotations are somebody else's words: they decide nothing here, and are blanked at equal length. */
export function withoutQuotations(sentence: string): string {
  if (!/["“]/.test(sentence)) return sentence
  return sentence.replace(/["“][^"“”]*["”]/g, (quoted) =>
    quoted.split(/\s+/).length > 3 ? quoted.replace(/[^\s]/g, '·') : quoted,
  )
}
