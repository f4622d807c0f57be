import { raised } from './normalise.ts'
import type { Piece } from './pdf-piece.ts'

/** Type that stands together on one baseline: a line of a column, or what a table's cell has on it. */
export interface Segment {
  text: string
  left: number
  right: number
  y: number
  size: number
  /** Its font by name, where one font sets most of it. */
  font: string
  order: number
  rightToLeft: boolean
}

/** All that stands on one baseline, from the left. */
export interface Row {
  y: number
  segments: Segment[]
}

/** A gap as wide as this many times the type parts columns and cells; justified lines hardly open further than one. */
const COLUMN_GAP = 1.6
/** A gap as wide as this is a space between words that the file does not write. */
const WORD_GAP = 0.15

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const RIGHT_TO_LEFT_LETTERS = new RegExp(RIGHT_TO_LEFT, 'g')
const LEFT_TO_RIGHT_LETTERS = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/g

/** A list's number or bullet, which stands far before its text without being a cell. */
const MARKER = /^(?:[([]?[\p{L}\p{N}]{1,5}(?:\.\p{N}{1,3}){0,3}[.)\]]{1,2}|[•▪●◦‣○■□➢➤✓*o–—-])$/u

/** Groups pieces into rows by their baselines. `gutter` parts what stands on either side of it, however near. */
export function rows(pieces: Piece[], gutter: number | null): Row[] {
  const sorted = pieces.filter((piece) => piece.text !== '').sort((one, other) => one.y - other.y || one.x - other.x)
  const baselines: Piece[][] = []
  for (const piece of sorted) {
    const last = baselines.at(-1)
    const first = last?.[0]
    if (last && first && piece.y - first.y < 0.3 * Math.max(first.size, piece.size)) last.push(piece)
    else baselines.push([piece])
  }
  return withRaised(baselines)
    .map((baseline) => segments(baseline, gutter))
    .filter((found) => found.length > 0)
    .map((found) => ({ y: found[0]?.y ?? 0, segments: found }))
}

/** Puts raised figures and lowered letters, whose baselines are their own, into the lines they belong to. */
function withRaised(baselines: Piece[][]): Piece[][] {
  const kept: Piece[][] = []
  let waiting: Piece[] = []
  for (const [at, baseline] of baselines.entries()) {
    const above = kept.at(-1)
    const below = baselines[at + 1]
    if (below && belongs(baseline, below, 0.7)) waiting.push(...baseline.map((piece) => ({ ...piece, raised: true })))
    else if (above && belongs(baseline, above, 0.4)) above.push(...baseline)
    else {
      kept.push(waiting.length > 0 ? [...baseline, ...waiting] : baseline)
      waiting = []
    }
  }
  return kept
}

function belongs(small: Piece[], line: Piece[], reach: number): boolean {
  const [one] = small
  if (!one || small.length > 40) return false
  const size = greatest(line, (piece) => piece.size)
  if (Math.abs((line[0]?.y ?? 0) - one.y) > reach * size) return false
  return small.every(
    (piece) =>
      piece.size < 0.8 * size &&
      line.some((other) => piece.x < other.x + other.width + size / 2 && other.x < piece.x + piece.width + size / 2),
  )
}

function segments(baseline: Piece[], gutter: number | null): Segment[] {
  const sorted = baseline.sort((one, other) => one.x - other.x)
  const groups: Piece[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const piece of sorted) {
    if (piece.text.trim() === '') {
      if (piece.width < piece.size) groups.at(-1)?.push(piece)
      continue
    }
    const group = groups.at(-1)
    const crossed = gutter !== null && end <= gutter + 1 && piece.x >= gutter - 1
    if (group && isShadow(group, piece)) continue
    if (group && !crossed && piece.x - end < COLUMN_GAP * piece.size) group.push(piece)
    else groups.push([piece])
    end = Math.max(end, piece.x + piece.width)
  }
  return joinMarkers(groups).map(segment)
}

/** Programs without a bold font print a letter twice, a hair apart. */
function isShadow(group: Piece[], piece: Piece): boolean {
  const last = group.at(-1)
  return last !== undefined && last.text === piece.text && Math.abs(last.x - piece.x) < 0.15 * piece.size
}

function joinMarkers(groups: Piece[][]): Piece[][] {
  const [first, second, ...rest] = groups
  if (first && second) {
    if (MARKER.test(textOf(first).trim())) return [[...first, ...second], ...rest]
    const last = rest.at(-1) ?? second
    const before = rest.length > 1 ? rest.at(-2) : rest.length === 1 ? second : first
    if (before && isRightToLeft(before) && MARKER.test(textOf(last).trim())) {
      return [...groups.slice(0, -2), [...before, ...last]]
    }
  }
  return groups
}

function isRightToLeft(pieces: Piece[]): boolean {
  const text = textOf(pieces)
  if (!RIGHT_TO_LEFT.test(text)) return false
  return (text.match(RIGHT_TO_LEFT_LETTERS)?.length ?? 0) > (text.match(LEFT_TO_RIGHT_LETTERS)?.length ?? 0)
}

/** `Math.max` takes no more values than a function takes arguments, and a page may have more pieces. */
function greatest(pieces: Piece[], value: (piece: Piece) => number): number {
  return pieces.reduce((most, piece) => Math.max(most, value(piece)), Number.NEGATIVE_INFINITY)
}

function textOf(pieces: Piece[]): string {
  return pieces.map((piece) => piece.text).join('')
}

function segment(pieces: Piece[]): Segment {
  const rightToLeft = isRightToLeft(pieces)
  const main = pieces.reduce((one, other) => (other.text.length > one.text.length ? other : one))
  return {
    text: rightToLeft ? joined(fromTheRight(pieces)) : joined(pieces),
    left: -greatest(pieces, (piece) => -piece.x),
    right: greatest(pieces, (piece) => piece.x + piece.width),
    y: main.y,
    size: Math.round(main.size * 100) / 100,
    font: main.font,
    order: -greatest(pieces, (piece) => -piece.order),
    rightToLeft,
  }
}

/** Pieces of right-to-left type in the order of reading: from the right, but names and figures within it from the left. */
function fromTheRight(pieces: Piece[]): Piece[] {
  const ordered: Piece[] = []
  let foreign: Piece[] = []
  for (const piece of pieces.toReversed()) {
    const space = piece.text.trim() === ''
    const isForeign = space ? foreign.length > 0 : /[A-Za-z0-9]/.test(piece.text) && !RIGHT_TO_LEFT.test(piece.text)
    if (isForeign) foreign.push(piece)
    else {
      ordered.push(...foreign.toReversed(), piece)
      foreign = []
    }
  }
  return [...ordered, ...foreign.toReversed()]
}

function joined(pieces: Piece[]): string {
  let text = ''
  let last: Piece | undefined
  for (const piece of pieces) {
    const shown = piece.raised ? raised(piece.text) : piece.text
    if (last && !/\s$/.test(text) && !/^\s/.test(shown) && gap(last, piece) > WORD_GAP * piece.size) text += ' '
    text += shown
    last = piece
  }
  return text.trim()
}

function gap(one: Piece, other: Piece): number {
  return one.x < other.x ? other.x - one.x - one.width : one.x - other.x - other.width
}
