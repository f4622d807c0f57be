import type { Line } from './lines.ts'
import { isClosed, isLeftOpen, startsLower } from './phrase.ts'

/** Pages' edges are few lines deep; what lies farther off is no neighbour. */
const NEAR = 6

/**
 * Whether a line is part of a sentence that the lines around it carry: then it is text, however often its words come
 * again at the edges of pages. `dropped` are lines already known to be none.
 */
export function isInSentence(lines: Line[], index: number, dropped: Set<number>): boolean {
  const line = lines[index]
  const above = neighbour(lines, index, -1, dropped)
  if (!line || !above || above.role || isClosed(above.text)) return false
  const below = neighbour(lines, index, 1, dropped)
  const goesOn = below !== undefined && startsLower(below.text)
  const hangs = lines[index - 1] === above && line.gap === 0 && !line.cut
  if (isClosed(line.text)) return (startsLower(line.text) || hangs) && !(goesOn && !line.text.endsWith(';'))
  const leads = below !== undefined && lines[index + 1] === below && below.gap === 0 && !below.cut
  if (!goesOn || !(hangs || leads)) return false
  return isLeftOpen(line.text) || (startsLower(line.text) && above.text.length >= 40)
}

function neighbour(lines: Line[], index: number, step: 1 | -1, dropped: Set<number>): Line | undefined {
  for (let at = index + step; Math.abs(at - index) <= NEAR; at += step) if (!dropped.has(at)) return lines[at]
  return undefined
}
