import { normaliseDigits } from './digits.ts'
import { derived, type Line } from './lines.ts'
import { isClosed } from './phrase.ts'

const HEADING =
  /^(?:table of )?contents?(?: page)?$|^list of (?:tables|figures|boxes)$|^(?:فہرست|فہرستِ? مضامین|فہرست مضامین)$/iu
const LEADER = /(?:\.{3,}|(?:\s\.){3,}|…{2,}|_{4,}|·{3,})\s*(?:\d{1,4}|[ivxl]{1,6})$/i
const PAGE_AT_END = /(?:\t|\s{2,})(?:\d{1,4}|[ivxl]{1,6})$/i
const PAGE_IN_FRONT = /^\s*\d{1,4}\t/
const LONGEST = 300

/** Marks tables of contents: their lines promise nothing and repeat the headings. */
export function withContents(lines: Line[]): Line[] {
  const places = new Map<string, number>()
  lines.forEach((line, index) => {
    if (line.text.length <= LONGEST) places.set(keyOf(line.text), index)
  })
  let inside = false
  return lines.map((line, index) => {
    if (HEADING.test(line.text.replace(/[:\s]+$/, ''))) {
      inside = true
      return derived(line, { raw: line.raw, role: 'contents' })
    }
    const isEntry = line.text.length <= LONGEST && !line.raw.includes('|') && isEntryLine(line)
    const isRepeated = inside && !isClosed(line.text) && (places.get(keyOf(line.text)) ?? index) > index
    const isTorn = inside && line.text.length <= LONGEST && isEntryLine(lines[index + 1]) && lines[index + 1]?.gap === 0
    if (isEntry && (inside || LEADER.test(normaliseDigits(line.raw.trimEnd())))) return contents(line)
    if (isRepeated || isTorn) return contents(line)
    inside = false
    return line
  })
}

function isEntryLine(line: Line | undefined): boolean {
  if (!line || line.text.length > LONGEST) return false
  const raw = normaliseDigits(line.raw.trimEnd())
  return LEADER.test(raw) || PAGE_AT_END.test(raw) || PAGE_IN_FRONT.test(raw)
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
