/** Labels on a map: in the middle of their areas, and none over another. */
import type { Point } from './layout.ts'

export type WishedLabel = {
  key: string
  at: Point
  /** Distance from there to the nearest border. */
  room: number
  figure: string
  name: string
}

export type PlacedLabel = { key: string; x: number; y: number; figure: string; name: string }

type Box = { left: number; right: number; top: number; bottom: number }

const letter = 7

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * The largest areas first, each with name and figure if there is room for both within its borders or at least clear of other labels, else
 * with the figure alone, else with none.
 */
export function placeLabels(wishes: readonly WishedLabel[], line: number): PlacedLabel[] {
  const taken: Box[] = []
  return wishes
    .toSorted((a, b) => b.room - a.room)
    .flatMap(({ key, at: [x, y], room, figure, name }) => {
      const fitting = [...(name === '' ? [] : [{ figure, name }]), { figure, name: '' }].find((label) => {
        const half = (letter * Math.max(label.figure.length, label.name.length)) / 2
        return (
          half <= room * 1.7 && !taken.some((box) => meet(box, boxOf(x, y, half, label.name === '' ? line : 2 * line)))
        )
      })
      if (!fitting) return []
      const half = (letter * Math.max(fitting.figure.length, fitting.name.length)) / 2
      const height = fitting.name === '' ? line : 2 * line
      taken.push(boxOf(x, y, half, height))
      return [{ key, x, y: y - height / 2 + line * 0.75, ...fitting }]
    })
}

const boxOf = (x: number, y: number, half: number, height: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - height / 2,
  bottom: y + height / 2,
})
