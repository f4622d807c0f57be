import type { Row, Segment } from './pdf-rows.ts'

/** Cells that were drawn one after the other, from the first column to the last: a table's row, or a page's columns. */
export type Pass = Segment[][]

/** A stretch of a page: single lines, or columns side by side. */
export interface Band {
  rows: Row[]
  /** Empty where the lines run across the page. */
  passes: Pass[]
}

interface Column {
  left: number
  right: number
}

/** White above a row, in times its type, that ends the table before it. */
const BREAK = 4

/** Parts a page's rows into stretches of single lines and stretches of columns. */
export function bands(rows: Row[]): Band[] {
  const found: Band[] = []
  let at = 0
  while (at < rows.length) {
    const row = rows[at]
    const columned = row && row.segments.length > 1 ? columnsFrom(rows, at) : null
    if (columned && columned.rows.length > 1) {
      found.push({ rows: columned.rows, passes: passes(columned.rows, columned.columns) })
      at += columned.rows.length
    } else {
      const last = found.at(-1)
      if (row && last && last.passes.length === 0) last.rows.push(row)
      else if (row) found.push({ rows: [row], passes: [] })
      at += 1
    }
  }
  return found
}

/** The rows from `at` on that keep to columns of their own, without single lines that only follow them. */
function columnsFrom(rows: Row[], at: number): { rows: Row[]; columns: Column[] } {
  const columns: Column[] = []
  const taken: Row[] = []
  let sure = 0
  let last: Row | undefined
  for (let next = at; next < rows.length; next += 1) {
    const row = rows[next]
    const size = row?.segments[0]?.size ?? 0
    if (!row || (last && row.y - last.y > BREAK * size) || !fits(row, columns, taken.length)) break
    taken.push(row)
    last = row
    if (row.segments.length > 1) sure = taken.length
  }
  const isColumns = longColumns(taken)
  return { rows: isColumns ? taken : taken.slice(0, sure), columns }
}

/** Takes a row in if none of its segments lies across two columns; a wide head ends at the row that parts it. */
function fits(row: Row, columns: Column[], count: number): boolean {
  const touched = row.segments.map((segment) => columns.filter((column) => overlap(column, segment)))
  if (count > 0 && touched.some((found) => found.length > 1)) return false
  if (count === 1 && row.segments.length > columns.length) return false
  if (count > 0 && row.segments.length === 1 && touched[0]?.length === 0) return false
  for (const [index, segment] of row.segments.entries()) {
    const [column] = touched[index] ?? []
    if (column) {
      column.left = Math.min(column.left, segment.left)
      column.right = Math.max(column.right, segment.right)
    } else columns.push({ left: segment.left, right: segment.right })
  }
  columns.sort((one, other) => one.left - other.left)
  return true
}

function overlap(column: Column, segment: Segment): boolean {
  return column.left < segment.right && segment.left < column.right
}

/** Columns of a page, unlike a table's, run on for many lines, and one may run on alone. */
function longColumns(rows: Row[]): boolean {
  const beside = rows.filter((row) => row.segments.length > 1).length
  return beside > 10 && beside > rows.length * 0.5
}

/** Follows the order of drawing: who goes back to an earlier column begins a new row of the table. */
function passes(rows: Row[], columns: Column[]): Pass[] {
  const segments = rows.flatMap((row) => row.segments).sort((one, other) => one.order - other.order)
  const backwards = segments.filter((segment) => segment.rightToLeft).length > segments.length / 2
  const found: Pass[] = []
  let before = Number.POSITIVE_INFINITY
  let lowest = Number.POSITIVE_INFINITY
  for (const segment of segments) {
    const at = columns.findIndex((column) => overlap(column, segment))
    const index = backwards ? columns.length - 1 - at : at
    // In the same column, back above what was drawn there is no next line but the next cell.
    if (index < before || (index === before && segment.y < lowest)) found.push(columns.map(() => []))
    found.at(-1)?.[index]?.push(segment)
    before = index
    lowest = segment.y
  }
  return byPlace(found)
}

/** Files may draw rows, and columns, in any order: they are read from above, and what stands side by side is one pass. */
function byPlace(found: Pass[]): Pass[] {
  const placed = found.map((pass) => ({ pass, ...reach(pass) })).sort((one, other) => one.top - other.top)
  const merged: typeof placed = []
  for (const next of placed) {
    const last = merged.at(-1)
    if (last && next.top < last.bottom - 1) {
      last.pass = last.pass.map((cell, at) => [...cell, ...(next.pass[at] ?? [])].sort((one, other) => one.y - other.y))
      last.bottom = Math.max(last.bottom, next.bottom)
    } else merged.push(next)
  }
  return merged.map(({ pass }) => pass)
}

function reach(pass: Pass): { top: number; bottom: number } {
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const segment of pass.flat()) {
    top = Math.min(top, segment.y)
    bottom = Math.max(bottom, segment.y)
  }
  return { top, bottom }
}
