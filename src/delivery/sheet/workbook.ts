/** The one place that knows the library for workbooks. */
import { type Cell, readXlsx, type Sheet, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type CellValue, cellName, type FoundSheet, type SheetDraft } from './model.ts'

export const writeWorkbook = (sheets: SheetDraft[]): Promise<Uint8Array> => writeXlsx({ sheets: sheets.map(written) })

function written({ name, rows, widths, rightToLeft, hidden, open }: SheetDraft): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  for (const { row, column } of open) {
    cells.set(`${row},${column}`, { value: rows[row]?.[column] ?? null, style: { protection: { locked: false } } })
  }
  for (const [column] of (rows[0] ?? []).entries()) {
    cells.set(`0,${column}`, { value: rows[0]?.[column] ?? null, style: { font: { bold: true } } })
  }
  return {
    name,
    rows,
    cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1 },
    // Without a password: it keeps from slipping, not from cheating. What comes back is checked cell by cell.
    protection: { sheet: true, formatColumns: false, formatRows: false },
    view: { rightToLeft },
    veryHidden: hidden,
    dataValidations: open.flatMap(({ row, column, choices }) =>
      choices ? [{ type: 'list', values: [...choices], range: cellName(row, column), showErrorMessage: true }] : [],
    ),
  }
}

export async function readWorkbook(bytes: Uint8Array, maxRows: number): Promise<FoundSheet[]> {
  const { sheets } = await readXlsx(bytes, { maxRows })
  return sheets.map(found)
}

function found({ name, rows, cells = new Map(), merges = [] }: Sheet): FoundSheet {
  const formulas = [...cells].flatMap(([place, cell]) => {
    const [row = 0, column = 0] = place.split(',').map(Number)
    return cell.formula !== undefined || cell.type === 'formula' ? [cellName(row, column)] : []
  })
  return {
    name,
    rows: rows.map((row) => row.map((value) => told(value as CellValue | Date | undefined))),
    formulas,
    merged: merges.map((m) => `${cellName(m.startRow, m.startCol)}:${cellName(m.endRow, m.endCol)}`),
  }
}

const told = (value: CellValue | Date | undefined) =>
  value instanceof Date
    ? { date: Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10) }
    : (value ?? null)
