import { beforeEach, describe, expect, test } from 'vitest'
import { dutiesOf } from '#src/coordination/duties.ts'
import type { Area } from '#src/coordination/model.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { all, byIds, putMany } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { givenAway } from './given-away.ts'
import { dropLoss, keepLoss, publishLoss, withdrawLoss } from './keep-loss.ts'
import { Loss } from './loss-model.ts'

const area = (id: string, parent?: string): Area => ({
  id,
  name: { en: id },
  classification: parent ? 'district' : 'province',
  ...(parent ? { parent } : {}),
})
const areas = [area('north'), area('east-vale', 'north'), area('west-vale', 'north')]
const loss = (id: string, more: object) =>
  Loss.parse({
    ...{
      id,
      area: 'east-vale',
      sector: 'people',
      title: { en: id },
      assessed: '2026-10',
      citation: { source: 'survey' },
    },
    ...more,
  })

describe('People served', () => {
  test('are never kept as a number under five', () => {
    expect(() => loss('a', { served: 4 })).toThrow('fewer-than-five')
    expect(loss('a', { served: 'fewer-than-five' }).served).toBe('fewer-than-five')
  })

  test('that are hidden are given away by a total of which all else is shown', () => {
    const hidden = loss('hidden', { served: 'fewer-than-five' })
    const shown = loss('shown', { area: 'west-vale', served: 17 })
    const total = (served: number) => loss('total', { area: 'north', served })
    expect(givenAway([hidden, shown, total(20)], areas)).toEqual([{ total: 'total', hidden: 'hidden' }])
    expect(givenAway([hidden, shown], areas)).toEqual([])
    expect(givenAway([hidden, { ...shown, served: 'fewer-than-five' }, total(8)], areas)).toEqual([])
    expect(givenAway([hidden, { ...shown, sector: 'housing' }, total(60)], areas)).toEqual([])
  })
})

describeEngines('Losses', (open) => {
  let people: Colleagues
  const draft = {
    ...{ area: 'east-vale', sector: 'schools' as const, title: { en: 'Schools' }, assessed: '2026-10', damaged: 3 },
    citation: { source: 'survey' },
  }
  const seenBy = (by: Visitor | typeof thePublic) =>
    people.sees(by as Visitor, async (tx) => (await all(tx, 'losses')).map(({ data }) => data.title.en))
  beforeEach(async () => {
    people = await colleagues(open)
    await people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
      await putMany(
        tx,
        'areas',
        areas.map((data) => ({ id: data.id, label: 'TLP:CLEAR' as const, data })),
      )
      const source = { id: 'survey', title: { en: 'Survey' }, kind: 'report', language: 'en', terms: { en: 'open' } }
      await putMany(tx, 'sources', [{ id: 'survey', label: 'TLP:CLEAR', data: source as never }])
    })
  })

  test('are written by one of the secretariat and public when another has published them', async () => {
    const { id } = await people.as(people.bilal, keepLoss, draft)
    expect(await seenBy(thePublic)).toEqual([])
    await expect(people.as(people.bilal, publishLoss, { id, revision: 1 })).rejects.toMatchObject({
      problem: { status: 403 },
    })
    const waiting = await people.sees(people.sana, (tx) =>
      people.sana.grant ? dutiesOf(tx, people.sana.grant, '2026-11-21') : Promise.resolve([]),
    )
    expect(waiting).toMatchObject([{ sort: 'work.duty.loss', path: `/practice/losses/${id}/edit` }])
    await people.as(people.sana, publishLoss, { id, revision: 1 })
    expect(await seenBy(thePublic)).toEqual(['Schools'])
    await expect(people.as(people.sana, publishLoss, { id, revision: 1 })).rejects.toMatchObject({
      problem: { status: 404 },
    })
  })

  test('stay public as they were while a change waits, and go from the public by one person', async () => {
    const { id } = await people.as(people.bilal, keepLoss, draft)
    await people.as(people.sana, publishLoss, { id, revision: 1 })
    await people.as(people.bilal, keepLoss, { ...draft, id, revision: 1, title: { en: 'Schools and huts' } })
    expect(await seenBy(thePublic)).toEqual(['Schools'])
    await people.as(people.sana, dropLoss, { id, revision: 1 })
    await people.as(people.sana, withdrawLoss, { id, revision: 1 })
    expect(await seenBy(thePublic)).toEqual([])
    expect(await seenBy(people.bilal)).toEqual(['Schools'])
  })

  test('are nobody else’s to write, and a stranger does not see what waits', async () => {
    const { id } = await people.as(people.bilal, keepLoss, draft)
    for (const by of [people.ayesha, people.kamran, people.maryam, people.amina])
      await expect(people.as(by, keepLoss, draft)).rejects.toMatchObject({ problem: { status: 403 } })
    expect(await people.sees(people.kamran, (tx) => byIds(tx, 'loss_drafts', [id]))).toEqual([])
  })

  test('are refused where they were changed since, say what nobody asked for, or rest on nothing', async () => {
    const { id } = await people.as(people.bilal, keepLoss, draft)
    const status = (given: object) =>
      people.as(people.sana, keepLoss, { ...draft, ...given } as never).then(
        () => 200,
        (e) => e.problem.status,
      )
    expect(await status({ id, revision: 7 })).toBe(409)
    expect(await status({ label: 'TLP:CLEAR' })).toBe(422)
    expect(await status({ area: 'atlantis' })).toBe(422)
    expect(await status({ citation: { source: 'hearsay' } })).toBe(422)
    expect(await status({ served: 3 })).toBe(422)
  })

  test('whose total would give away people that are hidden are refused', async () => {
    const people3 = { ...draft, sector: 'people' as const, served: 'fewer-than-five' as const }
    const { id } = await people.as(people.bilal, keepLoss, people3)
    await people.as(people.sana, publishLoss, { id, revision: 1 })
    await expect(people.as(people.bilal, keepLoss, { ...people3, area: 'north', served: 5 })).resolves.toBeDefined()
    await expect(
      people.as(people.bilal, keepLoss, { ...people3, area: 'west-vale', served: 12 }).then(async (kept) => {
        await people.as(people.sana, publishLoss, { id: kept.id, revision: 1 })
        return people.as(people.bilal, keepLoss, { ...people3, area: 'north', served: 15 })
      }),
    ).rejects.toMatchObject({ problem: { status: 422 } })
  })
})
