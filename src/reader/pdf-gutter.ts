import type { Piece } from './pdf-piece.ts'

/** Points a bin of the page's width takes. */
const BIN = 3
const MIN_LINES = 16

/**
 * The middle of the white strip between two columns of a page, or null. Word gaps fall anywhere, so in a single column
 * no strip stays white over many lines; here nearly all lines keep off it, and many stand on either side.
 */
export function gutter(pieces: Piece[], width: number): number | null {
  const lines = new Set(pieces.map((piece) => Math.round(piece.y / 4)))
  if (lines.size < MIN_LINES) return null
  const bins = Math.ceil(width / BIN) + 1
  const counts = new Array<number>(bins).fill(0)
  const counted = new Array<number>(bins).fill(-1)
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue
    const line = Math.round(piece.y / 4)
    const last = Math.min(bins - 1, Math.floor((piece.x + piece.width) / BIN))
    for (let bin = Math.max(0, Math.floor(piece.x / BIN)); bin <= last; bin += 1) {
      if (counted[bin] === line) continue
      counted[bin] = line
      counts[bin] = (counts[bin] ?? 0) + 1
    }
  }
  const strip = widestStrip(counts, lines.size * 0.2, Math.floor(bins * 0.25), Math.ceil(bins * 0.75))
  if (!strip) return null
  const [from, to] = strip
  const left = Math.max(...counts.slice(0, from))
  const right = Math.max(...counts.slice(to + 1))
  const isGutter = (to - from + 1) * BIN >= 8 && Math.min(left, right) > lines.size * 0.35
  return isGutter ? ((from + to + 1) / 2) * BIN : null
}

function widestStrip(counts: number[], most: number, from: number, to: number): [number, number] | null {
  let best: [number, number] | null = null
  let start = from
  for (let bin = from; bin <= to; bin += 1) {
    if ((counts[bin] ?? 0) > most) start = bin + 1
    else if (!best || bin - start > best[1] - best[0]) best = [start, bin]
  }
  return best
}
