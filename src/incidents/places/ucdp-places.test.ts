import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { readFolder } from '#src/workspaces/folder.ts'
import type { Area, PlacePrecision, SaidPlace } from './model.ts'
import { placer } from './placer.ts'

const data = process.env.PAIMANA_TEST_DATA

/** UCDP's where_prec: 1 exact, 2 within about 25 km, 3 second-order unit, 4 first-order unit, 5 linear or fuzzy, 6 country. */
const precisions: readonly PlacePrecision[] = ['unknown', 'exact', 'near', 'district', 'province', 'unknown', 'country']

function events(): SaidPlace[] {
  const text = readFileSync(`${data}/data/ucdp_ged_pak_hdx.csv`)
  const [, ...rows] = parse(text, { columns: true }) as Record<string, string>[]
  return rows.map((row) => ({
    names: [row.adm_1, row.adm_2],
    lat: Number(row.latitude),
    lon: Number(row.longitude),
    day: (row.date_start ?? '').slice(0, 10),
    precision: precisions[Number(row.where_prec)],
  }))
}

describe.skipIf(data === undefined)('UCDP’s events in Pakistan, with PAIMANA_TEST_DATA', () => {
  const folder = readFolder(
    ['areas.yaml', 'boundaries.geojson'].map((path) => ({
      path,
      text: readFileSync(new URL(`../../../workspaces/pakistan/${path}`, import.meta.url), 'utf8'),
    })),
  )
  const placeOf = placer(
    folder.records.map(({ data }) => data as Area),
    folder.boundaries?.shapes ?? [],
  )
  const count = <T>(all: readonly T[], is: (one: T) => boolean) => all.filter(is).length

  test('are all placed: 6,371 in the province that is named, the 45 others somewhere in the country', () => {
    const placed = events().map(placeOf)
    expect(placed).toHaveLength(6416)
    expect(count(placed, (one) => 'doubtful' in one)).toBe(0)
    expect(count(placed, (one) => 'how' in one && one.how === 'name')).toBe(6371)
    expect(count(placed, (one) => 'how' in one && one.how === 'country')).toBe(45)
  })

  test('lie in the province that is named 4,737 of 4,978 times where their spot is known, 184 times in another, 57 times outside all borders', () => {
    const spots = events().filter(({ names, precision }) => names[0] && (precision === 'exact' || precision === 'near'))
    const named = spots.map(placeOf)
    const alone = spots.map((said) => placeOf({ ...said, names: [] }))
    const elsewhere = count(named, (one) => 'pointIn' in one)
    const outside = count(alone, (one) => 'doubtful' in one)
    expect([spots.length, elsewhere, outside]).toEqual([4978, 184, 57])
  })

  test('are placed by their points in less than 50 µs each', () => {
    const some = events()
    const start = performance.now()
    for (let i = 0; i < 10; i++) for (const said of some) placeOf({ ...said, names: [] })
    const took = (performance.now() - start) / (some.length * 10)
    expect(took).toBeLessThan(0.05)
  })
})
