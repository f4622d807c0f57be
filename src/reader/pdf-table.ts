import type { Line } from './pdf-line.ts'
import { overlaps } from './pdf-order.ts'

/** Lines one below the other: a cell, or a paragraph of a column. */
interface Chunk {
  lines: Line[]
  left: number
  right: number
  top: number
  bottom: number
}

/** Chunks side by side, in the order in which they were drawn. */
type Chain = Chunk[]

/** A stretch of a page: lines, or a table whose every row has a cell, perhaps an empty one, for every column. */
export type Stretch = { lines: Line[] } | { rows: Line[][][] }

/** White above a row, in times its type, that ends the table before it. */
const TABLE_BREAK = 4

/** Cells a row may have: no table has more, and a page made to waste time may. */
const MOST_COLUMNS = 60

/** Finds the tables among lines in reading order: two rows or more, one below the other, of cells side by side. */
export function stretches(lines: Line[], leading: number): Stretch[] {
  const found: Stretch[] = []
  let table: Chain[] = []
  for (const chain of [...chains(chunks(lines, leading)), []]) {
    const last = table.at(-1)
    if (last && follows(last, chain)) table.push(chain)
    else {
      found.push(...finished(table))
      table = chain.length > 1 ? [chain] : []
      if (chain.length === 1) found.push(...finished([chain]))
    }
  }
  return found
}

function chunks(lines: Line[], leading: number): Chunk[] {
  const found: Chunk[] = []
  for (const line of lines) {
    const chunk = found.at(-1)
    const last = chunk?.lines.at(-1)
    const step = last ? line.y - last.y : 0
    if (chunk && last && step > 0.5 * line.size && step < 1.3 * Math.max(leading, line.size) && overlaps(chunk, line)) {
      chunk.lines.push(line)
      chunk.left = Math.min(chunk.left, line.left)
      chunk.right = Math.max(chunk.right, line.right)
      chunk.bottom = line.y
    } else found.push({ lines: [line], left: line.left, right: line.right, top: line.y - line.size, bottom: line.y })
  }
  return found
}

function chains(chunks: Chunk[]): Chain[] {
  const found: Chain[] = []
  for (const chunk of chunks) {
    const chain = found.at(-1)
    const last = chain?.at(-1)
    if (chain && last && isBeside(last, chunk, chain)) chain.push(chunk)
    else found.push([chunk])
  }
  return found
}

/** Whether `next` is the next cell of the row: farther on in the direction of reading, at the same height. */
function isBeside(last: Chunk, next: Chunk, chain: Chain): boolean {
  const backwards = next.lines[0]?.rightToLeft ?? false
  const isOn = backwards ? next.right <= last.left + 1 : next.left >= last.right - 1
  return (
    isOn && chain.length < MOST_COLUMNS && chain.every((chunk) => next.top < chunk.bottom && chunk.top < next.bottom)
  )
}

function follows(last: Chain, chain: Chain): boolean {
  const size = sizeOf(chain)
  const above = bottom(last)
  const below = top(chain)
  if (chain.length === 0 || below - above > TABLE_BREAK * size || below < above - size) return false
  // A single chunk continues a cell of the row above it, or it is no part of the table.
  const [first] = last
  return chain.length > 1 || (last.length > 1 && !!first && !overlaps(first, chain[0] ?? first) && below - above < size)
}

function finished(table: Chain[]): Stretch[] {
  const rows = table.filter((chain) => chain.length > 1)
  const asLines = table.map((chain) => ({ lines: chain.flatMap((chunk) => chunk.lines) }))
  if (rows.length < 2 || isContents(rows)) return asLines
  const columns = columnsOf(rows)
  if (isText(rows, columns)) return columns.map((_, at) => ({ lines: rows.flatMap((row) => row[at]?.lines ?? []) }))
  const found: Line[][][] = []
  for (const chain of table) {
    const cells = columns.map((): Line[] => [])
    for (const chunk of chain) cells[nearest(columns, chunk)]?.push(...chunk.lines)
    const last = found.at(-1)
    const isMore = last && cells[0]?.length === 0 && top(chain) - bottomOf(last) < 0.4 * sizeOf(chain)
    if (isMore) last.forEach((cell, at) => void cell.push(...(cells[at] ?? [])))
    else found.push(cells)
  }
  return [{ rows: found }]
}

/** Titles, and at the other side of the page nothing but page numbers. */
function isContents(rows: Chain[]): boolean {
  return rows.every((row) => row.at(-1)?.lines.every(({ text }) => /^[\divxlc۰-۹]{1,5}$/i.test(text)))
}

/** Two columns of a page that is drawn line by line, across both: many rows, and nearly all lines fill their column. */
function isText(rows: Chain[], columns: Column[]): boolean {
  if (columns.length !== 2 || rows.length < 12) return false
  const full = rows.filter((row) =>
    row.every((chunk, at) => {
      const column = columns[at]
      return chunk.lines.length === 1 && column && chunk.right - chunk.left > 0.75 * (column.right - column.left)
    }),
  )
  return full.length > rows.length * 0.7
}

interface Column {
  left: number
  right: number
}

/** The columns of the rows that have most of them, in the order of reading. */
function columnsOf(rows: Chain[]): Column[] {
  const most = rows.reduce((count, row) => Math.max(count, row.length), 0)
  const columns: Column[] = []
  for (const row of rows) {
    if (row.length < most) continue
    for (const [at, chunk] of row.entries()) {
      const column = columns[at]
      if (!column) columns.push({ left: chunk.left, right: chunk.right })
      else {
        column.left = Math.min(column.left, chunk.left)
        column.right = Math.max(column.right, chunk.right)
      }
    }
  }
  return columns
}

function nearest(columns: Column[], chunk: Chunk): number {
  let found = 0
  let best = Number.NEGATIVE_INFINITY
  for (const [at, column] of columns.entries()) {
    const shared = Math.min(column.right, chunk.right) - Math.max(column.left, chunk.left)
    if (shared > best) {
      best = shared
      found = at
    }
  }
  return found
}

function top(chain: Chain): number {
  return chain.reduce((least, chunk) => Math.min(least, chunk.top), Number.POSITIVE_INFINITY)
}

function bottom(chain: Chain): number {
  return chain.reduce((most, chunk) => Math.max(most, chunk.bottom), Number.NEGATIVE_INFINITY)
}

function bottomOf(cells: Line[][]): number {
  return cells.reduce((most, cell) => cell.reduce((lowest, line) => Math.max(lowest, line.y), most), 0)
}

function sizeOf(chain: Chain): number {
  return chain[0]?.lines[0]?.size ?? 0
}
