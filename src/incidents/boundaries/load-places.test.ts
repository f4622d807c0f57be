import { expect, test } from 'vitest'
import { type Ledger, thePublic } from '#src/ledger/ledger.ts'
import { all } from '#src/ledger/records.ts'
import { amina } from '#test/actors.ts'
import { describeEngines } from '#test/engines.ts'
import { bordersOf } from './boundary-store.ts'
import { LoadPlaces, loadPlaces } from './load-places.ts'
import { putCountry, square, wish } from './testing/survey.ts'

test('A load without its terms, or in the name of the folder, cannot be asked for', () => {
  const { licence: _, ...without } = wish()
  expect(LoadPlaces.safeParse(without).success).toBe(false)
  expect(LoadPlaces.safeParse({ ...wish(), id: 'folder' }).success).toBe(false)
})

describeEngines('Loading places', (open) => {
  const sarwan = async (): Promise<Ledger> => {
    const ledger = await open()
    await putCountry(ledger)
    return ledger
  }
  const areasOf = (ledger: Ledger) =>
    ledger.read(amina, 'sarwan', async (tx) => (await all(tx, 'areas')).map(({ id }) => id))
  const drawn = (ledger: Ledger, by = amina) =>
    ledger.read(by, 'sarwan', async (tx) => (await bordersOf(tx, undefined)).boundaries.map(({ area }) => area))

  test('adds areas and borders, and a second time nothing', async () => {
    const ledger = await sarwan()
    const { account } = await loadPlaces(ledger, amina, wish(), '2026-11-22')
    expect(account).toMatchObject({ read: 2, added: 2, matched: 0 })
    expect((await loadPlaces(ledger, amina, wish(), '2026-11-22')).account).toMatchObject({ added: 0, matched: 2 })
    expect(await areasOf(ledger)).toEqual(['land', 'land-hilltop', 'land-lakeside'])
    expect(await drawn(ledger)).toEqual(['land-hilltop', 'land-lakeside'])
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

  test('shows borders that carry no label to nobody of the public', async () => {
    const ledger = await sarwan()
    await loadPlaces(ledger, amina, wish({ label: undefined }), '2026-11-22')
    expect(await drawn(ledger, thePublic)).toEqual([])
    expect(await drawn(ledger)).toHaveLength(2)
  })
})
