import { describe, expect, test } from 'vitest'
import type { Area } from '#src/coordination/model.ts'
import { knownFields } from './known-layouts.ts'
import { planLoad } from './plan-load.ts'

const square = (west: number) =>
  [
    [
      [
        [west, 0],
        [west + 1, 0],
        [west + 1, 1],
        [west, 1],
        [west, 0],
      ],
    ],
  ] as never
const row = (name: string, province: [string, string], west = 0) => ({
  properties: {
    ...{ ADM0_EN: 'Sarwan', ADM0_PCODE: 'SW', ADM1_EN: province[0], ADM1_PCODE: province[1] },
    ...{ ADM2_EN: name, ADM2_PCODE: `SW-${name}` },
  },
  polygons: square(west),
})
const rows = [row('Ford', ['Hills', 'SW1']), row('Mill', ['Hills', 'SW1'], 2), row('Quay', ['Marsh', 'SW2'], 4)]
const planned = (areas: Area[], some = rows) => {
  const fields = knownFields(some)
  if (!fields) throw new Error('the file is not known')
  return planLoad(some, { ...fields, id: 'survey' }, areas, [])
}
const land: Area = { id: 'land', name: { en: 'Land of Sarwan' }, classification: 'country' }
const province = (id: string, more: object = {}): Area => ({
  ...{ id, name: { en: id }, classification: 'province', parent: 'land' },
  ...more,
})

describe('Districts that name the provinces they lie in', () => {
  test('bring provinces and country with them where there are none', () => {
    const { account, areas } = planned([])
    expect(account).toMatchObject({ added: 3, wider: ['sarwan', 'sarwan-hills', 'sarwan-marsh'] })
    expect(areas.map(({ id, parent, codes }) => [id, parent, codes?.pcode])).toEqual([
      ['sarwan', undefined, 'SW'],
      ['sarwan-hills', 'sarwan', 'SW1'],
      ['sarwan-marsh', 'sarwan', 'SW2'],
      ['sarwan-hills-ford', 'sarwan-hills', 'SW-Ford'],
      ['sarwan-hills-mill', 'sarwan-hills', 'SW-Mill'],
      ['sarwan-marsh-quay', 'sarwan-marsh', 'SW-Quay'],
    ])
  })

  test('lie in those that are there, by code or name, and in the one country whatever the file calls it', () => {
    const { account, areas } = planned([land, province('north', { codes: { pcode: 'SW1' } }), province('marsh')])
    expect(account.wider).toBeUndefined()
    expect(areas.map(({ id }) => id)).toEqual(['north-ford', 'north-mill', 'marsh-quay'])
  })

  test('are refused where provinces are there and theirs is not: it may be one of them by another name', () => {
    const { account } = planned([land, province('hills')], [...rows, row('Weir', ['Delta', 'SW9'], 6)])
    expect(account).toMatchObject({
      added: 2,
      refused: [{ name: 'Quay', reason: expect.stringContaining('there is no Marsh') }, { name: 'Weir' }],
    })
  })

  test('that are there already are found in a province that is new, and not made twice', () => {
    const ford: Area = { id: 'old-ford', name: { en: 'Ford' }, classification: 'district', parent: 'land' }
    const { account, areas } = planned([land, ford])
    expect(account).toMatchObject({ matched: 1, added: 2 })
    expect(areas.map(({ id }) => id)).toEqual(['land-hills', 'land-marsh', 'land-hills-mill', 'land-marsh-quay'])
  })
})

test('A territory is found in a file of provinces, which tells of both in one', () => {
  const capital: Area = { id: 'capital', name: { en: 'Capital' }, classification: 'territory', parent: 'land' }
  const some = [
    { properties: { ADM0_EN: 'Sarwan', ADM0_PCODE: 'SW', ADM1_EN: 'Capital', ADM1_PCODE: 'SW8' }, polygons: square(0) },
  ]
  expect(planned([land, capital], some as never).account).toMatchObject({ matched: 1, added: 0 })
})

test('An area is not made under the id of one of another level', () => {
  const town: Area = { id: 'hills-ford', name: { en: 'Old town' }, classification: 'other', parent: 'hills' }
  const { account, areas } = planned([land, province('hills'), town], [row('Ford', ['Hills', 'SW1'])])
  expect(account.doubtful).toMatchObject([{ name: 'Ford', candidates: ['hills-ford'] }])
  expect(areas).toEqual([])
})
