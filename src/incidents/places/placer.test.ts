import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFolder } from '#src/workspaces/folder.ts'
import type { Area } from './model.ts'
import { placer } from './placer.ts'

const file = (path: string) => ({
  path,
  text: readFileSync(new URL(`../../../workspaces/pakistan/${path}`, import.meta.url), 'utf8'),
})
const folder = readFolder(['areas.yaml', 'boundaries.geojson'].map(file))
const areas = folder.records.map(({ data }) => data as Area)
const placeOf = placer(areas, folder.boundaries?.shapes ?? [])
const spots = {
  peshawar: { lat: 34.01, lon: 71.52 },
  parachinar: { lat: 33.9, lon: 70.1 },
  gilgit: { lat: 35.92, lon: 74.31 },
  muzaffarabad: { lat: 34.37, lon: 73.47 },
  quetta: { lat: 30.18, lon: 66.99 },
  lahore: { lat: 31.55, lon: 74.34 },
  hyderabad: { lat: 25.39, lon: 68.37 },
  islamabad: { lat: 33.69, lon: 73.05 },
  kabul: { lat: 34.53, lon: 69.17 },
}
const at = (spot: keyof typeof spots, day = '2010-01-01', names: string[] = []) =>
  placeOf({ names, ...spots[spot], day })

describe('a point in Pakistan', () => {
  test.each([
    ['peshawar', 'pk-nw'],
    ['parachinar', 'pk-ta'],
    ['gilgit', 'pk-na'],
    ['muzaffarabad', 'pk-jk'],
    ['quetta', 'pk-ba'],
    ['lahore', 'pk-pb'],
    ['hyderabad', 'pk-sd'],
    ['islamabad', 'pk-is'],
  ] as const)('near %s lies in %s: the codes of the borders are what they are taken for', (spot, area) => {
    expect(at(spot)).toEqual({ area, precision: 'near', how: 'point' })
  })

  test('in the former tribal areas lies in Khyber Pakhtunkhwa after the merger of 31 May 2018', () => {
    expect(at('parachinar', '2018-05-30')).toMatchObject({ area: 'pk-ta' })
    expect(at('parachinar', '2018-05-31')).toMatchObject({ area: 'pk-nw' })
  })

  test('outside of every border is doubtful, not put into the nearest', () => {
    expect(at('kabul')).toEqual({ doubtful: 'outside', candidates: [] })
  })

  test('that stands for the middle of the country says nothing but the country', () => {
    expect(placeOf({ names: [], ...spots.quetta, day: '2010', precision: 'country' })).toEqual({
      area: 'pk',
      precision: 'country',
      how: 'country',
    })
  })
})

describe('a name', () => {
  const named = (...names: string[]) => placeOf({ names, day: '2010-01-01' })

  test.each([
    ['Khyber Pakhtunkwa province', 'pk-nw'],
    ['KPK', 'pk-nw'],
    ['Baluchistan', 'pk-ba'],
    ['Fata', 'pk-ta'],
    ['Federally Administered Tribal Areas', 'pk-ta'],
    ['Islamabad Capital territory', 'pk-is'],
    ['Capital', 'pk-is'],
    ['Azad Jammu & Kashmir', 'pk-jk'],
    ['صوبہ پنجاب', 'pk-pb'],
    ['خيبر پختونخوا', 'pk-nw'],
    ['PK-GB', 'pk-na'],
  ])('"%s" is %s', (name, area) => {
    expect(named(name)).toEqual({ area, precision: 'province', how: 'name' })
  })

  test('that is nearly an area’s is doubtful, with the areas it may be', () => {
    expect(named('Balochistn')).toEqual({ doubtful: 'typo', candidates: ['pk-ba'] })
  })

  test('that is nearly an area’s is settled by coordinates in that area', () => {
    expect(at('quetta', '2010', ['Balochistn'])).toEqual({ area: 'pk-ba', precision: 'near', how: 'both' })
  })

  test('that nobody knows is doubtful', () => {
    expect(named('Wakanda')).toEqual({ doubtful: 'unknown', candidates: [] })
  })

  test('of a district that is not loaded leaves the event somewhere in the province', () => {
    expect(named('Sindh province', 'Sukkur district')).toEqual({ area: 'pk-sd', precision: 'province', how: 'name' })
  })

  test('is believed before coordinates that lie elsewhere, and that is noted', () => {
    expect(at('peshawar', '2010', ['FATA'])).toEqual({
      area: 'pk-ta',
      precision: 'near',
      how: 'name',
      pointIn: 'pk-nw',
    })
  })

  test('of a unit that had ended is the source’s word: the event stays there, marked', () => {
    expect(at('parachinar', '2019-02-03', ['Federally Administered Tribal Areas'])).toEqual({
      area: 'pk-ta',
      precision: 'near',
      how: 'name',
      ended: true,
    })
  })
})

describe('districts', () => {
  const district = (id: string, en: string, more: Partial<Area> = {}): Area => ({
    id,
    name: { en },
    classification: 'district',
    parent: 'pk-ba',
    ...more,
  })
  const loaded = placer(
    [
      ...areas,
      district('sibi', 'Sibi'),
      district('lehri', 'Lehri', {
        from: '2013',
        until: '2018',
        changes: [
          { kind: 'split-from', area: 'sibi', on: '2013' },
          { kind: 'merged-into', area: 'sibi', on: '2019' },
        ],
      }),
      district('kurram', 'Kurram', { parent: 'pk-ta' }),
      district('killa-north', 'Killa', { parent: 'pk-ba' }),
      district('killa-south', 'Killa', { parent: 'pk-sd' }),
    ],
    folder.boundaries?.shapes ?? [],
  )

  test('are found by name within their province, with the word for their kind misspelt', () => {
    expect(loaded({ names: ['Balochistan province', 'Sibi distrcit'], day: '2012' })).toEqual({
      area: 'sibi',
      precision: 'district',
      how: 'name',
    })
  })

  test('of one name in two provinces are told apart by the province, and doubtful without it', () => {
    expect(loaded({ names: ['Sindh', 'Killa'], day: '2012' })).toMatchObject({ area: 'killa-south' })
    expect(loaded({ names: ['Killa'], day: '2012' })).toEqual({
      doubtful: 'several',
      candidates: ['killa-north', 'killa-south'],
    })
  })

  test('of a former province are found under it and under what it went into', () => {
    expect(loaded({ names: ['FATA', 'Kurram agency'], day: '2016' })).toMatchObject({ area: 'kurram' })
    expect(loaded({ names: ['KPK', 'Kurram District'], day: '2020' })).toMatchObject({ area: 'kurram' })
  })

  test('that existed for some years keep what a source names them for', () => {
    expect(loaded({ names: ['Balochistan', 'Lehri'], day: '2015' })).toMatchObject({ area: 'lehri' })
    expect(loaded({ names: ['Balochistan', 'Lehri'], day: '2021' })).toMatchObject({ area: 'lehri', ended: true })
  })
})
