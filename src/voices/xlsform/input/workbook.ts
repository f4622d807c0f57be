/** The one place that knows the library for workbooks. */
import { type Cell, type CellValue, type Sheet as FoundSheet, readXls, readXlsx, writeXlsx } from 'hucre/xlsx'
import { lookInside } from './look-inside.ts'
import { cellName, FormFileError, MAX_COLUMNS, MAX_ROWS, type Oddity, type Sheet } from './sheet.ts'

const READ = `A1:${cellName(MAX_ROWS - 1, MAX_COLUMNS - 1)}`

/** Reads `.xlsx` and `.xlsm`. Formulas are read as the value they had when the file was saved; macros are left out. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const { hasMacros } = await lookInside(bytes)
  const sheets = (await opened(() => readXlsx(bytes, { range: READ }))).map(sheetOf)
  if (hasMacros) sheets[0]?.oddities.push({ key: 'macros', cell: '', isRefused: false })
  return sheets
}

/** Reads the workbooks of before 2007 (`.xls`). */
export async function readOldWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  return (await opened(() => readXls(bytes))).map(sheetOf)
}

export const writeWorkbook = (sheets: { name: string; rows: string[][] }[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows, freezePane: { rows: 1 } })) })

async function opened(read: () => Promise<{ sheets: FoundSheet[] }>): Promise<FoundSheet[]> {
  try {
    return (await read()).sheets
  } catch (error) {
    const what = error instanceof Error ? error.message : ''
    if (/over the \d+ limit/.test(what)) throw new FormFileError('tooManyCells')
    throw new FormFileError(/password|encrypt/i.test(what) ? 'locked' : 'damaged')
  }
}

function sheetOf({ name, rows, cells = new Map<string, Cell>(), merges = [] }: FoundSheet): Sheet {
  return {
    name,
    // Rows and cells that the file leaves out are holes.
    rows: Array.from(rows, (row) => Array.from(row ?? [], textOf)),
    oddities: [
      ...[...cells].flatMap(([place, cell]) => oddityOf(place, cell)),
      ...merges.map((merged) => oddity('mergedCells', merged.startRow, merged.startCol, false)),
    ],
  }
}

function oddityOf(place: string, cell: Cell): Oddity[] {
  const [row = 0, column = 0] = place.split(',').map(Number)
  if (cell.type === 'error') return [oddity('errorValue', row, column, true)]
  if (cell.formula === undefined) return []
  const isEmpty = (cell.formulaResult ?? cell.value ?? null) === null
  return [oddity(isEmpty ? 'formulaEmpty' : 'formulaRead', row, column, isEmpty)]
}

const oddity = (key: Oddity['key'], row: number, column: number, isRefused: boolean): Oddity => ({
  key,
  cell: cellName(row, column),
  isRefused,
})

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}

function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const iso = value.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
}
