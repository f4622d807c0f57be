import { normaliseDigits } from './digits.ts'
import { derived, type Line } from './lines.ts'
import { isClosed } from './phrase.ts'

const HEADING =
  /^(?:table of )?contents?(?: page)?$|^list of (?:tables|figures|boxes)$|^(?:فہرست|فہرستِ? مضامین|فہرست مضامین)$/iu
const PAGE = /(?:\d{1,4}|[ivxl]{1,6})$/i
const COULD_END = /[\d٠-٩۰-۹ivxl]/i
const LEADER = /(?:\.{3}|(?:\s\.){3}|…{2}|_{4}|·{3})$/
const SPACE = /(?:\t|\s{2})$/
const PAGE_IN_FRONT = /^\s*\d{1,4}\t/
const LONGEST = 300
const LONGEST_HEADING = 60

/** Marks tables of contents: their lines promise nothing and repeat the headings. */
export function withContents(lines: Line[]): Line[] {
  const places = lines.some(isHeading) ? lastPlaces(lines) : new Map<string, number>()
  let inside = false
  return lines.map((line, index) => {
    if (isHeading(line)) {
      inside = true
      return derived(line, { raw: line.raw, role: 'contents' })
    }
    const isShort = line.text.length <= LONGEST
    const entry = isShort && !line.raw.includes('|') ? entryOf(line) : null
    if (entry === 'leader' || (inside && entry)) return contents(line)
    const isRepeated = inside && isShort && !isClosed(line.text) && (places.get(keyOf(line.text)) ?? index) > index
    const isTorn = inside && isShort && lines[index + 1]?.gap === 0 && entryOf(lines[index + 1]) !== null
    if (isRepeated || isTorn) return contents(line)
    inside = false
    return line
  })
}

function isHeading({ text }: Line): boolean {
  return text.length <= LONGEST_HEADING && HEADING.test(text.replace(/[:\s]+$/, ''))
}

/** Where each heading's words are printed last: below the table of contents, if it is one of its entries. */
function lastPlaces(lines: Line[]): Map<string, number> {
  const places = new Map<string, number>()
  lines.forEach((line, index) => {
    if (line.text.length <= LONGEST) places.set(keyOf(line.text), index)
  })
  return places
}

/** How a line of a table of contents shows its page: behind a leader, or with nothing but space between. */
function entryOf(line: Line | undefined): 'leader' | 'space' | null {
  if (!line || line.text.length > LONGEST || !(COULD_END.test(line.text.slice(-1)) || line.raw.includes('\t')))
    return null
  const raw = normaliseDigits(line.raw.trimEnd())
  // The page is looked for from the end, a few letters at a time: spaces in front may be without number.
  const page = PAGE.exec(raw.slice(-6))?.[0]
  if (page !== undefined) {
    const before = raw.slice(0, raw.length - page.length)
    if (LEADER.test(before.trimEnd().slice(-6))) return 'leader'
    if (SPACE.test(before.slice(-2))) return 'space'
  }
  return PAGE_IN_FRONT.test(raw) ? 'space' : null
}

function contents(line: Line): Line {
  return derived(line, { raw: line.raw, role: 'contents' })
}

/** A heading's words alone, without its number, its leader and its page. */
function keyOf(text: string): string {
  return normaliseDigits(text)
    .toLowerCase()
    .replace(/[.…_·\s]*\d{1,4}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
