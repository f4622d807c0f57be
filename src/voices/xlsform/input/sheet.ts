import type { surveys } from '#src/i18n/en/surveys.ts'

/** Sheets as the reader wants them, whatever file they come from. */

export interface Sheet {
  name: string
  /** From the first row that the file has; every cell a text, '' when empty. */
  rows: string[][]
  /** What the file does that a table of texts cannot say, by place: `{row, column}` from 0. */
  oddities: Oddity[]
}

export interface Oddity {
  key: 'formulaRead' | 'formulaEmpty' | 'errorValue' | 'mergedCells' | 'macros'
  /** As a spreadsheet program names it: `B7`. */
  cell: string
  isRefused: boolean
}

/** Why a file has no sheets to read; each has words in the catalogue, under `surveys.file.`. */
export type FileKey = keyof typeof surveys extends infer Key ? (Key extends `file.${infer Name}` ? Name : never) : never

/** The file could not be taken apart at all; the key has words in the catalogue. */
export class FormFileError extends Error {
  readonly key: FileKey
  readonly values: Record<string, string | number>

  constructor(key: FileKey, values: Record<string, string | number> = {}) {
    super(`The form's file: ${key} ${JSON.stringify(values)}`)
    this.name = 'FormFileError'
    this.key = key
    this.values = values
  }
}

export const MAX_FILE_BYTES = 10 * 2 ** 20
export const MAX_ROWS = 20_000
/** Of questions; lists of choices may be as long as a list of villages. */
export const MAX_SURVEY_ROWS = 5000
export const MAX_COLUMNS = 500
export const MAX_CELLS = 500_000
export const MAX_SHEETS = 60

/** `A1` of row 0 and column 0. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}

/** Refuses what no form needs, before anything is made of it. */
export function withinCaps(sheets: Sheet[]): Sheet[] {
  if (sheets.length > MAX_SHEETS) throw new FormFileError('tooManySheets', { found: sheets.length, most: MAX_SHEETS })
  let cells = 0
  for (const { name, rows } of sheets) {
    const most = name.trim().toLowerCase() === 'survey' ? MAX_SURVEY_ROWS : MAX_ROWS
    if (rows.length > most) throw new FormFileError('tooManyRows', { sheet: name, most })
    for (const row of rows) {
      if (row.length > MAX_COLUMNS) throw new FormFileError('tooManyColumns', { sheet: name, most: MAX_COLUMNS })
      cells += row.length
    }
  }
  if (cells > MAX_CELLS) throw new FormFileError('tooManyCells', { found: cells, most: MAX_CELLS })
  return sheets
}
