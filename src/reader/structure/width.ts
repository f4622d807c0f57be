import type { Line } from './lines.ts'
import { firstWord, isCaseless, isClosed, startsLower } from './phrase.ts'

/** Longer lines than this were not wrapped by a printer: each is a paragraph. */
const WIDEST = 180
const NARROWEST = 24
/** Proportional type holds more or fewer letters than the average line. */
const LOOSE = 0.82

/** For each line, how many characters its page held in a line where it stands; infinite where lines are paragraphs. */
export function wrapWidths(lines: Line[]): number[] {
  const overall = overallWidth(lines)
  const widths: number[] = new Array(lines.length).fill(overall)
  for (let from = 0; from < lines.length; ) {
    let end = from + 1
    while (end < lines.length && lines[end]?.gap === 0 && !lines[end]?.cut) end++
    const own = widthOfBlock(lines, from, end)
    if (own !== null) widths.fill(own, from, end)
    from = end
  }
  return widths
}

/** Whether the line was broken because the next line's first word had no room on it. */
export function fills(above: Line, below: Line, width: number): boolean {
  return printedLength(above) + 1 + firstWord(below.text).length > width * LOOSE
}

/** The same without allowance for proportional type: the line reaches the margin. */
export function fillsWholly(above: Line, below: Line, width: number): boolean {
  return printedLength(above) + 1 + firstWord(below.text).length > width
}

function printedLength(line: Line): number {
  return line.size === null ? line.raw.trimEnd().length : line.text.length
}

function overallWidth(lines: Line[]): number {
  const pairs = lines.slice(1).flatMap((line, index) => {
    const above = lines[index]
    return above && line.gap === 0 && isPlain(line) && isPlain(above) && printedLength(above) >= NARROWEST
      ? [[above, line] as const]
      : []
  })
  if (pairs.length === 0) return Number.POSITIVE_INFINITY
  const running = pairs.filter(([above, below]) => runsOn(above, below)).map(([above]) => printedLength(above))
  if (running.length < Math.max(1, pairs.length * 0.25)) return Number.POSITIVE_INFINITY
  running.sort((one, other) => one - other)
  const width = running[Math.floor((running.length - 1) * 0.95)] ?? 0
  return width > WIDEST ? Number.POSITIVE_INFINITY : width
}

/** A block that is set narrower or wider than the rest (a column, a quotation), if its own lines run on. */
function widthOfBlock(lines: Line[], from: number, end: number): number | null {
  let running = 0
  let widest = 0
  for (let index = from; index < end - 1; index++) {
    const above = lines[index]
    const below = lines[index + 1]
    if (!above || !below || !isPlain(above)) return null
    widest = Math.max(widest, printedLength(above))
    if (runsOn(above, below)) running++
  }
  if (end - from < 3 || running < (end - from - 1) * 0.4 || widest < NARROWEST) return null
  return widest > WIDEST ? Number.POSITIVE_INFINITY : widest
}

function isPlain(line: Line): boolean {
  return !line.role && !line.whole
}

/** The sentence of the line above goes on below. */
function runsOn(above: Line, below: Line): boolean {
  if (isClosed(above.text)) return false
  return startsLower(below.text) || (isCaseless(below.text) && isCaseless(above.text) && above.text.length >= 40)
}
