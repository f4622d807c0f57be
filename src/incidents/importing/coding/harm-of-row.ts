/** How many died and were hurt, as the columns of a row say it. */
import { axisValues } from '../../axis-values.ts'
import { doubtful, type Finding } from '../account.ts'
import { type HarmColumn, harmColumns } from '../harm-columns.ts'
import type { Figures } from './figures-of-row.ts'
import type { CellRecipe } from './recipes.ts'

const none = -1
const placeOf = (name: HarmColumn) => harmColumns.indexOf(name)
// Each a constant by itself: they are asked for in every row.
const deaths = placeOf('deaths')
const deathsLow = placeOf('deathsLow')
const deathsHigh = placeOf('deathsHigh')
const injured = placeOf('injured')
const victimOf = (value: (typeof axisValues.victim)[number]) => axisValues.victim.indexOf(value)
const [nobody, several, unsaid] = [victimOf('nobody'), victimOf('several'), victimOf('unknown')]
const classNames = ['civilians', 'securityForces', 'militants'] as const
const classes = classNames.map(placeOf)
const classLows = classNames.map((name) => placeOf(`${name}Low`))
const classHighs = classNames.map((name) => placeOf(`${name}High`))
const single = [victimOf('civilian'), victimOf('security-forces'), victimOf('militant')]

/** One event's, or one cell's: -1 where the source says nothing. Filled anew for each row. */
export class HarmOfRow {
  events = 1
  low = none
  deaths = none
  high = none
  /** Whether a column of the row is of one class; without it no class says anything. */
  isClassed = false
  readonly classes = new Int32Array(3).fill(none)
  /** Of each class its lowest and highest, where the source gives both. */
  readonly lows = new Int32Array(3).fill(none)
  readonly highs = new Int32Array(3).fill(none)
  injured = none
  /** Deaths that are given, of classes that are not all given. */
  isUnclassed = false
  /** Place among the values of the axis. */
  victim = unsaid

  /** @returns what does not go together */
  read(figures: Figures, recipe: CellRecipe): Finding | null {
    if (recipe.onlyDeaths < 0 || figures.hasRange || this.isClassed) return this.#readAll(figures, recipe)
    // What most sources say: one number, and it is read in a tenth of the time.
    const dead = figures.value[recipe.onlyDeaths] as number
    this.events = 1
    this.low = dead
    this.deaths = dead
    this.high = dead
    this.injured = none
    this.isUnclassed = dead > 0
    this.victim = dead === 0 ? nobody : unsaid
    return null
  }

  #readAll(figures: Figures, { events, harm, hasClasses, hasRanges }: CellRecipe): Finding | null {
    const { low, value, high } = figures
    const sum = (column: number, of: Int32Array) => figures.sum(harm[column] ?? null, of)
    this.events = events === null ? 1 : Math.max(0, figures.sum(events, value))
    if (this.isClassed) this.#forgetClasses()
    this.isClassed = hasClasses
    if (hasClasses) for (let of = 0; of < 3; of++) this.classes[of] = sum(classes[of] as number, value)
    if (hasClasses && (hasRanges || figures.hasRange)) this.#readRanges(figures, harm)
    this.injured = sum(injured, value)
    this.deaths = sum(deaths, value)
    this.low = sum(deathsLow, low)
    if (this.low === none) this.low = sum(deaths, low)
    this.high = sum(deathsHigh, high)
    if (this.high === none) this.high = sum(deaths, high)
    return this.#complete()
  }

  /** With what was said before, in 32 bits: whether two rows say the same. */
  digest(before: number): number {
    let digest = with32(with32(with32(with32(before, this.events), this.low), this.deaths), this.high)
    digest = with32(digest, this.injured)
    for (let of = 0; this.isClassed && of < 3; of++)
      digest = with32(
        with32(with32(digest, this.classes[of] as number), this.lows[of] as number),
        this.highs[of] as number,
      )
    return digest
  }

  #forgetClasses(): void {
    this.classes.fill(none)
    this.lows.fill(none)
    this.highs.fill(none)
  }

  /** A class that has one number only has no range: the source gives none. */
  #readRanges(figures: Figures, harm: CellRecipe['harm']): void {
    for (let of = 0; of < 3; of++) {
      const [own, ownLow, ownHigh] = [classes, classLows, classHighs].map((all) => harm[all[of] as number] ?? null)
      const low = figures.sum(own ?? null, figures.low)
      const high = figures.sum(own ?? null, figures.high)
      const least = ownLow ? figures.sum(ownLow, figures.low) : low < high ? low : none
      const most = ownHigh ? figures.sum(ownHigh, figures.high) : low < high ? high : none
      if (this.classes[of] === none) this.classes[of] = least
      if (least === none || most === none) continue
      this.lows[of] = least
      this.highs[of] = most
    }
  }

  #complete(): Finding | null {
    const classed = this.isClassed ? this.#classed() : none
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

const with32 = (digest: number, value: number): number => {
  const mixed = Math.imul(digest ^ value, 0x27d4eb2f)
  return mixed ^ (mixed >>> 15)
}
