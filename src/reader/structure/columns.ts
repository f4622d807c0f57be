import { type Cell, cellsByGaps } from './grid.ts'
import { derived, type Line } from './lines.ts'
import { isLeftOpen, startsLower, wordCount } from './phrase.ts'
import { printTable, type Row } from './rows.ts'
import { namesColumns } from './table-words.ts'

const SHORTEST_RUN = 5
const DRIFT = 3

/** Undoes what fixed-width printing makes of tables and of pages in two columns: cells and columns read on their own. */
export function withColumns(lines: Line[]): Line[] {
  if (!lines.some((line) => line.raw.includes('   '))) return lines
  const found: Line[] = []
  let index = 0
  while (index < lines.length) {
    const line = lines[index]
    if (!line) break
    const end = line.role || line.raw.includes('|') ? index : Math.max(endOfGrid(lines, line, index), index)
    const columns = end > index ? null : endOfColumns(lines, line, index)
    if (end > index) {
      for (const row of printGrid(lines.slice(index, end))) found.push(row)
      index = end
    } else if (columns) {
      const top = topOfColumns(lines, found, index, columns.gutter)
      for (const read of readColumns(lines.slice(top, columns.end), columns.gutter)) found.push(read)
      index = columns.end
    } else {
      found.push(line)
      index++
    }
  }
  return found
}

function gridHead(line: Line): Cell[] | null {
  if (line.raw.length > 400 || !line.raw.includes('   ')) return null
  const cells = cellsByGaps(line.raw)
  if (cells.some((cell) => wordCount(cell.text) > 3 && isLeftOpen(cell.text))) return null
  return cells.length >= 2 && namesColumns(cells.map((cell) => cell.text)) ? cells : null
}

/** From a head that names columns on to the first line that does not keep to them; `from` itself where there is none. */
function endOfGrid(lines: Line[], first: Line, from: number): number {
  const head = gridHead(first)
  if (!head) return from
  let end = from + 1
  for (let line = lines[end]; line && fits(line, head); line = lines[end]) end++
  return end > from + 1 ? end : from
}

/** A row of dashes under the head, column by column. */
const RULE = /^\s*[-=]{2,}(?:[\s+]+[-=]{2,})*\s*$/

function fits(line: Line, head: Cell[]): boolean {
  if (line.gap > 2 || line.role) return false
  if (RULE.test(line.raw)) return true
  const cells = cellsByGaps(line.raw)
  const onColumns = cells.every((cell) => head.some((column) => Math.abs(column.at - cell.at) <= DRIFT))
  if (!onColumns) return false
  if (cells.length > 1) return true
  const only = cells[0]
  const column = head.findLastIndex((one) => only !== undefined && one.at <= only.at + DRIFT)
  const width = (head[column + 1]?.at ?? Number.POSITIVE_INFINITY) - (head[column]?.at ?? 0)
  return only !== undefined && only.text.length <= width + DRIFT && (column > 0 || line.gap === 0)
}

function printGrid(printed: Line[]): Line[] {
  const lines = printed.filter((line) => !RULE.test(line.raw))
  const head = cellsByGaps(lines[0]?.raw ?? '')
  const rows: Row[] = []
  lines.forEach((line, index) => {
    const cells = head.map(() => '')
    for (const cell of cellsByGaps(line.raw)) {
      const column = Math.max(
        head.findLastIndex((one) => one.at <= cell.at + DRIFT),
        0,
      )
      cells[column] = cells[column] === '' ? cell.text : `${cells[column]} ${cell.text}`
    }
    const above = rows.at(-1)
    if (above && index > 1 && isLowerHalf(cells, above.cells, line)) {
      above.cells = above.cells.map((cell, column) => `${cell} ${cells[column] ?? ''}`.trim())
    } else rows.push({ cells, line })
  })
  return printTable({ rows, headed: true })
}

/** A printed line that goes on with the row above: no number or name of its own in front, no blank line between. */
function isLowerHalf(cells: string[], above: string[], line: Line): boolean {
  const first = cells[0] ?? ''
  if (first === '') return line.gap === 0 || line.cut
  if (line.gap > 0) return false
  return (
    startsLower(first) || isLeftOpen(above[0] ?? '') || cells.filter((cell) => cell !== '').length * 2 <= cells.length
  )
}

/** A page in two columns: line after line with a gutter in one place and words on both sides. */
function endOfColumns(lines: Line[], first: Line, from: number): { end: number; gutter: number } | null {
  const gutter = gutterOf(first)
  if (gutter === null) return null
  let both = 0
  let end = from
  let last = from
  for (let line = lines[end]; line && end < lines.length; line = lines[end]) {
    if (line.role || (line.gap > 2 && !line.cut)) break
    if (end - from > 4 * SHORTEST_RUN && both * 2 < end - from) break
    const side = sideOf(line, gutter)
    if (side === null) break
    if (side === 'both') both++
    end++
    if (side !== 'left' || (last === end - 2 && line.gap === 0)) last = end - 1
  }
  return both >= SHORTEST_RUN && both * 2 >= last + 1 - from ? { end: last + 1, gutter } : null
}

/** The columns' first lines may be too short to show the gutter: they are taken back from what was found before. */
function topOfColumns(lines: Line[], found: Line[], from: number, gutter: number): number {
  let top = from
  for (let above = lines[top - 1]; above && lines[top]?.gap === 0 && !above.role; above = lines[top - 1]) {
    if (found.at(-1) !== above || sideOf(above, gutter) === null) break
    found.pop()
    top--
  }
  return top
}

function gutterOf(line: Line): number | null {
  if (line.raw.length > 300 || !line.raw.includes('   ')) return null
  const cells = cellsByGaps(line.raw)
  const [left, right] = cells
  if (cells.length !== 2 || !left || !right || left.text.length < 15 || right.text.length < 15) return null
  return right.at
}

function sideOf(line: Line, gutter: number): 'left' | 'right' | 'both' | null {
  const cells = cellsByGaps(line.raw)
  const [first, second] = cells
  if (!first || cells.length > 2) return null
  if (second) return Math.abs(second.at - gutter) <= DRIFT ? 'both' : null
  if (first.at >= gutter - DRIFT) return 'right'
  return first.at + first.text.length <= gutter ? 'left' : null
}

function readColumns(lines: Line[], gutter: number): Line[] {
  const left: Line[] = []
  const right: Line[] = []
  for (const line of lines) {
    for (const cell of cellsByGaps(line.raw)) {
      const side = cell.at >= gutter - DRIFT ? right : left
      const indent = side === right ? Math.max(cell.at - gutter, 0) : cell.at
      const gap = side.length === 0 ? 1 : line.gap
      side.push(derived(line, { text: cell.text, raw: ' '.repeat(indent) + cell.text, indent, gap }))
    }
  }
  const top = right[0]
  if (top) right[0] = { ...top, cut: true }
  return [...left, ...right]
}
