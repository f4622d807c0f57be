/** Borders out of a file that somebody has: GeoJSON, or TopoJSON. */
import { BoundaryFileError } from './boundary-file-error.ts'
import { featuresOf, jsonOf, type ReadFeature } from './read-geojson.ts'
import { geoJsonOf, isTopology } from './read-topojson.ts'

/**
 * @param digits decimals of a degree that are kept
 * @param object of TopoJSON, which may hold several: the one with the areas
 * @throws BoundaryFileError where it is neither, or the object is not said or not there
 */
export function readBorders(text: string, digits: number, object?: string): ReadFeature[] {
  const file = jsonOf(text)
  if (isTopology(file)) return featuresOf(geoJsonOf(file, object), digits)
  if (object !== undefined)
    throw new BoundaryFileError(`Only TopoJSON has objects, and this is none: leave "${object}" out.`)
  return featuresOf(file, digits)
}
