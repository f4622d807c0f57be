/** Borders in a workspace's folder: `boundaries.geojson`, each feature with the id of its `area`, under a stated source and licence. */
import { z } from 'zod'
import { BoundaryFileError } from '#src/incidents/boundaries/boundary-file-error.ts'
import { type ReadFeature, readGeoJson } from '#src/incidents/boundaries/read-geojson.ts'
import type { BoundaryOf } from '#src/incidents/places/model.ts'
import { Line } from '#src/vocabulary/text.ts'
import type { FolderFile, Problem } from './file-reader.ts'

export const boundariesFile = 'boundaries.geojson'

export interface FolderBoundaries {
  source: string
  licence: string
  shapes: BoundaryOf[]
}

/** Beside what GeoJSON asks for. */
const Terms = z.object({ source: Line, licence: Line })

/** Decimals of a degree that are kept: 0.00001 is about a metre. */
const digits = 5

export function readBoundaries(file: FolderFile): { boundaries: FolderBoundaries | undefined; problems: Problem[] } {
  const fault = (message: string): Problem => ({ file: file.path, line: 1, message })
  try {
    const features = readGeoJson(file.text, digits)
    const terms = Terms.safeParse(JSON.parse(file.text.replace(/^\ufeff/, '')))
    if (!terms.success)
      return {
        boundaries: undefined,
        problems: [fault('state "source" and "licence" beside "features": where the borders are from')],
      }
    const problems = features.flatMap((feature, i) => faultsOf(feature, i + 1).map(fault))
    const shapes = features.map(({ properties, polygons }) => ({ area: String(properties.area), polygons }))
    return { boundaries: problems.length > 0 ? undefined : { ...terms.data, shapes }, problems }
  } catch (error) {
    if (!(error instanceof BoundaryFileError)) throw error
    return { boundaries: undefined, problems: [fault(error.message)] }
  }
}

function faultsOf({ properties, fault }: ReadFeature, feature: number): string[] {
  if (typeof properties.area !== 'string') return [`feature ${feature}: its property "area" is to be the id of an area`]
  return fault === undefined ? [] : [`feature ${feature}, "${properties.area}": ${fault}`]
}
