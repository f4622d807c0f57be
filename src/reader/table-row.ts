import type { Block } from './model.ts'

/** More paragraphs than this in a cell make it a column of a page, not a cell of a table. */
const CELL_PARAGRAPHS = 12

/**
 * A table's row as blocks: one `row` whose cells are joined by ` | `. What is a table only for its layout (one cell
 * around a passage, cells as long as columns) gives its paragraphs as they are; so does a cell that spans the table,
 * where action plans put a heading. Footnotes follow their row.
 */
export function rowBlocks(cells: Block[][], page?: number): Block[] {
  const blocks = cells.flat()
  const notes = blocks.filter((block) => block.role === 'footnote')
  const bodies = cells.map((cell) => cell.filter((block) => block.role !== 'footnote'))
  const layout = cells.length === 1 || bodies.some((cell) => cell.length > CELL_PARAGRAPHS)
  if (layout) return blocks
  if (bodies.every((cell) => cell.length === 0)) return notes
  const text = bodies.map((cell) => cell.map(inCell).join(' ')).join(' | ')
  const bold = bodies.flat().every((block) => block.bold)
  return [{ text, role: 'row', ...(page === undefined ? {} : { page }), ...(bold ? { bold } : {}) }, ...notes]
}

/** A bullet in a cell parts sentences that would otherwise run into one another; a number is part of what is said. */
function inCell(block: Block): string {
  return block.marker ? `${block.marker} ${block.text}` : block.text
}
