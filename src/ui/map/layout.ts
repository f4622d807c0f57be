/** Areas of the earth on a page: projected to equal area, snapped to a grid of half pixels that neighbours share, with a place for a label in each. */
import { geoConicEqualArea } from 'd3-geo'

/** Degrees, WGS 84: polygons, of each the outer ring first and then its holes. */
export type MapPolygons = readonly (readonly (readonly (readonly [lon: number, lat: number])[])[])[]

export type MapShape = { key: string; polygons: MapPolygons }

export type Point = readonly [x: number, y: number]

export type LaidShape = {
  key: string
  /** For the `d` of a path, filled by the even-odd rule. */
  path: string
  /** The point furthest from all its borders, and how far that is. */
  heart: Point
  reach: number
}

export type MapLayout = { shapes: LaidShape[]; width: number; height: number }

/** Half a pixel is as exact as is seen. */
const grid = 2

/** @param most the height that the map must keep to; it gets narrower then */
export function layMap(shapes: readonly MapShape[], width: number, most: number): MapLayout {
  const project = projectionOf(shapes)
  const projected = shapes.map(({ key, polygons }) => ({
    key,
    rings: polygons.flat().map((ring) => ring.flatMap((place) => project(place) ?? [])),
  }))
  const points = projected.flatMap(({ rings }) => rings.flat())
  if (points.length === 0) return { shapes: [], width, height: 0 }
  const [west, east] = extent(points.map(([x]) => x))
  const [north, south] = extent(points.map(([, y]) => y))
  const margin = 2
  const scale = Math.min((width - 2 * margin) / (east - west || 1), (most - 2 * margin) / (south - north || 1))
  const aside = (width - (east - west) * scale) / 2
  const snap = ([x, y]: Point): Point => [
    Math.round(((x - west) * scale + aside) * grid) / grid,
    Math.round(((y - north) * scale + margin) * grid) / grid,
  ]
  const laid = projected.map(({ key, rings }) => {
    const drawn = rings.map((ring) => simplified(ring.map(snap))).filter((ring) => ring.length > 2)
    return { key, path: drawn.map(pathOf).join(''), ...heartOf(drawn) }
  })
  return {
    shapes: laid.filter(({ path }) => path !== ''),
    width,
    height: Math.ceil((south - north) * scale + 2 * margin),
  }
}

/** Areas keep their proportions: a conic equal-area projection with its parallels in the middle of what is drawn. */
function projectionOf(shapes: readonly MapShape[]) {
  const places = shapes.flatMap(({ polygons }) => polygons.flat(2))
  const [west, east] = extent(places.map(([lon]) => lon))
  const [south, north] = extent(places.map(([, lat]) => lat))
  const sixth = (north - south) / 6
  const middle = (south + north) / 2
  // At the equator the cone would be a cylinder, which has no such parallels.
  const parallels: [number, number] = Math.abs(middle) < 1 ? [1, 1.001] : [south + sixth, north - sixth]
  const projection = geoConicEqualArea()
    .parallels(parallels)
    .rotate([-(west + east) / 2, 0])
    .center([0, middle])
    .scale(10_000)
    .precision(0)
  return ([lon, lat]: readonly [number, number]): [Point] | undefined => {
    const found = projection([lon, lat])
    return found ? [found] : undefined
  }
}

function extent(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}

/** Without points that fell together and those on the straight way between two others; the same for both sides of a shared border. */
function simplified(ring: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of ring) {
    const last = kept.at(-1)
    if (last && last[0] === point[0] && last[1] === point[1]) continue
    const before = kept.at(-2)
    if (last && before && isBetween(before, last, point)) kept.pop()
    kept.push(point)
  }
  const [first, last] = [kept[0], kept.at(-1)]
  if (kept.length > 1 && first && last && first[0] === last[0] && first[1] === last[1]) kept.pop()
  return kept
}

const isBetween = (a: Point, b: Point, c: Point) =>
  (b[0] - a[0]) * (c[1] - b[1]) === (b[1] - a[1]) * (c[0] - b[0]) &&
  (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) > 0

/** Each step from the one before, in as few letters as SVG allows. */
function pathOf(ring: readonly Point[]): string {
  let [x, y] = ring[0] ?? [0, 0]
  let steps = ''
  for (const [nextX, nextY] of ring.slice(1)) {
    const [across, down] = [short(nextX - x), short(nextY - y)]
    steps += `${steps === '' || across.startsWith('-') ? '' : ' '}${across}${down.startsWith('-') ? '' : ' '}${down}`
    ;[x, y] = [nextX, nextY]
  }
  return `M${short(ring[0]?.[0] ?? 0)} ${short(ring[0]?.[1] ?? 0)}l${steps}z`
}

const short = (value: number) => String(value).replace(/^(-?)0\./, '$1.')

/** The middle of a shape for labels: of a grid of points inside it the one furthest from its border. */
function heartOf(rings: readonly Point[][]): { heart: Point; reach: number } {
  const points = rings.flat()
  const [west, east] = extent(points.map(([x]) => x))
  const [north, south] = extent(points.map(([, y]) => y))
  let best: { heart: Point; reach: number } = { heart: [(west + east) / 2, (north + south) / 2], reach: 0 }
  const cells = 14
  for (let row = 0; row < cells; row++)
    for (let column = 0; column < cells; column++) {
      const at: Point = [
        west + ((column + 0.5) / cells) * (east - west),
        north + ((row + 0.5) / cells) * (south - north),
      ]
      const reach = depth(at, rings, best.reach)
      if (reach > best.reach) best = { heart: [Math.round(at[0]), Math.round(at[1])], reach }
    }
  return best
}

/** How far a point is from the nearest border, negative outside; given up as soon as it is no more than `least`. */
function depth([x, y]: Point, rings: readonly Point[][], least: number): number {
  let inside = false
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of rings)
    for (let i = 0; i < ring.length; i++) {
      const [x1, y1] = ring[i] as Point
      const [x2, y2] = ring[(i + 1) % ring.length] as Point
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
      nearest = Math.min(nearest, toSegment(x - x1, y - y1, x2 - x1, y2 - y1))
      if (nearest <= least * least) return -1
    }
  return inside ? Math.sqrt(nearest) : -1
}

/** The square of the distance of a point from a segment that begins at 0, 0. */
function toSegment(x: number, y: number, dx: number, dy: number): number {
  const along = Math.max(0, Math.min(1, (x * dx + y * dy) / (dx * dx + dy * dy || 1)))
  return (x - along * dx) ** 2 + (y - along * dy) ** 2
}
