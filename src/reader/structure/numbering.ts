import type { Count, Marker } from './markers.ts'
import type { Unit } from './units.ts'

/** A numbered passage that later ones may continue or hang from. */
export interface OpenItem {
  style: string
  value: number
  /** In full: `14(a)`. */
  number: string
  parent: OpenItem | null
  unit: Unit
}

/** Lists of the outermost level that are kept open: numbers may count on over several headings and other lists. */
const ROOTS_KEPT = 12

/** Deeper than any legal text nests its clauses: what goes on restarts, it does not nest. */
const DEEPEST = 6

/** Gives numbered passages their full numbers and parents, list by list, as lists nest, pause, restart and count on. */
export class Numbering {
  private open: OpenItem[] = []
  private attached = false

  /** The numbered passage that a bullet standing here hangs from. */
  get owner(): OpenItem | null {
    return this.attached ? (this.open.at(-1) ?? null) : null
  }

  /** A heading ends all lists but those of plain numbers, which may count on below it. */
  passHeading(): void {
    this.open = this.open.filter((item) => item.parent === null && /^(?:decimal|dotted)/.test(item.style))
    this.attached = false
  }

  /** A paragraph of its own stands between: what comes next does not hang from the numbered passage before. */
  passParagraph(): void {
    this.attached = false
  }

  /** `following` are the next few numbers in the text: they tell whether `(i)` comes after `(h)` or before `(ii)`. */
  place(unit: Unit, marker: Marker, following: Marker[]): OpenItem {
    const item = this.continued(unit, marker, following) ?? this.begun(unit, marker)
    this.attached = true
    const roots = this.open.filter((one) => one.parent === null)
    if (roots.length > ROOTS_KEPT) this.open = this.open.slice(this.open.indexOf(roots[1] ?? item))
    return item
  }

  private continued(unit: Unit, marker: Marker, following: Marker[]): OpenItem | null {
    const counts = preferred(marker, following)
    const begins = marker.counts.some((count) => count.value === 1)
    for (const step of begins ? [1] : [1, 5]) {
      for (let at = this.open.length - 1; at >= 0; at--) {
        const before = this.open[at]
        const count = counts.find((one) => before && countsOn(before, one, marker, step))
        if (!before || !count) continue
        this.open.length = at
        return this.push(unit, marker, count, before.parent)
      }
    }
    return null
  }

  private begun(unit: Unit, marker: Marker): OpenItem {
    const starts = marker.counts.find((count) => count.value === 1)
    const count = starts ?? marker.counts[0] ?? { style: 'other', value: 0 }
    const parent = this.parentOf(unit, marker, count)
    if (parent) this.open.length = this.open.indexOf(parent) + 1
    else this.open = this.open.filter((item) => item.parent === null)
    return this.push(unit, marker, count, parent)
  }

  private push(unit: Unit, marker: Marker, count: Count, parent: OpenItem | null): OpenItem {
    const style = styleOf(marker, count)
    const item = { style, value: count.value, number: fullNumber(marker, count, parent), parent, unit }
    this.open.push(item)
    return item
  }

  private parentOf(unit: Unit, marker: Marker, count: Count): OpenItem | null {
    if (marker.parts.length > 1) {
      const above = marker.parts.slice(0, -1)
      return this.open.findLast((item) => numberParts(item).join('.') === above.join('.')) ?? null
    }
    if (count.style === 'compound') {
      return this.open.findLast((item) => marker.bare.startsWith(`${item.number}(`)) ?? null
    }
    const top = this.owner
    if (!top) return null
    const chain = ancestors(top)
    const alike = chain.filter((item) => item.style === count.style)
    const deeper = unit.first.indent >= top.unit.first.indent + (unit.first.size === null ? 2 : 8)
    const nests = deeper || top.unit.text.endsWith(':')
    if (chain.length >= DEEPEST || alike.length > 1) return alike[0]?.parent ?? null
    if (/^decimal[.)]/.test(count.style)) return nests ? top : null
    return alike[0] && !deeper ? alike[0].parent : top
  }
}

function countsOn(before: OpenItem, count: Count, marker: Marker, step: number): boolean {
  return before.style === styleOf(marker, count) && count.value > before.value && count.value <= before.value + step
}

/** `1.2` counts within the list of chapter 1. */
function styleOf(marker: Marker, count: Count): string {
  return marker.parts.length > 1 ? `dotted ${marker.parts.slice(0, -1).join('.')}` : count.style
}

function numberParts(item: OpenItem): number[] {
  return item.unit.marker?.parts.length ? item.unit.marker.parts : [item.value]
}

function fullNumber(marker: Marker, count: Count, parent: OpenItem | null): string {
  const own = marker.number ?? marker.printed
  const hangs = parent !== null && marker.parts.length === 0 && count.style !== 'compound'
  return hangs && !/^decimal[.)]/.test(count.style) ? `${parent.number}(${marker.bare})` : own
}

function preferred(marker: Marker, following: Marker[]): Count[] {
  if (marker.counts.length < 2) return marker.counts
  const goesOn = (count: Count) =>
    following.some((next) => next.counts.some((one) => one.style === count.style && one.value === count.value + 1))
  const known = marker.counts.filter(goesOn)
  return known.length > 0 ? known : marker.counts
}

/** The item and those it hangs from, innermost first. */
function ancestors(item: OpenItem | null): OpenItem[] {
  return item === null ? [] : [item, ...ancestors(item.parent)]
}

/** Numbers from the outermost to this one, as a path has them. */
export function chainOf(item: OpenItem | null): string[] {
  return item === null ? [] : [...chainOf(item.parent), item.number]
}
