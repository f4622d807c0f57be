/** How much falls due for an organisation, month by month. Pure. */
import type { GanttItem } from './gantt-view.ts'

export interface MonthLoad {
  /** `2027-01`. */
  month: string
  /** Actions that end in it. */
  actions: number
  /** Milestones due in it that are not done. */
  milestones: number
}

/** Further ahead nobody plans by the month. */
const most = 24

function monthsFrom(first: string, last: string): string[] {
  const months: string[] = []
  for (let at = first; at <= last && months.length < most; ) {
    months.push(at)
    const [year = 0, month = 1] = at.split('-').map(Number)
    at = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7)
  }
  return months
}

/** From the month of today to the last in which something is due, the empty ones among them; none where nothing is. */
export function loadByMonth(items: readonly GanttItem[], today: string): MonthLoad[] {
  const ahead = (days: (string | null)[]) =>
    days.flatMap((day) => (day !== null && day >= today ? [day.slice(0, 7)] : []))
  const ends = ahead(items.map(({ until }) => until))
  const dues = ahead(
    items.flatMap(({ milestones }) => milestones.flatMap((one) => (one.done === null ? [one.until] : []))),
  )
  const last = [...ends, ...dues].sort().at(-1)
  if (last === undefined) return []
  const count = (months: string[], month: string) => months.filter((one) => one === month).length
  return monthsFrom(today.slice(0, 7), last).map((month) => {
    return { month, actions: count(ends, month), milestones: count(dues, month) }
  })
}
