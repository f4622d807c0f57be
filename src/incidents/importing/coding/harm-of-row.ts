/** How many died and were hurt, as the columns of a row say it. */
import { axisValues } from '../../model.ts'
import { doubtful, type Finding } from '../account.ts'
import { harmColumns } from '../mapping-model.ts'
import type { Figures } from './figures-of-row.ts'
import type { CellRecipe } from './recipes.ts'

const none = -1
const at = Object.fromEntries(harmColumns.map((name, place) => [name, place])) as Record<
  (typeof harmColumns)[number],
  number
>
const victimOf = (value: (typeof axisValues.victim)[number]) => axisValues.victim.indexOf(value)
const [nobody, several, unsaid] = [victimOf('nobody'), victimOf('several'), victimOf('unknown')]
const single = [victimOf('civilian'), victimOf('security-forces'), victimOf('militant')]

/** One event's, or one cell's: -1 where the source says nothing. Filled anew for each row. */
export class HarmOfRow {
  events = 1
  low = none
  deaths = none
  high = none
  readonly classes = new Int32Array(3)
  injured = none
  /** Deaths that are given, of classes that are not all given. */
  isUnclassed = false
  /** Place among the values of the axis. */
  victim = unsaid

  /** @returns what does not go together */
  read(figures: Figures, { events, harm }: CellRecipe): Finding | null {
    const sum = (name: (typeof harmColumns)[number], of: Int32Array) => figures.sum(harm[at[name]] ?? null, of)
    this.events = events === null ? 1 : Math.max(0, figures.sum(events, figures.value))
    this.classes[0] = sum('civilians', figures.value)
    this.classes[1] = sum('securityForces', figures.value)
    this.classes[2] = sum('militants', figures.value)
    this.injured = sum('injured', figures.value)
    this.deaths = sum('deaths', figures.value)
    this.low = harm[at.deathsLow] ? sum('deathsLow', figures.low) : sum('deaths', figures.low)
    this.high = harm[at.deathsHigh] ? sum('deathsHigh', figures.high) : sum('deaths', figures.high)
    return this.#complete()
  }

  #complete(): Finding | null {
    const classed = this.#classed()
    if (this.deaths === none) this.deaths = this.low !== none ? this.low : classed
    if (this.deaths === none) {
      this.isUnclassed = false
      this.victim = unsaid
      return null
    }
    if (this.low === none) this.low = this.deaths
    if (this.high === none) this.high = this.deaths
    // A best figure beside its own range stands so in the sources themselves (in 200 events of UCDP): it is kept as they say it.
    const most = Math.max(this.high, this.deaths)
    if (classed > most) return doubtful('deaths-disagree', '', String(classed), `≤ ${most}`)
    const isWhole = Math.max(classed, 0) === this.deaths
    this.isUnclassed = !isWhole
    this.victim = this.deaths === 0 ? nobody : isWhole ? this.#victim() : unsaid
    return null
  }

  #classed(): number {
    let sum = none
    for (let of = 0; of < 3; of++) {
      const dead = this.classes[of] as number
      if (dead !== none) sum = sum === none ? dead : sum + dead
    }
    return sum
  }

  #victim(): number {
    let found = unsaid
    for (let of = 0; of < 3; of++) {
      if ((this.classes[of] as number) <= 0) continue
      if (found !== unsaid) return several
      found = single[of] as number
    }
    return found
  }
}
