import { beforeEach, expect, test } from 'vitest'
import type { Visitor } from '#src/identity/visitor.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { putMany } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { importIncidentFile, undoIncidentImport } from '../bringing/import-acts.ts'
import { accountAddsUp } from '../edition-model.ts'
import type { IncidentQuery } from '../query-model.ts'
import { IncidentSource } from '../source-model.ts'
import { editionsOf, reviewOf } from '../store/edition-store.ts'
import { settledRows, waitingRows } from '../store/review-store.ts'
import { slice } from '../store/slice-store.ts'
import { reopenIncidentRow } from './reopen-row.ts'
import { settleIncidentRow } from './settle-row.ts'

const words = { en: 'x' }
const mapping = {
  id: 'id',
  day: { column: 'day' },
  place: { names: ['province'] },
  axes: { eventClass: [{ column: 'kind', values: { bomb: 'attack', raid: 'operation' } }], type: [{ text: 'kind' }] },
  deaths: 'dead',
}
const first = [
  '1,2014-12-16,Highlands,bomb,3',
  '2,2014-12-17,Higlands,bomb,4',
  '3,3/4/2014,Highlands,bomb,5',
  '4,2014-12-18,Highlands,robbery,6',
  '1,2014-12-19,Highlands,bomb,7',
]

describeEngines('A doubtful row', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
      const area = (id: string, en: string, classification: string, parent?: string) => ({
        ...{ id, label: 'TLP:CLEAR' as const },
        data: { id, name: { en }, classification, ...(parent ? { parent } : {}) },
      })
      await putMany(tx, 'areas', [area('land', 'Sarwan', 'country'), area('hills', 'Highlands', 'province', 'land')])
      const data = IncidentSource.parse({ id: 'log', title: words, source: 'log', terms: words, mapping })
      await putMany(tx, 'incident_sources', [{ id: 'log', label: 'TLP:AMBER', data }])
    })
    await bring(first, 'A', '2026-01-01')
  })
  const bring = (rows: string[], name: string, day: string) =>
    people.as(people.bilal, importIncidentFile, {
      ...{ source: 'log', name, day, confirmWithdrawals: true },
      file: Buffer.from(['id,day,province,kind,dead', ...rows].join('\n')).toString('base64'),
    })
  const settle = (row: number, deed: string, changes = {}, by: Visitor = people.bilal, edition = 1) =>
    people.as(by, settleIncidentRow, { source: 'log', edition, row, deed: deed as 'accept', changes, note: 'as seen' })
  const newest = async () => {
    const edition = (await people.sees(people.bilal, (tx) => editionsOf(tx, 'log'))).findLast((one) => !one.undone)
    if (!edition) throw new Error('there is no edition')
    expect(accountAddsUp(edition.account)).toBe(true)
    return edition
  }
  const asked: IncidentQuery = {
    ...{ sources: ['log'], from: '2014-01', to: '2016-12', by: ['area'], measure: 'deaths' },
    where: { eventClass: ['attack', 'unknown'] },
    mix: true,
  }
  /** Deaths by area, the same from all axes and from the fewer that charts use. */
  const sums = async (query: Partial<IncidentQuery> = {}) => {
    const one = async (where: object) => {
      const { cells } = await people.sees(people.bilal, (tx) =>
        slice(tx, { ...asked, ...query, where: { ...asked.where, ...where } }),
      )
      return Object.fromEntries(cells.map(({ area, value }) => [String(area), value]))
    }
    const few = await one({})
    expect(await one({ motive: ['unknown'] })).toEqual(few)
    return few
  }
  const refusal = (status: number, key?: string) => ({
    problem: { status },
    ...(key ? { faults: [{ key: `incidentImports.error.${key}` }] } : {}),
  })

  test('is counted as far as it can be read, put right, or left out, and the account goes on adding up', async () => {
    expect((await newest()).account).toMatchObject({ stored: 1, doubtful: 4, refused: 0 })
    await settle(3, 'accept')
    expect(await sums()).toEqual({ hills: 3, land: 4 })
    await settle(4, 'correct', { day: '2014-04-03' })
    expect(await sums({ to: '2014-04' })).toEqual({ hills: 5 })
    await settle(5, 'leave-out')
    const { account, months } = await newest()
    expect(account).toMatchObject({
      ...{ stored: 3, doubtful: 1, refused: 1, settled: { stored: 2, refused: 1 } },
      ...{ reasons: { 'same-id': 1, 'left-out': 1 }, totals: { events: 3, deaths: 12 } },
      changes: { added: 3, changed: 0, withdrawn: 0, unchanged: 0 },
    })
    expect(months).toEqual(['2014-04', '2014-12'])
    await settle(6, 'accept')
    expect(await sums()).toEqual({ hills: 15, land: 4 })
  })

  test('of which nothing is left without its doubt cannot be accepted, and what stays in doubt is not corrected', async () => {
    await expect(settle(4, 'accept')).rejects.toMatchObject(refusal(422, 'not-acceptable'))
    await expect(settle(3, 'correct', { province: 'Lowlands' })).rejects.toMatchObject(refusal(422, 'still-doubtful'))
    await expect(settle(3, 'correct', { town: 'Highlands' })).rejects.toMatchObject(refusal(422, 'column'))
    expect(await sums()).toEqual({ hills: 3 })
  })

  test('is decided about once, by the secretariat, in the newest edition; the log has it', async () => {
    for (const other of [people.kamran, people.maryam, people.amina, people.yusuf])
      await expect(settle(3, 'accept', {}, other)).rejects.toMatchObject(refusal(403))
    await settle(3, 'accept')
    await expect(settle(3, 'leave-out', {}, people.sana)).rejects.toMatchObject(refusal(409, 'settled'))
    await expect(settle(2, 'accept')).rejects.toMatchObject(refusal(404))
    await bring([...first, '9,2015-01-01,Highlands,bomb,1'], 'B', '2026-02-01')
    await expect(settle(4, 'correct', { day: '2014-04-03' })).rejects.toMatchObject(refusal(409, 'not-newest'))
    const { entries } = await people.desk.ledger.read(unrestricted('operator'), workspace, async ({ db }) => ({
      entries: await db.selectFrom('audit_entries').select(['action', 'change']).execute(),
    }))
    expect(entries.filter(({ action }) => action === 'settle-incident-row')).toMatchObject([
      { change: { edition: 1, row: 3, deed: 'accept', reason: 'place', note: 'as seen', changes: { province: '' } } },
    ])
  })

  test('that says the same in the next edition is settled as it was; one that says something else waits again', async () => {
    await settle(3, 'accept')
    await settle(4, 'correct', { day: '2014-04-03' })
    await settle(5, 'leave-out')
    const next = [...first]
    next[2] = '3,3/4/2014,Highlands,bomb,50'
    await bring(['8,2015-01-01,Highlands,bomb,1', ...next], 'B', '2026-02-01')
    const { account } = await newest()
    expect(account).toMatchObject({ stored: 3, doubtful: 2, refused: 1, settled: { stored: 1, refused: 1 } })
    expect(account.changes).toEqual({ added: 1, changed: 0, withdrawn: 1, unchanged: 2 })
    expect(await sums()).toEqual({ hills: 4, land: 4 })
    const review = await people.sees(people.bilal, (tx) => reviewOf(tx, { source: 'log', edition: 2 }))
    expect(review.map(({ row, settled }) => [row, settled])).toEqual([
      [4, 'accept'],
      [5, null],
      [6, 'leave-out'],
      [7, null],
    ])
    expect(await people.sees(people.bilal, waitingRows)).toEqual([{ source: 'log', edition: 2, count: 2 }])
    expect(await people.sees(people.kamran, waitingRows)).toEqual([])
  })

  const reopen = (row: number, deed: string, by: Visitor = people.bilal, edition = 1) =>
    people.as(by, reopenIncidentRow, { source: 'log', edition, row, deed: deed as 'accept', note: 'in error' })
  /** All that an edition says: account, months, sums by all axes and by few, and the rows that wait. */
  const figures = async (query: Partial<IncidentQuery> = {}) => {
    const { account, months } = await newest()
    const { readMonths: _, ...said } = account
    return [said, months, await sums(query), await people.sees(people.bilal, waitingRows)]
  }

  test('is doubtful again once the decision is taken back, and the edition’s figures are as before, whatever came first', async () => {
    const before = await figures()
    await settle(3, 'accept')
    const between = await figures()
    await settle(4, 'correct', { day: '2014-04-03' })
    await settle(6, 'accept')
    await reopen(6, 'accept', people.sana)
    await reopen(4, 'correct')
    expect(await figures()).toEqual(between)
    await settle(5, 'leave-out')
    await reopen(5, 'leave-out')
    await reopen(3, 'accept')
    expect(await figures()).toEqual(before)
    await settle(4, 'correct', { day: '2014-04-03' })
    expect((await newest()).months).toEqual(['2014-04', '2014-12'])
  })

  test('is taken back once, by the secretariat, as it was decided, in the newest edition; the log has it', async () => {
    await expect(reopen(3, 'accept')).rejects.toMatchObject(refusal(409, 'not-settled'))
    await settle(3, 'accept')
    for (const other of [people.kamran, people.maryam, people.amina, people.yusuf])
      await expect(reopen(3, 'accept', other)).rejects.toMatchObject(refusal(403))
    await expect(reopen(3, 'leave-out')).rejects.toMatchObject(refusal(409))
    await expect(reopen(2, 'accept')).rejects.toMatchObject(refusal(404))
    const more = { source: 'log', edition: 1, row: 3, deed: 'accept', note: 'x', settled: null } as never
    await expect(people.as(people.bilal, reopenIncidentRow, more)).rejects.toMatchObject(refusal(422))
    await reopen(3, 'accept')
    await expect(reopen(3, 'accept')).rejects.toMatchObject(refusal(409, 'not-settled'))
    const { entries } = await people.desk.ledger.read(unrestricted('operator'), workspace, async ({ db }) => ({
      entries: await db.selectFrom('audit_entries').select(['action', 'change']).execute(),
    }))
    expect(entries.filter(({ action }) => action === 'reopen-incident-row')).toMatchObject([
      { change: { edition: 1, row: 3, deed: 'accept', reason: 'place', note: 'in error' } },
    ])
    await settle(3, 'leave-out')
    await bring([...first, '9,2015-01-01,Highlands,bomb,1'], 'B', '2026-02-01')
    await expect(reopen(3, 'leave-out')).rejects.toMatchObject(refusal(409, 'not-newest'))
  })

  test('whose decision was made in an earlier edition is doubtful in the newest alone, until that is taken back', async () => {
    await settle(3, 'accept')
    const asOfFirst = await sums({ asOf: { log: 1 } })
    await bring([...first, '9,2014-01-01,Highlands,bomb,1'], 'B', '2026-02-01')
    expect((await newest()).account.changes).toEqual({ added: 1, changed: 0, withdrawn: 0, unchanged: 2 })
    await reopen(3, 'accept', people.bilal, 2)
    expect((await newest()).account).toMatchObject({
      ...{ stored: 2, doubtful: 4, changes: { added: 1, changed: 0, withdrawn: 1, unchanged: 1 } },
    })
    expect(await sums()).toEqual({ hills: 4 })
    expect(await sums({ asOf: { log: 1 } })).toEqual(asOfFirst)
    const settledIn = (edition: number) =>
      people.sees(people.bilal, async (tx) => [...(await settledRows(tx, 'log', edition)).keys()])
    expect([await settledIn(1), await settledIn(2)]).toEqual([[3], []])
    await bring([...first, '8,2014-01-01,Highlands,bomb,1'], 'C', '2026-03-01')
    expect((await newest()).account).toMatchObject({ stored: 2, doubtful: 4 })
    const undo = (edition: number) => people.as(people.bilal, undoIncidentImport, { source: 'log', edition })
    await undo(3)
    await settle(3, 'leave-out', {}, people.bilal, 2)
    await undo(2)
    expect(await settledIn(1)).toEqual([3])
    expect(await sums()).toEqual(asOfFirst)
    await reopen(3, 'accept')
    expect(await sums()).toEqual({ hills: 3 })
  })

  test('of a table that its source has added up is taken back as well, and never more than stands', async () => {
    const cells = [{ events: 'attacks', deaths: 'dead', axes: { eventClass: [{ is: 'attack' }] } }]
    const table = { day: { column: 'month' }, place: { names: ['province'] }, cells }
    const put = (areas: object[]) =>
      people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
        const data = IncidentSource.parse({
          ...{ id: 'sums', title: words, source: 'log', terms: words },
          kind: 'table',
          mapping: table,
        })
        await putMany(tx, 'incident_sources', [{ id: 'sums', label: 'TLP:AMBER', data }])
        await putMany(tx, 'areas', areas as never)
      })
    await put([])
    const rows = ['month,province,attacks,dead', '2014-12,Highlands,3,9', '2015-02,Higlands,2,5']
    const file = Buffer.from(rows.join('\n')).toString('base64')
    await people.as(people.bilal, importIncidentFile, { source: 'sums', name: 'A', day: '2026-01-01', file })
    const told = async () => {
      const { cells } = await people.sees(people.bilal, (tx) => slice(tx, { ...asked, sources: ['sums'] }))
      const [edition] = await people.sees(people.bilal, (tx) => editionsOf(tx, 'sums'))
      return [cells, edition?.months, edition?.account.totals, edition?.account.doubtful]
    }
    const before = await told()
    const of = { source: 'sums', edition: 1, row: 3, deed: 'correct' as const, note: 'as seen' }
    await people.as(people.bilal, settleIncidentRow, { ...of, changes: { province: 'Highlands' } })
    expect((await told()).slice(1)).toMatchObject([['2014-12', '2015-02'], { events: 5, deaths: 14 }, 0])
    const renamed = (en: string) => ({
      ...{ id: 'hills', label: 'TLP:CLEAR' },
      data: { id: 'hills', name: { en }, classification: 'province', parent: 'land' },
    })
    const other = { id: 'peaks', name: { en: 'Highlands' }, classification: 'province', parent: 'land' }
    await put([renamed('Uplands'), { id: 'peaks', label: 'TLP:CLEAR', data: other }])
    await expect(people.as(people.bilal, reopenIncidentRow, of)).rejects.toMatchObject(refusal(409, 'read-otherwise'))
    await put([renamed('Highlands'), { id: 'peaks', label: 'TLP:CLEAR', data: { ...other, name: { en: 'Peaks' } } }])
    await people.as(people.bilal, reopenIncidentRow, of)
    expect(await told()).toEqual(before)
  })

  test('is not taken back where places have changed since, for it would be taken away from where it was never counted', async () => {
    await settle(4, 'correct', { day: '2014-04-03' })
    const before = await figures()
    const rename = (en: string) =>
      people.desk.ledger.write(unrestricted('operator'), workspace, (tx) =>
        putMany(tx, 'areas', [
          {
            ...{ id: 'hills', label: 'TLP:CLEAR' as const },
            data: { id: 'hills', name: { en }, classification: 'province', parent: 'land' },
          },
        ]),
      )
    await rename('Uplands')
    await expect(reopen(4, 'correct')).rejects.toMatchObject(refusal(409, 'read-otherwise'))
    await rename('Highlands')
    expect(await figures()).toEqual(before)
    await reopen(4, 'correct')
  })

  test('and all that was decided about it goes with its edition', async () => {
    await settle(3, 'accept')
    await people.as(people.bilal, undoIncidentImport, { source: 'log', edition: 1 })
    expect(await sums()).toEqual({})
    await bring(first, 'A', '2026-01-01')
    expect((await newest()).account).toMatchObject({ stored: 1, doubtful: 4 })
    expect(await sums()).toEqual({ hills: 3 })
  })
})
