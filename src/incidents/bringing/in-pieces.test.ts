import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { describeEngines } from '#test/engines.ts'
import { undoEdition } from '../importing/import-edition.ts'
import type { IncidentQuery } from '../query-model.ts'
import { editionsOf } from '../store/edition-store.ts'
import { slice } from '../store/slice-store.ts'
import { importPieces } from './testing/import-pieces.ts'
import { editionOf, putSource } from './testing/two-editions.ts'

const operator = unrestricted('operator')
const rows = 2100
const question: IncidentQuery = {
  ...{ sources: ['log'], from: '2014-01', to: '2016-12', by: ['month', 'area', 'eventClass'], measure: 'deaths' },
  where: { eventClass: ['attack', 'operation'] },
}

/** By the lines of the two files, told apart by their ids. */
function changesBetween() {
  const linesOf = (edition: 1 | 2) => editionOf(rows, edition).trim().split('\n').slice(1)
  const before = new Map(linesOf(1).map((line) => [line.split(',')[0], line]))
  const changes = { added: 0, changed: 0, withdrawn: before.size, unchanged: 0 }
  for (const line of linesOf(2)) {
    const was = before.get(line.split(',')[0])
    changes[was === undefined ? 'added' : was === line ? 'unchanged' : 'changed'] += 1
    if (was !== undefined) changes.withdrawn -= 1
  }
  return changes
}

describeEngines('An edition that comes in piece by piece', (open) => {
  let ledger: Ledger
  let folder = ''
  let now = 0
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'paimana-pieces-'))
    for (const edition of [1, 2] as const) writeFileSync(join(folder, `${edition}.csv`), editionOf(rows, edition))
    now = Date.parse('2026-03-01T09:00:00Z')
    ledger = await open({ now: () => new Date(now) })
    for (const workspace of ['sarwan', 'whole'])
      await ledger.write(operator, workspace, (tx) => putSource(tx, workspace))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const pathOf = (edition: number) => join(folder, `${edition}.csv`)
  const bring = (edition: number, each?: (what: string) => void) =>
    importPieces(ledger, operator, pathOf(edition), { name: `E${edition}`, day: `2026-0${edition}-01` }, each)
  const alone = (edition: number) =>
    importPieces(
      ...([ledger, operator, pathOf(edition), { name: 'alone', day: '2026-01-01' }, () => {}, 'whole'] as const),
    )
  const sums = (workspace = 'sarwan', query: Partial<IncidentQuery> = {}) =>
    ledger.read(operator, workspace, async (tx) => {
      const { cells } = await slice(tx, { ...question, ...query })
      return cells.map((cell) => JSON.stringify(cell, Object.keys(cell).sort())).sort()
    })
  const editions = () => ledger.read(operator, 'sarwan', (tx) => editionsOf(tx, 'log'))
  const stored = async (workspace = 'sarwan') => {
    const { rows } = await ledger.everything((db) =>
      sql<Record<string, unknown>>`select id, day, area, deaths, axes from incidents
        where workspace = ${workspace} and until_edition is null order by id`.execute(db),
    )
    return rows
  }

  test('comes to what its file alone comes to, by any of the sums, and is taken back as a whole', async () => {
    const where = { ...question.where, motive: ['unknown' as const] }
    const many: Partial<IncidentQuery> = { by: ['year'], where, mix: true }
    const first = await bring(1)
    expect(first.account.changes).toEqual({ added: rows - 100, changed: 0, withdrawn: 0, unchanged: 0 })
    const before = [await sums(), await sums('sarwan', many), await stored()]
    const { account } = await bring(2)
    expect(account.changes).toEqual(changesBetween())
    await alone(2)
    expect(await sums()).toEqual(await sums('whole'))
    expect(await sums('sarwan', many)).toEqual(await sums('whole', many))
    const ids = (held: Record<string, unknown>[]) => held.map(({ axes: _, ...row }) => row)
    expect(ids(await stored())).toEqual(ids(await stored('whole')))
    expect(await sums('sarwan', { asOf: { log: 1 } })).toEqual(before[0])
    await ledger.write(operator, 'sarwan', (tx) => undoEdition(tx, 'log'))
    expect([await sums(), await sums('sarwan', many), await stored()]).toEqual(before)
  })

  test('is seen by nobody before it is whole, and no second one comes in beside it', async () => {
    await bring(1)
    const before = await sums()
    const looks: Promise<unknown>[] = []
    const second = bring(2, () => {
      if (looks.length > 2) return
      looks.push(
        Promise.all([sums(), editions()]).then(([seen, all]) => {
          expect(seen).toEqual(before)
          expect(all.map(({ number }) => number)).toEqual([1])
        }),
      )
      if (looks.length === 2)
        looks.push(
          expect(bring(2)).rejects.toMatchObject({ key: 'under-way' }),
          expect(ledger.write(operator, 'sarwan', (tx) => undoEdition(tx, 'log'))).rejects.toMatchObject({
            key: 'under-way',
          }),
        )
    })
    await second
    await Promise.all(looks)
    expect(looks.length).toBeGreaterThan(3)
    expect((await editions()).map(({ number }) => number)).toEqual([1, 2])
  })

  test('leaves nothing where it breaks off, and is cleared away where whoever brought it in is gone', async () => {
    await bring(1)
    const [before, held] = [await sums(), await stored()]
    let pieces = 0
    const breaks = bring(2, (what) => {
      if (what === 'events' && ++pieces === 2) throw new Error('the line broke')
    })
    await expect(breaks).rejects.toThrow('the line broke')
    expect(await sums()).toEqual(before)
    expect(await stored()).toEqual(held)
    const { number } = await bring(2)
    expect(number).toBe(2)
  })
})
