import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Ledger } from '#src/ledger/ledger.ts'
import { all, putMany } from '#src/ledger/records.ts'
import { amina } from '#test/actors.ts'
import { describeEngines } from '#test/engines.ts'
import { importPieces } from '../bringing/testing/import-pieces.ts'
import { putSource } from '../bringing/testing/two-editions.ts'
import { undoEdition } from '../importing/import-edition.ts'
import { editionsOf } from '../store/edition-store.ts'
import { slice } from '../store/slice-store.ts'
import { bordersOf } from './boundary-store.ts'
import { loadPlaces } from './load-places.ts'
import { wish } from './testing/survey.ts'
import { undoPlaces } from './undo-places.ts'

describeEngines('Taking a load of places back', (open) => {
  let ledger: Ledger
  let folder = ''
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'paimana-undo-places-'))
    ledger = await open()
    await ledger.write(amina, 'sarwan', (tx) => putSource(tx, 'sarwan'))
    await load()
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const load = (more: object = {}) => loadPlaces(ledger, amina, wish({ level: 'district', ...more }), '2026-11-22')
  const undo = (id = 'survey-2026') => undoPlaces(ledger, amina, 'sarwan', id)
  const areas = () =>
    ledger.read(amina, 'sarwan', async (tx) =>
      (await all(tx, 'areas')).flatMap(({ id }) => (id.startsWith('land-') ? [id] : [])),
    )
  const drawn = () =>
    ledger.read(amina, 'sarwan', async (tx) => (await bordersOf(tx, undefined)).boundaries.map(({ area }) => area))
  const bring = (edition: number, places: string[], each?: (what: string) => void) => {
    const path = join(folder, `${edition}.csv`)
    const rows = places.map((place, at) => `${at},2014-01-02,${place},bomb,${edition}`)
    writeFileSync(path, `id,day,province,kind,dead\n${rows.join('\n')}\n`)
    return importPieces(ledger, amina, path, { name: `E${edition}`, day: `2026-0${edition}-01` }, each)
  }
  const takeBack = () => ledger.write(amina, 'sarwan', (tx) => undoEdition(tx, 'log'))
  const counted = () =>
    ledger.read(amina, 'sarwan', async (tx) => {
      const question = { sources: ['log'], from: '2014-01', to: '2014-12', by: ['area' as const] }
      const { cells } = await slice(tx, { ...question, measure: 'events', where: { eventClass: ['attack'] } })
      return Object.fromEntries(cells.map((cell) => [cell.area, cell.value]))
    })

  test('takes borders and areas where nothing rests on them', async () => {
    const none = { kept: [], restsOn: { kinds: [], sources: [] } }
    expect(await undo()).toEqual({ boundaries: 2, areas: 2, ...none })
    expect([await areas(), await drawn()]).toEqual([[], []])
    await expect(undo()).rejects.toThrow('There is no load "survey-2026"; there are none.')
  })

  test('leaves every area in which an edition has placed something, says since which, and takes it once that is taken back', async () => {
    await bring(1, ['Highlands'])
    await bring(2, ['Hilltop', 'Highlands'])
    await bring(3, ['Highlands', 'Highlands'])
    const restsOn = { kinds: [], sources: [{ source: 'log', since: 2 }] }
    expect(await undo()).toEqual({ boundaries: 2, areas: 1, kept: ['land-hilltop'], restsOn })
    expect([await areas(), await drawn()]).toEqual([['land-hilltop'], []])
    await takeBack()
    expect(await counted()).toEqual({ 'land-hilltop': 1, hills: 1 })
    expect(await undo()).toEqual({ boundaries: 0, areas: 0, kept: ['land-hilltop'], restsOn })
    await takeBack()
    expect(await undo()).toMatchObject({ areas: 1, kept: [] })
    expect(await areas()).toEqual([])
  })

  test('leaves an area that a record names, wherever it stands in it', async () => {
    const office = { id: 'office', name: { en: 'Office' }, classification: 'ministry', otherNames: [] }
    const asks = [{ indicator: 'trained', version: 1, area: 'land-lakeside' }]
    await ledger.write(amina, 'sarwan', async (tx) => {
      const data = { ...office, area: 'land-hilltop' }
      await putMany(tx, 'organisations', [{ id: 'office', label: 'TLP:CLEAR', data: data as never }])
      await putMany(tx, 'rounds', [{ id: 'spring', label: 'TLP:GREEN', data: { id: 'spring', asks } as never }])
    })
    expect(await undo()).toMatchObject({
      ...{ areas: 0, kept: ['land-hilltop', 'land-lakeside'] },
      restsOn: { kinds: ['organisations', 'rounds'], sources: [] },
    })
  })

  test('leaves an area that another load has drawn, and draws the borders of before again', async () => {
    await load({ id: 'survey-2027' })
    expect(await undo()).toMatchObject({ boundaries: 2, areas: 0, restsOn: { kinds: ['boundaries'] } })
    expect(await drawn()).toEqual(['land-hilltop', 'land-lakeside'])
    await load()
    expect(await undo('survey-2027')).toMatchObject({ boundaries: 2, areas: 0, kept: [] })
    expect(await drawn()).toEqual(['land-hilltop', 'land-lakeside'])
  })

  test('refuses a file that was read before areas went, and that would place events in them', async () => {
    let going: Promise<unknown> | undefined
    const coming = bring(1, ['Hilltop'], (what) => {
      if (what === 'reading') going = undo()
    })
    await expect(coming).rejects.toThrow('The area “land-hilltop” was taken back while the file came in.')
    expect(await going).toMatchObject({ kept: [] })
    expect(await ledger.read(amina, 'sarwan', (tx) => editionsOf(tx, 'log'))).toEqual([])
    expect((await bring(1, ['Highlands', 'Highlands'])).account).toMatchObject({ stored: 2 })
  })
})
