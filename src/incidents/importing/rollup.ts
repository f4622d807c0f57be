/** Sums by combination of axes, area and month, side by side in memory: half a million groups take some forty megabytes. */
import { ImportFault } from './import-fault.ts'

/** What is added up, in the order in which a group has it. */
export const sums = [
  ...['events', 'deathsLow', 'deaths', 'deathsHigh', 'civilians', 'securityForces', 'militants', 'injured'],
  ...['uncountedDeaths', 'uncountedClasses', 'uncountedInjured'],
  ...['unrangedCivilians', 'unrangedSecurityForces', 'unrangedMilitants'],
] as const
export type Sum = (typeof sums)[number]

/** A sum of one group that 32 bits do not hold. */
export const tooMany = (): ImportFault => new ImportFault('too-many')

/** Of the dead by class, where a source gives their range: few do, and room is made for them when one does. */
export const classRanges = [
  ...['civiliansLow', 'civiliansHigh', 'securityForcesLow', 'securityForcesHigh', 'militantsLow', 'militantsHigh'],
] as const
export const allSums = [...sums, ...classRanges] as const

/** Axes, area and month, and the sums. */
const width = 3 + sums.length
/** Groups stand on pages of so many, as a power of two: none is copied when more come. */
const pageBits = 12
const onPage = (1 << pageBits) - 1

/** As another thread hands it over. */
export interface HandedGroups {
  size: number
  pages: Int32Array<ArrayBuffer>[]
  ranges?: Int32Array<ArrayBuffer> | undefined
}

export class Rollup {
  size = 0
  readonly pages: Int32Array<ArrayBuffer>[] = []
  /** In the order of `classRanges`; undefined while no range was met. */
  ranges: Int32Array<ArrayBuffer> | undefined
  readonly #months = new Map<number, MonthTable>()
  /** Of the group asked for last: most files go by time. */
  #month = Number.NaN
  #table = new MonthTable()

  /**
   * The number of a group, which is new where there is none of these.
   * @param area place in a list of areas
   * @param month twelve times the year, and the month from 0
   */
  group(axes: number, area: number, month: number): number {
    if (month !== this.#month) this.#turnTo(month)
    const { slots } = this.#table
    const last = (slots.length >> 1) - 1
    const hash = hashOf(axes, area)
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const held = (slots[slot * 2] as number) - 1
      if (held < 0) return this.#add(slot, hash, axes, area, month)
      if (slots[slot * 2 + 1] === hash && this.#is(held, axes, area)) return held
    }
  }

  #turnTo(month: number): void {
    this.#month = month
    this.#table = this.#months.get(month) ?? new MonthTable()
    this.#months.set(month, this.#table)
  }

  pageOf(group: number): Int32Array {
    return this.pages[group >> pageBits] as Int32Array
  }

  /** Where on its page the sums of a group begin. */
  placeOf(group: number): number {
    return (group & onPage) * width + 3
  }

  get handed(): HandedGroups {
    return { size: this.size, pages: this.pages, ranges: this.ranges }
  }

  /** As another thread has added it up: to be read, and not to be added to. */
  static of({ size, pages, ranges }: HandedGroups): Rollup {
    const rollup = new Rollup()
    rollup.size = size
    rollup.pages.push(...pages)
    rollup.ranges = ranges
    return rollup
  }

  /** Over all groups, in the order of `sums`. */
  get totals(): Float64Array {
    const totals = new Float64Array(sums.length)
    for (let group = 0; group < this.size; group++) {
      const page = this.pageOf(group)
      const place = this.placeOf(group)
      for (let sum = 0; sum < sums.length; sum++) totals[sum] = (totals[sum] as number) + (page[place + sum] as number)
    }
    return totals
  }

  /** Adds another's groups, whose axes and areas have other numbers here. */
  add(others: HandedGroups, axes: readonly number[], areas: readonly number[]): void {
    for (let other = 0; other < others.size; other++) {
      const theirs = others.pages[other >> pageBits] as Int32Array
      const from = this.placeOf(other)
      const number = axes[(theirs[from - 3] as number) - 1] as number
      const group = this.group(number, areas[theirs[from - 2] as number] as number, theirs[from - 1] as number)
      const ours = this.pageOf(group)
      const to = this.placeOf(group)
      for (let sum = 0; sum < sums.length; sum++) {
        ours[to + sum] = (ours[to + sum] as number) + (theirs[from + sum] as number)
        if ((ours[to + sum] as number) < 0) throw tooMany()
      }
      if (others.ranges)
        for (let at = 0; at < classRanges.length; at++) this.addRange(group, at, rangeOf(others.ranges, other, at))
    }
  }

  at(group: number): { axes: number; area: number; month: number } {
    const [page, place] = [this.pageOf(group), this.placeOf(group)]
    return { axes: page[place - 3] ?? 0, area: page[place - 2] ?? 0, month: page[place - 1] ?? 0 }
  }

  /** @param sum place in `allSums` */
  valueAt(group: number, sum: number): number {
    if (sum >= sums.length) return this.ranges ? rangeOf(this.ranges, group, sum - sums.length) : 0
    return this.pageOf(group)[this.placeOf(group) + sum] as number
  }

  /** @param range place in `classRanges` */
  addRange(group: number, range: number, value: number): void {
    if (value === 0) return
    const place = group * classRanges.length + range
    const held = this.ranges ?? new Int32Array(0)
    if (place >= held.length) {
      this.ranges = new Int32Array(this.pages.length * (onPage + 1) * classRanges.length)
      this.ranges.set(held)
    }
    const ranges = this.ranges as Int32Array
    ranges[place] = (ranges[place] as number) + value
  }

  #is(group: number, axes: number, area: number): boolean {
    const page = this.pageOf(group)
    const place = this.placeOf(group)
    return page[place - 3] === axes && page[place - 2] === area
  }

  #add(slot: number, hash: number, axes: number, area: number, month: number): number {
    const group = this.size
    this.size += 1
    if (group >> pageBits === this.pages.length) this.pages.push(new Int32Array(width << pageBits))
    const page = this.pageOf(group)
    const place = this.placeOf(group)
    page[place - 3] = axes
    page[place - 2] = area
    page[place - 1] = month
    this.#table.put(slot, this.size, hash)
    return group
  }
}

/** The groups of one month by the hash of axes and area: so few that those of the month at hand lie near the processor. */
class MonthTable {
  /** Of each group its number, from 1, and beside it its hash. */
  slots = new Int32Array(2 << 4)
  #size = 0

  put(slot: number, number: number, hash: number): void {
    this.slots[slot * 2] = number
    this.slots[slot * 2 + 1] = hash
    this.#size += 1
    if (this.#size * 3 > this.slots.length) this.#grow()
  }

  #grow(): void {
    const old = this.slots
    const slots = new Int32Array(old.length * 2)
    const last = (slots.length >> 1) - 1
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue
      let slot = (old[from + 1] as number) & last
      while (slots[slot * 2] !== 0) slot = (slot + 1) & last
      slots[slot * 2] = old[from] as number
      slots[slot * 2 + 1] = old[from + 1] as number
    }
    this.slots = slots
  }
}

const rangeOf = (ranges: Int32Array, group: number, range: number) => ranges[group * classRanges.length + range] ?? 0

function hashOf(axes: number, area: number): number {
  let hash = Math.imul(axes, 0x9e3779b1) ^ Math.imul(area, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
