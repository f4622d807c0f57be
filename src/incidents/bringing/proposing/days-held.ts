/** Columns that hold days, as a source writes them. */
import { saidDay } from '../../importing/coding/days.ts'
import type { dateOrders } from '../../importing/mapping-model.ts'
import { type Column, share } from './column-words.ts'

/** Nearly all of what stands in it is some day, whichever order it is written in. */
export const holdsDays = (column: Column): boolean => share(column, isDay) >= 0.8

function isDay(text: string): boolean {
  const said = saidDay(text)
  return said === 'ambiguous' || (typeof said === 'object' && said.precision === 'day')
}

/** Which comes first, where some days can be read in one way only and all of them in the same; undefined where nothing shows it. */
export function orderOf({ said }: Column): (typeof dateOrders)[number] | undefined {
  if (!said.some((text) => saidDay(text) === 'ambiguous')) return undefined
  const shown = said.filter((text) => saidDay(text) !== 'ambiguous' && /^\d{1,2}\D+\d{1,2}\D+\d{4}/.test(text.trim()))
  const fits = (order: (typeof dateOrders)[number]) => shown.every((text) => typeof saidDay(text, order) === 'object')
  const [dayFirst, monthFirst] = [fits('day-month'), fits('month-day')]
  return dayFirst === monthFirst ? undefined : dayFirst ? 'day-month' : 'month-day'
}

const isWithin = (least: number, most: number) => (text: string) => {
  const number = Number(text)
  return Number.isInteger(number) && number >= least && number <= most
}

export const holdsYears = (column: Column): boolean => share(column, isWithin(1800, 2200)) === 1
export const holdsMonths = (column: Column): boolean =>
  share(column, (text) => isWithin(0, 12)(text) || typeof saidDay(`1 ${text} 2000`) === 'object') === 1
export const holdsDaysOfMonth = (column: Column): boolean => share(column, isWithin(0, 31)) === 1
