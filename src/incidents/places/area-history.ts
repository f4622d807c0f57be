/** Areas in time: which there were on a day, what became of those that ended, and which lies in which. */
import type { Area } from './model.ts'

/** A partial date as its first day, and as a day that none of its own comes after. */
const firstDay = (date: string) => `${date}-01-01`.slice(0, 10)
const lastDay = (date: string) => (date.length === 4 ? `${date}-12-31` : `${date}-31`.slice(0, 10))

/** Whether an area existed at some time of a day, month or year. */
export function existedOn({ from, until }: Pick<Area, 'from' | 'until'>, date: string): boolean {
  return (
    (from === undefined || firstDay(from) <= lastDay(date)) && (until === undefined || lastDay(until) >= firstDay(date))
  )
}

export const endedBefore = ({ until }: Pick<Area, 'until'>, date: string): boolean =>
  until !== undefined && lastDay(until) < firstDay(date)

/** Links are followed this far: further is a circle that slipped in. */
const deepest = 20

/** Areas by their ids, and the ways between them. */
export class AreaHistory {
  readonly areas: ReadonlyMap<string, Area>
  readonly #children: ReadonlyMap<string | undefined, Area[]>

  constructor(areas: Iterable<Area>) {
    this.areas = new Map([...areas].map((area) => [area.id, area]))
    this.#children = Map.groupBy(this.areas.values(), ({ parent }) => parent)
  }

  /** The area that it went into and that still exists, or itself where it has not gone into another by then. */
  successor(id: string, date: string): string {
    let now = id
    for (let step = 0; step < deepest; step++) {
      const area = this.areas.get(now)
      const merged = area?.changes?.find(({ kind, on }) => kind === 'merged-into' && firstDay(on) <= lastDay(date))
      if (!merged || !area || !endedBefore(area, date)) return now
      now = merged.area
    }
    return now
  }

  /** Those that by a day had gone into this one, however indirectly. */
  predecessors(id: string, date: string): string[] {
    return [...this.areas.keys()].filter((other) => other !== id && this.successor(other, date) === id)
  }

  /** From the area itself upwards, the widest last. */
  lineOf(id: string): Area[] {
    const line: Area[] = []
    for (
      let at = this.areas.get(id);
      at && line.length < deepest;
      at = at.parent ? this.areas.get(at.parent) : undefined
    )
      line.push(at)
    return line
  }

  /** Whether it is the wider area, lies in it, or lies in what went into it at some time. */
  isWithin(id: string, wider: string): boolean {
    const line = this.lineOf(id).map((area) => area.id)
    const into = line.flatMap((one) => this.areas.get(one)?.changes?.map(({ area }) => area) ?? [])
    return line.includes(wider) || into.includes(wider)
  }

  childrenOf(id: string | undefined): readonly Area[] {
    return this.#children.get(id) ?? []
  }

  /** The one country, where there is one. */
  country(): Area | undefined {
    const countries = [...this.areas.values()].filter(({ classification }) => classification === 'country')
    return countries.length === 1 ? countries[0] : undefined
  }
}
