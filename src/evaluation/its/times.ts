import { inWesternDigits } from '#src/vocabulary/digits.ts'
import { EvaluationFault } from '../fault.ts'
import { type Cell, columnOf, type Table } from '../table.ts'
import { type CalendarDate, dateOf, isDate } from './dates.ts'
import { areFiscalYears, fiscalYears } from './fiscal-years.ts'

/** A moment as the data have it: a number, or a date. Dates in words, quarters and the like are given back as ISO 8601 has them. */
export type Moment = number | string

export interface Times {
  values: Float64Array
  labels: Moment[]
  /** The value of a moment that a spec names. @throws EvaluationFault */
  momentAt: (moment: Moment) => number
}

/** A column of times. Dates are counted from 1 in the largest step that all of them keep: years, quarters, months, weeks or days. */
export function timesOf(table: Table, column: string): Times {
  const cells = columnOf(table, column)
  const where = `${table.name}, ${column}`
  if (areFiscalYears(cells)) return fiscalYears(cells)
  const dates = cells.filter((cell) => cell !== null && isDate(String(cell))).length
  if (dates === cells.length) return dated(cells.map(String), where)
  return counted(cells, where, dates > cells.length / 2)
}

/** @param areMostDates what is not right is then what is no date */
function counted(cells: readonly Cell[], where: string, areMostDates: boolean): Times {
  const values = Float64Array.from(cells, (cell, row) => {
    const value =
      cell === null || (areMostDates && !isDate(String(cell))) ? Number.NaN : Number(inWesternDigits(`${cell}`))
    if (Number.isFinite(value) || (areMostDates && cell !== null && isDate(String(cell)))) return value
    throw new EvaluationFault(
      'data',
      `${where}, row ${row + 1}: "${cell ?? ''}" should be a number, or every time a date such as 2014-02, 2014-02-26 or 2014-Q1.`,
    )
  })
  const snapped = snapTo(values)
  const momentAt = (moment: Moment) => {
    const value = Number(moment)
    if (!Number.isNaN(value)) return snapped(value)
    throw new EvaluationFault('spec', `The time "${moment}" should be a number, as the column of times has them.`)
  }
  return { values, labels: [...values], momentAt }
}

/** Of a step, how far a moment may be from a time that it stands for: years in decimals are rounded when they are written down. */
const ROUNDED = 0.05

function snapTo(values: Float64Array): (value: number) => number {
  const known = [...new Set(values)].sort((a, b) => a - b)
  const step = known.slice(1).reduce((least, time, i) => Math.min(least, time - (known[i] ?? 0)), Infinity)
  return (value) => known.find((time) => Math.abs(time - value) <= ROUNDED * step) ?? value
}

function dated(texts: string[], where: string): Times {
  const dates = texts.map((text) => known(text, where))
  const [first] = dates
  const isMonthly = dates.every(({ day }) => day === first?.day) || dates.every(({ isLast }) => isLast)
  const raw = dates.map(({ month, days }) => (isMonthly ? month : days))
  const start = Math.min(...raw)
  const step = raw.reduce((divisor, value) => greatestDivisor(divisor, value - start), 0) || 1
  const momentAt = (moment: Moment) => {
    const { month, days } = known(String(moment), 'The spec')
    return ((isMonthly ? month : days) - start) / step + 1
  }
  return {
    values: Float64Array.from(raw, (value) => (value - start) / step + 1),
    labels: texts.map((text, at) => (/^\d{4}-\d{1,2}(-\d{1,2})?$/.test(text) ? text : (dates[at]?.iso ?? text))),
    momentAt,
  }
}

function known(text: string, where: string): CalendarDate {
  const date = dateOf(text)
  if (date) return date
  throw new EvaluationFault(
    'data',
    `${where}: "${text}" is no date; it should be one such as 2014-02, 2014-02-26 or 2014-Q1.`,
  )
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))
