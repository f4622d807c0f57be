import type { Block } from './model.ts'
import { normalise } from './normalise.ts'
import { type Band, bands, type Pass } from './pdf-bands.ts'
import { gutter } from './pdf-gutter.ts'
import type { Piece } from './pdf-piece.ts'
import { type Row, rows, type Segment } from './pdf-rows.ts'

/** More lines than this in each pass make it the columns of a page, not the cells of a table. */
const CELL_LINES = 10

interface Printed {
  segments: Segment[]
  role?: 'row'
  text: string
}

/** A page's blocks in reading order: a block a line, a block a table's row, an empty block where there is a gap. */
export function pageBlocks(pieces: Piece[], width: number, page: number, isBold: (font: string) => boolean): Block[] {
  const printed = bands(rows(pieces, gutter(pieces, width))).flatMap(bandLines)
  const leading = usualLeading(printed)
  const blocks: Block[] = []
  let above: Segment | undefined
  for (const { segments, role, text } of printed) {
    const [first] = segments
    if (!first) continue
    const step = above ? first.y - above.y : 0
    if (step > leading * 1.3 && step > first.size * 1.3) blocks.push({ text: '', page })
    const shown = normalise(text)
    const indent = Math.round(first.rightToLeft ? width - first.right : first.left)
    blocks.push({
      text: shown,
      page,
      size: first.size,
      indent,
      ...(role ? { role } : {}),
      ...(segments.every((segment) => isBold(segment.font)) ? { bold: true } : {}),
    })
    above = segments.at(-1)
  }
  return blocks
}

/** The step from line to line inside paragraphs: of the smaller steps, because gaps only add to it. */
function usualLeading(printed: Printed[]): number {
  const steps: number[] = []
  let above: number | undefined
  for (const { segments } of printed) {
    const y = segments[0]?.y ?? 0
    if (above !== undefined && y > above) steps.push(y - above)
    above = segments.at(-1)?.y
  }
  steps.sort((one, other) => one - other)
  return steps[Math.floor(steps.length * 0.3)] ?? Number.POSITIVE_INFINITY
}

function bandLines({ rows: band, passes }: Band): Printed[] {
  if (passes.length === 0) return band.map(rowLine)
  if (isPageNumbers(passes)) return band.map(rowLine)
  const usual = usualHeight(passes)
  if (passes.length > 1 && usual <= CELL_LINES) return continued(passes).map(inOrder).map(tableLine)
  if (isGrid(band, passes)) return gridPasses(band, passes).map(inOrder).map(tableLine)
  return passes.flatMap((pass) => inOrder(pass).flat()).map((segment) => ({ segments: [segment], text: segment.text }))
}

/** Lines of the tallest cell, in the middle one of all passes. */
function usualHeight(passes: Pass[]): number {
  const heights = passes.map((pass) => pass.reduce((most, cell) => Math.max(most, cell.length), 0))
  return heights.sort((one, other) => one - other)[heights.length >> 1] ?? 0
}

/** A row that is no table's: what stands far apart on it is parted by a tab. */
function rowLine({ segments }: Row): Printed {
  const ordered = segments.every((segment) => segment.rightToLeft) ? segments.toReversed() : segments
  return { segments: ordered, text: ordered.map((segment) => segment.text).join('\t') }
}

/** A table of contents: titles, and at the other side of the page nothing but page numbers. */
function isPageNumbers(passes: Pass[]): boolean {
  const last = passes.map((pass) => inOrder(pass).at(-1) ?? [])
  return last.flat().length > 0 && last.every((cell) => cell.every(({ text }) => /^[\divxlc۰-۹]{1,5}$/i.test(text)))
}

/** Columns drawn one after the other whose lines all stand beside one another are a table's. */
function isGrid(band: Row[], passes: Pass[]): boolean {
  const columns = passes[0]?.length ?? 0
  return columns > 2 && band.filter((row) => row.segments.length === columns).length > band.length * 0.8
}

/** A pass for each row, out of one that holds the columns whole. */
function gridPasses(band: Row[], passes: Pass[]): Pass[] {
  const columns = passes[0]?.length ?? 0
  const columnOf = new Map(passes.flatMap((pass) => pass.flatMap((cell, at) => cell.map((segment) => [segment, at]))))
  return band.map(({ segments }) =>
    Array.from({ length: columns }, (_, at) => segments.filter((segment) => columnOf.get(segment) === at)),
  )
}

/** Where a file is drawn line by line, a row that begins empty and close below another is more of that other. */
function continued(passes: Pass[]): Pass[] {
  const rows: Pass[] = []
  for (const pass of passes) {
    const last = rows.at(-1)
    const first = pass.flat()[0]
    const above = last?.flat().at(-1)
    const close = first && above && first.y - above.y < 1.4 * first.size
    const empty = inOrder(pass)[0]?.length === 0
    if (last && close && empty)
      last.forEach((cell, at) => {
        cell.push(...(pass[at] ?? []))
      })
    else rows.push(pass.map((cell) => [...cell]))
  }
  return rows
}

/** The cells in the order of reading: from the right where the text runs from the right. */
function inOrder(pass: Pass): Pass {
  const segments = pass.flat()
  const backwards = segments.filter((segment) => segment.rightToLeft).length > segments.length / 2
  return backwards ? pass.toReversed() : pass
}

function tableLine(cells: Segment[][]): Printed {
  const segments = cells.flat()
  if (cells.filter((cell) => cell.length > 0).length < 2) return { segments, text: cellText(segments) }
  return { segments, role: 'row', text: cells.map(cellText).join(' | ') }
}

/** A cell's lines as one, a divided word whole again. */
function cellText(lines: Segment[]): string {
  return lines
    .map((line) => line.text)
    .join('\n')
    .replace(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, '')
    .replaceAll('\n', ' ')
}
