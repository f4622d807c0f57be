/** Months, quarters and years: which of them an edition covers whole. Pure. */
import type { Edition } from '#src/incidents/edition-model.ts'
import { monthNumber, monthText } from '#src/incidents/months.ts'
import { lastDayOf } from '#src/vocabulary/days.ts'
import type { Period } from './counted-model.ts'

export interface Span {
  /** `2014-12`, `2014-q4`, `2014`. */
  key: string
  /** First and last month, ISO 8601. */
  from: string
  to: string
}

const size: Record<Period, number> = { month: 1, quarter: 3, year: 12 }

/** Every whole period that a time from month to month touches. */
export function spansOf(period: Period, from: string, to: string): Span[] {
  const months = size[period]
  const first = Math.floor(monthNumber(from) / months)
  const count = Math.floor(monthNumber(to) / months) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const start = (first + at) * months
    return { key: keyOf(period, start), from: monthText(start), to: monthText(start + months - 1) }
  })
}

function keyOf(period: Period, start: number): string {
  const month = monthText(start)
  if (period === 'month') return month
  return period === 'year' ? month.slice(0, 4) : `${month.slice(0, 4)}-q${Math.floor((start % 12) / 3) + 1}`
}

export const monthsIn = ({ from, to }: Pick<Span, 'from' | 'to'>): string[] =>
  Array.from({ length: monthNumber(to) - monthNumber(from) + 1 }, (_, at) => monthText(monthNumber(from) + at))

/** First and last month that an edition covers whole: no later than the day as of which it is. */
export function wholeMonths({ months, day }: Pick<Edition, 'months' | 'day'>): [string, string] | null {
  if (!months) return null
  const [first, last] = months
  const said = day.slice(0, 7)
  const told = day === lastDayOf(said) ? said : monthText(monthNumber(said) - 1)
  const whole = told < last ? told : last
  return first <= whole ? [first, whole] : null
}

/** `uncovered`: the edition tells nothing of it; `incomplete`: of a part of it. Null where it is covered whole. */
export function gapOf({ from, to }: Span, covered: [string, string] | null): 'uncovered' | 'incomplete' | null {
  if (!covered || to < covered[0] || from > covered[1]) return 'uncovered'
  return covered[0] <= from && to <= covered[1] ? null : 'incomplete'
}
