/** Times as a source tells of them: between changes in how it collects, and what is left of one where it says nothing. Months in ISO 8601, both ends included. */
import { monthNumber, monthText } from '../months.ts'

export type Months = [first: string, last: string]

/** What an edition reaches over, cut where its collection changes; a month in which it does belongs to the time before. */
export function spansOf([first, last]: readonly [string, string], breaks: readonly string[]): Months[] {
  const cuts = breaks.map(firstWholeMonth).filter((cut) => cut > monthNumber(first) && cut <= monthNumber(last))
  const starts = [monthNumber(first), ...new Set(cuts.sort((a, b) => a - b))]
  return starts.map((start, i) => [monthText(start), monthText((starts[i + 1] ?? monthNumber(last) + 1) - 1)])
}

function firstWholeMonth(date: string): number {
  const month = monthNumber(`${date}-01`.slice(0, 7))
  return date.length === 10 && !date.endsWith('-01') ? month + 1 : month
}

/** What two times share. */
export function shared(a: readonly [string, string], b: readonly [string, string]): Months | undefined {
  const [first, last] = [a[0] > b[0] ? a[0] : b[0], a[1] < b[1] ? a[1] : b[1]]
  return first <= last ? [first, last] : undefined
}

/** What is left of a time. */
export function without(whole: Months, gaps: readonly (readonly [string, string])[]): Months[] {
  return gaps.reduce(
    (left: Months[], [first, last]) =>
      left.flatMap(([from, to]): Months[] => {
        if (last < from || first > to) return [[from, to]]
        const [before, after] = [monthText(monthNumber(first) - 1), monthText(monthNumber(last) + 1)]
        return [...(from <= before ? [[from, before] as Months] : []), ...(after <= to ? [[after, to] as Months] : [])]
      }),
    [whole],
  )
}

/** Whether any month of a month or a year lies in one of them. */
export const touches = (at: string, times: readonly (readonly [string, string])[]): boolean => {
  const own: Months = at.length === 4 ? [`${at}-01`, `${at}-12`] : [at, at]
  return times.some((time) => shared(own, time) !== undefined)
}

export const monthsIn = ([first, last]: readonly [string, string]): number => monthNumber(last) - monthNumber(first) + 1
