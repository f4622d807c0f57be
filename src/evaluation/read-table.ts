import { CsvError, parse } from 'csv-parse/sync'
import { EvaluationFault } from './fault.ts'
import { type Rows, type Table, tableOfRows } from './table.ts'

const MISSING = new Set(['', 'NA', 'NaN', 'NULL', 'null', '.'])

/**
 * A table out of a file's text: CSV with a header (comma, semicolon or tab; R's row names may stand in a first column without a
 * name), or JSON: a list of objects, or an object of columns.
 */
export function readTable(name: string, text: string): Table {
  const bare = text.replace(/^\uFEFF/, '')
  return /^\s*[[{]/.test(bare) ? ofJson(name, bare) : ofCsv(name, bare)
}

function ofCsv(name: string, text: string): Table {
  const [header = [], ...rows] = parsed(name, text)
  const named = header.map((column) => column.trim())
  const twice = named.find((column, at) => column !== '' && named.indexOf(column) !== at)
  if (twice !== undefined) throw new EvaluationFault('data', `${name} has two columns "${twice}".`)
  if (rows.length === 0) throw new EvaluationFault('data', `${name} has a header and no row.`)
  const columns = named.flatMap((column, at) => {
    const cells = rows.map((row) => cellOf(row[at] ?? ''))
    return column === '' ? [] : [[column, cells] as const]
  })
  return { name, size: rows.length, columns: new Map(columns) }
}

const cellOf = (text: string) => (MISSING.has(text.trim()) ? null : text.trim())

function parsed(name: string, text: string): string[][] {
  try {
    return parse(text, { delimiter: delimiterOf(text), skipEmptyLines: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new EvaluationFault('data', `${name} cannot be read as CSV: ${error.message}.`)
  }
}

function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const count = (delimiter: string) => header.split(delimiter).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

function ofJson(name: string, text: string): Table {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    throw new EvaluationFault('data', `${name} cannot be read as JSON: ${error instanceof Error ? error.message : ''}.`)
  }
  if (Array.isArray(given) && given.every((row) => typeof row === 'object' && row !== null))
    return tableOfRows(name, given as Rows)
  const columns = Object.entries(given ?? {})
  const size = Array.isArray(columns[0]?.[1]) ? columns[0][1].length : 0
  if (size > 0 && columns.every(([, cells]) => Array.isArray(cells) && cells.length === size))
    return { name, size, columns: new Map(columns) }
  throw new EvaluationFault('data', `${name} should hold a list of objects, or one object of columns of equal length.`)
}
