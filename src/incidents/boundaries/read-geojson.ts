/** Borders out of a GeoJSON file (RFC 7946): features with polygons, each with its properties. */
import { z } from 'zod'
import type { Polygons } from '../places/model.ts'
import { BoundaryFileError } from './boundary-file-error.ts'
import { crossingOf } from './crossing.ts'

const Position = z.tuple([z.number(), z.number()], z.number())
const Shape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(Position)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(Position))) }),
])
const Collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(z.object({ properties: z.record(z.string(), z.unknown()).nullish(), geometry: z.unknown() }))
    .min(1),
})

export interface ReadFeature {
  properties: Record<string, unknown>
  polygons: Polygons
  /** Why it cannot be drawn, in English. */
  fault?: string
}

/**
 * Positions are kept to `digits` decimals (3: about 100 m); those that fall together become one. Neighbours that share a border
 * share it afterwards, because the same position goes to the same place in both.
 * @throws BoundaryFileError where the text is no GeoJSON feature collection
 */
export const readGeoJson = (text: string, digits = 4): ReadFeature[] => featuresOf(jsonOf(text), digits)

/** The same of what stands in the file. */
export function featuresOf(file: unknown, digits: number): ReadFeature[] {
  const found = Collection.safeParse(file)
  if (!found.success)
    throw new BoundaryFileError(
      'These are no borders: GeoJSON (a "FeatureCollection" with "features") is expected. Convert shapefiles first (ogr2ogr, mapshaper).',
    )
  return found.data.features.map(({ properties, geometry }) => readFeature(properties ?? {}, geometry, digits))
}

/** @throws BoundaryFileError */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new BoundaryFileError(`This is not JSON: ${(error as Error).message}`)
  }
}

function readFeature(properties: Record<string, unknown>, geometry: unknown, digits: number): ReadFeature {
  const shape = Shape.safeParse(geometry)
  if (!shape.success) return { properties, polygons: [], fault: 'its geometry is no Polygon or MultiPolygon' }
  const { type, coordinates } = shape.data
  const given = (type === 'Polygon' ? [coordinates] : coordinates) as unknown as Polygons
  const astray = given.flat(2).find(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90)
  if (astray)
    return {
      properties,
      polygons: [],
      fault: `its positions are not degrees of longitude and latitude (${astray.join(', ')}); save it in WGS 84 (EPSG:4326)`,
    }
  const polygons = given.flatMap((rings) => {
    const kept = rings.map((ring) => rounded(ring, digits))
    return kept[0] ? [kept.filter((ring) => ring !== undefined)] : []
  })
  return { properties, polygons, ...faultOf(given, polygons) }
}

function faultOf(given: Polygons, kept: Polygons): { fault?: string } {
  const open = given.flat().find((ring) => String(ring[0]) !== String(ring.at(-1)))
  if (open) return { fault: `a ring is not closed: it begins at ${open[0]} and ends at ${open.at(-1)}` }
  const at = given
    .flat()
    .map(crossingOf)
    .find((position) => position !== undefined)
  if (at) return { fault: `its border crosses itself near longitude ${at[0]}, latitude ${at[1]}` }
  return kept.length === 0 ? { fault: 'nothing of it is left at this exactness' } : {}
}

/** Undefined where fewer than a triangle is left. */
function rounded(ring: Polygons[number][number], digits: number): [number, number][] | undefined {
  const scale = 10 ** digits
  const kept: [number, number][] = []
  for (const [lon, lat] of ring) {
    const [x, y] = [Math.round(lon * scale) / scale, Math.round(lat * scale) / scale]
    const last = kept.at(-1)
    const before = kept.at(-2)
    if (last && last[0] === x && last[1] === y) continue
    if (before && before[0] === x && before[1] === y) kept.pop()
    else kept.push([x, y])
  }
  return kept.length >= 4 ? kept : undefined
}
