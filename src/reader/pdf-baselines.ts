import { gapBetween, type Line, line, RIGHT_TO_LEFT } from './pdf-line.ts'
import type { Piece } from './pdf-piece.ts'

/** White as wide as this, in times the type, parts columns and cells; words of a justified line hardly stand so far apart. */
const CELL_GAP = 1
/** White that only parts words, where pieces of a line were drawn at different times. */
const WORD_GAP = 0.35

/** A list's number or bullet, which stands far before its text without being a cell. */
const MARKER = /^(?:[([]?[\p{L}\p{N}]{1,5}(?:\.\p{N}{1,3}){0,3}[.)\]]{1,2}|[•▪●◦‣○■□➢➤✓*o–—-])$/u

/** Pieces back to which a line is searched for one drawn twice: lines have fewer, and pages made to waste time more. */
const NEAR = 60

interface Growing {
  pieces: Piece[]
  x: number
  width: number
  y: number
  size: number
}

/**
 * Joins pieces to lines in the order in which the file draws them, which keeps columns apart however near they stand.
 * `gutter` parts the columns of a file that draws across them.
 */
export function lines(pieces: Piece[], gutter: number | null): Line[] {
  const found: Growing[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (piece.text.trim() === '') {
      if (last && onBaseline(last, piece) && piece.width < last.size) last.pieces.push(piece)
    } else if (last && continues(last, piece, gutter)) grow(last, piece)
    else if (last && startsRaised(last, piece)) lower(last, piece)
    else found.push({ pieces: [piece], x: piece.x, width: piece.width, y: piece.y, size: piece.size })
  }
  return patched(found).map((growing) => line(growing.pieces))
}

function onBaseline(growing: Growing, piece: Piece): boolean {
  return Math.abs(piece.y - growing.y) < 0.25 * Math.max(growing.size, piece.size)
}

function continues(growing: Growing, piece: Piece, gutter: number | null): boolean {
  const gap = gapBetween(growing, piece)
  const size = Math.max(growing.size, piece.size)
  if (!onBaseline(growing, piece)) {
    return (isSmall(piece, growing) || isSlanting(piece, growing)) && gap < 0.5 * size && gap > -size
  }
  const first = growing.pieces[0]
  if (gap < -size && growing.pieces.length > 1) return isShadow(growing, piece)
  if (gutter !== null && piece.x >= gutter - 1 && growing.x + growing.width <= gutter + 1) return false
  return gap < CELL_GAP * size || (growing.pieces.length === 1 && !!first && isMarker(first, piece))
}

/** Notes' numbers and ordinals' endings stand a little higher, in smaller type. */
function isSmall(piece: Piece, growing: Growing): boolean {
  return piece.size < 0.9 * growing.size && Math.abs(piece.y - growing.y) < 0.6 * growing.size
}

/** Words in Nastaliq come down to the baseline from above, letter by letter. */
function isSlanting(piece: Piece, growing: Growing): boolean {
  const isClose = piece.size === growing.size && Math.abs(piece.y - growing.y) < 0.8 * piece.size
  return isClose && RIGHT_TO_LEFT.test(piece.text) && growing.pieces.some((one) => RIGHT_TO_LEFT.test(one.text))
}

function isMarker(first: Piece, next: Piece): boolean {
  return MARKER.test(first.text.trim()) && gapBetween(first, next) < 6 * next.size
}

/** Programs without a bold font print a letter twice, a hair apart. */
function isShadow(growing: Growing, piece: Piece): boolean {
  return growing.pieces
    .slice(-NEAR)
    .some((one) => one.text === piece.text && Math.abs(one.x - piece.x) < 0.15 * piece.size)
}

function grow(growing: Growing, piece: Piece): void {
  if (isShadow(growing, piece)) return
  const isRaised = piece.y < growing.y - 0.15 * growing.size && piece.size < 0.9 * growing.size
  growing.pieces.push(isRaised && /^\s*\d{1,3}\s*$/.test(piece.text) ? { ...piece, raised: true } : piece)
  const right = Math.max(growing.x + growing.width, piece.x + piece.width)
  growing.x = Math.min(growing.x, piece.x)
  growing.width = right - growing.x
}

/** A footnote begins with its raised number, before its line has shown where its baseline is. */
function startsRaised(growing: Growing, piece: Piece): boolean {
  const [first] = growing.pieces
  if (!first || growing.pieces.some((one) => one !== first && one.text.trim() !== '')) return false
  const drop = piece.y - first.y
  const isRaised = first.size < 0.9 * piece.size && drop > 0 && drop < 0.6 * piece.size
  return isRaised && /^\s*\d{1,3}\s*$/.test(first.text) && gapBetween(growing, piece) < CELL_GAP * piece.size
}

function lower(growing: Growing, piece: Piece): void {
  growing.pieces = growing.pieces.map((one) => ({ ...one, raised: true }))
  growing.y = piece.y
  growing.size = piece.size
  grow(growing, piece)
}

/** Puts pieces that were drawn later (all bold ones, all links) back into the lines they were cut out of. */
function patched(found: Growing[]): Growing[] {
  const byPlace = found.toSorted((one, other) => one.y - other.y || one.x - other.x)
  const gone = new Set<Growing>()
  let before: Growing | undefined
  for (const growing of byPlace) {
    const gap = before ? gapBetween(before, growing) : 0
    if (before && before.y === growing.y && gap < WORD_GAP * growing.size && gap > -0.2 * growing.size) {
      for (const piece of growing.pieces) grow(before, piece)
      gone.add(growing)
    } else before = growing
  }
  return gone.size === 0 ? found : found.filter((growing) => !gone.has(growing))
}
