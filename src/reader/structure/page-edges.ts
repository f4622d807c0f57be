import { isTableLike } from './grid.ts'
import type { Line } from './lines.ts'
import { keyOf } from './page-numbers.ts'

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
  const edges = lines.map((line, index) => ({ line, index, key: keyOf(line.text) }))
  const pages = [...Map.groupBy(edges, (edge) => edge.line.page).values()]
  const taken = new Set(numbers)
  if (pages.length < 2) return taken
  for (const side of ['top', 'bottom'] as const) {
    for (let depth = 0; depth < DEPTH; depth++) {
      const outermost = pages.flatMap((page) => outermostOf(page, side, taken) ?? [])
      const heads = runningEdges(outermost, pages.length)
      if (heads.length === 0) break
      for (const index of heads) taken.add(index)
    }
  }
  return taken
}

function outermostOf(page: Edge[], side: 'top' | 'bottom', taken: Set<number>): Edge | undefined {
  const isLeft = (edge: Edge) => !taken.has(edge.index)
  return side === 'top' ? page.find(isLeft) : page.findLast(isLeft)
}

/** Running heads stand on every page or on every other; headings of chapters do not. */
function runningEdges(edges: Edge[], pageCount: number): number[] {
  const running: number[] = []
  for (const [key, alike] of Map.groupBy(edges, (edge) => edge.key)) {
    const first = alike[0]?.line
    const last = alike.at(-1)?.line
    if (!first || !last || key.length < 4 || first.text.length > LONGEST || isTableLike(first)) continue
    const enough = pageCount <= 4 ? alike.length >= 2 : alike.length >= 3
    if (!enough || alike.length < (last.page - first.page + 1) * 0.4) continue
    for (const edge of alike) running.push(edge.index)
  }
  return running
}
