import { normaliseDigits } from './digits.ts'
import { isLabelled } from './labels.ts'
import type { Line } from './lines.ts'
import { isKnownPart } from './part-words.ts'
import { endsSentence, isCapitals, isCaseless, isClosed, isLeftOpen, startsLower, wordCount } from './phrase.ts'
import type { OpenUnit } from './units.ts'
import { fills, fillsWholly } from './width.ts'

const PROSE = 60
/** No printed line is longer. */
const WIDE = 130
/** How a preamble's paragraphs begin: after the comma of the one above, they are new all the same. */
const PREAMBLE =
  /^(?:(?:further|also|deeply|gravely|strongly|fully|again|once again)\s+)?(?:\p{L}+ing|alarmed|appalled|aware|concerned|conscious|convinced|desirous|determined|disturbed|guided|mindful|inspired|resolved|encouraged)\b/iu

/** "(Action: IGP)" on a line of its own under an item of minutes says who is to do it. */
const ASSIGNED = /^[([](?:action(?: by)?|responsib\w+|lead|by whom|owner)\s*[:–-]/i

/** What lies around a line that may go on with the paragraph above. */
export interface Around {
  width: number
  below: Line | undefined
  /** The document ends its paragraphs with a stop. */
  habit: boolean
  /** The line below begins an item, or nothing is below. */
  listed: boolean
}

/** Whether a printed line goes on with the paragraph, item or heading that is open above it. */
export function goesOn(open: OpenUnit, line: Line, around: Around): boolean {
  if (line.role && line.role !== 'paragraph') return false
  if (open.size === 0) return line.gap <= 1
  const above = open.last
  if (above.role === 'heading' || looksApart(open, line)) return false
  if (line.gap === 0 && !line.cut) return wraps(open, line, around)
  return resumes(open, line, around)
}

/** Set in another type than the line above: larger, bold, all capitals, embraced by marks. */
function looksApart(open: OpenUnit, line: Line): boolean {
  const above = open.last
  if (above.size && line.size && Math.abs(above.size - line.size) > 0.12 * above.size) return true
  if (above.emphasis !== line.emphasis && (open.lines === 1 || line.emphasis) && !open.marker) return true
  if (above.bold !== line.bold && (open.first.bold ? !open.marker : true) && isWholly(open, line)) return true
  const capitals = isCapitals(open.last.text)
  if (capitals && !isCapitals(line.text)) return wordCount(line.text) > 1 && !/^[\d–—-]/.test(line.text)
  return !capitals && isCapitals(line.text) && wordCount(line.text) > 1 && isClosed(open.last.text)
}

function isWholly(open: OpenUnit, line: Line): boolean {
  return open.last.bold === open.first.bold || line.gap > 0
}

/** The line follows right below: it was wrapped there if its first word had no room above. */
function wraps(open: OpenUnit, line: Line, around: Around): boolean {
  const above = open.last
  const { width } = around
  if (Number.isFinite(width) && fills(above, line, width)) {
    const isIndented = line.indent >= above.indent + 2 && !open.marker
    return !(isIndented && endsSentence(above.text))
  }
  if (open.marker && ASSIGNED.test(line.text) && line.indent > open.first.indent) return true
  if (isClosed(above.text) || (open.lines === 1 && isLabelled(open.first.text))) return false
  if (isCapitals(above.text) && isCapitals(line.text)) return true
  if (isYears(line.text) && above.text.length < 100 && !open.marker) return true
  if (startsLower(line.text) || isLeftOpen(above.text) || above.text.endsWith('-')) return true
  const looksWrapped = !Number.isFinite(width) && above.text.length >= PROSE && above.raw.length <= WIDE
  return (looksWrapped && !isHeadingLike(line, around)) || isRestOfItem(open, line, around)
}

/** The years of a plan, below its title. */
function isYears(text: string): boolean {
  return text.length <= 30 && /\d{4}/.test(normaliseDigits(text)) && (text.match(/\p{L}/gu)?.length ?? 0) <= 6
}

/** An item's next line: set under its words and not under its number, or between two items. */
function isRestOfItem(open: OpenUnit, line: Line, around: Around): boolean {
  if (open.marker === null || isKnownPart(line.text) || isLabelled(line.text)) return false
  return line.indent > open.first.indent || ((open.marker.kind === 'bullet' || open.lines === 1) && around.listed)
}

/** A blank line or a page's edge lies between: only a sentence that is not over runs across it. */
function resumes(open: OpenUnit, line: Line, around: Around): boolean {
  const above = open.last
  const isTitle = open.lines === 1 && !open.marker && open.size < PROSE
  if (/\p{Ll}-$/u.test(above.text) && startsLower(line.text)) return true
  if (startsLower(line.text)) {
    if (isClosed(above.text)) return line.cut && above.text.endsWith(';') && !isTitle
    return !isTitle || isLeftOpen(above.text)
  }
  if (isClosed(above.text)) return line.cut && reachesMargin(open, line, around)
  if (isTitle && !isLeftOpen(above.text)) return false
  if (/^\(\p{Lu}{2,}\p{Ll}?s?\)/u.test(line.text) && open.size >= PROSE) return true
  if (isLeftOpen(above.text) && !isHeadingLike(line, around)) return true
  if (above.text.endsWith(',') && PREAMBLE.test(line.text)) return false
  if (isHeadingLike(line, around)) return false
  if (line.cut && Number.isFinite(around.width) && fills(above, line, around.width)) return true
  if (open.size < PROSE) return line.cut && open.marker !== null && isClosed(line.text)
  return line.cut || (isCaseless(line.text) && around.habit && isClosed(line.text))
}

/** A sentence ended where the page did, and the line was full: nothing says that the paragraph is over. */
function reachesMargin(open: OpenUnit, line: Line, around: Around): boolean {
  if (!Number.isFinite(around.width) || !endsSentence(open.last.text) || isHeadingLike(line, around)) return false
  return fillsWholly(open.last, line, around.width) && line.indent <= open.last.indent + 1 && open.lines > 1
}

/** Short, without a point, and with nothing of its own paragraph below. */
function isHeadingLike(line: Line, around: Around): boolean {
  if (isLabelled(line.text) || (isCapitals(line.text) && wordCount(line.text) > 1)) return true
  const isShort = line.text.length <= 80 && !isClosed(line.text)
  if (!isShort || !around.below) return isShort
  const filled = fills(line, around.below, around.width)
  return !filled || (around.below.gap > 0 && !around.below.cut && !startsLower(around.below.text))
}
