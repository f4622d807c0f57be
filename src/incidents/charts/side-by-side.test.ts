import { beforeEach, describe, expect, test } from 'vitest'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { putMany, putWorkspace } from '#src/ledger/records.ts'
import { publish } from '#src/publishing/door.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { describeEngines } from '#test/engines.ts'
import { importInto } from '../bringing/import-into.ts'
import { fileOfBytes } from '../importing/read-file.ts'
import { IncidentSource } from '../source-model.ts'
import { readChoice } from './choice.ts'
import { incidentView } from './incident-view.ts'

const operator = unrestricted('operator')
const words = { en: 'x' }
/** One event a row, of which it is known how it was done; and a table that counts attacks and raids, and of raids no dead. */
const press = {
  day: { column: 'day' },
  place: { names: ['province'] },
  axes: {
    eventClass: [{ column: 'kind', values: { raid: 'operation', bomb: 'attack', gun: 'attack', riot: 'riot' } }],
    tactic: [{ column: 'kind', values: { bomb: 'bomb', gun: 'firing' }, otherwise: 'unknown' }],
  },
  ...{ id: 'id', deaths: 'dead' },
}
const police = {
  day: { year: 'year', month: 'month' },
  place: { names: ['province'] },
  cells: [
    { events: 'attacks', deaths: 'dead', axes: { eventClass: [{ is: 'attack' }] } },
    { events: 'raids', axes: { eventClass: [{ is: 'operation' }] } },
  ],
}
const pressRows = [
  'id,day,province,kind,dead',
  ...['1,2014-01-05,hills,bomb,3', '2,2014-02-05,marsh,gun,1', '3,2014-02-06,hills,raid,7'],
  ...['4,2015-03-06,hills,bomb,2', '5,2016-12-01,marsh,riot,0'],
]
const policeRows = [
  'year,month,province,attacks,dead,raids',
  ...['2013,1,hills,4,9,1', '2014,1,hills,2,3,1', '2014,1,marsh,1,0,2', '2015,12,hills,3,1,0'],
]

describeEngines('Two sources side by side', (open) => {
  let ledger: Ledger
  beforeEach(async () => {
    ledger = await open()
    await ledger.write(operator, 'sarwan', async (tx) => {
      await putWorkspace(tx, { id: 'sarwan', title: words, summary: words, publisher: words, licence: 'CC0' } as never)
      const area = (id: string, more: object) => ({ id, label: 'TLP:CLEAR', data: { id, name: { en: id }, ...more } })
      const within = { classification: 'province', parent: 'land' }
      await putMany(tx, 'areas', [
        area('land', { classification: 'country' }),
        area('hills', within),
        area('marsh', within),
      ] as never)
      const document = { id: 'paper', title: words, kind: 'report', language: 'en', terms: words, authors: [] }
      await putMany(tx, 'sources', [{ id: 'paper', label: 'TLP:CLEAR', data: document as never }])
      await putMany(tx, 'incident_sources', [
        sourceOf('police', { kind: 'table', mapping: police, breaks: [{ date: '2014-01-01', note: words }] }),
        sourceOf('press', { mapping: press }),
      ])
    })
    await bring('police', policeRows)
    await bring('press', pressRows)
  })

  const sourceOf = (id: string, more: object) => ({
    ...{ id, label: 'TLP:CLEAR' as const },
    data: IncidentSource.parse({ id, title: { en: id }, source: 'paper', terms: words, ...more }),
  })
  const bring = (source: string, rows: string[]) =>
    importInto(
      ledger,
      operator,
      { workspace: 'sarwan', source, name: 'first', day: '2017-12-31' },
      fileOfBytes(Buffer.from(rows.join('\n'))),
    )

  const shown = async (query: string) => {
    const published = publish(await readSnapshot(ledger, thePublic, 'sarwan'), thePublic)
    const { choice } = readChoice(new URLSearchParams(query))
    const view = await ledger.read(thePublic, 'sarwan', (tx) => incidentView(tx, published, choice))
    if (!view) throw new Error('nothing is shown')
    return view
  }
  const silent = async (query: string) => (await shown(query)).sources.flatMap((one) => (one.silent ? [one] : []))

  test('have the time that both cover told, and none where it is the same', async () => {
    expect((await shown('')).common).toEqual(['2014-01', '2015-12'])
    expect((await shown('from=2014&to=2014')).common).toBeNull()
  })

  test('have a line each in the picture of every area, that of the map first', async () => {
    const { multiples } = await shown('map=press')
    expect(multiples.map(({ key, lines }) => [key, lines.map(({ source }) => source)])).toEqual([
      ['hills', ['press', 'police']],
      ['marsh', ['press', 'police']],
    ])
    expect(multiples[0]?.lines[1]?.points.map(({ value }) => value)).toEqual([4, 2, 3])
  })

  test('have a line each as long as they can be told apart: of five, four', async () => {
    const more = ['courts', 'hospital', 'mosque']
    await ledger.write(operator, 'sarwan', (tx) =>
      putMany(
        tx,
        'incident_sources',
        more.map((id) => sourceOf(id, { mapping: press })),
      ),
    )
    for (const id of more) await bring(id, pressRows)
    const sourcesOf = async (query: string) => (await shown(query)).multiples[0]?.lines.map(({ source }) => source)
    expect(await sourcesOf('map=press')).toEqual(['press', 'courts', 'hospital', 'mosque'])
    expect(await sourcesOf('source=police&source=press&source=courts')).toEqual(['courts', 'police', 'press'])
  })

  test('have no zero where one never tells of such events: no line, no number on the map, and why', async () => {
    expect(await silent('of=unrest')).toMatchObject([{ id: 'police', silent: { of: 'kind' } }])
    const view = await shown('of=unrest')
    expect([view.mapped, view.trend.map(({ source }) => source)]).toEqual(['press', ['press']])
    expect(view.parts.map(({ values }) => Object.keys(values))).toEqual([['press'], ['press']])
    expect(view.families.find(({ family }) => family === 'unrest')?.events).toEqual({ press: 1 })
  })

  test('have none where one never says how an attack was done, though others do', async () => {
    expect(await silent('tactic=bomb')).toMatchObject([{ id: 'police', silent: { of: 'axis', axis: 'tactic' } }])
    expect(await silent('tactic=suicide')).toMatchObject([{ id: 'police' }])
    expect((await shown('split=tactic')).split.find(({ value }) => value === 'bomb')?.sums).toEqual({
      press: { value: 2, low: 2, high: 2, uncounted: 0 },
    })
    expect((await shown('split=tactic')).split.find(({ value }) => value === 'unknown')?.sums).toMatchObject({
      ...{ press: { value: 0 }, police: { value: 10 } },
    })
  })

  test('have none where one never gives the figure, for a family of its own as well', async () => {
    expect(await silent('of=operations&measure=deaths')).toMatchObject([{ id: 'police', silent: { of: 'measure' } }])
    const { trend, mute } = await shown('of=attacks&of=operations&measure=deaths')
    expect(mute).toEqual([{ source: 'police', family: 'operations', silent: { of: 'measure' } }])
    expect(trend.map(({ source, family }) => `${source} ${family}`)).toEqual([
      ...['police attacks', 'press attacks', 'press operations'],
    ])
  })

  test('keep a zero where a source tells of such events elsewhere or at another time', async () => {
    expect(await silent('from=2015-06&to=2015-09&step=month')).toEqual([])
    expect(await silent('of=attacks&area=marsh&from=2015')).toEqual([])
  })

  describe('of which one has changed how it collects', () => {
    const each = (year: number, count: number, row: (month: string) => string) =>
      Array.from({ length: count }, (_, at) => row(`${year},${at + 1},hills,`))
    /** Until 2014 no raids, and of attacks no dead; from 2015 on both. */
    const rows = [
      'year,month,province,attacks,dead,raids',
      ...each(2013, 12, (at) => `${at}2,,`),
      ...each(2014, 12, (at) => `${at}2,,`),
      ...each(2015, 12, (at) => `${at}1,3,1`),
      ...each(2016, 12, (at) => `${at}1,3,1`),
    ]
    beforeEach(async () => {
      const breaks = [{ date: '2015', note: words }]
      await ledger.write(operator, 'sarwan', (tx) =>
        putMany(tx, 'incident_sources', [sourceOf('station', { kind: 'table', mapping: police, breaks })]),
      )
      await bring('station', rows)
    })
    const then = ['2013-01', '2014-12']
    const station = async (query: string) => {
      const view = await shown(`source=station&step=year&${query}`)
      return { ...view, own: view.sources[0], years: view.trend[0]?.points.map(({ at }) => at) }
    }

    test('have a gap where it told of no such events, which would have been due, and say so', async () => {
      const { own, years, gaps, multiples } = await station('of=operations')
      expect([own?.silent, own?.untold]).toEqual([null, [{ of: 'kind', months: then }]])
      expect(years).toEqual(['2015', '2016'])
      expect(gaps).toEqual([{ source: 'station', family: null, silent: { of: 'kind', months: then } }])
      expect(multiples[0]?.lines[0]?.points.map(({ at }) => at)).toEqual(['2015', '2016'])
      expect((await station('of=attacks')).years).toEqual(['2013', '2014', '2015', '2016'])
    })

    test('have a gap where it did not give the figure, and no number at all where that is all the time', async () => {
      const { own, years } = await station('of=attacks&measure=deaths')
      expect(own?.untold).toEqual([{ of: 'measure', months: then }])
      expect(years).toEqual(['2015', '2016'])
      const early = await station('of=operations&from=2013&to=2014-06')
      expect(early.own?.silent).toEqual({ of: 'kind', months: ['2013-01', '2014-06'] })
      expect([early.trend, early.parts.flatMap(({ values }) => Object.keys(values))]).toEqual([[], []])
    })

    test('have a rate over the people of the time that is told alone', async () => {
      const count = { id: 'census', area: 'hills', day: '2010-01-01', value: 1000, citation: { source: 'paper' } }
      await ledger.write(operator, 'sarwan', (tx) =>
        putMany(tx, 'populations', [{ id: 'census', label: 'TLP:CLEAR', data: count as never }]),
      )
      const { parts } = await station('of=operations&rate=yes')
      expect(parts.find(({ key }) => key === 'hills')?.values.station).toMatchObject({ value: expect.closeTo(1200, 6) })
    })

    test('keep a zero of what is so rare that there may well have been none', async () => {
      const rare = rows.map((row) => (row.startsWith('201') ? row.replace(/,[^,]*$/, ',') : row))
      const once = rare.map((row) => (row.startsWith('2016,1,') ? `${row}1` : row))
      await importInto(
        ...([ledger, operator] as const),
        { workspace: 'sarwan', source: 'station', name: 'second', day: '2018-01-31', confirmWithdrawals: true },
        fileOfBytes(Buffer.from(once.join('\n'))),
      )
      const { own, years } = await station('of=operations')
      expect([own?.untold, years]).toEqual([[], ['2013', '2014', '2015', '2016']])
    })
  })
})
