import { describe, expect, test } from 'vitest'
import { BoundaryFileError } from './boundary-file-error.ts'
import { readBorders } from './read-borders.ts'

/** Two squares of a degree side by side, on a grid of a thousandth; the arc between them is kept once. */
const topology = {
  type: 'Topology',
  transform: { scale: [0.001, 0.001], translate: [20, 10] },
  arcs: [
    [
      [1000, 0],
      [0, 1000],
    ],
    [
      [1000, 1000],
      [-1000, 0],
      [0, -1000],
      [1000, 0],
    ],
    [
      [1000, 0],
      [1000, 0],
      [0, 1000],
      [-1000, 0],
    ],
  ],
  objects: {
    districts: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { NAME: 'Hilltop' } },
        { type: 'MultiPolygon', arcs: [[[2, ~0]]], properties: { NAME: 'Lakeside' } },
      ],
    },
  },
}
const outline = { type: 'LineString', arcs: [1] }
const read = (more: object = {}, object?: string) => readBorders(JSON.stringify({ ...topology, ...more }), 3, object)
const square = (west: number) => [
  [west + 1, 10],
  [west + 1, 11],
  [west, 11],
  [west, 10],
  [west + 1, 10],
]
const asText = (ring: unknown) => (ring as unknown[]).slice(1).map(String).sort()

describe('borders as TopoJSON', () => {
  test('are the same as the GeoJSON they were made of, with what neighbours share in both', () => {
    const [hilltop, lakeside, ...none] = read()
    expect(none).toEqual([])
    expect([hilltop?.properties.NAME, lakeside?.properties.NAME]).toEqual(['Hilltop', 'Lakeside'])
    expect([hilltop?.fault, lakeside?.fault]).toEqual([undefined, undefined])
    expect(hilltop?.polygons).toEqual([[square(20)]])
    expect(asText(lakeside?.polygons[0]?.[0])).toEqual(asText(square(21)))
  })

  test('are read without a grid, too, and where the object is a single shape', () => {
    const arcs = [square(20)]
    const features = read({ transform: undefined, arcs, objects: { one: { type: 'Polygon', arcs: [[0]] } } })
    expect(features).toEqual([{ properties: {}, polygons: [[square(20)]] }])
  })

  test('of several objects are those of the one that is named', () => {
    const objects = { outline, ...topology.objects }
    expect(read({ objects }, 'districts')).toHaveLength(2)
    expect(() => read({ objects })).toThrow('it has "outline", "districts". Say which (--object NAME).')
    expect(() => read({ objects }, 'tehsils')).toThrow('no object "tehsils"; it has "outline", "districts"')
    expect(() => read({ objects: {} })).toThrow('it has none')
  })

  test('are told apart from GeoJSON, which has no objects', () => {
    const geojson = JSON.stringify({
      type: 'FeatureCollection',
      features: [{ properties: {}, geometry: { type: 'Polygon', coordinates: [square(20)] } }],
    })
    expect(readBorders(geojson, 3)).toHaveLength(1)
    expect(() => readBorders(geojson, 3, 'districts')).toThrow('leave "districts" out')
    expect(() => readBorders('{"type":"Feature"}', 3)).toThrow(BoundaryFileError)
  })

  test('have the faults that GeoJSON would have: no polygon, open, not in degrees', () => {
    const faultOf = (shape: object, more: object = {}) => read({ ...more, objects: { one: shape } })[0]?.fault
    expect(faultOf(outline)).toContain('no Polygon')
    expect(faultOf({ type: 'Polygon', arcs: [[1]] })).toContain('not closed')
    expect(faultOf({ type: 'Polygon', arcs: [[0, 1]] }, { transform: { scale: [1, 1], translate: [0, 0] } })).toContain(
      'not degrees',
    )
  })

  test('are refused where the file is broken, with where', () => {
    expect(() => read({ arcs: 'none' })).toThrow('This TopoJSON is broken: arcs')
    expect(() => read({ objects: { one: { type: 'Polygon', arcs: [[0, ~7]] } } })).toThrow(
      'feature 1 rests on arc -8, and there are 3',
    )
    expect(read({ objects: { one: { type: 'Polygon', arcs: [[0.5]] } } })[0]?.fault).toContain('no Polygon')
  })
})
