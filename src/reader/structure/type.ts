import type { Line } from './lines.ts'
import type { Unit } from './units.ts'

/** How a document is set: what is ordinary in it, so that what stands out can be told. */
export interface Type {
  /** Height of most letters, in points; null where the format does not tell. */
  body: number | null
  /** Heights of type larger than the body's, largest first. */
  sizes: number[]
  boldBody: boolean
  /** Headings are marked as such, by `#` or by the format's styles. */
  hashed: boolean
  /** Two such headings or more: then short lines without marks are no headings. */
  explicit: boolean
  /** Levels of `#` that hold upright and slanted headings. */
  mixed: Set<number>
  /** Where a line that is only bold ranks among this document's headings. */
  boldRank: number
}

const LARGER = 1.12

export function typeOf(units: Unit[]): Type {
  const body = bodySize(units)
  const given = units.filter((unit) => unit.first.role === 'heading')
  const letters = (some: Unit[]) => some.reduce((sum, unit) => sum + unit.text.length, 0)
  const bold = letters(units.filter((unit) => unit.first.bold))
  return {
    body,
    sizes: largerSizes(units, body),
    boldBody: bold * 2 > letters(units),
    hashed: given.length > 0,
    explicit: given.length >= 2,
    mixed: mixedLevels(given),
    boldRank: boldRank(given),
  }
}

export function isRaisedType(line: Line, type: Type): boolean {
  return type.body !== null && line.size !== null && line.size > type.body * LARGER
}

function bodySize(units: Unit[]): number | null {
  const letters = new Map<number, number>()
  for (const { first, text } of units) {
    if (first.size !== null) letters.set(first.size, (letters.get(first.size) ?? 0) + text.length)
  }
  const [most] = [...letters].sort((one, other) => other[1] - one[1])
  return most?.[0] ?? null
}

function largerSizes(units: Unit[], body: number | null): number[] {
  if (body === null) return []
  const sizes = units.flatMap(({ first }) => (first.size !== null && first.size > body * LARGER ? [first.size] : []))
  const distinct: number[] = []
  for (const size of [...new Set(sizes)].sort((one, other) => other - one)) {
    if (distinct.every((one) => one - size > 0.8)) distinct.push(size)
  }
  return distinct
}

function isSlanted(unit: Unit): boolean {
  return unit.first.emphasis === 'italic' || unit.first.emphasis === 'bold-italic'
}

function mixedLevels(given: Unit[]): Set<number> {
  const levels = Map.groupBy(given, (unit) => unit.first.level ?? 1)
  const isMixed = (some: Unit[]) => some.some(isSlanted) && !some.every(isSlanted)
  return new Set([...levels].filter(([, some]) => isMixed(some)).map(([level]) => level))
}

/**
 * A bold line ranks with the bold `#` headings, where there are any (conversions lose a `#` now and then); else it lies
 * below all marked headings.
 */
function boldRank(given: Unit[]): number {
  const bold = given.filter((unit) => unit.first.emphasis === 'bold')
  if (bold.length === 0) return 170
  const levels = Map.groupBy(bold, (unit) => unit.first.level ?? 1)
  const [most] = [...levels].sort((one, other) => other[1].length - one[1].length)
  return (most?.[0] ?? 6) * 10
}
