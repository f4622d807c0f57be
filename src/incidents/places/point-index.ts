/** Which polygon a point lies in: ray casting over edges that are sorted into bands of latitude. */
import type { BoundaryOf, Polygons } from './model.ts'

const bandsOf = (edges: number) => Math.max(1, Math.min(512, Math.ceil(edges / 8)))

interface Shape {
  area: string
  west: number
  east: number
  south: number
  north: number
  /** Edges of each band, four numbers each: from longitude and latitude, to longitude and latitude. */
  bands: Float64Array[]
}

function edgesOf(polygons: Polygons): [number, number, number, number][] {
  const edges: [number, number, number, number][] = []
  for (const ring of polygons.flat())
    for (let i = 1; i < ring.length; i++) {
      const [from, to] = [ring[i - 1], ring[i]]
      if (from && to) edges.push([from[0], from[1], to[0], to[1]])
    }
  return edges
}

function shapeOf({ area, polygons }: BoundaryOf): Shape {
  const edges = edgesOf(polygons)
  const [lons, lats] = [edges.map(([lon]) => lon), edges.map(([, lat]) => lat)]
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const [south, north] = [least(lats), most(lats)]
  const found: number[][] = Array.from({ length: bandsOf(edges.length) }, () => [])
  const bandAt = (lat: number) => bandOf(lat, south, north, found.length)
  for (const edge of edges)
    for (let band = bandAt(Math.min(edge[1], edge[3])); band <= bandAt(Math.max(edge[1], edge[3])); band++)
      found[band]?.push(...edge)
  const bands = found.map((numbers) => Float64Array.from(numbers))
  return { area, west: least(lons), east: most(lons), south, north, bands }
}

const bandOf = (lat: number, south: number, north: number, count: number) =>
  north === south ? 0 : Math.min(count - 1, Math.floor(((lat - south) / (north - south)) * count))

/** An odd number of edges to the east of the point: it is inside, and not in a hole. */
function holds({ bands, south, north }: Shape, lon: number, lat: number): boolean {
  const edges = bands[bandOf(lat, south, north, bands.length)] ?? new Float64Array()
  let inside = false
  for (let i = 0; i < edges.length; i += 4) {
    const [x1, y1, x2, y2] = [
      edges[i] as number,
      edges[i + 1] as number,
      edges[i + 2] as number,
      edges[i + 3] as number,
    ]
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

/**
 * Every area that a point lies in, in the order given; a point on an edge that two share lies in one of them, mostly.
 * About a microsecond a point.
 */
export function pointIndex(boundaries: readonly BoundaryOf[]): (lat: number, lon: number) => string[] {
  const shapes = boundaries.map(shapeOf)
  return (lat, lon) =>
    shapes
      .filter(({ west, east, south, north }) => lon >= west && lon <= east && lat >= south && lat <= north)
      .filter((shape) => holds(shape, lon, lat))
      .map(({ area }) => area)
}
