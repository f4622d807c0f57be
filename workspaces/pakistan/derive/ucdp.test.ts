import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { observationsFile, readEvents, type Scope, totalsByYear, type ViolenceEvent, type YearTotal } from './ucdp.ts'

const workspace = join(import.meta.dirname, '..')
const read = (...path: string[]) => readFile(join(workspace, ...path), 'utf8')

const header = 'id,year,type_of_violence,adm_1,date_start,date_end,best'
const tags = ',#date+year,,#adm1+name,#date+start,#date+end,#affected+killed'
const csv = (...rows: string[]) => [header, tags, ...rows, ''].join('\r\n')
const nation = undefined
const pick = (totals: YearTotal[], area: Scope, type: number, year: number) =>
  totals.find((total) => total.area === area && total.type === type && total.year === year)

describe('reading the data set', () => {
  test('the row of HXL tags is no event', () => {
    expect(readEvents(csv('7,2013,3,Sindh province,2013-01-01,2013-01-01,4'))).toEqual([
      { id: '7', year: 2013, type: 3, area: 'pk-sd', deaths: 4 },
    ])
  })

  test('a file without the row of tags is refused, lest its first event be lost', () => {
    expect(() => readEvents(`${header}\r\n7,2013,3,Sindh province,2013-01-01,2013-01-01,4\r\n`)).toThrow('HXL tags')
  })

  test('a province that no area stands for is named', () => {
    expect(() => readEvents(csv('7,2013,1,Punjab,2013-01-01,2013-01-01,4'))).toThrow(
      'event 7: no area is known for adm_1 "Punjab"',
    )
  })

  test('a type of violence that UCDP does not have is named', () => {
    expect(() => readEvents(csv('7,2013,4,,2013-01-01,2013-01-01,4'))).toThrow('event 7: type_of_violence is "4"')
  })

  test('a death toll that is no whole number is named', () => {
    expect(() => readEvents(csv('7,2013,1,,2013-01-01,2013-01-01,many'))).toThrow('event 7: best is "many"')
  })

  test('an event that runs into the next year belongs to the year that UCDP gives it', () => {
    expect(readEvents(csv('7,2012,1,,2012-12-30,2013-01-02,4'))[0]?.year).toBe(2012)
  })
})

describe('totals', () => {
  const event = (over: Partial<ViolenceEvent>): ViolenceEvent => ({
    id: '1',
    year: 2013,
    type: 1,
    area: 'pk-ba',
    deaths: 2,
    ...over,
  })

  test('an event without a province counts for the nation and for no province', () => {
    const totals = totalsByYear([event({ area: undefined, deaths: 5 })])
    expect(pick(totals, nation, 1, 2013)).toMatchObject({ events: 1, deaths: 5 })
    expect(totals.filter((total) => total.area !== nation).every((total) => total.events === 0)).toBe(true)
  })

  test('the three types of violence are never added up', () => {
    const totals = totalsByYear([
      event({ type: 1, deaths: 1 }),
      event({ type: 2, deaths: 10 }),
      event({ type: 3, deaths: 100 }),
    ])
    expect(([1, 2, 3] as const).map((type) => pick(totals, nation, type, 2013)?.deaths)).toEqual([1, 10, 100])
  })

  test('a year without events is a 0 between the first year and the last', () => {
    const totals = totalsByYear([event({ year: 2010 }), event({ year: 2012 })])
    expect(pick(totals, 'pk-ba', 1, 2011)).toMatchObject({ events: 0, deaths: 0 })
    expect(pick(totals, 'pk-ba', 1, 2013)).toBeUndefined()
  })
})

describe('observations', () => {
  const file = observationsFile(totalsByYear([{ id: '1', year: 2013, type: 1, area: 'pk-ba', deaths: 2 }]))
  const line = (id: string) => file.split('\n').find((text) => text.includes(`id: ${id},`))

  test('a value for the whole nation carries no area', () => {
    expect(line('ucdp-state-based-deaths-pk-2013')).toContain('value: 2, citation:')
  })

  test('a value for a province carries its area and names it as the data set does', () => {
    expect(line('ucdp-state-based-deaths-pk-ba-2013')).toContain('value: 2, area: pk-ba, citation:')
    expect(line('ucdp-state-based-deaths-pk-ba-2013')).toContain('adm_1 Balochistan province')
  })
})

describe('the copy in this workspace', () => {
  test('holds 6,416 events and 43,225 deaths, and the country’s totals account for all of them', async () => {
    const country = totalsByYear(readEvents(await read('data', 'ucdp_ged_pak_hdx.csv'))).filter(
      ({ area }) => area === nation,
    )
    expect(country.reduce((sum, total) => sum + total.events, 0)).toBe(6416)
    expect(country.reduce((sum, total) => sum + total.deaths, 0)).toBe(43225)
  })

  test('gives observations/ucdp.yaml byte for byte', async () => {
    const made = observationsFile(totalsByYear(readEvents(await read('data', 'ucdp_ged_pak_hdx.csv'))))
    expect(made).toBe(await read('observations', 'ucdp.yaml'))
  })
})
