import type { Block } from './model.ts'
import { across } from './table-spans.ts'

/** A cell as Word has it: it says how many columns it covers, and whether it goes on with the cell above. */
export interface DocxCell {
  blocks: Block[]
  columns: number
  goesOn: boolean
}

/** Sets the cells of one table's rows in their columns, each row readable alone (ECMA-376 part 1, 17.4.17 and 17.4.84). */
export class DocxTable {
  #above: Block[][] = []
  #headed: boolean | null = null

  /** `isHead`: Word repeats the row on each page. */
  row(cells: DocxCell[], isHead: boolean): Block[][] {
    this.#headed ??= cells.length > 1 && (isHead || cells.every(({ blocks }) => blocks.every((block) => block.bold)))
    const [only] = cells
    if (only && cells.length === 1 && only.columns > 1) return across(only.blocks, this.#headed)
    const isFirst = this.#above.length === 0
    const row = cells.flatMap(({ blocks, columns, goesOn }) =>
      Array.from({ length: columns }, (_, column) => (goesOn || column === 0 || isHead || isFirst ? blocks : [])),
    )
    let column = 0
    for (const cell of cells) {
      if (cell.goesOn) row[column] = (this.#above[column] ?? []).filter((block) => block.role !== 'footnote')
      column += cell.columns
    }
    this.#above = row
    return row
  }
}
