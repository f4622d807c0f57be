import { expect, test } from 'vitest'
import { readFolder } from './folder.ts'
import { readBoundaries } from './folder-boundaries.ts'

const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
]
const terms = { source: 'Survey office', licence: 'CC0' }
const geo = {
  ...{ type: 'FeatureCollection', ...terms },
  features: [{ type: 'Feature', properties: { area: 'hills' }, geometry: { type: 'Polygon', coordinates: [ring] } }],
}
const topo = {
  ...{ type: 'Topology', ...terms, arcs: [ring] },
  objects: { areas: { type: 'Polygon', arcs: [[0]], properties: { area: 'hills' } } },
}
const file = (format: string, content: object) => ({ path: `boundaries.${format}`, text: JSON.stringify(content) })

test('Borders of a folder are read alike from GeoJSON and from TopoJSON', () => {
  const [one, other] = [readBoundaries(file('geojson', geo)), readBoundaries(file('topojson', topo))]
  expect([one.problems, other.problems]).toEqual([[], []])
  expect(other.boundaries).toEqual({ ...one.boundaries, file: 'boundaries.topojson' })
  expect(one.boundaries).toMatchObject({ ...terms, file: 'boundaries.geojson', shapes: [{ area: 'hills' }] })
})

test('A file of borders is called after what stands in it, states its terms, and there is one of them', () => {
  const told = (...files: ReturnType<typeof file>[]) => readFolder(files).problems.map(({ message }) => message)
  expect(told(file('geojson', topo))[0]).toContain('name it boundaries.topojson')
  expect(told(file('topojson', geo))[0]).toContain('name it boundaries.geojson')
  expect(told(file('topojson', { ...topo, licence: undefined }))[0]).toContain('state "source" and "licence"')
  expect(told(file('geojson', geo), file('topojson', topo))[0]).toContain('stand in boundaries.geojson already')
  expect(told(file('topojson', { ...topo, objects: {} }))[0]).toContain('should have one object of areas')
})
