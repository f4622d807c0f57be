import type { Line } from './pdf-line.ts'

interface Run {
  lines: Line[]
  top: number
  bottom: number
}

/** More lines than a page of type has; past it, lines are taken as they are drawn. */
const MANY = 3000

/**
 * Lines in the order of reading. Files draw a column after the other and a cell after the other, so their order holds;
 * but heads and feet are drawn first or last, and some draw all headings before all text. So the order is cut into runs
 * that go down the page, and a run that stands wholly above another is read before it.
 */
export function inReadingOrder(lines: Line[]): Line[] {
  if (lines.length > MANY) return lines
  const ordered: Run[] = []
  for (const run of runs(lines)) {
    let at = ordered.length
    while (at > 0 && (ordered[at - 1]?.top ?? 0) >= run.bottom) at -= 1
    ordered.splice(at, 0, run)
  }
  return ordered.flatMap((run) => run.lines)
}

function runs(lines: Line[]): Run[] {
  const found: Run[] = []
  let last: Line | undefined
  for (const line of lines) {
    const run = found.at(-1)
    const goesDown = last && line.y >= last.y - 0.2 * line.size
    if (run && last && goesDown && !isInterrupted(last, line, lines)) {
      run.lines.push(line)
      run.bottom = Math.max(run.bottom, line.y)
    } else found.push({ lines: [line], top: line.y - 0.5 * line.size, bottom: line.y })
    last = line
  }
  return found
}

/** Whether a line drawn at another time stands between these two, in their way. */
function isInterrupted(above: Line, below: Line, lines: Line[]): boolean {
  if (below.y - above.y < 1.8 * Math.max(above.size, below.size)) return false
  return lines.some(
    (line) =>
      line.y > above.y + 0.2 * above.size &&
      line.y < below.y - 0.2 * below.size &&
      line !== above &&
      line !== below &&
      overlaps(line, above) &&
      overlaps(line, below),
  )
}

export function overlaps(one: { left: number; right: number }, other: { left: number; right: number }): boolean {
  return one.left < other.right && other.left < one.right
}
