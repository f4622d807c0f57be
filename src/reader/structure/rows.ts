import { oneLine } from '../normalise.ts'
import { unemphasize, untag } from './clean.ts'
import { derived, type Line } from './lines.ts'
import { isClosed, isLeftOpen, startsLower } from './phrase.ts'
import { couldHead, namesColumns } from './table-words.ts'

export interface Row {
  cells: string[]
  line: Line
}

export interface Table {
  rows: Row[]
  /** A rule under the first row, or the format, says that it heads the columns. */
  headed: boolean
}

const NUMBER_CELL = /^(?:[\p{Lu}]{1,3}[.\s-]?)?[\d۰-۹]{1,3}(?:[.-][\d۰-۹]{1,3}){0,4}[.)۔]?$/u
/** A number in front of the cell's words. */
const NUMBERED_CELL = /^((?:[\d۰-۹]{1,3}(?:\.[\d۰-۹]{1,3}){1,4}[.)۔]?)|[\d۰-۹]{1,3}[.)۔])\s+(?=\p{L}|["“])/u
const NUMBER_HEAD = /^(?:s\.?\s?(?:no|#|n)|sr|no|nos|#|id|ref|code|نمبر|نمبر شمار|شمار)?\.?$/iu
const LIST_MARK = /^(?:[-*•]\s*)?\(?[\d۰-۹]{1,3}[.)۔]\s/
const LONGEST_SECTION = 120

/**
 * A table as lines: a row reads `Action: … | Lead: …`, or its cells alone where nothing heads the columns. What is no
 * table but a page in columns, a list item torn by a bar, or a frame around paragraphs becomes text again.
 */
export function printTable(table: Table): Line[] {
  const rows = joinHeads(joinTornRows(table.rows.map(clean).filter((row) => row.cells.some((cell) => cell !== ''))))
  const [first, second] = rows
  if (!first) return []
  const columns = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  if (columns === 1) return rows.map((row) => paragraph(row, row.cells[0] ?? ''))
  if (!second) return [isTornItem(first) ? paragraph(first, first.cells.join(' ')) : printRow(first, null)]
  const head = headOf(rows, table.headed)
  if (!head && isPageInColumns(rows, columns)) return inColumns(rows, columns)
  return rows.flatMap((row, index) => {
    if (head && sameCells(row.cells, head)) return []
    const next = rows[index + 1]
    if (head && isSection(row) && next && !isSection(next)) return [section(row)]
    return [printRow(row, head)]
  })
}

function clean(row: Row): Row {
  const isFormat = row.line.whole
  const cells = row.cells.map((cell) =>
    oneLine(isFormat ? cell : unemphasize(oneLine(untag(cell))).text.replaceAll('|', '/')),
  )
  return { cells: cells.map((cell) => (/^[-–—]$/.test(cell) ? '' : cell)), line: row.line }
}

function headOf(rows: Row[], headed: boolean): string[] | null {
  const first = rows[0]?.cells ?? []
  const named = first.filter((cell) => cell !== '')
  if (named.length < 2) return null
  if (headed) return named.every((cell) => cell.length <= 120) ? first : null
  if (namesColumns(first)) return first
  if (rows.length < 3 || !couldHead(first)) return null
  const rest = rows.slice(1).map((row) => row.cells.join('').length)
  const mean = rest.reduce((sum, length) => sum + length, 0) / rest.length
  const isBold = rows[0]?.line.bold === true && rows[1]?.line.bold === false
  return isBold || mean > 2.5 * first.join('').length ? first : null
}

/** A head of two rows: cells that stretch down are in both, and one that stretches across has its parts below it. */
function joinHeads(rows: Row[]): Row[] {
  const [first, second, ...rest] = rows
  if (!first || !second || rest.length === 0 || first.cells.length !== second.cells.length) return rows
  const repeats = first.cells.some((cell, column) => cell !== '' && cell === first.cells[column + 1])
  const stretches = first.cells.some((cell, column) => cell !== '' && cell === second.cells[column])
  if (!repeats || !(stretches || first.line.bold) || !couldHead(second.cells)) return rows
  const cells = first.cells.map((cell, column) => {
    const below = second.cells[column] ?? ''
    return cell === below || below === '' || cell === '' ? cell || below : `${cell} – ${below}`
  })
  return [{ ...first, cells }, ...rest]
}

function sameCells(one: string[], other: string[]): boolean {
  return one.join('|').toLowerCase() === other.join('|').toLowerCase()
}

/** A row whose cells are the lower halves of the cells above it. */
function joinTornRows(rows: Row[]): Row[] {
  const joined: Row[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    const filled = row.cells.filter((cell) => cell !== '')
    const isTorn = row.cells.includes('') && filled.length > 0 && filled.every((cell) => startsLower(cell))
    if (above && isTorn && row.cells.length === above.cells.length) {
      above.cells = above.cells.map((cell, column) => oneLine(`${cell} ${row.cells[column] ?? ''}`))
    } else joined.push({ ...row })
  }
  return joined
}

function isTornItem(row: Row): boolean {
  const text = row.cells.join(' ')
  const brackets = (row.cells[0]?.split('(').length ?? 0) - (row.cells[0]?.split(')').length ?? 0)
  return LIST_MARK.test(text) || brackets > 0
}

function isPageInColumns(rows: Row[], columns: number): boolean {
  if (rows.length < 3 || columns > 3) return false
  return Array.from({ length: columns }, (_, column) => tornShare(rows.map((row) => row.cells[column] ?? ''))).some(
    (share) => share >= 0.5,
  )
}

/** How many of a column's cells break off in a sentence which the cell below goes on with. */
function tornShare(cells: string[]): number {
  let pairs = 0
  let torn = 0
  cells.forEach((cell, index) => {
    const below = cells[index + 1]
    if (cell === '' || !below) return
    pairs++
    if (cell.length >= 25 && !isClosed(cell) && (startsLower(below) || isLeftOpen(cell))) torn++
  })
  return pairs >= 2 ? torn / pairs : 0
}

function inColumns(rows: Row[], columns: number): Line[] {
  const last = rows.findLastIndex((row) => row.cells.filter((cell) => cell !== '').length > 1)
  const lines: Line[] = []
  for (let column = 0; column < columns; column++) {
    rows.slice(0, last + 1).forEach((row, index) => {
      const text = row.cells[column] ?? ''
      const above = rows[index - 1]?.cells[column] ?? ''
      const gap = index === 0 || isClosed(above) ? 1 : 0
      if (text !== '') lines.push(derived(row.line, { text, role: null, marker: null, gap }))
    })
  }
  for (const row of rows.slice(last + 1)) lines.push(paragraph(row, row.cells.join(' ')))
  return lines
}

function paragraph(row: Row, text: string): Line {
  return derived(row.line, { text: oneLine(text), role: null, marker: null, gap: Math.max(row.line.gap, 1) })
}

/** One cell alone across the table: action plans put the name of a pillar or an objective there. */
function isSection(row: Row): boolean {
  const filled = row.cells.filter((cell) => cell !== '')
  const text = filled[0] ?? ''
  return filled.every((cell) => cell === text) && text.length <= LONGEST_SECTION && !/[.;]$/.test(text)
}

function section(row: Row): Line {
  const text = row.cells.find((cell) => cell !== '') ?? ''
  return derived(row.line, { text, role: null, marker: null, emphasis: 'bold', gap: 1 })
}

function printRow(row: Row, head: string[] | null): Line {
  const first = row.cells[0] ?? ''
  const isNumbered = NUMBER_CELL.test(first) && row.cells.length > 1 && NUMBER_HEAD.test(head?.[0] ?? '')
  const inCell = isNumbered ? null : NUMBERED_CELL.exec(first)
  const cells = row.cells.map((cell, column) => {
    if (cell === '' || (column === 0 && isNumbered)) return ''
    const words = column === 0 && inCell ? cell.slice(inCell[0].length) : cell
    const name = head?.[column]?.replace(/[:\s]+$/, '') ?? ''
    return name === '' ? words : `${name}: ${words}`
  })
  const text = cells.filter((cell) => cell !== '').join(' | ')
  return derived(row.line, {
    text,
    role: 'row',
    marker: isNumbered ? first : (inCell?.[1] ?? null),
    gap: Math.max(row.line.gap, 1),
  })
}
