import { isTableLike } from './grid.ts'
import { isInSentence } from './in-sentence.ts'
import type { Line } from './lines.ts'
import { keyOf } from './page-numbers.ts'
import { isClosed } from './phrase.ts'
import { bindsSomebody, isListed, samePrintings } from './repeated.ts'

const LONGEST = 120
const DEPTH = 3

interface Edge {
  line: Line
  index: number
  key: string
}

/**
 * Where pages are known: lines that stand at the top or bottom of page after page. Every page is peeled from both ends, as
 * long as its outermost line is one that other pages have there too.
 */
export function repeatedAtEdges(lines: Line[], numbers: Set<number>): Set<number> {
  const taken = new Set(numbers)
  const pages = pagesOf(lines)
  if (pages.length < 2) return taken
  for (const step of [1, -1] as const) {
    for (let depth = 0; depth < DEPTH; depth++) {
      const outermost = pages.flatMap((page) => outermostOf(lines, page, step, taken) ?? [])
      const heads = runningEdges(lines, outermost, pages.length, step, taken)
      if (heads.length === 0) break
      for (const index of heads) taken.add(index)
    }
  }
  return taken
}

interface Page {
  first: number
  last: number
}

function pagesOf(lines: Line[]): Page[] {
  const pages: Page[] = []
  lines.forEach((line, index) => {
    const page = pages.at(-1)
    if (page && lines[page.first]?.page === line.page) page.last = index
    else pages.push({ first: index, last: index })
  })
  return pages
}

/** Seen from the top (`step` 1) or from the bottom (-1). */
function outermostOf(lines: Line[], page: Page, step: 1 | -1, taken: Set<number>): Edge | undefined {
  let index = step === 1 ? page.first : page.last
  while (taken.has(index)) index += step
  const line = lines[index]
  return line && index >= page.first && index <= page.last ? { line, index, key: keyOf(line.text) } : undefined
}

/** Running heads stand on every page or on every other; headings of chapters do not, nor does what a page says. */
function runningEdges(lines: Line[], edges: Edge[], pageCount: number, step: 1 | -1, taken: Set<number>): number[] {
  const running: number[] = []
  for (const [key, similar] of Map.groupBy(edges, (edge) => edge.key)) {
    const first = similar[0]?.line
    if (!first || key.length < 4 || first.text.length > LONGEST || isTableLike(first) || isListed(first)) continue
    for (const printed of samePrintings(similar, ({ line }) => line)) {
      const alike = printed.filter(({ index }) => !isInSentence(lines, index, taken))
      if (!isOften(alike, pageCount) || isSaid(lines, alike, step)) continue
      for (const edge of alike) running.push(edge.index)
    }
  }
  return running
}

function isOften(alike: Edge[], pageCount: number): boolean {
  const first = alike[0]?.line.page ?? 0
  const last = alike.at(-1)?.line.page ?? 0
  return alike.length >= (pageCount <= 4 ? 2 : 3) && alike.length >= (last - first + 1) * 0.4
}

/** Whole sentences that bind somebody, or end a paragraph, are what the page says, though other pages say it too. */
function isSaid(lines: Line[], alike: Edge[], step: 1 | -1): boolean {
  if (!alike.some(({ line }) => isClosed(line.text))) return false
  return alike.some(({ line }) => bindsSomebody(line.text)) || hangsOnText(lines, alike, step)
}

/** The lines are printed right at others of their pages, and those are not the same on all pages. */
function hangsOnText(lines: Line[], alike: Edge[], step: 1 | -1): boolean {
  for (let depth = 1; depth <= DEPTH; depth++) {
    const inner = alike.map(({ index }) => lines[index + depth * step])
    const lower = step === 1 ? inner : alike.map(({ index }) => lines[index - depth + 1])
    if (lower.some((line) => !line || line.gap > 0 || line.cut)) return false
    if (inner.some((line) => line && isListed(line))) return true
    if (new Set(inner.map((line) => keyOf(line?.text ?? ''))).size > 1) return true
  }
  return false
}
