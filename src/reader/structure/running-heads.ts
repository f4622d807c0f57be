import { cellsByGaps, isTableLike } from './grid.ts'
import { isInSentence } from './in-sentence.ts'
import { derived, type Line } from './lines.ts'
import { repeatedAtEdges } from './page-edges.ts'
import { isAlone, keyOf, pageNumbers } from './page-numbers.ts'
import { endsSentence, firstWord, isClosed, isLeftOpen, startsLower } from './phrase.ts'
import { bindsSomebody, isListed, samePrintings } from './repeated.ts'

/** A heading that opens a chapter often stands where running heads stand; its first printing is kept. */
const OPENS_PART = /^(?:chapter|part|annex|appendix|section|title|باب|حصہ|ضمیمہ)\b/iu
/** "A/RES/55/2", "S/2031/112 (2031)". */
const DOCUMENT_CODE = /^[A-Z]{1,6}(?:\/[A-Z0-9.]{1,12}){1,5}(?:\s\(\d{4}\))?$/
const LONGEST = 120
/** A title page's first lines. */
const TITLE_LINES = 2

/** Takes away page numbers and what is printed at the edge of page after page, and marks where pages were cut. */
export function withoutRunningHeads(lines: Line[]): Line[] {
  const numbers = pageNumbers(lines)
  const edges = repeatedAtEdges(lines, numbers)
  const dropped = new Set([...numbers, ...keptFirst(lines, edges, numbers)])
  for (const index of headsBeside(lines, dropped)) dropped.add(index)
  for (const index of repeatedInText(lines, dropped)) dropped.add(index)
  for (const index of interrupters(lines, dropped)) dropped.add(index)
  return keep(lines, dropped)
}

function keep(lines: Line[], dropped: Set<number>): Line[] {
  const kept: Line[] = []
  let gap = 0
  let cut = false
  lines.forEach((line, index) => {
    const title = index === 0 && dropped.has(0) ? titleBeside(line) : null
    if (title !== null) {
      kept.push(derived(line, { text: title }))
      return
    }
    if (dropped.has(index)) {
      gap += line.gap + 1
      cut = true
      return
    }
    kept.push(cut ? derived(line, { raw: line.raw, gap: gap + line.gap, cut: true }) : line)
    gap = 0
    cut = false
  })
  return kept
}

/** The head of a text's first page is its title: only the page's number, far off, is taken from it. */
function titleBeside(line: Line): string | null {
  const [title, number, ...more] = cellsByGaps(line.raw)
  return title && number && more.length === 0 && /\p{L}{3}/u.test(title.text) && /\d$/.test(number.text)
    ? title.text
    : null
}

/** The first printing on the title page, or above a chapter, is the heading that the other pages repeat. */
function keptFirst(lines: Line[], edges: Set<number>, numbers: Set<number>): number[] {
  const seen = new Set<string>()
  const firstPage = lines[0]?.page ?? 0
  return [...edges]
    .sort((one, other) => one - other)
    .filter((index) => {
      const line = lines[index]
      if (!line || numbers.has(index)) return false
      const key = keyOf(line.text)
      const isFirst = !seen.has(key)
      seen.add(key)
      const isHeading = line.page === firstPage ? !/\d/.test(line.text) : OPENS_PART.test(line.text)
      return !(isFirst && isHeading && !interrupts(lines, index))
    })
}

/** Right above or below the number of a page: a document's symbol, or the words that it begins with. */
function headsBeside(lines: Line[], dropped: Set<number>): number[] {
  const titles = new Set(lines.slice(0, TITLE_LINES).map((line) => line.text.toLowerCase()))
  return [...dropped].flatMap((number) =>
    [number - 1, number + 1].filter((index) => {
      const line = lines[index]
      if (!line || line.role || index < TITLE_LINES) return false
      return DOCUMENT_CODE.test(line.text) || (titles.has(line.text.toLowerCase()) && isAlone(lines, index, dropped))
    }),
  )
}

/** Without pages: a line alone, printed again and again beside page numbers or in the middle of sentences. */
function repeatedInText(lines: Line[], dropped: Set<number>): number[] {
  const beside = new Set([...dropped].flatMap((index) => [index - 1, index + 1]))
  const alone = lines.flatMap((line, index) => {
    const isShort = line.text.length <= LONGEST && line.text.length >= 4 && !line.role && !line.marker
    if (
      !isShort ||
      dropped.has(index) ||
      !isAlone(lines, index, dropped) ||
      isListed(line) ||
      isTableLike(line) ||
      isInSentence(lines, index, dropped)
    )
      return []
    return [{ line, index }]
  })
  const found: number[] = []
  for (const alike of printedAlike(alone)) {
    if (alike.length < 2) continue
    const touching = alike.filter(({ index }) => beside.has(index)).length
    const cutting = alike.filter(({ index }) => interrupts(lines, index)).length
    if (touching * 2 <= alike.length && cutting === 0) continue
    if (cutting === 0 && alike.some(({ line }) => isClosed(line.text) && bindsSomebody(line.text))) continue
    const [first, ...others] = alike
    if (first && (beside.has(first.index) || interrupts(lines, first.index))) found.push(first.index)
    for (const { index } of others) found.push(index)
  }
  return found
}

function printedAlike(alone: { line: Line; index: number }[]): { line: Line; index: number }[][] {
  const similar = [...Map.groupBy(alone, ({ line }) => keyOf(line.text)).values()]
  return similar.flatMap((some) => samePrintings(some, ({ line }) => line))
}

/** Short lines that stand in the middle of a sentence, where only a page's edge can have put them. */
function interrupters(lines: Line[], dropped: Set<number>): number[] {
  const found: number[] = []
  let above = -1
  for (let index = 0; index < lines.length; index++) {
    if (dropped.has(index)) continue
    const next = nextKept(lines, dropped, index + 1)
    const line = lines[index]
    const apart = line && (line.gap > 0 || dropped.has(index - 1))
    const alone = apart && !line.role && !line.marker && line.text.length <= 80
    if (alone && above >= 0 && next > 0 && breaks(lines, above, index, next)) found.push(index)
    else above = index
  }
  return found
}

function nextKept(lines: Line[], dropped: Set<number>, from: number): number {
  for (let index = from; index < Math.min(lines.length, from + 6); index++) if (!dropped.has(index)) return index
  return -1
}

function interrupts(lines: Line[], at: number): boolean {
  return at > 0 && at + 1 < lines.length && breaks(lines, at - 1, at, at + 1)
}

function breaks(lines: Line[], above: number, at: number, below: number): boolean {
  const before = lines[above]
  const line = lines[at]
  const after = lines[below]
  if (!before || !line || !after || before.role || after.role || after.gap === 0) return false
  if (isClosed(line.text) || startsLower(line.text) || isLeftOpen(line.text)) return false
  if (/^[-–—•*(\d[†⁰¹²³⁴-⁹]/.test(line.text)) return false
  const open = !isClosed(before.text) && (before.text.length >= 40 || isLeftOpen(before.text))
  const goesOn = startsLower(after.text) && (after.text.length >= 15 || endsSentence(after.text))
  if (!open || !goesOn || /^[a-z][.)]|^o\s/.test(after.text)) return false
  return !isFull(line, before, after)
}

/** The line is as long as the one above, which was broken for want of room. */
function isFull(line: Line, above: Line, below: Line): boolean {
  return line.text.length + 1 + firstWord(below.text).length >= above.text.length
}
