import { type Around, goesOn } from './continues.ts'
import { hyphenJoiner, type JoinHyphen } from './hyphens.ts'
import { findItems, type Item } from './items.ts'
import type { Line } from './lines.ts'
import { isClosed } from './phrase.ts'
import type { OpenUnit, Unit } from './units.ts'
import { wrapWidths } from './width.ts'

/** From this length on, a line is taken for prose. */
const PROSE = 60

/** Joins printed lines to paragraphs, items and notes, across line ends, hyphens and the edges of pages. */
export function joinLines(lines: Line[]): Unit[] {
  const widths = wrapWidths(lines)
  const items = findItems(lines, widths)
  const hyphen = hyphenJoiner(lines)
  const habit = endsParagraphs(lines)
  const units: OpenUnit[] = []
  let open: OpenUnit | null = null
  lines.forEach((line, index) => {
    const item = items[index] ?? null
    const width = widths[index] ?? Number.POSITIVE_INFINITY
    const around: Around = { width, below: lines[index + 1], habit, listed: items[index + 1] !== null }
    const above = units.at(-1)
    if (line.role === 'footnote' && line.marker === null && above?.kind === 'footnote') extend(above, line, hyphen)
    else if (open && !item && goesOn(open, line, around)) extend(open, line, hyphen)
    else {
      const unit = begin(line, item)
      units.push(unit)
      if (unit.kind === 'text') open = unit
      else if (unit.kind === 'contents') open = null
    }
  })
  return units.map(({ pieces, size, ...unit }) => ({ ...unit, text: pieces.join('') }))
}

function begin(line: Line, item: Item | null): OpenUnit {
  const kind = line.role === 'row' || line.role === 'footnote' || line.role === 'contents' ? line.role : 'text'
  const text = item?.rest ?? line.text
  return { kind, marker: item?.marker ?? null, first: line, last: line, lines: 1, pieces: [text], size: text.length }
}

/** Pieces, not one growing string: a paragraph of many lines would be copied once for each of them. */
function extend(unit: OpenUnit, line: Line, hyphen: JoinHyphen): void {
  const above = unit.pieces.at(-1) ?? ''
  if (/[\p{L}\p{N}]-$/u.test(above)) {
    const joined = hyphen(above, line.text)
    unit.pieces[unit.pieces.length - 1] = joined.slice(0, joined.length - line.text.length)
    unit.pieces.push(line.text)
  } else unit.pieces.push(unit.size === 0 ? line.text : ` ${line.text}`)
  unit.size += line.text.length + 1
  unit.last = line
  unit.lines++
}

/** Whether this document ends its paragraphs with a stop: only then does a missing one mean that a sentence is torn. */
function endsParagraphs(lines: Line[]): boolean {
  let long = 0
  let closed = 0
  lines.forEach((line, index) => {
    const below = lines[index + 1]
    if (line.text.length < PROSE || (below && below.gap === 0)) return
    long++
    if (isClosed(line.text)) closed++
  })
  return closed >= long * 0.6
}
