/** Sums by combination of axes, area and month, side by side in memory: half a million groups take some forty megabytes. */

/** What is added up, in the order in which a group has it. */
export const sums = [
  ...['events', 'deathsLow', 'deaths', 'deathsHigh', 'civilians', 'securityForces', 'militants', 'injured'],
  ...['uncountedDeaths', 'uncountedClasses', 'uncountedInjured'],
  ...['unrangedCivilians', 'unrangedSecurityForces', 'unrangedMilitants'],
] as const
export type Sum = (typeof sums)[number]

/** Of the dead by class, where a source gives their range: few do, and room is made for them when one does. */
export const classRanges = [
  ...['civiliansLow', 'civiliansHigh', 'securityForcesLow', 'securityForcesHigh', 'militantsLow', 'militantsHigh'],
] as const
export const allSums = [...sums, ...classRanges] as const

/** Axes, area and month, and the sums. */
const width = 3 + sums.length

export class Rollup {
  size = 0
  /** One group after another; grows, so it is to be asked for anew after `group`. */
  cells: Int32Array = new Int32Array(width << 10)
  /** In the order of `classRanges`; undefined while no range was met. */
  ranges: Int32Array | undefined
  /** Of each group its number, from 1, and beside it its hash. */
  #slots = new Int32Array(2 << 11)

  /**
   * @param area place in a list of areas
   * @param month twelve times the year, and the month from 0
   * @returns where the group's sums begin in `cells`; they are 0 where it is new
   */
  group(axes: number, area: number, month: number): number {
    const slots = this.#slots
    const last = slots.length / 2 - 1
    const hash = hashOf(axes, area, month)
    let slot = hash & last
    for (; ; slot = (slot + 1) & last) {
      const held = slots[slot * 2] as number
      if (held === 0) break
      if (slots[slot * 2 + 1] !== hash) continue
      const at = (held - 1) * width
      if (this.cells[at] === axes && this.cells[at + 1] === area && this.cells[at + 2] === month) return at + 3
    }
    return this.#add(slot, hash, axes, area, month)
  }

  /** As another thread has added it up: to be read, and not to be added to. */
  static of(cells: Int32Array, size: number, ranges: Int32Array | undefined): Rollup {
    const rollup = new Rollup()
    rollup.cells = cells
    rollup.size = size
    rollup.ranges = ranges
    return rollup
  }

  /** Adds another's groups, whose axes and areas have other numbers here. */
  add(
    { cells, size, ranges }: { cells: Int32Array; size: number; ranges?: Int32Array | undefined },
    axes: readonly number[],
    areas: readonly number[],
  ): void {
    for (let group = 0; group < size; group++) {
      const from = group * width
      const [number = 0, area = 0, month = 0] = [cells[from], cells[from + 1], cells[from + 2]]
      const to = this.group(axes[number - 1] ?? 0, areas[area] ?? 0, month)
      for (let sum = 0; sum < sums.length; sum++)
        this.cells[to + sum] = (this.cells[to + sum] as number) + (cells[from + 3 + sum] as number)
      if (ranges) for (let at = 0; at < classRanges.length; at++) this.addRange(to, at, rangeOf(ranges, group, at))
    }
  }

  at(group: number): { axes: number; area: number; month: number } {
    const [axes = 0, area = 0, month = 0] = this.cells.subarray(group * width, group * width + 3)
    return { axes, area, month }
  }

  /** @param sum place in `allSums` */
  valueAt(group: number, sum: number): number {
    if (sum >= sums.length) return this.ranges ? rangeOf(this.ranges, group, sum - sums.length) : 0
    return this.cells[group * width + 3 + sum] as number
  }

  /**
   * @param at where the group's sums begin in `cells`
   * @param range place in `classRanges`
   */
  addRange(at: number, range: number, value: number): void {
    if (value === 0) return
    const place = ((at - 3) / width) * classRanges.length + range
    const held = this.ranges ?? new Int32Array(0)
    if (place >= held.length) {
      this.ranges = new Int32Array((this.cells.length / width) * classRanges.length)
      this.ranges.set(held)
    }
    const ranges = this.ranges as Int32Array
    ranges[place] = (ranges[place] as number) + value
  }

  #add(slot: number, hash: number, axes: number, area: number, month: number): number {
    const at = this.size * width
    this.size += 1
    this.#slots[slot * 2] = this.size
    this.#slots[slot * 2 + 1] = hash
    if (at + width > this.cells.length) {
      const next = new Int32Array(Math.ceil((this.cells.length * 3) / 2 / width) * width)
      next.set(this.cells)
      this.cells = next
    }
    this.cells[at] = axes
    this.cells[at + 1] = area
    this.cells[at + 2] = month
    if (this.size * 3 > this.#slots.length) this.#grow()
    return at + 3
  }

  #grow(): void {
    const old = this.#slots
    const slots = new Int32Array(old.length * 2)
    const last = slots.length / 2 - 1
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue
      let slot = (old[from + 1] as number) & last
      while (slots[slot * 2] !== 0) slot = (slot + 1) & last
      slots[slot * 2] = old[from] as number
      slots[slot * 2 + 1] = old[from + 1] as number
    }
    this.#slots = slots
  }
}

const rangeOf = (ranges: Int32Array, group: number, range: number) => ranges[group * classRanges.length + range] ?? 0

function hashOf(axes: number, area: number, month: number): number {
  let hash = Math.imul(axes, 0x9e3779b1) ^ Math.imul(area, 0x85ebca6b) ^ Math.imul(month, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
