import { describe, expect, test } from 'vitest'
import type { Area } from '#src/coordination/model.ts'
import { BoundaryFileError } from './boundary-file-error.ts'
import { type LoadWish, planLoad } from './plan-load.ts'
import { readGeoJson } from './read-geojson.ts'

const square = (west: number, south: number, size = 1) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const feature = (properties: object, coordinates: unknown = [square(1, 1)], type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })

describe('a file of borders', () => {
  const faultOf = (geometry: unknown, type = 'Polygon') => readGeoJson(file(feature({}, geometry, type)))[0]?.fault

  test('that is no GeoJSON is refused with what would be right', () => {
    expect(() => readGeoJson('<xml>')).toThrow(BoundaryFileError)
    expect(() => readGeoJson('{"type":"Topology"}')).toThrow('FeatureCollection')
  })

  test('has a fault named where a border crosses itself, is open, or is not in degrees', () => {
    expect(
      faultOf([
        [
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
          [0, 0],
        ],
      ]),
    ).toContain('crosses itself')
    expect(
      faultOf([
        [
          [0, 0],
          [2, 0],
          [2, 2],
          [0, 2],
        ],
      ]),
    ).toContain('not closed')
    expect(faultOf([square(500_000, 4_000_000)])).toContain('WGS 84')
    expect(faultOf([0, 0], 'Point')).toContain('no Polygon')
    expect(faultOf([square(0, 0, 3), square(1, 1).toReversed()])).toBeUndefined()
  })

  test('loses what is finer than asked for, so that neighbours still share their border', () => {
    const [one, other] = readGeoJson(
      file(
        feature({}, [
          [
            [0, 0],
            [1.0004, 0.00001],
            [1.0004, 1],
            [0, 1],
            [0, 0],
          ],
        ]),
        feature({}, [
          [
            [1.0004, 0.00001],
            [2, 0],
            [2, 1],
            [1.0004, 1],
            [1.0004, 0.00001],
          ],
        ]),
      ),
      3,
    )
    expect(one?.polygons[0]?.[0]).toContainEqual([1, 0])
    expect(other?.polygons[0]?.[0]).toContainEqual([1, 0])
  })
})

describe('a load of districts', () => {
  const area = (id: string, en: string, more: Partial<Area> = {}): Area => ({
    id,
    name: { en },
    classification: 'district',
    parent: 'north',
    ...more,
  })
  const areas: Area[] = [
    { id: 'land', name: { en: 'Land' }, classification: 'country' },
    area('north', 'North', { classification: 'province', parent: 'land', codes: { pcode: 'N1' } }),
    area('south', 'South', { classification: 'province', parent: 'land' }),
    area('chagai', 'Chagai', { otherNames: ['Chaghi'] }),
    area('musakhel', 'Musa Khel', { codes: { pcode: 'N103' } }),
  ]
  const wider = [
    { area: 'north', polygons: [[square(0, 10, 10)]] },
    { area: 'south', polygons: [[square(0, 0, 10)]] },
  ] as never
  const wish: LoadWish = {
    id: 'cod',
    level: 'district',
    nameField: 'ADM2_EN',
    otherNameFields: ['ADM2_UR'],
    codeField: 'ADM2_PCODE',
    parentField: 'ADM1_PCODE',
    scheme: 'pcode',
  }
  const plan = (...features: object[]) => planLoad(readGeoJson(file(...features), 3), wish, areas, wider)

  test('matches by code and by any name, adds what is new within its parent, and its account adds up', () => {
    const {
      account,
      areas: added,
      boundaries,
    } = plan(
      feature({ ADM2_EN: 'Chaghi District', ADM1_PCODE: 'N1' }),
      feature({ ADM2_EN: 'Something else', ADM2_PCODE: 'N103', ADM1_PCODE: 'N1' }),
      feature({ ADM2_EN: 'Lakeside', ADM2_UR: 'جھیل', ADM2_PCODE: 'S9' }, [square(2, 2)]),
      feature({ ADM2_EN: 'Chagay', ADM1_PCODE: 'N1' }),
      feature({ ADM2_EN: '' }),
      feature({ ADM2_EN: 'Atlantis' }, [square(-60, 20)]),
    )
    expect(account).toMatchObject({ read: 6, matched: 2, added: 1 })
    expect(account.doubtful).toEqual([
      { feature: 4, name: 'Chagay', reason: 'is nearly the name of another area', candidates: ['chagai'] },
    ])
    expect(account.refused.map(({ feature, reason }) => [feature, reason.split(' ').slice(0, 3).join(' ')])).toEqual([
      [5, 'it has no'],
      [6, 'it lies outside'],
    ])
    expect(added).toEqual([
      {
        id: 'south-lakeside',
        name: { en: 'Lakeside', ur: 'جھیل' },
        codes: { pcode: 'S9' },
        classification: 'district',
        parent: 'south',
      },
    ])
    expect(boundaries.map(({ id }) => id)).toEqual(['cod-chagai', 'cod-musakhel', 'cod-south-lakeside'])
  })

  test('takes no two features for one area', () => {
    const { account } = plan(
      feature({ ADM2_EN: 'Chagai', ADM1_PCODE: 'N1' }),
      feature({ ADM2_EN: 'Chaghi', ADM1_PCODE: 'N1' }),
    )
    expect(account).toMatchObject({ matched: 1, doubtful: [{ feature: 2, candidates: ['chagai'] }] })
  })
})
