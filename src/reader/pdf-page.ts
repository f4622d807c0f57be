import type { Block } from './model.ts'
import { normalise } from './normalise.ts'
import { lines } from './pdf-baselines.ts'
import { gutter } from './pdf-gutter.ts'
import type { Line } from './pdf-line.ts'
import { inReadingOrder, overlaps } from './pdf-order.ts'
import type { Piece } from './pdf-piece.ts'
import { type Stretch, stretches } from './pdf-table.ts'

/** A step wider than this, in times the usual one, is a gap between paragraphs. */
const GAP = 1.3
/** White on a line, in times the type, that a tab stands for. */
const TAB = 1.6

/** Lines that may stand beside one another: the line above is no farther back. */
const ACROSS = 6

interface Printed {
  lines: Line[]
  text: string
  role?: 'row'
}

/** A page's blocks in reading order: a block a line, a block a table's row, an empty block where there is a gap. */
export function pageBlocks(pieces: Piece[], width: number, page: number, isBold: (font: string) => boolean): Block[] {
  const ordered = inReadingOrder(lines(pieces, gutter(pieces, width)))
  const leading = usualStep(ordered)
  const blocks: Block[] = []
  let last: Line | undefined
  for (const { lines: shown, text, role } of stretches(ordered, leading).flatMap(printed)) {
    const [first] = shown
    const clean = normalise(text)
    if (!first || clean.trim() === '') continue
    if (last && first.y - last.y > GAP * Math.max(leading, first.size)) blocks.push({ text: '', page })
    blocks.push({
      text: clean,
      page,
      size: first.size,
      indent: Math.round(first.rightToLeft ? width - first.right : first.left),
      ...(role ? { role } : {}),
      ...(shown.every((line) => isBold(line.font)) ? { bold: true } : {}),
    })
    last = lowest(shown)
  }
  return blocks
}

/** The step from line to line inside paragraphs: among the smaller ones, because gaps only add to it. */
function usualStep(ordered: Line[]): number {
  const steps: number[] = []
  for (const [at, line] of ordered.entries()) {
    const above = ordered.slice(Math.max(0, at - ACROSS), at).findLast((other) => overlaps(other, line))
    if (above && line.y - above.y > 0.5 * line.size) steps.push(line.y - above.y)
  }
  steps.sort((one, other) => one - other)
  return steps[Math.floor(steps.length * 0.3)] ?? 0
}

function printed(stretch: Stretch): Printed[] {
  if ('rows' in stretch) return stretch.rows.map(row)
  const found: Printed[] = []
  for (const line of stretch.lines) {
    const last = found.at(-1)
    const beside = last?.lines.at(-1)
    if (last && beside && isOnLine(beside, line)) {
      last.lines.push(line)
      last.text += `${isFar(beside, line) ? '\t' : ' '}${line.text}`
    } else found.push({ lines: [line], text: line.text })
  }
  return found
}

function isOnLine(one: Line, other: Line): boolean {
  return Math.abs(one.y - other.y) < 0.25 * other.size && !overlaps(one, other)
}

function isFar(one: Line, other: Line): boolean {
  return Math.max(other.left - one.right, one.left - other.right) > TAB * other.size
}

function row(cells: Line[][]): Printed {
  const shown = cells.flat()
  return { lines: shown, role: 'row', text: cells.map(cellText).join(' | ') }
}

/** A cell's lines as one, a divided word whole again. */
function cellText(cell: Line[]): string {
  return cell
    .map((line) => line.text)
    .join('\n')
    .replace(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, '')
    .replaceAll('\n', ' ')
}

function lowest(shown: Line[]): Line | undefined {
  return shown.reduce((low: Line | undefined, line) => (low && low.y >= line.y ? low : line), undefined)
}
