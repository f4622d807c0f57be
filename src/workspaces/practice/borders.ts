/** Borders of the fictional country, in an empty stretch of the South Atlantic: five areas, of which one has a hole and one two parts. */

import type { FolderFile } from '../file-reader.ts'
import { Chance } from './chance.ts'

type Position = [x: number, y: number]

const place = ([x, y]: Position): Position => [
  Math.round((-22 + x * 0.5) * 1e4) / 1e4,
  Math.round((-32 + y * 0.45) * 1e4) / 1e4,
]

/** A crooked way between two places, which both neighbours share; each half is bent again. */
function way(chance: Chance, from: Position, to: Position, bends = 4): Position[] {
  if (bends === 0) return [from, to]
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const aside = (chance.next() - 0.5) * 0.35
  const middle: Position = [from[0] + dx / 2 - dy * aside, from[1] + dy / 2 + dx * aside]
  return [...way(chance, from, middle, bends - 1), ...way(chance, middle, to, bends - 1).slice(1)]
}

/** A closed way around a place. */
function round(chance: Chance, [x, y]: Position, radius: number): Position[] {
  const corners = Array.from({ length: 24 }, (_, i): Position => {
    const angle = (-i / 24) * 2 * Math.PI
    const far = radius * (0.8 + 0.4 * chance.next())
    return [x + far * Math.cos(angle), y + far * Math.sin(angle)]
  })
  return [...corners, corners[0] as Position]
}

/** Ways one after the other; one that is walked backwards is given reversed. */
const ring = (...ways: Position[][]): Position[] => ways.flatMap((some, i) => (i === 0 ? some : some.slice(1)))
const back = (some: Position[]) => some.toReversed()

/** The borders as the file of a workspace's folder. */
export function practiceBorders(): FolderFile {
  const chance = new Chance(33)
  const [nw, ne, w, wm, em, e, sw, ws, es, se]: Position[] = [
    ...([
      [0, 6],
      [7, 5.8],
      [0.2, 3.4],
      [2.8, 3.6],
      [4.8, 3.8],
    ] as Position[]),
    ...([
      [7.4, 3.4],
      [0.6, 0.4],
      [2.9, 0],
      [5.1, 0.2],
      [7.1, 0.7],
    ] as Position[]),
  ] as [Position, ...Position[]] & Position[] as never
  const go = (from: Position | undefined, to: Position | undefined) => way(chance, from ?? [0, 0], to ?? [0, 0])
  const north = { top: go(nw, ne), right: go(ne, e), left: go(w, nw), a: go(w, wm), b: go(wm, em), c: go(em, e) }
  const south = { left: go(sw, w), a: go(sw, ws), b: go(ws, es), c: go(es, se), right: go(se, e) }
  const between = { west: go(ws, wm), east: go(es, em) }
  const plain = round(chance, [3.6, 4.9], 0.75)
  const island = round(chance, [-1.2, 1.6], 0.4)
  const shapes: Record<string, Position[][][]> = {
    'area-1': [[ring(north.left, north.top, north.right, back(north.c), back(north.b), back(north.a)), back(plain)]],
    'area-2': [[ring(between.west, north.b, back(between.east), back(south.b))]],
    'area-3': [[ring(south.left, north.a, back(between.west), back(south.a))]],
    'area-4': [[ring(between.east, north.c, back(south.right), back(south.c))]],
    'area-5': [[plain], [island]],
  }
  const features = Object.entries(shapes).map(([area, polygons]) =>
    JSON.stringify({
      type: 'Feature',
      properties: { area },
      geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((some) => some.map(place))) },
    }),
  )
  const terms = '"source":"Invented for practice","licence":"CC BY 4.0"'
  return {
    path: 'boundaries.geojson',
    text: `{"type":"FeatureCollection",${terms},"features":[\n${features.join(',\n')}\n]}\n`,
  }
}
