import { EvaluationFault } from './fault.ts'
import { isDate } from './its/dates.ts'
import type { Moment } from './its/times.ts'
import type { Only } from './spec.ts'
import { type Cell, columnOf, type Table } from './table.ts'

type Wanted = Only[string]
type Range = Extract<Wanted, { from?: Moment | undefined }>

const MOST_NAMED = 20

/** The rows of a table that a specification asks for. @throws EvaluationFault where there is none, with what the column holds */
export function onlyRows(table: Table, only: Only): Table {
  let rows = Array.from({ length: table.size }, (_, row) => row)
  for (const [column, wanted] of Object.entries(only)) {
    const cells = columnOf(table, column)
    const kept = rows.filter((row) => isWanted(cells[row] ?? null, wanted))
    if (kept.length === 0) throw new EvaluationFault('spec', noneWanted(table.name, column, wanted, cells))
    rows = kept
  }
  const columns = [...table.columns].map(([name, cells]) => [name, rows.map((row) => cells[row] ?? null)] as const)
  return { ...table, size: rows.length, columns: new Map(columns) }
}

function isWanted(cell: Cell, wanted: Wanted): boolean {
  if (Array.isArray(wanted)) return wanted.some((one) => isSame(cell, one))
  return isRange(wanted) ? cell !== null && isWithin(cell, wanted) : isSame(cell, wanted)
}

const isRange = (wanted: Wanted): wanted is Range => typeof wanted === 'object' && !Array.isArray(wanted)

/** A file has numbers as text, and 1 may stand there as 1.0. */
const isSame = (cell: Cell, wanted: Moment): boolean =>
  cell !== null &&
  (String(cell).trim() === String(wanted).trim() || (isNumber(cell) && Number(cell) === Number(wanted)))

const isWithin = (cell: Cell, { from, to }: Range): boolean =>
  (from === undefined || compared(cell, from) >= 0) && (to === undefined || compared(cell, to) <= 0)

/** Numbers by size, and dates and other words by their letters, as far as both have them: 2014-02-26 is within 2014-02. */
function compared(cell: Cell, end: Moment): number {
  const [own, other] = [String(cell).trim(), String(end).trim()]
  if (isNumber(own) && isNumber(other)) return Number(own) - Number(other)
  const start = isDate(own) ? own.slice(0, other.length) : own
  return start < other ? -1 : Number(start > other)
}

const isNumber = (value: Cell): boolean =>
  value !== null && String(value).trim() !== '' && Number.isFinite(Number(value))

function noneWanted(name: string, column: string, wanted: Wanted, cells: readonly Cell[]): string {
  const there = [...new Set(cells)].slice(0, MOST_NAMED).map((cell) => cell ?? 'nothing')
  return `${name} has no row that "only" asks for with ${column} ${JSON.stringify(wanted)}; ${column} is ${there.join(', ')}${new Set(cells).size > MOST_NAMED ? ' …' : ''}.`
}
