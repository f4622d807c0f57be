import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { accountAddsUp } from '../edition-model.ts'
import type { PlaceOf } from '../places/model.ts'
import { KeptRows } from './coding/kept-rows.ts'
import { Mapping } from './mapping-model.ts'
import { profiles } from './profiles/all.ts'
import { Reading } from './reading.ts'
import { sums } from './rollup.ts'

const provinces: Record<string, string> = {
  sindh: 'sd',
  balochistan: 'ba',
  baluchistan: 'ba',
  'balochistan province': 'ba',
  خیبر: 'kp',
}
const placeOf: PlaceOf = ({ names, lat }) => {
  const name = names.find(Boolean)
  const area = name === undefined ? 'land' : provinces[name.toLowerCase()]
  if (area) return { area, precision: 'province', how: 'name' }
  return lat === undefined
    ? { doubtful: 'unknown', candidates: ['sd'] }
    : { area: 'sd', precision: 'near', how: 'point' }
}
const places = { placeOf, turns: [] }

const attacks = Mapping.parse({
  id: 'S#',
  day: { column: 'Date' },
  place: { names: ['Province'], latitude: 'Latitude' },
  axes: {
    eventClass: [{ is: 'attack' }],
    target: [{ column: 'Targeted Sect', values: { Shiite: 'worship', Sunni: 'worship' }, otherwise: 'other' }],
  },
  deathsLow: 'Killed Min',
  deathsHigh: 'Total Died Mix',
  injured: 'Injured',
})
const heading = 'S#,Date ,Province,Latitude,Targeted  Sect,Killed Min,total died mix ,Injured'

function read(text: string | Uint8Array, mapping = attacks, size = 50) {
  const reading = new Reading({ mapping, places })
  const bytes = Buffer.from(text as string)
  for (let at = 0; at < bytes.length; at += size) reading.take(bytes.subarray(at, at + size))
  return reading.end()
}
/** Sums by axis, area or month. */
function by(
  { rollup, axes, areas }: ReturnType<typeof read>,
  sum: (typeof sums)[number],
  key: string,
): Record<string, number> {
  const found: Record<string, number> = {}
  for (let group = 0; group < rollup.size; group++) {
    const at = rollup.at(group)
    const name = key === 'area' ? areas[at.area] : axes[at.axes - 1]?.[key as 'type']
    found[String(name)] = (found[String(name)] ?? 0) + rollup.valueAt(group, sums.indexOf(sum))
  }
  return found
}

describe('A file of incidents', () => {
  test('in which the heading stands again, as on every printed page, loses those rows and no other', () => {
    const found = read(`${heading}\n1,2005-01-02,Sindh,,,3,3,\n${heading.toUpperCase()}\n2,2005-01-03,Sindh,,,4,4,\n`)
    expect(found.account).toMatchObject({ read: 3, stored: 2, refused: 1, doubtful: 0, reasons: { heading: 1 } })
    expect(found.review).toMatchObject([{ row: 3, fate: 'refused', reason: 'heading' }])
  })

  test('never holds two events of one id, however the id is written', () => {
    const rows = ['1', '1\u00a0', '\ufeff1', '"1"', ' 1 '].map((id) => `${id},2005-01-02,Sindh,,,3,3,`)
    const kept = new KeptRows()
    const reading = new Reading({ mapping: attacks, places, kept })
    reading.take(Buffer.from(`${heading}\n${rows.join('\n')}\n1\u00a0,2005-01-02,Sindh,,,9,9,\n`))
    expect(reading.end().account).toMatchObject({
      read: 6,
      stored: 1,
      merged: 4,
      doubtful: 1,
      reasons: { 'same-id': 1 },
    })
    expect(kept.ids).toEqual(['1'])
  })

  test('has a row twice only where it says the same: another lowest figure, class or place of the dead is another row', () => {
    const both = Mapping.parse({
      ...{ id: 'id', day: { column: 'day' }, place: { names: ['place'], latitude: 'lat', longitude: 'lon' } },
      ...{ deaths: 'dead', deathsLow: 'least', civilians: 'civilians', securityForces: 'forces', injured: 'hurt' },
      axes: { eventClass: [{ is: 'attack' }] },
    })
    const first = ['1', '2005-01-02', 'Sindh', '25', '68', '10', '10', '4', '6', '0']
    const accountWith = (at: number, other: string) => {
      const rows = [first, first.with(at, other)].map((row) => row.join(','))
      return read(`id,day,place,lat,lon,dead,least,civilians,forces,hurt\n${rows.join('\n')}\n`, both).account
    }
    expect(accountWith(0, '1')).toMatchObject({ stored: 1, merged: 1 })
    for (const [at, other] of [
      [3, '26'],
      [5, '12'],
      [6, '8'],
      [7, '3'],
      [9, '1'],
    ] as const)
      expect([at, accountWith(at, other).reasons]).toEqual([at, { 'same-id': 1 }])
  })

  test('whose range stands in one column keeps its upper end where the column for it is empty', () => {
    const ends = Mapping.parse({ ...attacks, deaths: 'Killed Min', deathsLow: 'Injured', deathsHigh: 'Total Died Mix' })
    const { totals } = read(`${heading}\n1,2005-01-02,Sindh,,,10-15,,\n2,2005-01-03,Sindh,,,10-15,20,9\n`, ends).account
    expect(totals).toMatchObject({ deathsLow: 19, deaths: 20, deathsHigh: 35 })
  })

  test('that adds up to more than a number here can hold is refused, and never turns negative', () => {
    const rows = Array.from({ length: 215 }, (_, at) => `${at},2005-01-02,Sindh,,,9999999,,`)
    expect(() => read(`${heading}\n${rows.join('\n')}\n`, attacks, 10_000)).toThrow('2,147,483,647')
    expect(read(`${heading}\n${rows.slice(1).join('\n')}\n`, attacks, 10_000).account.totals.deaths).toBe(2_139_999_786)
  })

  test('with titles above, trailing blanks in the heading, three spellings of a province and other dates is read', () => {
    const rows = [
      '1,Sunday-November 19-1995,Sindh,,Shiite,14,15,60',
      '2,"Friday, June 18, 2004",Balochistan,,,3,"10-12",',
      '3,2005-01-02,Baluchistan,,Sunni,0,0,1',
      '4,2005-01-03,BALOCHISTAN,,Nobody,1,1,2+',
    ]
    const found = read(`Attacks,,,,,,,\n\n${heading}\n${rows.join('\n')}\n`)
    expect(found.account).toMatchObject({
      read: 4,
      stored: 4,
      totals: { events: 4, deaths: 18, deathsLow: 18, deathsHigh: 28, injured: 63 },
    })
    expect(by(found, 'events', 'area')).toEqual({ sd: 1, ba: 3 })
    expect(by(found, 'events', 'target')).toEqual({ worship: 2, unknown: 1, other: 1 })
    expect(by(found, 'uncountedInjured', 'area')).toEqual({ sd: 0, ba: 1 })
  })

  test('counts every row: stored, merged, doubtful or refused', () => {
    const rows = [
      '1,2005-01-01,Sindh,,,1,1,1',
      '1,2005-01-01,Sindh,,,1,1,1',
      '1,2005-01-01,Sindh,,,2,2,2',
      '2,2005-01-01,Sind,,,1,1,1',
      '3,3/4/2005,Sindh,,,1,1,1',
      '4,31 June 2005,Sindh,,,1,1,1',
      '5,2005-01-01,Sindh,,,many,1,1',
      '6,2005-01-01,Sindh,,,1',
      '7,2005-01-01,Sindh,99,,1,1,1',
      '8,2005-01-01,"Sindh,,,1,1,1',
    ]
    const { account, review } = read(`${heading}\n${rows.join('\n')}\n`)
    expect([account.read, account.stored, account.merged, account.doubtful, account.refused]).toEqual([10, 1, 1, 6, 2])
    expect(review.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'same-id'],
      [5, 'place'],
      [6, 'ambiguous-date'],
      [7, 'date'],
      [8, 'figure'],
      [9, 'columns'],
      [10, 'coordinates'],
      [11, 'quote'],
    ])
  })

  test('drops rows of totals, also those that do not say so, and doubts one that is not the sum', () => {
    const rows = (last: string) => `${heading}\n1,2005-01-01,Sindh,,,2,3,4\n2,2005-01-02,Sindh,,,5,5,6\n${last}\n`
    const reasonOf = (last: string) => read(rows(last)).review.map(({ fate, reason }) => `${fate} ${reason}`)
    expect(reasonOf(',,,,,7,8,10')).toEqual(['refused unlabelled-total'])
    expect(reasonOf('Total,,,,,7,8,10')).toEqual(['refused total'])
    expect(reasonOf('Grand total,,,,,7,9,10')).toEqual(['doubtful total'])
    expect(reasonOf(',,,,,7,9,10')).toEqual(['refused no-date'])
  })

  test('is read in the encoding that it is in, and bytes without a letter do not stop it', () => {
    const line = (province: string) => `${heading}\n1,2005-01-01,${province},24.9,,1,1,1\n`
    const broken = Buffer.concat([
      Buffer.from(`${heading}\n1,2005-01-01,Sind`),
      Buffer.from([0x90, 0xea]),
      Buffer.from(',24.9,,1,1,1\n'),
    ])
    expect(by(read(broken), 'events', 'area')).toEqual({ sd: 1 })
    const wide = iconv.encode(line('Sindh'), 'utf-16le', { addBOM: true })
    for (const bytes of [wide, Buffer.from(`\ufeff${line('Sindh')}`), Buffer.from(line('Sindh').replaceAll(',', ';'))])
      expect(by(read(bytes, attacks, 4096), 'events', 'area')).toEqual({ sd: 1 })
    expect(by(read(iconv.encode(line('خیبر').replace('24.9', ''), 'utf-8')), 'events', 'area')).toEqual({ kp: 1 })
  })

  test('that has other columns is refused with what is missing and what is there', () => {
    expect(() => read('id,when\n1,2005\n')).toThrow(/missing: S#, Date.*id, when/)
  })

  test('whatever is in it, has an account that adds up, and the same in pieces of any size', () => {
    const cell = fc.constantFrom(
      ...['', '1', '2', 'Total', '7', '2005-01-01', '3/4/2005', 'Sindh', 'x', '"', '"a""b"', '10-15', 'Karachi, city'],
    )
    const garbage = fc.array(
      fc.array(cell, { maxLength: 10 }).map((cells) => cells.join(',')),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(garbage, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 80 }), (rows, end, size) => {
        const text = [heading, ...rows].join(end)
        const { account, review, rollup } = read(text, attacks, size)
        expect(accountAddsUp(account)).toBe(true)
        expect(review).toHaveLength(account.doubtful + account.refused)
        expect(Object.values(account.reasons).reduce((a, b) => a + b, 0)).toBe(review.length)
        expect(account.totals.events).toBe(account.stored)
        expect(rollup.size).toBeLessThanOrEqual(account.stored)
        expect(read(text, attacks, 100_000).account).toEqual(account)
      }),
    )
  })
})

describe('The profile', () => {
  test('of UCDP reads the shipped edition to the published totals, and guesses no perpetrator', () => {
    const file = readFileSync('workspaces/pakistan/data/ucdp_ged_pak_hdx.csv')
    const anywhere: PlaceOf = () => ({ area: 'pk', precision: 'country', how: 'country' })
    const reading = new Reading({ mapping: profiles['ucdp-ged'], places: { placeOf: anywhere, turns: [] } })
    reading.take(file)
    const found = reading.end()
    expect(found.account).toMatchObject({ read: 6416, stored: 6416, merged: 0, doubtful: 0, refused: 0 })
    expect(found.account.totals).toMatchObject({ events: 6416, deaths: 43_225 })
    expect(by(found, 'events', 'type')).toEqual({ 'state-based': 5388, 'one-sided': 559, 'non-state': 469 })
    expect(by(found, 'events', 'eventClass')).toEqual({ 'armed-conflict': 5388, attack: 559, 'group-fighting': 469 })
    expect(by(found, 'events', 'perpetrator')).toEqual({ unknown: 5857, 'armed-group': 557, 'state-forces': 2 })
    const classed = ['civilians', 'securityForces', 'militants'] as const
    const dead = classed.map((name) => Object.values(by(found, name, 'eventClass')).reduce((a, b) => a + b, 0))
    // What remains is UCDP's own "deaths_unknown".
    expect(43_225 - dead.reduce((a, b) => a + b, 0)).toBe(deathsUnknown(file.toString()))
  })

  test('of ACLED tells battles from attacks, and what states do to civilians by its perpetrator', () => {
    const columns =
      'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,admin1,admin2,location,latitude,longitude,geo_precision,fatalities'
    const rows = [
      'PAK1,04 January 2024,1,Battles,Armed clash,A,State forces,Sindh,,Town,1,2,1,3',
      'PAK2,2024-01-05,2,Violence against civilians,Attack,B,State forces,Sindh,,Town,1,2,2,1',
      'PAK3,2024-01-06,1,Explosions/Remote violence,Suicide bomb,C,Rebel group,Sindh,,Town,1,2,3,9',
    ]
    const found = read([columns, ...rows].join('\n'), profiles.acled)
    expect(by(found, 'events', 'eventClass')).toEqual({ clash: 1, attack: 2 })
    expect(by(found, 'deaths', 'perpetrator')).toEqual({ unknown: 12, 'state-forces': 1 })
    expect(by(found, 'events', 'tactic')).toEqual({ unknown: 2, suicide: 1 })
  })

  test('of GTD takes months without a day for months', () => {
    const columns =
      'eventid,iyear,imonth,iday,provstate,city,latitude,longitude,specificity,attacktype1,attacktype1_txt,targtype1,suicide,gname,nkill,nwound'
    const rows = [
      '199501010001,1995,1,0,Sindh,Karachi,,,1,3,Bombing,14,0,Unknown,2,',
      '199501020001,1995,1,2,Sindh,Karachi,,,1,2,Armed Assault,3,0,Unknown,,4',
    ]
    const found = read([columns, ...rows].join('\n'), profiles.gtd)
    expect(by(found, 'events', 'datePrecision')).toEqual({ month: 1, day: 1 })
    expect(by(found, 'events', 'target')).toEqual({ civilians: 1, 'security-forces': 1 })
  })
})

function deathsUnknown(csv: string): number {
  const column = csv.slice(0, csv.indexOf('\n')).split(',').indexOf('deaths_unknown')
  const fromEnd = csv.slice(0, csv.indexOf('\r')).split(',').length - column
  return csv
    .trim()
    .split('\r\n')
    .slice(2)
    .reduce((sum, line) => sum + Number(line.split(',').at(-fromEnd)), 0)
}

test('A table that the source has added up gives counts by month, one for each set of columns', () => {
  const table = Mapping.parse({
    day: { column: 'Month' },
    place: { names: ['Province'] },
    axes: { type: [{ is: 'monthly table' }] },
    cells: [
      { events: 'Attacks', deaths: 'Killed', axes: { eventClass: [{ is: 'attack' }] } },
      { events: 'Operations', militants: 'Militants killed', axes: { eventClass: [{ is: 'operation' }] } },
    ],
  })
  const rows = [
    'Month,Province,Attacks,Killed,Operations,Militants killed',
    'December 2014,Sindh,12,20,3,7',
    'December 2014,Balochistan,30,55,1,4',
    'Total,,42,75,4,11',
  ]
  const found = read(rows.join('\n'), table)
  expect(found.account).toMatchObject({ read: 3, stored: 2, refused: 1, totals: { events: 46, deaths: 86 } })
  expect(by(found, 'events', 'eventClass')).toEqual({ attack: 42, operation: 4 })
  expect(by(found, 'militants', 'victim')).toEqual({ unknown: 0, militant: 11 })
})
