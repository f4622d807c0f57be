import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { openRound } from '#src/delivery/rounds/open-round.ts'
import { proposedAsks } from '#src/delivery/rounds/round-store.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { all, byIds, putMany } from '#src/ledger/records.ts'
import { fingerprint, plannedLabels } from '#src/policies/publication/change-labels.ts'
import { askPublication, confirmPublication } from '#src/policies/publication/publish-by-two.ts'
import { publish } from '#src/publishing/door.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { somePromises } from '#test/roadmaps.ts'
import { Indicator } from '../model.ts'
import { defineIndicator, writeResult } from './define-indicator.ts'
import { reviseIndicator } from './revise-indicator.ts'

type Given = z.input<typeof defineIndicator.input>

const wells: Given = {
  title: { en: 'Wells repaired', ur: 'مرمت شدہ کنویں' },
  definition: { en: 'Wells that give water again' },
  kind: 'reach',
  unit: { en: 'wells' },
  baseline: { date: '2026-01-01', value: 0 },
  target: { date: '2027-12-31', value: 40 },
  frequency: 'P3M',
  plausible: { min: 0, max: 500 },
  reporters: [{ organisation: 'police' }],
  commitment: 'count',
  newResult: { level: 'output', title: { en: 'Wells give water' } },
  label: 'TLP:AMBER+STRICT',
}

describeEngines('An indicator of the secretariat', (open) => {
  let people: Colleagues
  const held = async (id: string) => {
    const [row] = await people.sees(people.bilal, (tx) => byIds(tx, 'indicators', [id]))
    if (!row) throw new Error(`There is no indicator ${id}`)
    return { ...row, data: Indicator.parse(row.data) }
  }
  const define = (given: Partial<Given>) => people.as(people.bilal, defineIndicator, { ...wells, ...given })
  const refusedAt = (given: Partial<Given>) =>
    define(given).then(
      () => [],
      ({ faults }: { faults: { field?: string }[] }) => faults.map(({ field }) => field),
    )
  const { commitment, newResult, label, ...draft } = wells
  const revise = (id: string, revision: number, more: object = {}) =>
    people.as(people.sana, reviseIndicator, { id, revision, ...draft, ...more })

  beforeAll(async () => {
    people = await colleagues(open)
    await somePromises(people)
    await people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
      const source = {
        id: 'plan-text',
        title: { en: 'Plan' },
        kind: 'policy-text',
        language: 'en',
        terms: { en: 'CC0-1.0' },
      }
      await putMany(tx, 'sources', [{ id: source.id, label: 'TLP:CLEAR', data: source }])
      const clause = { id: 'c1', source: source.id, kind: 'clause', order: 1, hash: '0'.repeat(64) }
      await putMany(tx, 'clauses', [{ id: clause.id, label: 'TLP:CLEAR', data: clause }])
    })
  })

  test('stands with its result, marked as the workspace’s own, for those who report it and no stranger', async () => {
    const { id } = await define({})
    expect(id).toBe('wells-repaired')
    expect((await held(id)).data).toMatchObject({
      proposedBy: 'workspace',
      result: 'wells-give-water',
      commitments: [],
    })
    const seen = (by: Parameters<Colleagues['sees']>[0]) => people.sees(by, (tx) => byIds(tx, 'indicators', [id]))
    expect(await seen(people.ayesha)).toHaveLength(1)
    for (const other of [people.kamran, people.maryam, people.yusuf, people.amina, thePublic])
      expect(await seen(other)).toEqual([])
    expect(await people.sees(people.bilal, (tx) => proposedAsks(tx, 'police'))).toContainEqual({
      organisation: 'police',
      indicator: id,
    })
    const asks = [{ organisation: 'police', indicator: id }]
    await people.as(people.bilal, openRound, { from: '2026-10-01', to: '2026-12-31', due: '2027-01-15', asks })
    expect(await people.sees(people.ayesha, (tx) => all(tx, 'reports'))).toHaveLength(1)
  })

  test('with what contradicts itself names every field; what is left out is no error', async () => {
    expect(await refusedAt({ target: { date: '2025-12-31', value: -4 } })).toEqual(['target.date', 'target.value'])
    expect(
      await refusedAt({ kind: 'ordinal', scale: ['none', 'none'], baseline: undefined, target: undefined }),
    ).toEqual(['scale'])
    expect(await refusedAt({ plausible: { min: 9, max: 3 } })).toEqual(['plausible.max'])
    const nobody = {
      reporters: [{ organisation: 'nobody', area: 'nowhere' }, { organisation: 'police' }, { organisation: 'schools' }],
    }
    expect(await refusedAt(nobody)).toEqual([
      'reporters.0.organisation',
      'reporters.0.area',
      'reporters.2.organisation',
    ])
    expect(await refusedAt({ newResult: undefined, result: 'elsewhere' })).toEqual(['result'])
    expect(await refusedAt({ title: { en: ' ' } })).toEqual(['title.en'])
    expect(await refusedAt({ label: 'TLP:CLEAR' as 'TLP:GREEN' })).toEqual(['label'])
    expect(await define({ kind: undefined, baseline: undefined, newResult: undefined })).toEqual({
      id: 'wells-repaired-2',
    })
  })

  test('keeps its version for other words and aims, and opens one where something else is measured', async () => {
    const { id } = await define({ title: { en: 'Wells' } })
    const aims = { title: { en: 'Working wells' }, target: { date: '2028-12-31', value: 60 } }
    expect(await revise(id, 1, aims)).toEqual({ version: 1 })
    const first = (await held(id)).data.versions[0]
    expect(first?.target).toEqual({ date: '2028-12-31', value: 60 })
    const other = { ...aims, definition: { en: 'Wells that give clean water' } }
    await expect(revise(id, 2, other)).rejects.toMatchObject({ problem: { status: 422, where: 'from' } })
    expect(await revise(id, 2, { ...other, from: '2027' })).toEqual({ version: 2 })
    const { versions, title } = (await held(id)).data
    expect(title.en).toBe('Working wells')
    expect(versions[0]).toEqual(first)
    expect(versions[1]).toMatchObject({ version: 2, from: '2027', definition: { en: 'Wells that give clean water' } })
  })

  test('revised by two at once keeps what the first wrote', async () => {
    const { id } = await define({ title: { en: 'Pumps' } })
    await revise(id, 1, { note: { en: 'More is better.' } })
    await expect(revise(id, 1, { note: { en: 'Less is better.' } })).rejects.toMatchObject({ problem: { status: 409 } })
    expect((await held(id)).data.note?.en).toBe('More is better.')
  })

  test('goes to other reporters, and out of sight of those before', async () => {
    const { id } = await define({ title: { en: 'Schools with water' } })
    await revise(id, 1, { title: { en: 'Schools with water' }, reporters: [{ organisation: 'schools' }] })
    expect(await people.sees(people.kamran, (tx) => byIds(tx, 'indicators', [id]))).toHaveLength(1)
    expect(await people.sees(people.ayesha, (tx) => byIds(tx, 'indicators', [id]))).toEqual([])
  })

  test('is public with its result when two have said so, and not before', async () => {
    const { id } = await define({
      title: { en: 'Wells tested' },
      newResult: { level: 'outcome', title: { en: 'Clean water' } },
    })
    const { ledger } = people.desk
    const subject = { kind: 'indicators', id } as const
    const shown = async () => publish(await readSnapshot(ledger, thePublic, workspace), thePublic).records
    const seen = fingerprint(await plannedLabels(ledger, people.bilal, workspace, subject, 'publish'))
    await people.as(people.bilal, askPublication, { ...subject, seen, reason: 'It is agreed.' })
    await expect(people.as(people.bilal, confirmPublication, { ...subject, revision: 1 })).rejects.toMatchObject({
      problem: { status: 403 },
    })
    expect((await shown()).indicators.has(id)).toBe(false)
    await people.as(people.sana, confirmPublication, { ...subject, revision: 1 })
    const records = await shown()
    expect([records.indicators.has(id), records.results.has('clean-water')]).toEqual([true, true])
  })

  test('has its results written by themselves too', async () => {
    const given = { commitment: 'count', level: 'impact', title: { en: 'Nobody thirsts' }, label: 'TLP:GREEN' } as const
    expect(await people.as(people.bilal, writeResult, given)).toEqual({ id: 'nobody-thirsts' })
    await expect(people.as(people.bilal, writeResult, { ...given, commitment: 'none' })).rejects.toMatchObject({
      problem: { status: 404 },
    })
  })
})
