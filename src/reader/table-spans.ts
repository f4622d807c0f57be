import type { Block } from './model.ts'

/** How far a cell stretches; 1 and 1 where nothing is said. */
export interface Span {
  rows: number
  columns: number
}

interface Stretched {
  blocks: Block[]
  rows: number
}

/** More columns or rows than this are a mistake of the page's, and would cost memory. */
export const MOST_COLUMNS = 60
const MOST_ROWS = 2000
const LONGEST_TITLE = 120

/**
 * Sets the cells of a table's rows in their columns. A cell that stretches down is said again in each of its rows, so that
 * every row can be read alone; one that stretches across stands in its first column, unless it is the head of several.
 */
export class TableGrid {
  #headed: boolean | null = null
  #below: (Stretched | undefined)[] = []

  /** The row's cells, one a column. `spans` has one entry a cell; a row of heads repeats those that stretch across. */
  row(cells: Block[][], spans: Span[], isHead: boolean): Block[][] {
    this.#headed ??= isHead && cells.length > 1
    if (cells.length === 1 && (spans[0]?.columns ?? 1) > 1 && !this.#below.some(isOpen))
      return across(cells[0] ?? [], this.#headed)
    const row: Block[][] = []
    cells.forEach((blocks, at) => {
      this.#takeDown(row)
      const rows = Math.min(spans[at]?.rows ?? 1, MOST_ROWS)
      const columns = Math.min(spans[at]?.columns ?? 1, MOST_COLUMNS)
      for (let column = 0; column < columns; column += 1) {
        const own = column === 0 || isHead ? blocks : []
        if (rows > 1) this.#below[row.length] = { blocks: own, rows: rows - 1 }
        row.push(own)
      }
    })
    this.#takeDown(row)
    return row
  }

  #takeDown(row: Block[][]): void {
    for (let above = this.#below[row.length]; isOpen(above); above = this.#below[row.length]) {
      above.rows -= 1
      row.push(above.blocks.filter((block) => block.role !== 'footnote'))
    }
  }
}

/** A title inside a table with a head is a row of it; elsewhere the cell may be a frame around a passage. */
export function across(cell: Block[], headed: boolean): Block[][] {
  const [own, ...more] = cell
  const isTitle = own?.role !== 'heading' && own?.role !== 'item' && (own?.text.length ?? 0) <= LONGEST_TITLE
  return headed && own && more.length === 0 && isTitle ? [cell, []] : [cell]
}

function isOpen(cell: Stretched | undefined): cell is Stretched {
  return cell !== undefined && cell.rows > 0
}

/** A span as an attribute gives it; 1 for what is no number. */
export function spanOf(printed: string | undefined): number {
  const span = Number.parseInt(printed ?? '1', 10)
  return span > 0 ? span : 1
}
