/** Borders out of a TopoJSON file: features whose rings are made of arcs that neighbours share, in steps of a grid where it is quantised. */
import { feature } from 'topojson-client'
import type { Polygon, Topology } from 'topojson-specification'
import { z } from 'zod'
import { BoundaryFileError } from './boundary-file-error.ts'

const Pair = z.tuple([z.number(), z.number()])
const Arc = z.int()
const Shape = z.object({
  type: z.string(),
  arcs: z.unknown(),
  properties: z.record(z.string(), z.unknown()).nullish(),
})
const Shapes = z.object({ type: z.literal('GeometryCollection'), geometries: z.array(Shape) })
const Found = z.object({
  type: z.literal('Topology'),
  objects: z.record(z.string(), z.union([Shapes, Shape])),
  arcs: z.array(z.array(z.tuple([z.number(), z.number()], z.number())).min(2)),
  transform: z.object({ scale: Pair, translate: Pair }).optional(),
})
type Found = z.infer<typeof Found>

const polygonArcs = z.array(z.array(Arc).min(1)).min(1)
const arcsOf = { Polygon: polygonArcs, MultiPolygon: z.array(polygonArcs).min(1) } as const

export const isTopology = (file: unknown): boolean => (file as { type?: unknown } | null)?.type === 'Topology'

/**
 * The features of one object as GeoJSON; one that is no polygon has no geometry.
 * @param object its name; where it is left out, the file has to have one object only
 * @throws BoundaryFileError where the topology is broken, or the object is not said or not there
 */
export function geoJsonOf(file: unknown, object: string | undefined): object {
  const found = Found.safeParse(file)
  if (!found.success) throw new BoundaryFileError(`This TopoJSON is broken: ${firstOf(found.error)}.`)
  const chosen = objectOf(found.data, object)
  const shapes = 'geometries' in chosen ? chosen.geometries : [chosen]
  return { type: 'FeatureCollection', features: shapes.map((shape, at) => featureOf(found.data, shape, at + 1)) }
}

const firstOf = ({ issues: [issue] }: z.ZodError): string =>
  `${issue?.path.map(String).join('.') || 'as a whole'}: ${issue?.message}`

function objectOf({ objects }: Found, name: string | undefined): Found['objects'][string] {
  const names = Object.keys(objects)
  const wanted = name ?? (names.length === 1 ? names[0] : undefined)
  const chosen = wanted !== undefined && Object.hasOwn(objects, wanted) ? objects[wanted] : undefined
  if (chosen) return chosen
  const there = names.map((one) => `"${one}"`).join(', ') || 'none'
  throw new BoundaryFileError(
    name === undefined
      ? `This TopoJSON should have one object of areas; it has ${there}. Say which (--object NAME).`
      : `This TopoJSON has no object "${name}"; it has ${there}.`,
  )
}

function featureOf(topology: Found, { type, arcs, properties }: z.infer<typeof Shape>, number: number): object {
  const rings = arcsOf[type as keyof typeof arcsOf]?.safeParse(arcs).data
  if (!rings) return { properties, geometry: null }
  const { length } = topology.arcs
  // From the other end a shared arc is told by its complement.
  const lost = (rings as number[][][]).flat(2).find((arc) => (arc < 0 ? ~arc : arc) >= length)
  if (lost !== undefined)
    throw new BoundaryFileError(
      `This TopoJSON is broken: feature ${number} rests on arc ${lost}, and there are ${length}, counted from 0.`,
    )
  return feature(topology as unknown as Topology, { type, arcs: rings, properties: properties ?? {} } as Polygon)
}
