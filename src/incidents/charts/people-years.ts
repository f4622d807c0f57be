/** How many people lived in an area over a time: what a rate is measured against. Never guessed. */
import type { Population } from '../places/population-model.ts'
import type { AreaLevels } from './area-levels.ts'

/** Years for which the last count goes on to be taken. */
export const lastCountHolds = 10

const middle = (day: string) => (day.length === 4 ? `${day}-07` : day.slice(0, 7))

/** Months since year 0. */
const monthsOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/**
 * People in a month (counted since year 0): the count of that month, on a straight line between two counts, or the last one for ten years. Undefined
 * before the first count, and later.
 */
function peopleIn(month: number, counts: readonly { at: number; value: number }[]): number | undefined {
  const after = counts.findIndex(({ at }) => at >= month)
  if (after === 0) return counts[0]?.at === month ? counts[0].value : undefined
  const before = counts.at(after === -1 ? -1 : after - 1)
  if (!before) return undefined
  const next = after === -1 ? undefined : counts[after]
  if (!next) return month - before.at <= lastCountHolds * 12 ? before.value : undefined
  return before.value + ((next.value - before.value) * (month - before.at)) / (next.at - before.at)
}

/**
 * Person-years of areas together from the first to the last month (ISO 8601, both included). Undefined where one of them was not counted for one of the
 * months.
 */
export function peopleYears(
  populations: readonly Population[],
  areas: readonly string[],
  from: string,
  to: string,
): number | undefined {
  let sum = 0
  for (const area of areas) {
    const counts = populations
      .filter((one) => one.area === area)
      .map(({ day, value }) => ({ at: monthsOf(middle(day)), value }))
      .sort((a, b) => a.at - b.at)
    for (let month = monthsOf(from); month <= monthsOf(to); month++) {
      const people = peopleIn(month, counts)
      if (people === undefined) return undefined
      sum += people / 12
    }
  }
  return areas.length > 0 ? sum : undefined
}

/** Of all that is looked at: of its own count, or of all its parts where each was counted; with the areas whose counts these are. */
export function peopleWithin(
  counts: readonly Population[],
  levels: AreaLevels,
  [from, to]: readonly [string, string],
): { years: number; areas: string[] } | undefined {
  const own = levels.whole ? levels.membersOf(levels.whole.id) : []
  for (const areas of [own, levels.parts.flatMap(({ id }) => levels.membersOf(id))]) {
    const years = peopleYears(counts, areas, from, to)
    if (years !== undefined) return { years, areas }
  }
  return undefined
}

/** Per 100,000 people and year. */
export const ratePer = (value: number, years: number): number => (value / years) * 100_000
