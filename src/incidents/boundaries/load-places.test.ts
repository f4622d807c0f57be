import { describe, expect, test } from 'vitest'
import { type Ledger, thePublic } from '#src/ledger/ledger.ts'
import { all, putMany, putWorkspace } from '#src/ledger/records.ts'
import { amina } from '#test/actors.ts'
import { describeEngines } from '#test/engines.ts'
import { bordersOf } from './boundary-store.ts'
import { LoadPlaces, loadPlaces, undoPlaces } from './load-places.ts'

const square = (west: number, south: number, size = 1) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const features = ['Hilltop', 'Lakeside'].map((name, i) => ({
  type: 'Feature',
  properties: { NAME: name },
  geometry: { type: 'Polygon', coordinates: [square(i * 2, 0)] },
}))
const wish = (more: object = {}) =>
  LoadPlaces.parse({
    ...{ workspace: 'sarwan', id: 'survey-2026', licence: 'CC BY 4.0', source: 'Survey office', level: 'province' },
    ...{ nameField: 'NAME', label: 'TLP:CLEAR', text: JSON.stringify({ type: 'FeatureCollection', features }) },
    ...more,
  })

test('A load without its terms, or in the name of the folder, cannot be asked for', () => {
  const { licence: _, ...without } = wish()
  expect(LoadPlaces.safeParse(without).success).toBe(false)
  expect(LoadPlaces.safeParse({ ...wish(), id: 'folder' }).success).toBe(false)
})

describeEngines('Loading places', (open) => {
  const sarwan = async (): Promise<Ledger> => {
    const ledger = await open()
    await ledger.write(amina, 'sarwan', async (tx) => {
      await putWorkspace(tx, { id: 'sarwan', title: { en: 'Sarwan' } })
      const country = { id: 'land', name: { en: 'Land' }, classification: 'country' }
      await putMany(tx, 'areas', [{ id: 'land', label: 'TLP:CLEAR', data: country as never }])
    })
    return ledger
  }
  const areasOf = (ledger: Ledger) =>
    ledger.read(amina, 'sarwan', async (tx) => (await all(tx, 'areas')).map(({ id }) => id))
  const drawn = (ledger: Ledger, by = amina) =>
    ledger.read(by, 'sarwan', async (tx) => (await bordersOf(tx, undefined)).boundaries.map(({ area }) => area))

  test('adds areas and borders, a second time nothing, and takes all of it back', async () => {
    const ledger = await sarwan()
    const { account } = await loadPlaces(ledger, amina, wish(), '2026-11-22')
    expect(account).toMatchObject({ read: 2, added: 2, matched: 0 })
    expect((await loadPlaces(ledger, amina, wish(), '2026-11-22')).account).toMatchObject({ added: 0, matched: 2 })
    expect(await areasOf(ledger)).toEqual(['land', 'land-hilltop', 'land-lakeside'])
    expect(await drawn(ledger)).toEqual(['land-hilltop', 'land-lakeside'])
    expect(await undoPlaces(ledger, amina, 'sarwan', 'survey-2026')).toEqual({ boundaries: 2, areas: 2, kept: [] })
    expect([await areasOf(ledger), await drawn(ledger)]).toEqual([['land'], []])
  })

  test('takes the object that is named out of a TopoJSON file', async () => {
    const ledger = await sarwan()
    const shape = (properties: object) => ({ type: 'Polygon', arcs: [[0]], properties })
    const text = JSON.stringify({
      ...{ type: 'Topology', arcs: [square(0, 0)] },
      objects: { country: shape({ NAME: 'Land' }), provinces: shape({ NAME: 'Hilltop' }) },
    })
    expect(() => loadPlaces(ledger, amina, wish({ text }), '2026-11-22')).toThrow('Say which (--object NAME)')
    await loadPlaces(ledger, amina, wish({ text, object: 'provinces' }), '2026-11-22')
    expect(await drawn(ledger)).toEqual(['land-hilltop'])
  })

  test('leaves an area that somebody has come to rest on since', async () => {
    const ledger = await sarwan()
    await loadPlaces(ledger, amina, wish(), '2026-11-22')
    await ledger.write(amina, 'sarwan', async (tx) => {
      const office = {
        id: 'office',
        name: { en: 'Office' },
        classification: 'ministry',
        otherNames: [],
        area: 'land-hilltop',
      }
      await putMany(tx, 'organisations', [{ id: 'office', label: 'TLP:CLEAR', data: office as never }])
    })
    expect(await undoPlaces(ledger, amina, 'sarwan', 'survey-2026')).toMatchObject({ areas: 1, kept: ['land-hilltop'] })
  })

  test('shows borders that carry no label to nobody of the public', async () => {
    const ledger = await sarwan()
    await loadPlaces(ledger, amina, wish({ label: undefined }), '2026-11-22')
    expect(await drawn(ledger, thePublic)).toEqual([])
    expect(await drawn(ledger)).toHaveLength(2)
  })

  describe('that were loaded before', () => {
    test('are drawn again when the newer load is taken back', async () => {
      const ledger = await sarwan()
      await loadPlaces(ledger, amina, wish(), '2026-11-22')
      await loadPlaces(ledger, amina, wish({ id: 'survey-2027' }), '2027-01-01')
      await undoPlaces(ledger, amina, 'sarwan', 'survey-2027')
      expect(await drawn(ledger)).toHaveLength(2)
    })
  })
})
