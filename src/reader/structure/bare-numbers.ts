import type { Line } from './lines.ts'
import type { Marker } from './markers.ts'
import { isClosed } from './phrase.ts'

const BARE = /^(\d{1,2})\s+(?=["“‘(]?\p{Lu})/u
const LONGEST = 90

/**
 * Headings numbered without a point ("1 Context", "2 Aims"). A line may begin with a number by chance: these are taken only
 * where they count up from 1 through the document, two of them at least, or where "1.1" follows "1".
 */
export function bareNumbers(lines: Line[]): Map<number, { marker: Marker; rest: string }> {
  const found = new Map<number, { marker: Marker; rest: string }>()
  let expected = 1
  let subdivided = false
  lines.forEach((line, index) => {
    if (expected === 2 && /^1\.1\.?\s/.test(line.text)) subdivided = true
    const match = isTitleLine(line, lines[index - 1], lines[index + 1]) ? BARE.exec(line.text) : null
    if (!match || Number(match[1]) !== expected) return
    found.set(index, { marker: bareMarker(match[1] ?? ''), rest: line.text.slice(match[0].length) })
    expected++
  })
  return found.size > 1 || subdivided ? found : new Map()
}

function isTitleLine(line: Line, above: Line | undefined, below: Line | undefined): boolean {
  if (line.role === 'row' || line.role === 'footnote' || line.role === 'contents' || line.marker !== null) return false
  const apart = !above || line.gap > 0 || line.cut || line.bold || line.emphasis !== null || line.size !== below?.size
  return apart && line.text.length <= LONGEST && !isClosed(line.text)
}

function bareMarker(number: string): Marker {
  const counts = [{ style: 'decimal.', value: Number(number) }]
  return { kind: 'number', printed: number, number, bare: number, counts, parts: [], bulleted: false }
}
