import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Visitor } from '#src/identity/visitor.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { putMany } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { IncidentSource } from '../source-model.ts'
import { editionsOf } from '../store/edition-store.ts'
import { importIncidentFile } from './import-acts.ts'
import { ImportDesk } from './import-desk.ts'
import type { WaitingFile } from './waiting-files.ts'

const words = { en: 'x' }
const mapping = { id: 'id', day: { column: 'day' }, axes: { eventClass: [{ is: 'attack' }] }, deaths: 'dead' }
const table = (rows: string[]) => `id,day,dead\n${rows.join('\n')}\n`
const both = ['1,2026-01-01,3', '2,2026-02-01,4']

describeEngines('The desk of imports', (open) => {
  let people: Colleagues
  let desk: ImportDesk
  let folder = ''
  let now = 0
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'paimana-desk-'))
    now = Date.parse('2026-11-21T09:00:00Z')
    desk = new ImportDesk(folder, () => now)
    people = await colleagues(open)
    const data = IncidentSource.parse({ id: 'log', title: words, source: 'log', terms: words, mapping })
    await people.desk.ledger.write(unrestricted('operator'), workspace, (tx) =>
      putMany(tx, 'incident_sources', [{ id: 'log', label: 'TLP:AMBER', data }]),
    )
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const of = { workspace, source: 'log' }
  const setting = (visitor: Visitor) => ({ ledger: people.desk.ledger, visitor, workspace, today: '2026-11-21' })
  const send = (text: string, name = 'log.csv') => {
    const body = new FormData()
    body.append('file', new File([text], name))
    return desk.files.receive(new Request('http://x/', { method: 'POST', body }), of)
  }
  const look = async (file: WaitingFile, by = people.bilal) => {
    for (;;) {
      const found = await desk.look(setting(by), file)
      if (found.state !== 'running') return found
    }
  }
  const bring = (file: WaitingFile, wish: object = {}, by = people.bilal) =>
    desk.bring(setting(by), file, { name: 'A', day: '2026-11-01', against: 0, isMeant: false, ...wish })
  const editions = () => people.sees(people.bilal, (tx) => editionsOf(tx, 'log'))
  const refusal = (status: number) => ({ problem: { status } })

  test('stores what was looked at, once, and asks before much of it would go', async () => {
    const file = await send(table(both))
    await expect(bring(file)).rejects.toMatchObject(refusal(409))
    expect(await look(file)).toMatchObject({
      state: 'read',
      preview: { account: { stored: 2 }, newest: null, warnings: [] },
    })
    expect(await bring(file)).toEqual({ state: 'brought', edition: 1 })
    expect(desk.broughtAs(file.id)).toBe(1)
    await expect(bring(file)).rejects.toMatchObject(refusal(409))
    await expect(desk.files.file(file.id, of)).rejects.toMatchObject(refusal(404))

    const less = await send(table([both[0] ?? '', '3,2026-01-05,?']))
    const seen = await look(less)
    expect(seen).toMatchObject({ preview: { stands: 2, withdrawn: 1, warnings: ['much', 'part'] } })
    await expect(bring(less, { against: 1 })).rejects.toMatchObject({
      problem: { status: 409, type: '/problems/to-confirm', where: 'isMeant-yes' },
    })
    expect(await editions()).toHaveLength(1)
    expect(await bring(less, { against: 1, isMeant: true })).toEqual({ state: 'brought', edition: 2 })
  })

  test('does not store what was held against an edition that is not the newest any more', async () => {
    const file = await send(table(both))
    await look(file)
    const other = Buffer.from(table(['9,2026-01-01,1'])).toString('base64')
    await people.as(people.sana, importIncidentFile, { source: 'log', name: 'B', day: '2026-10-01', file: other })
    await expect(bring(file)).rejects.toMatchObject(refusal(409))
    await expect(bring(file, { against: 1 })).rejects.toMatchObject(refusal(409))
    expect(await look(file)).toMatchObject({ preview: { newest: { number: 1 }, withdrawn: 1 } })
    expect(await editions()).toHaveLength(1)
  })

  test('says why a day is too early, and what was looked at still holds', async () => {
    const first = await send(table(['9,2026-01-01,1']))
    await look(first)
    await bring(first)
    const file = await send(table(['9,2026-01-01,1', ...both]))
    await look(file)
    const refused = { state: 'read', refused: { status: 422, faults: [{ key: 'incidentImports.error.older' }] } }
    expect(await bring(file, { against: 1, day: '2026-10-01' })).toMatchObject(refused)
    expect(await bring(file, { against: 1 })).toEqual({ state: 'brought', edition: 2 })
  })

  test('is the secretariat’s alone: whoever else asks is told nothing, and stores nothing', async () => {
    const file = await send(table(both))
    for (const other of [people.kamran, people.ayesha, people.yusuf])
      await expect(desk.look(setting(other), file)).rejects.toMatchObject(refusal(404))
    await look(file)
    await expect(bring(file, {}, people.kamran)).rejects.toMatchObject(refusal(404))
    await expect(desk.files.file(file.id, { workspace, source: 'other' })).rejects.toMatchObject(refusal(404))
    expect(await editions()).toEqual([])
  })

  test('says what is wrong with a file, and keeps one for a day', async () => {
    await expect(send('')).rejects.toMatchObject(refusal(422))
    await expect(send('%PDF-1.7')).rejects.toMatchObject({ faults: [{ key: 'incidentImports.error.not-text' }] })
    const odd = await look(await send('when,who\n1,2\n'))
    expect(odd).toMatchObject({ state: 'failed', status: 422, faults: [{ key: 'incidentImports.error.heading' }] })
    now += 25 * 60 * 60 * 1000
    expect(await desk.files.list(of)).toEqual([])
    await send(table(both))
    expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toHaveLength(1)
  })
})
