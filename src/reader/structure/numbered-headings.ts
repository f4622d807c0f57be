import { readLabel } from './labels.ts'
import { isTitle, type Look, strongLook } from './looks.ts'
import type { Marker } from './markers.ts'
import { isCapitals, isClosed } from './phrase.ts'
import type { Type } from './type.ts'
import type { Unit } from './units.ts'

interface List {
  style: string
  depth: number
  value: number
  items: number[]
}

const OUTER_HEADING = /^(?:roman|letter) upper/

/**
 * Tells the numbered headings ("2. Context") from the numbered clauses. A heading's text is a title, and something other
 * than the list's next number stands below it: so whole lists are judged, not their items one by one.
 */
export function numberedHeadings(units: Unit[], type: Type): Map<number, Look> {
  const found = new Map<number, Look>()
  const lists = [...numberedLists(units), ...labelledLists(units)].filter((list) => isListOfHeadings(list, units, type))
  const restarts = lists.filter((list) => list.style === 'decimal.' && list.items.length > 1).length > 1
  for (const list of lists) {
    for (const index of list.items) {
      const unit = units[index]
      if (!unit || !isTitle(unit.text)) continue
      found.set(index, { rank: rankOf(list, unit, restarts), kind: 'numbered', bare: false })
    }
  }
  return found
}

function numberedLists(units: Unit[]): List[] {
  const lists: List[] = []
  const recent = new Map<string, List[]>()
  units.forEach((unit, index) => {
    const marker = unit.marker
    if (marker?.kind !== 'number' || unit.kind !== 'text') return
    for (const { style, value } of countsOf(marker)) {
      const open = recent.get(style) ?? []
      const list = open.findLast((one) => one.value === value - 1)
      if (list) {
        list.value = value
        list.items.push(index)
        return
      }
    }
    for (const { style, value } of countsOf(marker).slice(0, 1)) {
      const list = { style: styleOf(marker, style), depth: marker.parts.length, value, items: [index] }
      lists.push(list)
      recent.set(style, [...(recent.get(style) ?? []).slice(-4), list])
    }
  })
  return lists
}

/** `1.2` counts within chapter 1; where a sign can be a letter or a Roman number, the Roman one comes first (`I.`). */
function countsOf(marker: Marker): { style: string; value: number }[] {
  const above = marker.parts.slice(0, -1).join('.')
  const counts = marker.counts.map((count) => ({ style: `${count.style} ${above}`, value: count.value }))
  return counts.length === 2 && marker.bare === 'I' ? counts.reverse() : counts
}

function styleOf(marker: Marker, style: string): string {
  return marker.parts.length > 0 ? 'dotted' : style.trim()
}

/** "Recommendation 1: …", "Action 2: …" are clauses as well as headings are. */
function labelledLists(units: Unit[]): List[] {
  const lists = new Map<number, List>()
  units.forEach((unit, index) => {
    if (unit.kind !== 'text' || unit.marker) return
    const label = readLabel(unit.text)
    if (!label || label.rank < 155 || label.bare) return
    const list = lists.get(label.rank) ?? { style: 'label', depth: label.rank, value: 0, items: [] }
    list.items.push(index)
    lists.set(label.rank, list)
  })
  return [...lists.values()]
}

function isListOfHeadings(list: List, units: Unit[], type: Type): boolean {
  const titles = list.items.filter((index) => isTitle(units[index]?.text ?? ''))
  if (titles.length * 2 <= list.items.length) return false
  const own = new Set(list.items)
  if (list.items.length === 1) return standsAlone(list, units, type)
  const counted = list.items.slice(0, -1)
  const above = counted.filter((index) => hasBodyBelow(index, own, list, units)).length
  return above * 2 >= counted.length
}

function hasBodyBelow(index: number, own: Set<number>, list: List, units: Unit[]): boolean {
  const below = nextUnit(units, index)
  const next = units[below]
  if (!next || own.has(below)) return false
  if (next.kind === 'row' || !next.marker) return next.kind === 'row' || !isListLeadIn(next)
  if (next.marker.kind === 'bullet') return OUTER_HEADING.test(list.style)
  if (isSubdivided(next, list)) return true
  const style = next.marker.counts[0]?.style ?? ''
  return OUTER_HEADING.test(list.style) || (list.depth > 0 && /^decimal/.test(style))
}

/** "2.1.1" below "2.1". */
function isSubdivided(next: Unit, list: List): boolean {
  return (next.marker?.parts.length ?? 0) > Math.max(list.depth, 1)
}

/** A unit that is only the beginning of a list below ("such as:") is no body of a chapter. */
function isListLeadIn(unit: Unit): boolean {
  return unit.text.length < 30 && unit.text.endsWith(':')
}

/** A lone "1. Introduction": a heading where it is set like one, or where prose follows. */
function standsAlone(list: List, units: Unit[], type: Type): boolean {
  const [index = -1] = list.items
  const unit = units[index]
  const next = units[nextUnit(units, index)]
  if (!unit || !next || unit.first.gap === 0 || next.first.gap === 0) return false
  if (strongLook(unit, type) || isSubdivided(next, list)) return true
  const isDecimal = list.style === 'decimal.' || list.style === 'dotted' || OUTER_HEADING.test(list.style)
  return isDecimal && next.kind === 'text' && !next.marker && (next.text.length >= 60 || isClosed(next.text))
}

function nextUnit(units: Unit[], index: number): number {
  let below = index + 1
  while (units[below]?.kind === 'footnote' || units[below]?.kind === 'contents') below++
  return below
}

/** Numbers order headings among each other and among labels and capitals; chapters that start again lie below those. */
function rankOf(list: List, unit: Unit, restarts: boolean): number {
  if (list.style === 'label') return list.depth
  if (list.style === 'dotted') return 150 + list.depth * 1.5
  if (/^roman upper/.test(list.style)) return 115
  if (/^letter upper/.test(list.style)) return 135
  if (list.style === 'decimal.') return restarts ? 148 : isCapitals(unit.text) ? 120 : 125
  return /^decimal/.test(list.style) ? 160 : 165
}
