import type { Sheet } from '../input/sheet.ts'
import type { Place } from '../model.ts'
import { type Column, columnsOf } from './columns.ts'
import type { Findings } from './findings.ts'

/** One row of a sheet, its cells by what their columns mean. */
export interface Row {
  /** As a spreadsheet program counts. */
  row: number
  /** '' where the cell is empty or the sheet has no such column. */
  cell: (field: string) => string
  /** The filled cells of a translated field; language null for the column that names none. */
  cells: (field: string) => { language: string | null; text: string; heading: string }[]
  place: (field?: string) => Place
  isEmpty: boolean
}

export interface Table {
  /** Row of the headings: the first that is not empty. */
  top: number
  columns: Column[]
  rows: Row[]
}

/** Characters that make a text read otherwise than it is stored, and those that no text has. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/u

/** On the survey sheet runs of spaces count as one, unless its settings say otherwise. */
const SPACES = / {2,}/g
const cleaned = (text: string, joinsSpaces: boolean) => (joinsSpaces ? text.trim().replace(SPACES, ' ') : text.trim())

/** Reads a sheet with one row of headings, and says what is wrong with columns and characters. */
export function tableOf(sheet: Sheet, kind: 'survey' | 'choices', findings: Findings, joinsSpaces = false): Table {
  refuseCharacters(sheet, findings)
  const top = sheet.rows.findIndex((row) => row.some((cell) => cell.trim() !== ''))
  const headings = sheet.rows[top] ?? []
  const columns = columnsOf(headings, kind)
  refuseTwins(columns, { sheet: sheet.name, row: top + 1, column: '' }, findings)
  const rows = sheet.rows
    .slice(top + 1)
    .map((cells, at) => rowOf(cells, top + at + 2, columns, sheet.name, joinsSpaces))
  return { top: top + 1, columns, rows: rows.filter((row) => !row.isEmpty) }
}

function rowOf(cells: string[], row: number, columns: Column[], sheet: string, joinsSpaces: boolean): Row {
  const filled = columns.flatMap((column) => {
    const text = cleaned(cells[column.at] ?? '', joinsSpaces)
    const field = column.meaning && 'field' in column.meaning ? column.meaning.field : ''
    return text === '' ? [] : [{ ...column, field, text }]
  })
  const headingOf = (field: string) =>
    columns.find(({ meaning }) => meaning && 'field' in meaning && meaning.field === field)?.heading ?? field
  return {
    row,
    cell: (field) => filled.find((cell) => cell.field === field)?.text ?? '',
    cells: (field) => filled.filter((cell) => cell.field === field),
    place: (field = '') => ({ sheet, row, column: field === '' ? '' : headingOf(field) }),
    isEmpty: cells.every((cell) => cell.trim() === ''),
  }
}

function refuseCharacters({ name, rows }: Sheet, findings: Findings): void {
  for (const [at, cells] of rows.entries()) {
    for (const [column, text] of cells.entries()) {
      const heading = rows[0]?.[column]?.trim() ?? ''
      const place = { sheet: name, row: at + 1, column: heading }
      const found = OVERRIDES.exec(text)?.[0]
      if (found) findings.refuse(place, 'override', { character: codePoint(found) })
      const control = CONTROLS.exec(text)?.[0]
      if (control) findings.refuse(place, 'control', { character: codePoint(control) })
    }
  }
}

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Two columns for one thing: which of them counts, nobody can say. */
function refuseTwins(columns: Column[], place: Place, findings: Findings): void {
  const seen = new Map<string, string>()
  for (const { meaning, language, heading } of columns) {
    const what = meaning && 'field' in meaning ? `${meaning.field}::${language ?? ''}` : `"${heading}`
    const other = seen.get(what)
    if (other !== undefined) findings.refuse({ ...place, column: heading }, 'sameColumn', { other, heading })
    seen.set(what, heading)
  }
}
