import { inWesternDigits } from '#src/vocabulary/digits.ts'
import { EvaluationFault } from './fault.ts'

export type Cell = string | number | null

/** Data by column. What is missing is null; numbers may still be text, as a file has them. */
export interface Table {
  /** What to call it in a fault: a file's name. */
  name: string
  size: number
  columns: ReadonlyMap<string, readonly Cell[]>
}

/** The table a spec names: a file's, or the rows that stand in the spec itself. */
export type ReadTable = (file: string) => Table

export type Rows = readonly Readonly<Record<string, Cell | boolean>>[]

export function tableOfRows(name: string, rows: Rows): Table {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const columns = names.map((column) => [column, rows.map((row) => cellOf(row[column]))] as const)
  return { name, size: rows.length, columns: new Map(columns) }
}

const cellOf = (value: Cell | boolean | undefined): Cell =>
  typeof value === 'boolean' ? Number(value) : String(value ?? '').trim() === '' ? null : (value ?? null)

/** @throws EvaluationFault with the columns there are */
export function columnOf(table: Table, column: string): readonly Cell[] {
  const cells = table.columns.get(column)
  if (cells) return cells
  const there = [...table.columns.keys()].join(', ')
  throw new EvaluationFault('data', `${table.name} has no column "${column}"; it has ${there}.`)
}

/** A column's numbers, NaN where there is none. @throws EvaluationFault with the row of what is no number */
export function numbersOf(table: Table, column: string): Float64Array {
  return Float64Array.from(columnOf(table, column), (cell, row) => {
    if (cell === null) return Number.NaN
    const value = typeof cell === 'number' ? cell : numberIn(cell)
    if (Number.isFinite(value)) return value
    throw new EvaluationFault(
      'data',
      `${table.name}, row ${row + 1} (the header not counted): ${column} is "${cell}", which is no number${/\d,\d/.test(String(cell)) ? ' (decimal commas are read where semicolons part the columns; thousands are not to be parted)' : ''}.`,
    )
  })
}

/** A column that says what is and what is not: 1 and 0, or R's TRUE and FALSE, or yes and no; NaN where nothing is said. @throws EvaluationFault */
export function switchOf(table: Table, column: string): Float64Array {
  return Float64Array.from(columnOf(table, column), (cell, row) => {
    if (cell === null) return Number.NaN
    const text = String(cell).trim().toLowerCase()
    if (ON.has(text) || Number(text) === 1) return 1
    if (OFF.has(text) || Number(text) === 0) return 0
    throw new EvaluationFault(
      'data',
      `${table.name}, row ${row + 1} (the header not counted): ${column} is "${cell}"; it should be 0 before and 1 from then on (or no and yes, FALSE and TRUE).`,
    )
  })
}

const ON = new Set(['true', 'yes'])
const OFF = new Set(['false', 'no'])

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

/** `TRUE` and `FALSE` are how R writes what is or is not. */
function numberIn(text: string): number {
  const trimmed = inWesternDigits(text.trim())
  if (/^true$/i.test(trimmed)) return 1
  if (/^false$/i.test(trimmed)) return 0
  return NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN
}

/** A column's names, such as units or areas. @throws EvaluationFault with the row that has none */
export function labelsOf(table: Table, column: string): string[] {
  return columnOf(table, column).map((cell, row) => {
    if (cell !== null) return String(cell)
    throw new EvaluationFault('data', `${table.name}, row ${row + 1} (the header not counted): ${column} is empty.`)
  })
}
