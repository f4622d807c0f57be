import type { Fill } from '../tone.ts'

export type Box = { x: number; y: number; width: number; height: number }

/** Lines of 45 degrees that fill a box and stop at its edges: drawn out, because a pattern would need an id of its own. */
export function slantedStrokes({ x, y, width, height }: Box, step: number, rising: boolean): string {
  const strokes: string[] = []
  for (let from = step / 2 - height; from < width; from += step) {
    const start = Math.max(0, from)
    const end = Math.min(width, from + height)
    if (end - start < 1) continue
    const low = start - from
    const high = end - from
    const [y1, y2] = rising ? [y + height - low, y + height - high] : [y + low, y + high]
    strokes.push(`M${tenth(x + start)} ${tenth(y1)}L${tenth(x + end)} ${tenth(y2)}`)
  }
  return strokes.join('')
}

/** Upright lines that fill a box. */
export function uprightStrokes({ x, y, width, height }: Box, step: number): string {
  const count = Math.max(0, Math.ceil((width - step / 2) / step))
  return Array.from(
    { length: count },
    (_, i) => `M${tenth(x + step / 2 + i * step)} ${tenth(y)}v${tenth(height)}`,
  ).join('')
}

/** The strokes inside a box for a way of filling; nothing where it is filled with colour or left empty. */
export function strokesOf(fill: Fill, box: Box): string {
  switch (fill) {
    case 'stripes':
      return uprightStrokes(box, 4)
    case 'crossed':
      return slantedStrokes(box, 6, true) + slantedStrokes(box, 6, false)
    case 'hatched':
      return slantedStrokes(box, 6, true)
    default:
      return ''
  }
}

/** A tenth of a pixel is as exact as a drawing needs to be. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
