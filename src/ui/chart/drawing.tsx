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

/** Moves labels apart that would overlap, keeping their order: each at least `gap` below the one above, none past `most`. */
export function spread(places: readonly number[], gap: number, most: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place)
  let above = Number.NEGATIVE_INFINITY
  for (const label of order) {
    label.place = Math.max(label.place, above + gap)
    above = label.place
  }
  let below = most + gap
  for (const label of order.reverse()) {
    label.place = Math.min(label.place, below - gap)
    below = label.place
  }
  return order.sort((a, b) => a.index - b.index).map(({ place }) => place)
}
