import { beforeEach, describe, expect, test } from 'vitest'
import type { Area } from '#src/coordination/model.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { type Actor, type Ledger, thePublic } from '#src/ledger/ledger.ts'
import { putMany, putWorkspace } from '#src/ledger/records.ts'
import { publish } from '#src/publishing/door.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { describeEngines } from '#test/engines.ts'
import { importInto } from '../bringing/import-into.ts'
import { fileOfBytes } from '../importing/read-file.ts'
import { IncidentSource } from '../source-model.ts'
import { AreaLevels } from './area-levels.ts'
import { cellsOut } from './cells-out.ts'
import { readChoice, writeChoice } from './choice.ts'
import { incidentView } from './incident-view.ts'
import { peopleYears } from './people-years.ts'

const operator = unrestricted('operator')
const words = { en: 'x' }
const area = (id: string, more: Partial<Area> = {}): Area => ({
  id,
  name: { en: id },
  classification: 'province',
  parent: 'land',
  ...more,
})
const areas = [
  area('land', { classification: 'country', parent: undefined }),
  area('hills'),
  area('marsh', { until: '2018', changes: [{ kind: 'merged-into', area: 'hills', on: '2019' }] }),
  area('valley', { classification: 'district', parent: 'hills' }),
  area('border'),
]
const choiceOf = (query: string) => readChoice(new URLSearchParams(query)).choice

describe('A choice', () => {
  test('is the same after it has stood in an address', () => {
    const given =
      '?source=a&of=attacks&of=operations&mix=yes&measure=deaths&rate=yes&from=2014-01&to=2016-12&area=hills&borders=today&split=tactic&target=aid&target=media&type=one%2C+two&edition=a%3A2'
    expect(writeChoice(choiceOf(given))).toBe(given)
  })

  test('leaves out what it does not understand, and says so', () => {
    const { choice, faults } = readChoice(new URLSearchParams('measure=souls&from=1.1.2014&tactic=magic&to=2016'))
    expect(choice).toMatchObject({ measure: 'events', to: '2016-12', where: {} })
    expect(faults).toEqual(['from=1.1.2014', 'tactic=magic', 'measure=souls'])
  })
})

describe('People of a time', () => {
  const count = (day: string, value: number) => ({ id: day, area: 'hills', day, value, citation: { source: 's' } })
  const counts = [count('2000-01', 1000), count('2010-01', 2000)]

  test('are on a straight line between two counts', () => {
    expect(peopleYears(counts, ['hills'], '2005-01', '2005-01')).toBeCloseTo(1500 / 12, 6)
  })

  test('are not guessed before the first count, nor ten years after the last, nor of an area that was not counted', () => {
    expect(peopleYears(counts, ['hills'], '1999-12', '2000-02')).toBeUndefined()
    expect(peopleYears(counts, ['hills'], '2020-01', '2020-01')).toBeCloseTo(2000 / 12, 6)
    expect(peopleYears(counts, ['hills'], '2020-02', '2020-02')).toBeUndefined()
    expect(peopleYears(counts, ['hills', 'border'], '2005-01', '2005-01')).toBeUndefined()
  })
})

describe('Areas that have gone into others', () => {
  test('stay apart as the sources name them, or are counted with what they went into', () => {
    expect(new AreaLevels(areas, 'named').partOf('marsh')).toBe('marsh')
    const today = new AreaLevels(areas, 'today')
    expect(today.partOf('marsh')).toBe('hills')
    expect(today.parts.map(({ id }) => id)).toEqual(['border', 'hills'])
    expect(today.membersOf('hills')).toEqual(['hills', 'marsh'])
  })

  test('are told from the whole, from no place, and from what the reader does not see', () => {
    const levels = new AreaLevels(areas, 'named')
    expect(['valley', 'land', null, 'secret'].map((id) => levels.partOf(id))).toEqual([
      'hills',
      'wide',
      'unknown',
      'withheld',
    ])
    expect(['valley', 'border', null].map((id) => new AreaLevels(areas, 'named', 'hills').partOf(id))).toEqual([
      'valley',
      undefined,
      undefined,
    ])
  })
})

describeEngines('What is shown of incidents', (open) => {
  let ledger: Ledger
  const heading = 'id,day,province,kind,dead,least,most'
  const mapping = {
    ...{ id: 'id', day: { column: 'day' }, place: { names: ['province'] } },
    axes: { eventClass: [{ column: 'kind', values: { raid: 'operation', bomb: 'attack' } }] },
    ...{ deaths: 'dead', deathsLow: 'least', deathsHigh: 'most' },
  }
  const bring = (source: string, name: string, day: string, ...rows: string[]) =>
    importInto(
      ledger,
      operator,
      { workspace: 'sarwan', source, name, day, confirmWithdrawals: true },
      fileOfBytes(Buffer.from([heading, ...rows].join('\n'))),
    )

  beforeEach(async () => {
    ledger = await open()
    await ledger.write(operator, 'sarwan', async (tx) => {
      await putWorkspace(tx, { id: 'sarwan', title: words, summary: words, publisher: words, licence: 'CC0' } as never)
      const label = (id: string) => (id === 'border' ? ('TLP:AMBER' as const) : ('TLP:CLEAR' as const))
      await putMany(
        tx,
        'areas',
        areas.map((data) => ({ id: data.id, label: label(data.id), data })),
      )
      const document = { id: 'paper', title: words, kind: 'report', language: 'en', terms: words, authors: [] }
      await putMany(tx, 'sources', [{ id: 'paper', label: 'TLP:CLEAR', data: document as never }])
      const source = (id: string) =>
        IncidentSource.parse({ id, title: { en: id }, source: 'paper', terms: words, mapping })
      await putMany(tx, 'incident_sources', [
        { id: 'press', label: 'TLP:CLEAR', data: source('press') },
        { id: 'police', label: 'TLP:AMBER', data: source('police') },
      ])
      const people = { id: 'p', area: 'hills', day: '2014-01', value: 100_000, citation: { source: 'paper' } }
      await putMany(tx, 'populations', [{ id: 'p', label: 'TLP:CLEAR', data: people }])
    })
    await bring(
      'press',
      'first',
      '2016-12-31',
      ...['1,2014-01-05,hills,bomb,3,2,9', '2,2014-02-05,marsh,bomb,1,1,1', '3,2014-02-06,hills,raid,7,7,7'],
      ...['4,2015-12-06,border,bomb,2,2,2', '5,2014-03-01,,bomb,,,'],
    )
    await bring('police', 'list', '2016-12-31', '9,2014-05-05,hills,bomb,50,50,50')
  })

  const shown = (query: string, by: Actor = thePublic) =>
    readSnapshot(ledger, by, 'sarwan').then((snapshot) =>
      ledger.read(by, 'sarwan', (tx) => incidentView(tx, publish(snapshot, by), choiceOf(query))),
    )
  const values = async (query: string, by?: Actor) =>
    Object.fromEntries(((await shown(query, by))?.parts ?? []).map(({ key, values }) => [key, values.press]))

  test('to the public are the sources whose label is open, and areas that are not shown are not named', async () => {
    const view = await shown('')
    expect(view?.sources.map(({ id }) => id)).toEqual(['press'])
    expect(await values('')).toMatchObject({
      hills: { value: 1 },
      marsh: { value: 1 },
      wide: { value: 1 },
      withheld: { value: 1 },
    })
    expect(JSON.stringify(view)).not.toContain('"border"')
    expect((await shown('', operator))?.sources.map(({ id }) => id)).toEqual(['police', 'press'])
  })

  test('as cells names neither closed sources nor closed areas, whatever is asked for', async () => {
    const out = await readSnapshot(ledger, thePublic, 'sarwan').then((snapshot) =>
      ledger.read(thePublic, 'sarwan', (tx) =>
        cellsOut(tx, publish(snapshot, thePublic), choiceOf('source=police&area=border&step=year')),
      ),
    )
    expect(JSON.stringify(out)).not.toMatch(/police|"border"/)
    expect(out.cells.map(({ time, place, value }) => [time, place, value])).toEqual([
      ['2014', 'area', 1],
      ['2014', 'area', 1],
      ['2014', 'area', 1],
      ['2015', 'withheld', 1],
    ])
  })

  test('never adds sources up: each has its own total, its own line and its own column', async () => {
    const view = await shown('measure=deaths', operator)
    expect(view?.sources.map(({ id, total }) => [id, total.value])).toEqual([
      ['police', 50],
      ['press', 6],
    ])
    expect(view?.trend.map(({ source }) => source)).toEqual(['police', 'press'])
  })

  test('adds attacks and operations up only where that is chosen, and says so', async () => {
    const apart = await shown('of=attacks&of=operations&measure=deaths')
    expect([apart?.isMixed, apart?.apart, apart?.sources[0]?.total.value]).toEqual([
      false,
      ['operation', 'air-strike'],
      6,
    ])
    expect(apart?.trend.map(({ family }) => family)).toEqual(['attacks', 'operations'])
    const mixed = await shown('of=attacks&of=operations&measure=deaths&mix=yes')
    expect([mixed?.isMixed, mixed?.apart, mixed?.sources[0]?.total.value, mixed?.trend.length]).toEqual([
      true,
      [],
      13,
      1,
    ])
  })

  test('keeps the range that a source gives, and counts events without a number apart', async () => {
    const total = (await shown('measure=deaths'))?.sources[0]?.total
    expect(total).toEqual({ value: 6, low: 5, high: 12, uncounted: 1 })
  })

  test('joins a former area with what it went into only where that is chosen', async () => {
    expect(await values('borders=named')).toMatchObject({ hills: { value: 1 }, marsh: { value: 1 } })
    const today = await values('borders=today')
    expect(today).toMatchObject({ hills: { value: 2 } })
    expect(today).not.toHaveProperty('marsh')
  })

  test('has a rate where people were counted, and none where not', async () => {
    const rates = await values('rate=yes&from=2014&to=2014')
    expect(rates.hills).toMatchObject({ value: expect.closeTo(1, 6) })
    expect(rates.marsh).toBe('not-measurable')
  })

  test('draws true zeros between a source’s first and last month, and nothing outside of them', async () => {
    const line = (await shown('step=month&from=2013&to=2020'))?.trend[0]?.points ?? []
    expect([line[0]?.at, line.at(-1)?.at, line.length]).toEqual(['2014-01', '2015-12', 24])
    expect(line.find(({ at }) => at === '2015-03')?.value).toBe(0)
  })

  test('of an earlier edition is as it was, whatever came later', async () => {
    await bring('press', 'second', '2017-12-31', '1,2014-01-05,hills,bomb,8,8,8')
    expect((await shown('measure=deaths'))?.sources[0]).toMatchObject({
      total: { value: 8 },
      edition: { number: 2, newest: 2 },
    })
    expect((await shown('measure=deaths&edition=press:1'))?.sources[0]).toMatchObject({
      total: { value: 6 },
      edition: { number: 1, name: 'first', newest: 2 },
    })
  })
})
