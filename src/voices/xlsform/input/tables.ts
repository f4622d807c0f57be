import { CsvError, parse } from 'csv-parse/sync'
import { FormFileError, MAX_CELLS, type Sheet } from './sheet.ts'

/**
 * Forms as one table: the first column names a sheet where it begins, the rows below have it empty. That is how pyxform
 * writes forms as CSV and, between bars, in Markdown.
 */
function sheetsOf(table: { cells: string[]; line: number }[]): Sheet[] {
  const sheets: Sheet[] = []
  for (const { cells, line } of table) {
    const [name = '', ...rest] = cells
    if (name.trim() !== '') sheets.push({ name: name.trim(), rows: [], oddities: [] })
    const sheet = sheets.at(-1)
    if (!sheet && rest.some((cell) => cell.trim() !== '')) throw new FormFileError('noSheetName', { line })
    if (rest.some((cell) => cell.trim() !== '')) sheet?.rows.push(rest)
  }
  if (sheets.length === 0) throw new FormFileError('noTable')
  return sheets
}

export function readCsv(text: string): Sheet[] {
  try {
    const rows: string[][] = parse(text, { relaxColumnCount: true, skipEmptyLines: true, maxRecordSize: 2 ** 20 })
    return sheetsOf(rows.map((cells, at) => ({ cells, line: at + 1 })))
  } catch (error) {
    if (error instanceof FormFileError) throw error
    throw new FormFileError('notCsv', { line: error instanceof CsvError ? Number(error.lines ?? 1) : 1 })
  }
}

/** A row of a Markdown table; what follows the last bar is a remark. */
const ROW = /^\s*\|(.*)\|/
const RULE = /^[\s|:-]+$/

export function readMarkdown(text: string): Sheet[] {
  const table = text.split('\n').flatMap((line, at) => {
    const [, row] = ROW.exec(line) ?? []
    if (row === undefined || (RULE.test(row) && row.includes('-'))) return []
    return [{ cells: row.split(/(?<!\\)\|/).map(plain), line: at + 1 }]
  })
  if (table.length > MAX_CELLS) throw new FormFileError('tooManyCells')
  return sheetsOf(table)
}

const plain = (cell: string): string => cell.trim().replaceAll('\\|', '|')
