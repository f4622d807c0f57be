/** For tests: an invented country, and a file with two provinces of it. */
import type { Ledger } from '#src/ledger/ledger.ts'
import { putMany, putWorkspace } from '#src/ledger/records.ts'
import { amina } from '#test/actors.ts'
import { LoadPlaces } from '../load-places.ts'

export const square = (west: number, south: number, size = 1) => [
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

export const wish = (more: object = {}) =>
  LoadPlaces.parse({
    ...{ workspace: 'sarwan', id: 'survey-2026', licence: 'CC BY 4.0', source: 'Survey office', level: 'province' },
    ...{ nameField: 'NAME', label: 'TLP:CLEAR', text: JSON.stringify({ type: 'FeatureCollection', features }) },
    ...more,
  })

export const putCountry = (ledger: Ledger): Promise<void> =>
  ledger.write(amina, 'sarwan', async (tx) => {
    await putWorkspace(tx, { id: 'sarwan', title: { en: 'Sarwan' } })
    const country = { id: 'land', name: { en: 'Land' }, classification: 'country' }
    await putMany(tx, 'areas', [{ id: 'land', label: 'TLP:CLEAR', data: country as never }])
  })
