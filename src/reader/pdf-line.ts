import { raised } from './normalise.ts'
import { openingFirst } from './pdf-brackets.ts'
import type { Piece } from './pdf-piece.ts'

/** A line of a column, or of a table's cell, as it reads. */
export interface Line {
  text: string
  left: number
  right: number
  /** Baseline, downwards. */
  y: number
  size: number
  /** The font that sets the longest of its pieces. */
  font: string
  rightToLeft: boolean
}

/** A gap as wide as this, in times the type, is a space between words that the file does not write. */
const WORD_GAP = 0.15

/** A letter of a script that runs from the right. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const RIGHT_TO_LEFT_LETTERS = new RegExp(RIGHT_TO_LEFT, 'g')
const LEFT_TO_RIGHT_LETTERS = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/g

/** Pieces that stand on one baseline, joined to a line. */
export function line(unsorted: Piece[]): Line {
  const pieces = unsorted.length > 1 ? unsorted.toSorted((one, other) => one.x - other.x) : unsorted
  const shown = pieces.filter((piece) => piece.text.trim() !== '')
  const main = longest(shown)
  const rightToLeft = isRightToLeft(pieces)
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  for (const piece of shown) {
    left = Math.min(left, piece.x)
    right = Math.max(right, piece.x + piece.width)
  }
  return {
    text: rightToLeft ? openingFirst(joined(fromTheRight(pieces)).replace(/ {2,}/g, ' ')) : joined(pieces),
    left,
    right,
    y: main?.y ?? 0,
    size: Math.round((main?.size ?? 0) * 100) / 100,
    font: main?.font ?? '',
    rightToLeft,
  }
}

function longest(pieces: Piece[]): Piece | undefined {
  let found = pieces[0]
  for (const piece of pieces) if (found && piece.text.length > found.text.length) found = piece
  return found
}

function isRightToLeft(pieces: Piece[]): boolean {
  if (!pieces.some((piece) => RIGHT_TO_LEFT.test(piece.text))) return false
  const text = pieces.map((piece) => piece.text).join('')
  return (text.match(RIGHT_TO_LEFT_LETTERS)?.length ?? 0) > (text.match(LEFT_TO_RIGHT_LETTERS)?.length ?? 0)
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
    const isApart = last && gapBetween(last, piece) > WORD_GAP * Math.max(last.size, piece.size)
    if (isApart && !/\s$/.test(text) && !/^\s/.test(shown)) text += ' '
    text += shown
    last = piece
  }
  return text.trim()
}

/** White between two pieces on a baseline, whichever comes first; negative where they overlap. */
export function gapBetween(one: { x: number; width: number }, other: { x: number; width: number }): number {
  return Math.max(other.x - one.x - one.width, one.x - other.x - other.width)
}
