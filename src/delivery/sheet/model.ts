/** A workbook as far as a report needs one: what is written into it, and what was found in it. Neither knows the library behind. */

export type CellValue = string | number | boolean | null

export interface SheetDraft {
  name: string
  rows: CellValue[][]
  /** Widths of the columns, in characters. */
  widths: number[]
  rightToLeft: boolean
  hidden: boolean
  /** Rows and columns from 0 whose cells may be filled in; all others are locked. */
  open: { row: number; column: number; choices?: readonly string[] }[]
}

export interface FoundSheet {
  name: string
  /** A date is told as `date`: a number that somebody's program took for one. */
  rows: (CellValue | { date: string })[][]
  /** Cells, as A1. */
  formulas: string[]
  /** Ranges, as A1:B2. */
  merged: string[]
}

/** Why a file is no workbook that can be looked at. */
export type SheetProblem = 'workbook' | 'sheetBig' | 'sheetRows' | 'sheetSlow'

/** Rows that a sheet may have: far more than a report, far fewer than a program can write. */
export const mostRows = 5000
export const mostColumns = 50
/** Bytes of the file. */
export const mostBytes = 4 * 2 ** 20

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26))
}
