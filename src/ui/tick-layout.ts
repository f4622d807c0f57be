export type TickItem = {
  /** What is printed under the rule, every tenth: a number, "14(a)". */
  label: string
  /** A tall mark: this item does what the rule asks about. */
  tall: boolean
  /** For a tall one, one answer for each row. */
  dots?: readonly boolean[]
  /** Its name where it is pointed at or read out; the label if absent. */
  name?: string
  href?: string
}

export type TickLayout = {
  width: number
  /** Where the rule begins and how far its marks stand apart, in pixels from the line's start. */
  origin: number
  pitch: number
  /** The items of each line. */
  lines: TickItem[][]
  /** Whether the sums fit at the rows' ends: only where one line holds everything. */
  sums: boolean
}

/** A column's measures: its width, what the words before the rule and the sums after it take, how many marks a line bears. */
export type TickColumn = { width: number; words: number; sums: number; most: number }

const widestPitch = 14

/**
 * Breaks the items into lines of equal scale. `slots` is how many items the scale is made for: give two rules the larger
 * of their numbers, and they compare.
 */
export function layTicks(items: readonly TickItem[], column: TickColumn, slots = items.length): TickLayout {
  const wanted = Math.max(slots, items.length, 1)
  const lineCount = Math.ceil(wanted / column.most)
  const perLine = lineCount === 1 ? wanted : Math.min(column.most, Math.ceil(wanted / lineCount / 5) * 5)
  const room = column.width - column.words - column.sums
  const lines: TickItem[][] = []
  for (let from = 0; from < items.length; from += perLine) lines.push(items.slice(from, from + perLine))
  return {
    width: column.width,
    origin: column.words,
    pitch: Math.min(widestPitch, room / perLine),
    lines,
    sums: column.sums > 0 && lines.length <= 1,
  }
}

/** How many of the tall items have a dot in each row. */
export function sumRows(items: readonly TickItem[], rows: number): { tall: number; sums: number[] } {
  const tall = items.filter((item) => item.tall)
  const sums = Array.from({ length: rows }, (_, row) => tall.filter((item) => item.dots?.[row]).length)
  return { tall: tall.length, sums }
}

/** Which places of a line carry their label: the first, and each whose place in the whole is a multiple of ten. */
export function labelledPlaces(count: number, before: number): number[] {
  const tens = Array.from({ length: count }, (_, place) => place).filter((place) => (before + place + 1) % 10 === 0)
  return tens[0] !== undefined && tens[0] < 3 ? tens : [0, ...tens]
}
