import { CsvError, parse } from 'csv-parse/sync'
import { EvaluationFault } from './fault.ts'
import { type Cell, type Rows, type Table, tableOfRows } from './table.ts'

/** How R, Stata, spreadsheets, the World Bank and Eurostat write that there is nothing. */
const MISSING = new Set(['', 'NA', 'N/A', '#N/A', 'NaN', 'nan', 'NULL', 'null', '.', '..', ':'])

/**
 * A table out of a file's text: CSV with a header (comma, semicolon, tab or blanks; R's row names may stand in a first column without a
 * name, or with no header of their own; with semicolons decimals may have commas), or JSON: a list of objects, or an object of columns.
 */
export function readTable(name: string, text: string): Table {
  const bare = text.replace(/^\uFEFF/, '')
  if (bare.trim() === '') throw new EvaluationFault('data', `${name} is empty.`)
  return /^\s*[[{]/.test(bare) ? ofJson(name, bare) : ofCsv(name, bare.replace(/\r\n?/g, '\n').replace(SEPARATOR, ''))
}

/** What Excel writes above a header to say what parts the columns. */
const SEPARATOR = /^sep=.\n/

function ofCsv(name: string, text: string): Table {
  const delimiter = delimiterOf(text)
  const [header = [], ...rows] = parsed(name, delimiter === ' ' ? withSingleBlanks(text) : text, delimiter)
  const width = rows[0]?.length ?? 0
  // R's write.table gives row names and no header for them.
  const named = [...(width === header.length + 1 ? [''] : []), ...header.map((column) => column.trim())]
  const twice = named.find((column, at) => column !== '' && named.indexOf(column) !== at)
  if (twice !== undefined) throw new EvaluationFault('data', `${name} has two columns "${twice}".`)
  if (rows.length === 0) throw new EvaluationFault('data', `${name} has a header and no row.`)
  const odd = rows.findIndex((row) => row.length !== named.length)
  if (odd >= 0) throw new EvaluationFault('data', unequal(name, odd, rows[odd]?.length ?? 0, named.length))
  const columns = named.flatMap((column, at) => {
    const cells = rows.map((row) => cellOf(row[at] ?? ''))
    return column === '' ? [] : [[column, delimiter === ';' ? withPoints(cells) : cells] as const]
  })
  return { name, size: rows.length, columns: new Map(columns) }
}

const unequal = (name: string, row: number, found: number, wanted: number) =>
  `${name}, row ${row + 1} (the header not counted) has ${found} cells where the header has ${wanted}: one that holds a separator belongs in quotation marks.`

const cellOf = (text: string) => (MISSING.has(text.trim()) ? null : text.trim())

/** Decimal commas become points where a whole column is of such numbers. */
function withPoints(cells: readonly (string | null)[]): (string | null)[] {
  const isDecimal = cells.every((cell) => cell === null || /^[+-]?\d*(,\d+)?([eE][+-]?\d+)?$/.test(cell))
  return isDecimal ? cells.map((cell) => cell?.replace(',', '.') ?? null) : [...cells]
}

function parsed(name: string, text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, recordDelimiter: '\n', skipRecordsWithEmptyValues: true, relaxColumnCount: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new EvaluationFault('data', `${name} cannot be read as CSV: ${error.message}.`)
  }
}

/** Blanks part columns only where nothing else does. */
function delimiterOf(text: string): string {
  const header = /^[^\n]*/.exec(text)?.[0] ?? ''
  const count = (delimiter: string) => header.split(delimiter).length
  const most = [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
  return count(most) === 1 && count(' ') > 1 ? ' ' : most
}

/** Columns that were lined up with blanks, outside of quotation marks. */
const withSingleBlanks = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/"[^"]*"| +/g, (part) => (part.startsWith('"') ? part : ' ')))
    .join('\n')

function ofJson(name: string, text: string): Table {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    throw new EvaluationFault('data', `${name} cannot be read as JSON: ${error instanceof Error ? error.message : ''}.`)
  }
  if (Array.isArray(given) && given.length > 0 && given.every((row) => typeof row === 'object' && row !== null))
    return tableOfRows(name, given.map((row) => flat(name, Object.entries(row))) as Rows)
  const columns = Object.entries(given ?? {})
  const size = Array.isArray(columns[0]?.[1]) ? columns[0][1].length : 0
  if (size > 0 && columns.every(([, cells]) => Array.isArray(cells) && cells.length === size)) {
    const rows = Array.from({ length: size }, (_, row) =>
      columns.map(([column, cells]) => [column, cells[row]] as const),
    )
    return tableOfRows(name, rows.map((row) => flat(name, row)) as Rows)
  }
  throw new EvaluationFault('data', `${name} should hold a list of objects, or one object of columns of equal length.`)
}

/** A row of numbers and words alone. */
function flat(name: string, cells: readonly (readonly [string, unknown])[]): Record<string, Cell | boolean> {
  const deep = cells.find(([, cell]) => typeof cell === 'object' && cell !== null)
  if (deep)
    throw new EvaluationFault(
      'data',
      `${name}: ${deep[0]} holds ${JSON.stringify(deep[1]).slice(0, LONGEST_SAID)}; it should be a number, a text, true, false or null.`,
    )
  return Object.fromEntries(cells) as Record<string, Cell | boolean>
}

/** Letters of what is not right. */
const LONGEST_SAID = 60
