/** Years that begin in one and end in the next, as budgets have them: 2012-13, 2013-14. */
import { inWesternDigits } from '#src/vocabulary/digits.ts'
import { EvaluationFault } from '../fault.ts'
import type { Cell } from '../table.ts'
import type { Moment, Times } from './times.ts'

const FISCAL = /^(\d{4})[-/\u2013](\d{2}|\d{4})$/

function beginOf(cell: Cell): number | null {
  const [, from = '', to = ''] = FISCAL.exec(inWesternDigits(String(cell ?? '').trim())) ?? []
  return from !== '' && (Number(from) + 1) % 100 === Number(to) % 100 ? Number(from) : null
}

/** Where all times are such years: 2010-11 alone could be a month, but months do not all follow their own years so. */
export const areFiscalYears = (cells: readonly Cell[]): boolean =>
  new Set(cells).size > 1 && cells.every((cell) => beginOf(cell) !== null)

/** Each by the year that it begins in, and called so: 2012-13 would be taken for a month. */
export function fiscalYears(cells: readonly Cell[]): Times {
  const values = Float64Array.from(cells, (cell) => beginOf(cell) ?? Number.NaN)
  const momentAt = (moment: Moment) => {
    const year = beginOf(moment) ?? Number(moment)
    if (Number.isInteger(year)) return year
    throw new EvaluationFault(
      'spec',
      `The time "${moment}" should be a year such as 2012-13, as the column of times has them.`,
    )
  }
  return { values, labels: [...values], momentAt }
}
