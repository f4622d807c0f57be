import { normaliseDigits } from './digits.ts'
import { isTableLike } from './grid.ts'
import { derived, type Line } from './lines.ts'
import { isClosed, isLeftOpen, startsLower } from './phrase.ts'

const PAGE_NUMBER =
  /^[-–—[|\s]*(?:(?:[Pp]age|PAGE|[Pp]\.|صفحہ|صفحة)\s*)?(\d{1,3}|[ivxl]{1,6})(?:\s*(?:of|\/|از|من)\s*\d{1,4})?\s*[-–—\]|\s]*(?:P\s?a\s?g\s?e)?$/
const PLAINLY_A_PAGE = /^-\s?\d+\s?-$|^\d+\s?\/\s?\d+$/
const LABELLED_NUMBER = /^[-–—[|\s]*(?:page|صفحہ|صفحة)\s*\d/i
/** A heading that opens a chapter often stands where running heads stand; its first printing is kept. */
const OPENS_PART = /^(?:chapter|part|annex|appendix|section|title|باب|حصہ|ضمیمہ)\b/iu
const LONGEST = 120

interface Edge {
  line: Line
  index: number
  key: string
  page: number
}

/** Takes away page numbers and what is printed at the edge of page after page, and marks where pages were cut. */
export function withoutRunningHeads(lines: Line[]): Line[] {
  const numbers = pageNumbers(lines)
  const dropped = new Set([...numbers, ...repeatedAtEdges(lines, numbers), ...repeatedInText(lines, numbers)])
  for (const index of interrupters(lines, dropped)) dropped.add(index)
  return keep(lines, dropped)
}

function keep(lines: Line[], dropped: Set<number>): Line[] {
  const kept: Line[] = []
  let gap = 0
  let cut = false
  lines.forEach((line, index) => {
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

function isPageNumber(line: Line): boolean {
  return line.text.length <= 24 && !line.role && !line.marker && PAGE_NUMBER.test(normaliseDigits(line.text))
}

function pageNumbers(lines: Line[]): Set<number> {
  const found = new Set<number>()
  lines.forEach((line, index) => {
    if (!isPageNumber(line)) return
    const text = normaliseDigits(line.text)
    const plainly = LABELLED_NUMBER.test(text) || PLAINLY_A_PAGE.test(text) || line.indent >= 20
    const apart = plainly ? line.gap > 0 || endsBlock(lines, index, found) : isAlone(lines, index, found)
    if (apart || LABELLED_NUMBER.test(text)) found.add(index)
  })
  return found
}

/** Nothing is printed right above or right below, or it is the first or last line of its page. */
function isAlone(lines: Line[], index: number, dropped: Set<number>): boolean {
  const line = lines[index]
  if (!line) return false
  const above = index === 0 || line.gap > 0 || dropped.has(index - 1)
  return line.cut || lines[index + 1]?.cut === true || (above && endsBlock(lines, index, dropped))
}

function endsBlock(lines: Line[], index: number, dropped: Set<number>): boolean {
  const after = lines[index + 1]
  return !after || after.gap > 0 || after.cut || dropped.has(index + 1)
}

function keyOf(text: string): string {
  return normaliseDigits(text).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()
}

/** Peels every page from top and bottom as long as its outermost line is one that other pages have there too. */
function repeatedAtEdges(lines: Line[], numbers: Set<number>): number[] {
  const pages = Map.groupBy(
    lines.map((line, index) => ({ line, index, key: keyOf(line.text), page: line.page })),
    (edge) => edge.page,
  )
  if (pages.size < 2) return []
  const taken = new Set(numbers)
  for (const side of ['top', 'bottom'] as const) {
    for (let depth = 0; depth < 3; depth++) {
      const edges = [...pages.values()].flatMap((page) => outermost(page, side, taken) ?? [])
      const heads = runningEdges(edges, pages.size)
      if (heads.length === 0) break
      for (const index of heads) taken.add(index)
    }
  }
  return keptFirst(lines, taken, numbers)
}

function outermost(page: Edge[], side: 'top' | 'bottom', taken: Set<number>): Edge | undefined {
  const isLeft = (edge: Edge) => !taken.has(edge.index)
  return side === 'top' ? page.find(isLeft) : page.findLast(isLeft)
}

function runningEdges(edges: Edge[], pageCount: number): number[] {
  const running: number[] = []
  for (const [key, alike] of Map.groupBy(edges, (edge) => edge.key)) {
    const first = alike[0]
    const last = alike.at(-1)
    if (!first || !last || key.length < 4 || first.line.text.length > LONGEST || isTableLike(first.line)) continue
    const span = last.page - first.page + 1
    const enough = pageCount <= 4 ? alike.length >= 2 : alike.length >= 3
    if (enough && alike.length >= span * 0.4) running.push(...alike.map((edge) => edge.index))
  }
  return running
}

/** The first printing on the title page, or above a chapter, is the heading that the other pages repeat. */
function keptFirst(lines: Line[], taken: Set<number>, numbers: Set<number>): number[] {
  const seen = new Set<string>()
  const firstPage = lines[0]?.page ?? 0
  return [...taken]
    .sort((one, other) => one - other)
    .filter((index) => {
      const line = lines[index]
      if (!line || numbers.has(index)) return false
      const key = keyOf(line.text)
      const isFirst = !seen.has(key)
      seen.add(key)
      const isHeading = line.page === firstPage ? !/\d/.test(line.text) : OPENS_PART.test(line.text)
      return !(isFirst && isHeading && !interrupts(lines, index, index))
    })
}

/** Without pages: a line alone, printed again and again beside page numbers, or with a number that counts the pages. */
function repeatedInText(lines: Line[], numbers: Set<number>): number[] {
  const beside = new Set([...numbers].flatMap((index) => [index - 1, index + 1]))
  const alone = lines.flatMap((line, index) => {
    const isShort = line.text.length <= LONGEST && line.text.length >= 4 && !line.role && !line.marker
    if (!isShort || !isAlone(lines, index, numbers) || isTableLike(line)) return []
    return [{ line, index, key: keyOf(line.text), page: 0 }]
  })
  const found: number[] = []
  for (const alike of Map.groupBy(alone, (edge) => edge.key).values()) {
    if (alike.length < 2) continue
    const indexes = alike.map((edge) => edge.index)
    const touching = indexes.filter((index) => beside.has(index)).length
    const cutting = indexes.filter((index) => interrupts(lines, index, index)).length
    const isRunning = touching * 2 > indexes.length || cutting > 0 || countsPages(alike)
    if (isRunning) found.push(...indexes.filter((index, nth) => nth > 0 || !isTitleLine(lines, index, beside)))
  }
  return found
}

function isTitleLine(lines: Line[], index: number, beside: Set<number>): boolean {
  return !beside.has(index) && !/\d\s*$/.test(lines[index]?.text ?? '') && !interrupts(lines, index, index)
}

/** The same words thrice or more with a number at one end that grows by the page: "National Plan 7". */
function countsPages(alike: Edge[]): boolean {
  if (alike.length < 3) return false
  const ends = [/(\d{1,4})$/, /^(\d{1,4})\b/]
  return ends.some((end) => {
    const counted = alike.map((edge) => Number(end.exec(normaliseDigits(edge.line.text))?.[1] ?? Number.NaN))
    return counted.every(
      (count, nth) => nth === 0 || (count > (counted[nth - 1] ?? 0) && count <= (counted[nth - 1] ?? 0) + 4),
    )
  })
}

/** Short lines that stand in the middle of a sentence, where only a page's edge can have put them. */
function interrupters(lines: Line[], dropped: Set<number>): number[] {
  const found: number[] = []
  let above = -1
  for (let index = 0; index < lines.length; index++) {
    if (dropped.has(index)) continue
    const next = nextKept(lines, dropped, index + 1)
    const line = lines[index]
    const alone = line && line.gap > 0 && !line.role && !line.marker && line.text.length <= 80
    if (alone && above >= 0 && next > 0 && breaks(lines, above, index, next)) found.push(index)
    else above = index
  }
  return found
}

function nextKept(lines: Line[], dropped: Set<number>, from: number): number {
  for (let index = from; index < Math.min(lines.length, from + 6); index++) if (!dropped.has(index)) return index
  return -1
}

function interrupts(lines: Line[], from: number, to: number): boolean {
  return from > 0 && to + 1 < lines.length && breaks(lines, from - 1, from, to + 1)
}

function breaks(lines: Line[], above: number, at: number, below: number): boolean {
  const before = lines[above]
  const line = lines[at]
  const after = lines[below]
  if (!before || !line || !after || before.role || after.role || after.gap === 0) return false
  if (isClosed(line.text) || startsLower(line.text) || /^[-–—•*(\d[†⁰¹²³⁴-⁹]/.test(line.text) || isLeftOpen(line.text))
    return false
  const open = !isClosed(before.text) && (before.text.length >= 60 || isLeftOpen(before.text))
  return open && startsLower(after.text) && after.text.length >= 15 && !/^[a-z][.)]|^o\s/.test(after.text)
}
