/** Where an indicator counts: the areas that belong to it, the people in them, and when they became others. Pure. */
import type { Area } from '#src/coordination/model.ts'
import { AreaLevels } from '#src/incidents/charts/area-levels.ts'
import { peopleWithin } from '#src/incidents/charts/people-years.ts'
import { monthNumber } from '#src/incidents/months.ts'
import { existedOn } from '#src/incidents/places/area-history.ts'
import type { Population } from '#src/incidents/places/population-model.ts'
import type { Counted } from './counted-model.ts'
import type { Span } from './spans.ts'

export class CountingPlace {
  readonly #counted: Counted
  readonly #areas: readonly Area[]
  readonly #populations: readonly Population[]
  readonly #levels: AreaLevels
  readonly #area: Area | undefined
  readonly #members: readonly string[]
  /** Ids of what is asked for; undefined for everything that the source tells of. */
  readonly areas: string[] | undefined

  /** @param told areas in which the source has events: others that belong to the place need not be asked for */
  constructor(
    counted: Counted,
    areas: readonly Area[],
    populations: readonly Population[],
    told?: ReadonlySet<string>,
  ) {
    this.#counted = counted
    this.#areas = areas
    this.#populations = populations
    this.#levels = new AreaLevels(areas, counted.borders ?? 'named', counted.area)
    this.#area = areas.find(({ id }) => id === counted.area)
    this.#members = areas.flatMap(({ id }) => (this.#levels.partOf(id) === undefined ? [] : [id])).toSorted()
    this.areas = this.#levels.isWhole
      ? undefined
      : this.#members.filter((id) => id === counted.area || (told?.has(id) ?? true))
  }

  /** Whether there was such an area all the time. With the borders of today it is counted before, too. */
  existed({ from, to }: Span): boolean {
    if (this.#counted.area === undefined) return true
    const area = this.#area
    if (!area) return false
    return this.#counted.borders === 'today' || (existedOn(area, from) && existedOn(area, to))
  }

  /** Person-years, and the counts that they are reckoned from; undefined where nobody has counted near enough to that time. */
  people({ from, to }: Span): { years: number; counts: string[] } | undefined {
    const found = peopleWithin(this.#populations, this.#levels, [from, to])
    if (!found) return undefined
    const counts = found.areas.flatMap((area) => countsAround(this.#populations, area, [from, to]))
    return { years: found.years, counts: counts.toSorted() }
  }

  /** Months (counted) from which on the area is another, as the source names areas: something went into it, or left it. */
  get changes(): number[] {
    const { area, borders } = this.#counted
    if (area === undefined || borders === 'today') return []
    const own = new Set(this.#members)
    return this.#areas.flatMap(({ id, changes = [] }) =>
      changes.flatMap((change) => (own.has(id) !== own.has(change.area) ? [monthOf(change.on)] : [])),
    )
  }
}

export const monthOf = (date: string): number => monthNumber(date.length === 4 ? `${date}-01` : date)

/** Of one area: the last count before a time, those within, and the first after. */
function countsAround(populations: readonly Population[], area: string, [from, to]: [string, string]): string[] {
  const own = populations.filter((one) => one.area === area).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const before = own.findLastIndex(({ day }) => day.slice(0, 7) <= from.slice(0, day.length))
  const after = own.findIndex(({ day }) => day.slice(0, 7) >= to.slice(0, day.length))
  return own.slice(Math.max(0, before), after === -1 ? undefined : after + 1).map(({ id }) => id)
}
