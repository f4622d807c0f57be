/** Areas as a map and its table show them: those directly below the one that is looked at, with all that lies in them. */
import { AreaHistory } from '../places/area-history.ts'
import type { Area } from '../places/model.ts'
import type { BorderChoice } from './choice.ts'

/** A part that is shown; `wide`: somewhere in the whole, no closer; `unknown`: no place is given; `withheld`: in areas that the reader does not see. */
export type PartKey = string | 'wide' | 'unknown' | 'withheld'

/** A day after all others: in the borders of today every merger has happened. */
const today = '9999-12-31'

export class AreaLevels {
  readonly #history: AreaHistory
  readonly #borders: BorderChoice
  /** The area that is looked at. */
  readonly whole: Area | undefined
  readonly parts: readonly Area[]

  /** @param within the id of the area to look into; without it the country */
  constructor(areas: Iterable<Area>, borders: BorderChoice, within?: string) {
    this.#history = new AreaHistory(areas)
    this.#borders = borders
    const country = this.#history.country()
    this.whole = (within === undefined ? undefined : this.#history.areas.get(within)) ?? country
    const children = this.#history.childrenOf(this.whole?.id)
    const parts = [...children].filter(({ id }) => this.#joined(id) === id).sort((a, b) => (a.id < b.id ? -1 : 1))
    // An area without parts is shown as its own only part.
    this.parts = parts.length > 0 || !this.whole ? parts : [this.whole]
  }

  #joined(id: string): string {
    return this.#borders === 'today' ? this.#history.successor(id, today) : id
  }

  /** Where events of an area belong; undefined for those outside of what is looked at. */
  partOf(area: string | null): PartKey | undefined {
    if (area === null) return this.isWhole ? 'unknown' : undefined
    if (!this.#history.areas.has(area)) return this.isWhole ? 'withheld' : undefined
    const line: string[] = []
    for (let at: string | undefined = area; at !== undefined && line.length < 20; ) {
      const now = this.#joined(at)
      line.push(now)
      at = this.#history.areas.get(now)?.parent
    }
    const place = line.indexOf(this.whole?.id ?? '')
    if (place === -1) return undefined
    if (place === 0) return this.parts[0]?.id === this.whole?.id ? this.whole?.id : 'wide'
    return line[place - 1]
  }

  /** Whether the country is looked at, or all there is. */
  get isWhole(): boolean {
    return this.whole === undefined || this.whole.id === this.#history.country()?.id || this.whole.parent === undefined
  }

  /** Ids of the part itself and of those that went into it, whose borders and people are its own here. */
  membersOf(part: string): string[] {
    return this.#borders === 'today' ? [part, ...this.#history.predecessors(part, today)] : [part]
  }

  /** Whether something of the workspace went into another area, so that the choice of borders matters. */
  get hasMergers(): boolean {
    return [...this.#history.areas.keys()].some((id) => this.#history.successor(id, today) !== id)
  }
}
