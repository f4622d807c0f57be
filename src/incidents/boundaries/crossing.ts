/** Whether a ring crosses itself: a sweep over its edges from west to east. */
import type { Polygons } from '../places/model.ts'

type Ring = Polygons[number][number]
type Position = Ring[number]

const turn = (a: Position, b: Position, c: Position) =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))

/** Properly: each edge has the ends of the other on both sides. Edges that only touch do not cross. */
const cross = (a: Edge, b: Edge) =>
  turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 && turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0

interface Edge {
  from: Position
  to: Position
  west: number
  east: number
}

const edgesOf = (ring: Ring): Edge[] =>
  ring.slice(1).flatMap((to, i) => {
    const from = ring[i]
    return from ? [{ from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) }] : []
  })

/** Where two of a ring's edges cross (the beginning of one of them), or nothing. */
export function crossingOf(ring: Ring): Position | undefined {
  let open: Edge[] = []
  for (const edge of edgesOf(ring).sort((a, b) => a.west - b.west)) {
    open = open.filter(({ east }) => east >= edge.west)
    if (open.some((other) => cross(edge, other))) return edge.from
    open.push(edge)
  }
  return undefined
}
