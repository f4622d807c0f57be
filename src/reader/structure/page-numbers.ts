import { normaliseDigits } from './digits.ts'
import { cellsByGaps } from './grid.ts'
import { readLabel } from './labels.ts'
import type { Line } from './lines.ts'
import { isClosed, wordCount } from './phrase.ts'

const PAGE_NUMBER =
  /^[-–—[|\s]*(?:(?:[Pp]age|PAGE|[Pp]\.|صفحہ|صفحة)\s*)?(\d{1,3}|[ivxl]{1,6})(?:\s*(?:of|\/|از|من)\s*\d{1,4})?\s*[-–—\]|\s]*(?:P\s?a\s?g\s?e)?$/
const PLAINLY_A_PAGE = /^-\s?\d+\s?-$|^\d+\s?\/\s?\d+$/
const LABELLED_NUMBER = /^[-–—[|\s]*(?:page|صفحہ|صفحة)\s*\d/i
/** "31-02217   2/3": a document's code and its page. */
const OF_PAGES = /(?<!\d)\d{1,3}\/\d{1,3}$|^\d{1,3}\/\d{1,3}(?!\d)/
const FIGURE_AT_END = /^[\d٠-٩۰-۹]|[\d٠-٩۰-۹]$/
const LONGEST = 120

/** Which lines hold nothing but the number of their page. */
export function pageNumbers(lines: Line[]): Set<number> {
  const found = new Set<number>()
  lines.forEach((line, index) => {
    if (line.text.length > 24 || line.role || line.marker) return
    const text = normaliseDigits(line.text)
    if (!PAGE_NUMBER.test(text)) return
    const plainly = PLAINLY_A_PAGE.test(text) || line.indent >= 20
    const apart = plainly ? line.gap > 0 || endsBlock(lines, index, found) : isAlone(lines, index, found)
    if (apart || LABELLED_NUMBER.test(text)) found.add(index)
  })
  for (const index of countedLines(lines)) found.add(index)
  return found
}

/** Nothing is printed right above or right below, or it is the first or last line of its page. */
export function isAlone(lines: Line[], index: number, dropped: Set<number>): boolean {
  const line = lines[index]
  if (!line) return false
  const above = index === 0 || line.gap > 0 || dropped.has(index - 1)
  return line.cut || lines[index + 1]?.cut === true || (above && endsBlock(lines, index, dropped))
}

function endsBlock(lines: Line[], index: number, dropped: Set<number>): boolean {
  const after = lines[index + 1]
  return !after || after.gap > 0 || after.cut || dropped.has(index + 1)
}

/** A line's words with all figures alike: printed again on another page, it has the same. */
export function keyOf(text: string): string {
  return normaliseDigits(text).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()
}

/** The same words again and again with a number at one end that grows by the page: "National Plan   7", "31-02217  2/3". */
function countedLines(lines: Line[]): number[] {
  const short = lines.flatMap((line, index) => {
    const isShort = line.text.length >= 4 && line.text.length <= LONGEST && !line.role && !line.marker
    return isShort && FIGURE_AT_END.test(line.text) ? [{ line, index }] : []
  })
  const found: number[] = []
  for (const alike of Map.groupBy(short, ({ line }) => keyOf(line.text)).values()) {
    const ofPages = alike.every(({ line }) => OF_PAGES.test(normaliseDigits(line.text)))
    const isRunning = ofPages
      ? alike.length >= 2
      : alike.length >= 3 && alike.every(({ line, index }) => setsNumberApart(line, index))
    if (!isRunning || !grows(alike.map(({ line }) => normaliseDigits(line.text)))) continue
    if (!ofPages && !standApart(alike) && !alike.every(({ line }) => isFarOff(line))) continue
    for (const { index } of alike) found.push(index)
  }
  return found
}

/** No page is shorter than this; what is printed closer together counts something else. */
const SHORTEST_PAGE = 4

function standApart(alike: { index: number }[]): boolean {
  return alike.every(({ index }, nth) => nth === 0 || index - (alike[nth - 1]?.index ?? 0) >= SHORTEST_PAGE)
}

/** Not "Article 3" or "Theme 2": the number stands far off, or the words are a title's. */
function setsNumberApart(line: Line, index: number): boolean {
  if (
    (line.gap === 0 && index > 0) ||
    isClosed(line.text) ||
    readLabel(line.text) ||
    /^\d{1,3}[.)]\s/.test(normaliseDigits(line.text))
  )
    return false
  return isFarOff(line) || wordCount(line.text) >= 5
}

function isFarOff(line: Line): boolean {
  return cellsByGaps(line.raw).length === 2
}

function grows(texts: string[]): boolean {
  return [/(\d{1,4})(?:\/\d{1,4})?$/, /^(\d{1,4})\b/].some((end) => {
    const counts = texts.map((text) => Number(end.exec(text)?.[1] ?? Number.NaN))
    return counts.every((count, nth) => {
      const before = counts[nth - 1] ?? count - 1
      return count > before && count <= before + 4
    })
  })
}
