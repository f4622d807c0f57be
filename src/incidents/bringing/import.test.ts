import { beforeEach, expect, test } from 'vitest'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { byIds, putMany, putWorkspace } from '#src/ledger/records.ts'
import { describeEngines } from '#test/engines.ts'
import { undoEdition } from '../importing/import-edition.ts'
import { Mapping } from '../importing/mapping-model.ts'
import { fileOfBytes } from '../importing/read-file.ts'
import type { Cell, IncidentQuery } from '../query-model.ts'
import { IncidentSource } from '../source-model.ts'
import { editionsOf, reviewOf } from '../store/edition-store.ts'
import { slice } from '../store/slice-store.ts'
import { lookAtFile } from './bring-file.ts'
import { deskOf, importInto } from './import-into.ts'

const operator = unrestricted('operator')
const heading = 'id,day,province,kind,dead,hurt'
const mapping = {
  id: 'id',
  day: { column: 'day' },
  place: { names: ['province'] },
  axes: {
    eventClass: [{ column: 'kind', values: { raid: 'operation', bomb: 'attack' } }],
    type: [{ text: 'kind' }],
    tactic: [{ when: { kind: ['bomb'] }, is: 'bomb' }],
  },
  deaths: 'dead',
  injured: 'hurt',
}
const words = { en: 'x' }

describeEngines('An import of incidents', (open) => {
  let ledger: Ledger
  beforeEach(async () => {
    ledger = await open()
    await ledger.write(operator, 'sarwan', async (tx) => {
      const workspace = { id: 'sarwan', title: words, summary: words, publisher: words, licence: 'CC0' }
      await putWorkspace(tx, workspace as never)
      const area = (id: string, en: string, classification: string, parent?: string) => ({
        ...{ id, label: 'TLP:CLEAR' as const },
        data: { id, name: { en }, classification, ...(parent ? { parent } : {}) },
      })
      await putMany(tx, 'areas', [area('land', 'Sarwan', 'country'), area('hills', 'Highlands', 'province', 'land')])
      const source = IncidentSource.parse({ id: 'log', title: words, source: 'log', terms: words, mapping })
      await putMany(tx, 'incident_sources', [{ id: 'log', label: 'TLP:GREEN', data: source }])
    })
  })

  const bring = (rows: string[], name: string, day: string, confirmWithdrawals = true) =>
    importInto(
      ledger,
      operator,
      { workspace: 'sarwan', source: 'log', name, day, confirmWithdrawals },
      fileOfBytes(Buffer.from([heading, ...rows].join('\n'))),
    )
  const asked: IncidentQuery = {
    sources: ['log'],
    from: '2014-01',
    to: '2016-12',
    where: { eventClass: ['attack'] },
    by: ['month'],
    measure: 'deaths',
  }
  const sums = (query: Partial<IncidentQuery> = {}, by = operator) =>
    ledger.read(by, 'sarwan', async (tx) => (await slice(tx, { ...asked, ...query })).cells)
  /** The same from all axes and from the fewer that charts use. */
  const both = async (query: Partial<IncidentQuery> = {}) => {
    const few = await sums(query)
    const many = await sums({ ...query, where: { ...asked.where, ...query.where, motive: ['unknown'] } })
    const sorted = (cells: typeof few) => cells.map((cell) => JSON.stringify(cell, Object.keys(cell).sort())).sort()
    expect(sorted(many)).toEqual(sorted(few))
    return few
  }

  test('adds up by month, from few axes and from all of them', async () => {
    await bring(
      ['1,2014-12-16,Highlands,bomb,3,5', '2,2014-12-20,highlands,bomb,10-12,', '3,2015-01-02,,bomb,,'],
      'A',
      '2020-01-01',
    )
    expect(await both()).toEqual([
      { month: '2014-12', value: 13, low: 13, high: 15, uncounted: 0 },
      { month: '2015-01', value: 0, low: 0, high: 0, uncounted: 1 },
    ])
    expect(await both({ by: ['area'], measure: 'events' })).toEqual(
      expect.arrayContaining([
        { area: 'hills', value: 2, low: 2, high: 2, uncounted: 0 },
        { area: 'land', value: 1, low: 1, high: 1, uncounted: 0 },
      ]),
    )
    expect(await both({ by: ['year', 'type'], measure: 'injured', areas: ['hills'] })).toEqual([
      { year: 2014, type: 'bomb', value: 5, low: 5, high: 5, uncounted: 1 },
    ])
  })

  test('of a newer edition changes, adds and withdraws, and keeps what each of them said', async () => {
    await bring(
      ['1,2014-12-16,Highlands,bomb,3,', '2,2014-12-20,Highlands,bomb,4,', '9,2015-03-01,Highlands,raid,7,'],
      'A',
      '2020-01-01',
    )
    const second = await bring(
      ['1,2014-12-16,Highlands,bomb,5,', '9,2015-03-01,Highlands,raid,7,', '4,2015-02-01,,bomb,1,'],
      'B',
      '2021-01-01',
    )
    expect(second.account.changes).toEqual({ added: 1, changed: 1, withdrawn: 1, unchanged: 1 })
    const now = [
      { month: '2014-12', value: 5, low: 5, high: 5, uncounted: 0 },
      { month: '2015-02', value: 1, low: 1, high: 1, uncounted: 0 },
    ]
    expect(await both()).toEqual(now)
    expect(await both({ asOf: { log: 2 } })).toEqual(now)
    expect(await both({ asOf: { log: 1 } })).toEqual([{ month: '2014-12', value: 7, low: 7, high: 7, uncounted: 0 }])
  })

  test('is taken back as a whole, the newest first, and its number is not given again', async () => {
    await bring(['1,2014-12-16,Highlands,bomb,3,'], 'A', '2020-01-01')
    const before = await both()
    await bring(['1,2014-12-17,Highlands,bomb,8,', '2,2014-12-20,Highlands,bomb,4,'], 'B', '2021-01-01')
    await ledger.write(operator, 'sarwan', (tx) => undoEdition(tx, 'log'))
    expect(await both()).toEqual(before)
    const { number, account } = await bring(
      ['1,2014-12-16,Highlands,bomb,3,', '2,2014-12-20,Highlands,bomb,4,'],
      'C',
      '2021-01-01',
    )
    expect([number, account.changes]).toEqual([3, { added: 1, changed: 0, withdrawn: 0, unchanged: 1 }])
    const editions = await ledger.read(operator, 'sarwan', (tx) => editionsOf(tx, 'log'))
    expect(editions.map(({ name, undone }) => [name, undone])).toEqual([
      ['A', false],
      ['B', true],
      ['C', false],
    ])
  })

  test('knows a file again, and does not put an older one over a newer', async () => {
    await bring(['1,2014-12-16,Highlands,bomb,3,'], 'A', '2020-01-01')
    await expect(bring(['1,2014-12-16,Highlands,bomb,3,'], 'B', '2021-01-01')).rejects.toMatchObject({ key: 'again' })
    await expect(bring(['1,2014-12-16,Highlands,bomb,4,'], 'B', '2019-01-01')).rejects.toMatchObject({ key: 'older' })
  })

  test('lists what it did not store, with what would be right', async () => {
    const rows = [
      '1,2014-12-16,Higlands,bomb,3,',
      '2,2014-02-30,Highlands,bomb,1,',
      '3,2014-12-16,Highlands,robbery,3,',
      ',,,,7,0',
    ]
    const { account, number } = await bring(rows, 'A', '2020-01-01')
    expect(account).toMatchObject({ read: 4, stored: 0, merged: 0, doubtful: 2, refused: 2 })
    const review = await ledger.read(operator, 'sarwan', (tx) => reviewOf(tx, { source: 'log', edition: number }))
    expect(review.map(({ row, reason, right }) => [row, reason, right])).toEqual([
      [2, 'place', 'hills'],
      [3, 'date', '2014-12-16'],
      [4, 'value', 'bomb, raid'],
      [5, 'unlabelled-total', ''],
    ])
  })

  test('is seen by whoever sees its source, and by nobody else', async () => {
    await bring(['1,2014-12-16,Highlands,bomb,3,', 'x,?,,,,'], 'A', '2020-01-01')
    expect(await sums()).toHaveLength(1)
    expect(await sums({}, thePublic)).toEqual([])
    expect(await ledger.read(thePublic, 'sarwan', (tx) => reviewOf(tx, { source: 'log', edition: 1 }))).toEqual([])
  })

  test('never shares a series between attacks and operations unless that is asked for', async () => {
    await bring(['1,2014-12-16,Highlands,bomb,3,', '2,2014-12-16,Highlands,raid,4,'], 'A', '2020-01-01')
    const where = { eventClass: ['attack', 'operation'] as ('attack' | 'operation')[] }
    await expect(sums({ where })).rejects.toThrow('mix')
    expect(await sums({ where, by: ['month', 'eventClass'] })).toHaveLength(2)
    const mixed = await ledger.read(operator, 'sarwan', (tx) => slice(tx, { ...asked, where, mix: true }))
    expect([mixed.isMixed, mixed.cells[0]?.value]).toEqual([true, 7])
  })

  test('gives the dead by class with the range that the source gives, and none where it gives none', async () => {
    const own = {
      id: 'id',
      day: { column: 'day' },
      axes: { eventClass: [{ is: 'attack' }] },
      ...{ civilians: 'civ', civiliansLow: 'civ min', civiliansHigh: 'civ max', securityForces: 'sf' },
    }
    const bring = (name: string, day: string, ...rows: string[]) =>
      importInto(
        ledger,
        operator,
        { workspace: 'sarwan', source: 'log', name, day, mapping: Mapping.parse(own), confirmWithdrawals: true },
        fileOfBytes(Buffer.from(['id,day,civ,civ min,civ max,sf', ...rows].join('\n'))),
      )
    await bring('A', '2020-01-01', '1,2014-12-16,3,2,5,1', '2,2014-12-17,4,4,9,2-6', '3,2015-01-02,1,,,')
    const ranged = { month: '2014-12', value: 7, low: 6, high: 14, uncounted: 0 }
    const unranged = { month: '2015-01', value: 1, low: 1, high: 1, uncounted: 0, unranged: 1 }
    const byMonth = (cells: Cell[]) => cells.toSorted((a, b) => ((a.month ?? '') < (b.month ?? '') ? -1 : 1))
    expect(byMonth(await both({ measure: 'civilians' }))).toEqual([ranged, unranged])
    expect(await both({ measure: 'securityForces', to: '2014-12' })).toEqual([
      { month: '2014-12', value: 3, low: 3, high: 3, uncounted: 0, unranged: 1 },
    ])
    await bring('B', '2021-01-01', '1,2014-12-16,3,2,5,1', '3,2015-01-02,1,1,2,')
    expect(byMonth(await both({ measure: 'civilians' }))).toEqual([
      { month: '2014-12', value: 3, low: 2, high: 5, uncounted: 0 },
      { month: '2015-01', value: 1, low: 1, high: 2, uncounted: 0 },
    ])
    expect(byMonth(await both({ measure: 'civilians', asOf: { log: 1 } }))).toEqual([ranged, unranged])
  })

  test('of two at once takes one, and refuses the other', async () => {
    const both = [
      bring(['1,2014-12-16,Highlands,bomb,3,'], 'A', '2020-01-01'),
      bring(['1,2014-12-16,Highlands,bomb,4,'], 'B', '2020-01-01'),
    ]
    const told = await Promise.allSettled(both)
    expect(told.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = told.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ key: 'under-way' })
    expect((await sums())[0]?.value).toBe(told[0]?.status === 'fulfilled' ? 3 : 4)
  })

  test('that would withdraw much or covers a part of the time is asked about first, and stores nothing until then', async () => {
    const rows = ['1,2014-12-16,Highlands,bomb,3,', '2,2015-02-20,Highlands,bomb,4,']
    await bring(rows, 'A', '2020-01-01')
    const before = await both()
    const other = ['1,2014-12-16,Highlands,bomb,3,', '3,2015-02-20,Highlands,bomb,4,']
    await expect(bring(other, 'B', '2021-01-01', false)).rejects.toMatchObject({
      ...{ key: 'would-withdraw', values: { withdrawn: 1, stands: 2 } },
      message: expect.stringContaining('--confirm-withdrawals'),
    })
    await expect(bring(rows.slice(0, 1), 'B', '2021-01-01', false)).rejects.toMatchObject({
      key: 'covers-part',
      values: { withdrawn: 1, stands: 2, from: '2014-12', to: '2015-02', first: '2014-12', last: '2014-12' },
    })
    await expect(bring(other, 'B', '2019-01-01', false)).rejects.toMatchObject({ key: 'older' })
    expect(await both()).toEqual(before)
    expect((await bring([...rows, ...other.slice(1)], 'C', '2021-01-01', false)).number).toBe(2)
    expect((await bring(other, 'D', '2021-01-01')).account.changes).toMatchObject({ withdrawn: 1 })
  })

  test('is looked at without being stored: the account, and what would be added, changed and withdrawn', async () => {
    const rows = ['1,2014-12-16,Highlands,bomb,3,', '2,2015-02-20,Highlands,bomb,4,']
    await bring(rows, 'A', '2020-01-01')
    const look = (rows: string[], day = '2021-01-01') =>
      lookAtFile(deskOf(ledger, operator, 'sarwan'), fileOfBytes(Buffer.from([heading, ...rows].join('\n'))), {
        source: 'log',
        name: 'B',
        day,
      })
    const found = await look(['1,2014-12-16,Highlands,bomb,9,', '3,?,,bomb,1,', '4,2015-02-20,,bomb,1,'])
    expect(found).toMatchObject({
      account: { read: 3, stored: 2, doubtful: 1, changes: { added: 1, changed: 1, withdrawn: 1, unchanged: 0 } },
      ...{ stands: 2, withdrawn: 1, warnings: ['much'], newest: { number: 1 } },
    })
    await expect(look(rows)).rejects.toMatchObject({ key: 'again' })
    await expect(look(rows.slice(1), '2019-01-01')).rejects.toMatchObject({ key: 'older' })
    expect((await both()).map(({ value }) => value)).toEqual([3, 4])
  })

  test('that does not come to its end leaves the source’s mapping as it was', async () => {
    const mapping = Mapping.parse({ id: 'id', day: { column: 'day' }, axes: { eventClass: [{ is: 'attack' }] } })
    const stop = new AbortController()
    const wish = { workspace: 'sarwan', source: 'log', name: 'A', day: '2020-01-01', mapping }
    const file = fileOfBytes(Buffer.from([heading, '1,2014-12-16,Highlands,bomb,3,'].join('\n')))
    const breaks = importInto(ledger, operator, wish, file, {
      signal: stop.signal,
      report: (_, __, what) => what === 'sums' && stop.abort(),
    })
    await expect(breaks).rejects.toThrow('aborted')
    const mappings = () =>
      ledger.read(operator, 'sarwan', async (tx) =>
        (await byIds(tx, 'incident_sources', ['log'])).map(({ data }) => data.mapping?.deaths),
      )
    expect(await mappings()).toEqual(['dead'])
    await importInto(ledger, operator, wish, file)
    expect(await mappings()).toEqual([undefined])
  })
})
