import { bareNumbers } from './bare-numbers.ts'
import type { Line } from './lines.ts'
import { bulletMarker, type Marker, readMarker } from './markers.ts'
import { isClosed, startsLower } from './phrase.ts'
import { Sequence } from './sequence.ts'
import { fills } from './width.ts'

export interface Item {
  marker: Marker
  rest: string
}

/** Signs that begin nothing but an item. Dashes, asterisks and `o` also stand inside sentences. */
const PLAIN_BULLET = /^[•●▪■◦○‣·➢➤►✓✔❖]/
const FIGURE =
  /^(?:million|billion|trillion|thousand|per\s?cent|percent|%|lakh|crore|km|kilomet|hectares?|hours?|p\.?m|a\.?m)\b/i
const LARGEST = 400
/** From here on a number may be a year: it begins an item only where a list has come to it. */
const YEARS = 1000

/**
 * Which lines begin an item. A line that begins with a figure by chance ("12. The …" after "on page") is told from a list's
 * next number by what the open lists have come to, and by whether the line above was full.
 */
export function findItems(lines: Line[], widths: number[]): (Item | null)[] {
  const bare = bareNumbers(lines)
  const read = lines.map((line, index) => bare.get(index) ?? readItem(line))
  const known = knownCounts(read)
  const sequence = new Sequence()
  let above: Line | null = null
  let aboveIsItem = false
  return lines.map((line, index) => {
    const item = read[index] ?? null
    const accepted =
      bare.has(index) ||
      (item !== null && accepts(item, line, { above, aboveIsItem, width: widths[index] ?? 0, sequence, known }))
    if (line.role !== 'footnote' && line.role !== 'contents') {
      above = line
      aboveIsItem = accepted
    }
    if (!item || !accepted) return null
    if (item.marker.kind === 'number') sequence.accept(item.marker)
    return item
  })
}

function readItem(line: Line): Item | null {
  if (line.role === 'footnote' || line.role === 'contents') return null
  if (line.marker === null) return line.role === 'row' ? null : (readMarker(line.text) ?? bareItem(line))
  const given = readMarker(`${line.marker} x`) ?? readMarker(`${line.marker}. x`)
  const rest = line.text.startsWith(`${line.marker} `) ? line.text.slice(line.marker.length + 1) : line.text
  return { marker: given?.marker ?? bulletMarker(line.marker), rest }
}

function bareItem(line: Line): Item | null {
  return line.role === 'item' ? { marker: bulletMarker('•'), rest: line.text } : null
}

/** All numbers that begin lines: a lone `A.` with no `B.` after it is somebody's initial. */
function knownCounts(read: (Item | null)[]): Set<string> {
  const known = new Set<string>()
  for (const item of read) for (const count of item?.marker.counts ?? []) known.add(`${count.style}:${count.value}`)
  return known
}

interface Place {
  above: Line | null
  aboveIsItem: boolean
  width: number
  sequence: Sequence
  known: Set<string>
}

function accepts(item: Item, line: Line, place: Place): boolean {
  if (line.marker !== null || line.role === 'item') return true
  const { marker, rest } = item
  if (marker.kind === 'bullet') return acceptsBullet(item, line, place)
  if (line.role === 'heading') return true
  if (marker.bulleted || place.sequence.fits(marker)) return !isFigure(marker, rest)
  const apart = line.gap > 0 || line.cut || place.above === null
  const open = place.above !== null && !isClosed(place.above.text)
  if (isFigure(marker, rest) || marker.counts.some((count) => count.value >= YEARS)) return false
  if (marker.counts.some((count) => count.value === 1)) {
    if (needsSuccessor(marker) && !hasSuccessor(marker, place.known)) return false
    return apart || !open || !(place.above && fills(place.above, line, place.width))
  }
  if (apart) return acceptsGap(marker, rest, open, place.known)
  return place.sequence.nearlyFits(marker) && !(place.above && fills(place.above, line, place.width) && open)
}

function acceptsBullet({ marker, rest }: Item, line: Line, place: Place): boolean {
  const { above } = place
  if (marker.printed === 'o' && startsLower(rest) && line.indent === 0 && !place.aboveIsItem) return false
  if (PLAIN_BULLET.test(marker.printed) || !above || line.gap > 0 || line.cut || place.aboveIsItem) return true
  return isClosed(above.text) || !fills(above, line, place.width)
}

/** A number that no open list has come to, at the head of a paragraph: pages may be missing, or a list goes on. */
function acceptsGap(marker: Marker, rest: string, open: boolean, known: Set<string>): boolean {
  const isBracketed = marker.counts.some((count) => /\(\)$/.test(count.style))
  if (startsLower(rest) && open && !(isBracketed && isFollowed(marker, known))) return false
  const [count] = marker.counts
  if (!count || count.value === 0 || (count.value > LARGEST && !isFollowed(marker, known)))
    return marker.counts[0]?.style === 'compound'
  if (marker.parts.length > 0) return (marker.parts[0] ?? 0) <= 60 && !startsLower(rest)
  return /^decimal/.test(count.style) || /\(\)$/.test(count.style)
}

function isFigure(marker: Marker, rest: string): boolean {
  return marker.parts.length === 2 && FIGURE.test(rest)
}

function needsSuccessor(marker: Marker): boolean {
  return marker.counts.every((count) => /^(?:letter|roman|urdu)/.test(count.style) && !/\(\)$/.test(count.style))
}

function isFollowed(marker: Marker, known: Set<string>): boolean {
  return marker.counts.some((count) => known.has(`${count.style}:${count.value + 1}`))
}

function hasSuccessor(marker: Marker, known: Set<string>): boolean {
  return marker.counts.some((count) => count.value === 1 && known.has(`${count.style}:2`))
}
