/** Sums over groups of events, and what of a time an edition reaches over. */
import type { Edition } from '../edition-model.ts'
import { monthNumber, monthText } from '../months.ts'
import type { Cell, IncidentQuery } from '../query-model.ts'

export interface Sum {
  value: number
  low: number
  high: number
  uncounted: number
  /** Events whose range the source does not give: then the sum has none. */
  unranged?: number
}

export const nothing: Sum = { value: 0, low: 0, high: 0, uncounted: 0 }

export function add(a: Sum, b: Sum): Sum {
  const [value, uncounted] = [a.value + b.value, a.uncounted + b.uncounted]
  const unranged = (a.unranged ?? 0) + (b.unranged ?? 0)
  return unranged > 0
    ? { value, low: value, high: value, uncounted, unranged }
    : { value, low: a.low + b.low, high: a.high + b.high, uncounted }
}

export const sumOf = (cells: readonly Cell[]): Sum => cells.reduce(add, nothing)

/** The months of the choice that a source's edition reaches over. */
export function coveredBy(
  { months }: Edition,
  { from, to }: Pick<IncidentQuery, 'from' | 'to'>,
): [string, string] | null {
  if (!months) return null
  const [first, last] = [months[0] > from ? months[0] : from, months[1] < to ? months[1] : to]
  return first <= last ? [first, last] : null
}

export function timesOf([from, to]: [string, string], step: 'month' | 'year'): string[] {
  const months = Array.from({ length: monthNumber(to) - monthNumber(from) + 1 }, (_, i) =>
    monthText(monthNumber(from) + i),
  )
  if (step === 'month') return months
  const years = Map.groupBy(months, (month) => month.slice(0, 4))
  return [...years].flatMap(([year, some]) => (some.length === 12 ? [year] : []))
}

export const most = (sums: Record<string, Sum>) => Math.max(0, ...Object.values(sums).map(({ value }) => value))
