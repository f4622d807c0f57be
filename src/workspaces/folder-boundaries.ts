/** Borders in a workspace's folder: `boundaries.geojson` or `boundaries.topojson`, each feature with the id of its `area`, under a stated source and licence. */
import { z } from 'zod'
import { BoundaryFileError } from '#src/incidents/boundaries/boundary-file-error.ts'
import { readBorders } from '#src/incidents/boundaries/read-borders.ts'
import { jsonOf, type ReadFeature } from '#src/incidents/boundaries/read-geojson.ts'
import { isTopology } from '#src/incidents/boundaries/read-topojson.ts'
import type { BoundaryOf } from '#src/incidents/places/model.ts'
import { Line } from '#src/vocabulary/text.ts'
import type { FolderFile, Problem } from './file-reader.ts'

const boundariesFiles = ['boundaries.geojson', 'boundaries.topojson']
export const isBoundaries = (path: string): boolean => boundariesFiles.includes(path)

export interface FolderBoundaries {
  file: string
  source: string
  licence: string
  shapes: BoundaryOf[]
}

/** Beside what the format asks for. */
const Terms = z.object({ source: Line, licence: Line })

/** Decimals of a degree that are kept: 0.00001 is about a metre. */
const digits = 5

export function readBoundaries(file: FolderFile): { boundaries: FolderBoundaries | undefined; problems: Problem[] } {
  const fault = (message: string): Problem => ({ file: file.path, line: 1, message })
  try {
    const content = jsonOf(file.text)
    const right = boundariesFiles[isTopology(content) ? 1 : 0]
    if (isTopology(content) !== file.path.endsWith('.topojson'))
      return { boundaries: undefined, problems: [fault(`name it ${right}, for that is what stands in it`)] }
    const features = readBorders(file.text, digits)
    const terms = Terms.safeParse(content)
    if (!terms.success)
      return {
        boundaries: undefined,
        problems: [
          fault('state "source" and "licence" at the top of the file, beside its "type": where the borders are from'),
        ],
      }
    const problems = features.flatMap((feature, i) => faultsOf(feature, i + 1).map(fault))
    const shapes = features.map(({ properties, polygons }) => ({ area: String(properties.area), polygons }))
    return { boundaries: problems.length > 0 ? undefined : { file: file.path, ...terms.data, shapes }, problems }
  } catch (error) {
    if (!(error instanceof BoundaryFileError)) throw error
    return { boundaries: undefined, problems: [fault(error.message)] }
  }
}

function faultsOf({ properties, fault }: ReadFeature, feature: number): string[] {
  if (typeof properties.area !== 'string') return [`feature ${feature}: its property "area" is to be the id of an area`]
  return fault === undefined ? [] : [`feature ${feature}, "${properties.area}": ${fault}`]
}
