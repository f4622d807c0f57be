import { beforeEach, expect, test } from 'vitest'
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
      const source = (id: string, more: object) => ({
        ...{ id, label: 'TLP:CLEAR' as const },
        data: IncidentSource.parse({ id, title: { en: id }, source: 'paper', terms: words, ...more }),
      })
      await putMany(tx, 'incident_sources', [
        source('police', { kind: 'table', mapping: police, breaks: [{ date: '2014-01-01', note: words }] }),
        source('press', { mapping: press }),
      ])
    })
    for (const [id, rows] of [['police', policeRows] as const, ['press', pressRows] as const])
      await importInto(
        ledger,
        operator,
        { workspace: 'sarwan', source: id, name: 'first', day: '2017-12-31' },
        fileOfBytes(Buffer.from(rows.join('\n'))),
      )
  })

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
})
