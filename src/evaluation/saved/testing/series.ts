import { monthNumber, monthText } from '#src/incidents/months.ts'

/** Months from January 2014 on, of counts around forty that fall by two fifths with the month `from`; the same every time. */
export function fallenSeries(months: number, from: number): { month: string; events: number }[] {
  let state = 7
  const noise = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647 - 0.5
  }
  const first = monthNumber('2014-01')
  return Array.from({ length: months }, (_, at) => ({
    month: monthText(first + at),
    events: Math.round(40 * (at < from ? 1 : 0.6) + 14 * noise()),
  }))
}
