import { scaleUtc } from 'd3-scale'
import type { Formatter } from '#src/i18n/format.ts'

const day = 86_400_000

/** The instant a date is drawn at, in milliseconds: a year or a month known only as such stands in its middle. */
export function instantOf(iso: string): number {
  if (iso.length === 4) return Date.parse(`${iso}-07-02`)
  if (iso.length === 7) return Date.parse(`${iso}-15`)
  return Date.parse(iso)
}

export type TimeTick = { at: number; label: string }

/** Marks of a time axis, at most `most` of them: the years themselves where all dates are whole years, else round dates. */
export function timeTicks(dates: readonly string[], from: number, to: number, most: number, f: Formatter): TimeTick[] {
  if (dates.every((date) => date.length === 4)) {
    const years = [...new Set(dates.map(Number))].sort((a, b) => a - b)
    const first = years[0] ?? 0
    const last = years.at(-1) ?? first
    const step = [1, 2, 5, 10, 20, 50].find((size) => (last - first) / size < most) ?? 100
    const count = Math.floor((last - first) / step) + 1
    return Array.from({ length: count }, (_, i) => String(last - (count - 1 - i) * step)).map((year) => ({
      at: instantOf(year),
      label: f.date(year),
    }))
  }
  const yearly = to - from > 3 * 365 * day
  const round = roundDates(from, to, most).filter(({ iso }) => !yearly || iso.slice(5, 10) === '01-01')
  return round.map(({ at, iso }) => ({
    at,
    label: f.date(yearly || iso.slice(5, 10) === '01-01' ? iso.slice(0, 4) : iso.slice(0, 7)),
  }))
}

/** At most `most` round dates: the scale takes the number it is asked for as a wish, and may give nearly twice as many. */
function roundDates(from: number, to: number, most: number) {
  const scale = scaleUtc().domain([from, to])
  let dates = scale.ticks(most)
  for (let wish = most - 1; dates.length > most && wish > 0; wish--) dates = scale.ticks(wish)
  return dates.map((date) => ({ at: date.getTime(), iso: date.toISOString() }))
}
