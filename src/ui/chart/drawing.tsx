import type { ReactNode } from 'react'

export type DrawingProps = {
  width: number
  height: number
  /** The drawing's name and what it shows, for those who do not see it. */
  title: string
  description?: string
  children: ReactNode
}

/** An SVG that is one picture with a name. */
export function Drawing({ width, height, title, description, children }: DrawingProps) {
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {description !== undefined && <desc>{description}</desc>}
      {children}
    </svg>
  )
}

export const wideColumn = 784
export const narrowColumn = 340

/** Draws for the desktop's column and for the phone's; the style sheet shows one of them. */
export function AtBothWidths({ draw }: { draw: (width: number) => ReactNode }) {
  return (
    <>
      <div className="at-wide">{draw(wideColumn)}</div>
      <div className="at-narrow">{draw(narrowColumn)}</div>
    </>
  )
}

/**
 * The `text-anchor` that makes a text run to the right of its place, or to the left, whatever its script:
 * `start` means the right end in a right-to-left text.
 */
export function anchor(dir: 'ltr' | 'rtl', runs: 'right' | 'left'): 'start' | 'end' {
  return (runs === 'right') === (dir === 'ltr') ? 'start' : 'end'
}

/** Breaks a label at its words into lines of at most so many letters (a longer word keeps its line). */
export function wrapWords(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

export type PlacedLabel = { x: number; y: number; width: number }

/**
 * The heights of labels, moved apart where they would overlap and in their order: each at least `gap` below the one
 * above it, none past `most`. Labels that do not meet sideways do not disturb each other.
 */
export function spread(labels: readonly PlacedLabel[], gap: number, most: number): number[] {
  const places = labels.map(({ y }) => y)
  for (const heap of heapsOf(labels)) {
    const order = heap.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
    let above = Number.NEGATIVE_INFINITY
    for (const index of order) {
      above = Math.max(places[index] ?? 0, above + gap)
      places[index] = above
    }
    let below = most + gap
    for (const index of order.toReversed()) {
      below = Math.min(places[index] ?? 0, below - gap)
      places[index] = below
    }
  }
  return places
}

/** The labels' indexes, those together that meet sideways. */
function heapsOf(labels: readonly PlacedLabel[]): number[][] {
  const heaps: { end: number; members: number[] }[] = []
  const byStart = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.x - b.x)
  for (const { x, width, index } of byStart) {
    const last = heaps.at(-1)
    if (last && x < last.end) {
      last.members.push(index)
      last.end = Math.max(last.end, x + width)
    } else heaps.push({ end: x + width, members: [index] })
  }
  return heaps.map(({ members }) => members)
}
