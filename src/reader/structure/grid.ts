import type { Line } from './lines.ts'

const WIDE_GAP = /\S( {3,})(?=\S)/g

/** A cell and the column, in characters, where it begins. */
export interface Cell {
  text: string
  at: number
}

/** Printed as part of a table: cells between bars or tabs, or three or more columns of words far apart. */
export function isTableLike(line: Line): boolean {
  return line.role === 'row' || isBarred(line.raw) || line.raw.includes('\t') || cellsByGaps(line.raw).length >= 3
}

export function isBarred(raw: string): boolean {
  const text = raw.trim()
  if (!text.includes('|')) return false
  return (text.startsWith('|') && text.length > 1) || (text.endsWith('|') && text.indexOf('|') < text.length - 1)
}

/** The line of dashes under a table's head. */
export function isRuleOfTable(raw: string): boolean {
  const text = raw.trim()
  return text.includes('|') && text.includes('-') && /^[\s|:+=-]+$/.test(text)
}

/** Cells between bars; a bar with a backslash in front belongs to the cell. */
export function cellsByBars(raw: string): string[] {
  const text = raw.trim()
  const inner = text.slice(text.startsWith('|') ? 1 : 0, text.endsWith('|') && !text.endsWith('\\|') ? -1 : undefined)
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim())
}

/** Words parted by three spaces or more. */
export function cellsByGaps(raw: string): Cell[] {
  const cells: Cell[] = []
  let from = raw.length - raw.trimStart().length
  for (const match of raw.matchAll(WIDE_GAP)) {
    const end = match.index + 1
    cells.push({ text: raw.slice(from, end).trim(), at: from })
    from = end + (match[1]?.length ?? 0)
  }
  if (from < raw.trimEnd().length) cells.push({ text: raw.slice(from).trim(), at: from })
  return cells
}
