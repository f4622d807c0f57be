import { beforeEach, expect, test } from 'vitest'
import { stepsOf } from '#src/identity/act.ts'
import { withdrawGrant } from '#src/identity/change-grant.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { putMany } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { IncidentSource } from '../source-model.ts'
import { editionsOf } from '../store/edition-store.ts'
import { importIncidentFile, undoIncidentImport } from './import-acts.ts'

const words = { en: 'x' }
const mapping = { id: 'id', day: { column: 'day' }, axes: { eventClass: [{ is: 'attack' }] }, deaths: 'dead' }
const given = (rows: string, day = '2026-01-01') => ({
  ...{ source: 'log', name: 'A', day },
  file: Buffer.from(`id,day,dead\n${rows}\n`).toString('base64'),
})

describeEngines('The secretariat', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    const data = IncidentSource.parse({ id: 'log', title: words, source: 'log', terms: words, mapping })
    await people.desk.ledger.write(unrestricted('operator'), workspace, (tx) =>
      putMany(tx, 'incident_sources', [{ id: 'log', label: 'TLP:AMBER', data }]),
    )
  })
  const editions = () => people.sees(people.bilal, (tx) => editionsOf(tx, 'log'))

  test('brings in a file and hears what became of its rows; nobody else may, nor see it', async () => {
    const { bilal, kamran, maryam, amina } = people
    const told = await people.as(bilal, importIncidentFile, given('1,2026-01-01,3\n2,?,3'))
    expect(told).toMatchObject({ edition: 1, account: { read: 2, stored: 1, doubtful: 1 } })
    for (const other of [kamran, maryam, amina])
      await expect(people.as(other, importIncidentFile, given('1,2026-01-02,3'))).rejects.toMatchObject({
        problem: { status: 403 },
      })
    expect(await people.sees(kamran, (tx) => editionsOf(tx, 'log'))).toEqual([])
  })

  test('is told why a file is not taken, and nothing of it is kept', async () => {
    const file = Buffer.from('when,who\n1,2\n').toString('base64')
    const asked = people.as(people.bilal, importIncidentFile, { ...given(''), file })
    await expect(asked).rejects.toMatchObject({
      problem: { status: 422 },
      faults: [{ key: 'incidentImports.error.heading' }],
    })
    await expect(
      people.as(people.bilal, importIncidentFile, { ...given('1,2026-01-01,1'), source: 'none' }),
    ).rejects.toMatchObject({ problem: { status: 404 } })
    const more = { ...given('1,2026-01-01,1'), label: 'TLP:CLEAR' } as never
    await expect(people.as(people.bilal, importIncidentFile, more)).rejects.toMatchObject({ problem: { status: 422 } })
    expect(await editions()).toEqual([])
  })

  test('is asked before much of what stands would go, and says that it is meant', async () => {
    const { bilal } = people
    await people.as(bilal, importIncidentFile, given('1,2026-01-01,3\n2,2026-01-02,3'))
    const less = given('1,2026-01-01,4', '2026-02-01')
    await expect(people.as(bilal, importIncidentFile, less)).rejects.toMatchObject({
      problem: {
        status: 409,
        type: '/problems/to-confirm',
        where: 'confirmWithdrawals',
        detail: expect.stringContaining('"confirmWithdrawals": true'),
      },
      faults: [{ key: 'incidentImports.error.would-withdraw', values: { withdrawn: 1, stands: 2 } }],
    })
    expect(await editions()).toHaveLength(1)
    const told = await people.as(bilal, importIncidentFile, { ...less, confirmWithdrawals: true })
    expect(told).toMatchObject({ edition: 2, account: { changes: { changed: 1, withdrawn: 1 } } })
  })

  test('tries a file without storing any of it, and is refused where another came in meanwhile', async () => {
    const { bilal, sana, kamran } = people
    const file = { ...given('1,2026-01-01,4\n4,?,1', '2026-02-01'), confirmWithdrawals: true }
    const dry = { ...file, dryRun: true }
    expect(await people.as(bilal, importIncidentFile, dry)).toMatchObject({
      ...{ edition: null, newest: null, stands: 0, withdrawn: 0, warnings: [] },
      account: { read: 2, stored: 1, doubtful: 1 },
    })
    expect(await editions()).toEqual([])
    await people.as(sana, importIncidentFile, given('1,2026-01-01,3\n2,2026-01-02,3'))
    await expect(people.as(bilal, importIncidentFile, { ...file, against: 0 })).rejects.toMatchObject({
      ...{ problem: { status: 409 }, faults: [{ key: 'incidentImports.error.stale' }] },
    })
    const told = await people.as(bilal, importIncidentFile, dry)
    expect(told).toMatchObject({
      ...{ edition: null, newest: { number: 1 }, stands: 2, withdrawn: 1, isExact: true, warnings: ['much'] },
      account: { stored: 1, doubtful: 1, changes: { added: 0, changed: 1, withdrawn: 1, unchanged: 0 } },
      ...{ months: ['2026-01', '2026-01'], review: [{ row: 3, reason: 'date', column: 'day' }] },
    })
    await expect(people.as(kamran, importIncidentFile, dry)).rejects.toMatchObject({ problem: { status: 403 } })
    const bad = { ...dry, file: Buffer.from('when,who\n1,2\n').toString('base64') }
    await expect(people.as(bilal, importIncidentFile, bad)).rejects.toMatchObject({ problem: { status: 422 } })
    expect(await editions()).toHaveLength(1)
    const { account } = await people.as(bilal, importIncidentFile, { ...file, against: 1 })
    expect(account).toEqual(told.account)
  })

  test('whose grant ends while a file comes in brings in nothing', async () => {
    const { bilal, amina, desk } = people
    const steps = stepsOf(importIncidentFile, { ledger: desk.ledger, visitor: bilal, workspace, today: '2026-11-21' })
    await withdrawGrant(desk, amina.grant?.account ?? '', { workspace, account: bilal.grant?.account ?? '' })
    await expect(steps.write(async () => {})).rejects.toMatchObject({ problem: { status: 403 } })
    await expect(people.as(bilal, importIncidentFile, given('1,2026-01-01,3'))).rejects.toMatchObject({
      problem: { status: 403 },
    })
  })

  test('takes back the edition it has looked at, once', async () => {
    const { bilal, sana, kamran } = people
    await people.as(bilal, importIncidentFile, given('1,2026-01-01,3'))
    await people.as(bilal, importIncidentFile, given('1,2026-01-01,4', '2026-02-01'))
    const undo = (by: typeof bilal, edition: number) => people.as(by, undoIncidentImport, { source: 'log', edition })
    await expect(undo(kamran, 2)).rejects.toMatchObject({ problem: { status: 403 } })
    await expect(undo(sana, 1)).rejects.toMatchObject({ problem: { status: 409 } })
    expect(await undo(sana, 2)).toEqual({ edition: 2 })
    await expect(undo(bilal, 2)).rejects.toMatchObject({ problem: { status: 409 } })
    expect((await editions()).map(({ undone }) => undone)).toEqual([false, true])
  })
})
