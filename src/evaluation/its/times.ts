import { EvaluationFault } from '../fault.ts'
import { type Cell, columnOf, type Table } from '../table.ts'

/** A moment as the data have it: a number, or a date. */
export type Moment = number | string

export interface Times {
  values: Float64Array
  labels: Moment[]
  /** The value of a moment that a spec names. @throws EvaluationFault */
  momentAt: (moment: Moment) => number
}

const DAY = 86_400_000
const DATE = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?:[T ].*)?$/

/** A column of times. Dates are counted from 1 in the largest step that all of them keep: years, quarters, months, weeks or days. */
export function timesOf(table: Table, column: string): Times {
  const cells = columnOf(table, column)
  const isDated = cells.every((cell) => typeof cell === 'string' && DATE.test(cell.trim()))
  return isDated ? dated(cells.map(String), `${table.name}, ${column}`) : counted(cells, `${table.name}, ${column}`)
}

function counted(cells: readonly Cell[], where: string): Times {
  const values = Float64Array.from(cells, (cell, row) => {
    const value = cell === null || cell === '' ? Number.NaN : Number(cell)
    if (Number.isFinite(value)) return value
    throw new EvaluationFault(
      'data',
      `${where}, row ${row + 1}: "${cell ?? ''}" should be a number, or every time a date such as 2014-02 or 2014-02-26.`,
    )
  })
  const momentAt = (moment: Moment) => {
    const value = Number(moment)
    if (!Number.isNaN(value)) return value
    throw new EvaluationFault('spec', `The time "${moment}" should be a number, as the column of times has them.`)
  }
  return { values, labels: [...values], momentAt }
}

function dated(texts: string[], where: string): Times {
  const dates = texts.map((text) => dateIn(text, where))
  const isMonthly = dates.every(({ day }) => day === dates[0]?.day)
  const raw = dates.map(({ month, days }) => (isMonthly ? month : days))
  const first = Math.min(...raw)
  const step = raw.reduce((divisor, value) => greatestDivisor(divisor, value - first), 0) || 1
  const momentAt = (moment: Moment) => {
    const { month, days } = dateIn(String(moment), 'The spec')
    return ((isMonthly ? month : days) - first) / step + 1
  }
  return { values: Float64Array.from(raw, (value) => (value - first) / step + 1), labels: texts, momentAt }
}

function dateIn(text: string, where: string): { month: number; days: number; day: number } {
  const [, year, month, day = '1'] = DATE.exec(text.trim()) ?? []
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY
  const back = new Date(days * DAY)
  if (Number.isNaN(days) || back.getUTCMonth() !== Number(month) - 1 || back.getUTCDate() !== Number(day))
    throw new EvaluationFault('data', `${where}: "${text}" is no date; it should be one such as 2014-02 or 2014-02-26.`)
  return { month: Number(year) * 12 + Number(month) - 1, days, day: Number(day) }
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))
