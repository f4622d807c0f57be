import type { ReadingStep } from '#src/reader/reading-options.ts'

export interface ReadingProgress {
  what: ReadingStep
  done: number
  total: number
  /** Of the whole reading, 0 to 1. */
  fraction: number
  /** An estimate; null until there is something to base it on. */
  secondsLeft: number | null
}

/** Where in the whole a step begins and ends, as measured on long documents; pages of a PDF are the slowest to get. */
const SPANS: Record<ReadingStep, [from: number, to: number]> = {
  parts: [0, 0.3],
  pages: [0, 0.6],
  lines: [0, 0.3],
  structure: [0.6, 0.7],
  clauses: [0.7, 1],
}

/** Before this much time or work an estimate would be a guess. */
const MIN_SECONDS = 1
const MIN_FRACTION = 0.05

/** How far a reading is that has taken so many seconds, and how long it will take if it goes on so. */
export function readingProgress(what: ReadingStep, done: number, total: number, seconds: number): ReadingProgress {
  const [from, to] = SPANS[what]
  const fraction = from + (to - from) * (total > 0 ? Math.min(done / total, 1) : 0)
  const known = seconds >= MIN_SECONDS && fraction >= MIN_FRACTION
  return { what, done, total, fraction, secondsLeft: known ? (seconds * (1 - fraction)) / fraction : null }
}
