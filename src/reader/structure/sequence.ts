import type { Count, Marker } from './markers.ts'

interface OpenList {
  style: string
  value: number
}

/** Lists remembered as open: a document restarts its numbers often, and what is long past is not taken up again. */
const REMEMBERED = 24

/** Follows a document's numbers, to tell a list's next number from a figure that begins a line by chance. */
export class Sequence {
  private readonly open: OpenList[] = []
  private readonly dotted = new Set<string>()

  /** Whether some open list counts on with this number. */
  fits(marker: Marker): boolean {
    if (marker.parts.length > 0) return this.fitsDotted(marker.parts)
    return marker.counts.some((count) => this.listBefore(count) !== undefined)
  }

  /** Whether a list could have come to this number with one or two left out. */
  nearlyFits(marker: Marker): boolean {
    return marker.counts.some((count) =>
      this.open.some((list) => list.style === count.style && count.value > list.value && count.value <= list.value + 3),
    )
  }

  accept(marker: Marker): void {
    if (marker.parts.length > 0) this.dotted.add(marker.parts.join('.'))
    for (const count of marker.counts) {
      const list = this.listBefore(count)
      if (list) list.value = count.value
      else this.open.push({ ...count })
    }
    if (this.open.length > REMEMBERED) this.open.splice(0, this.open.length - REMEMBERED)
  }

  private listBefore(count: Count): OpenList | undefined {
    return this.open.findLast((list) => list.style === count.style && list.value === count.value - 1)
  }

  private fitsDotted(parts: number[]): boolean {
    const last = parts.at(-1) ?? 0
    const above = parts.slice(0, -1)
    if (last > 1) return this.dotted.has([...above, last - 1].join('.'))
    const isOpen = above.length === 1 && this.open.some((list) => list.style === 'decimal.' && list.value === above[0])
    return isOpen || this.dotted.has(above.join('.')) || (above.length === 1 && above[0] === 1)
  }
}
