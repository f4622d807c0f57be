import { beforeAll, beforeEach, expect, test } from 'vitest'
import { grantIn, putGrant } from '#src/identity/grant-store.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { all, byIds, putMany } from '#src/ledger/records.ts'
import { historyOf } from '#src/publishing/history-store.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import {
  accepted,
  askedRoadmap,
  completeLine,
  noRoadmaps,
  roadmapSeenBy,
  somePromises,
  submitted,
  submittedRoadmap,
} from '#test/roadmaps.ts'
import type { Action, BudgetLine, Milestone } from '../model.ts'
import { acceptRoadmap } from './accept-roadmap.ts'
import { askForRoadmap } from './ask-for-roadmap.ts'
import { beginRoadmap } from './begin-roadmap.ts'
import { addRoadmapLine, changeRoadmapLine, removeRoadmapLine } from './change-roadmap-line.ts'
import { submitRoadmap } from './submit-roadmap.ts'
import { withdrawRoadmap } from './withdraw-roadmap.ts'

describeEngines('Accepting a roadmap', (open) => {
  let people: Colleagues
  beforeAll(async () => {
    people = await colleagues(open)
    await somePromises(people)
  })
  beforeEach(() => noRoadmaps(people))

  const onRecord = (by: Visitor = people.bilal) =>
    people.sees(by, async (tx) => ({
      actions: (await all(tx, 'actions')).map(({ data }) => data as Action),
      milestones: (await all(tx, 'milestones')).map(({ data }) => data as Milestone),
      money: (await all(tx, 'budget_lines')).map(({ data }) => data as BudgetLine),
    }))
  const revisionOf = async (id: string) => (await roadmapSeenBy(people, people.bilal, id)).revision
  const refusedWith = (status: number) => ({ problem: { status } })

  test('puts its actions, milestones and money on record for the public', async () => {
    const id = await submittedRoadmap(people)
    expect(await accepted(people, id)).toMatchObject({ state: 'accepted', accepted: 1 })
    expect(await onRecord(thePublic)).toEqual(await onRecord(people.bilal))
    expect(await onRecord()).toMatchObject({
      actions: [
        { id: `${id}-l1`, commitment: 'count', post: 'police-chief', starts: '2026-12-01', ends: '2027-06-30' },
      ],
      milestones: [
        { id: `${id}-m2`, action: `${id}-l1`, title: { en: 'Counters trained' }, due: '2027-01-31', done: null },
        { id: `${id}-m3`, due: '2027-06-15' },
      ],
      money: [{ id: `${id}-b4`, commitment: 'count', fiscalYear: '2026-27', amount: 2_500_000, currency: 'PKR' }],
    })
  })

  test('leaves risks and people between the organisation and the secretariat', async () => {
    await accepted(people, await submittedRoadmap(people))
    expect(JSON.stringify(await onRecord(thePublic))).not.toMatch(/Floods|Counters"|months/)
  })

  test('keeps to the label that is chosen, which is no wider than the promise’s own', async () => {
    const given = { commitment: 'quiet', organisations: ['police'], due: '2026-12-31' }
    const [id = ''] = (await people.as(people.bilal, askForRoadmap, given)).ids
    await people.as(people.ayesha, addRoadmapLine, { id, ...completeLine })
    await submitted(people, id)
    const wider = people.as(people.bilal, acceptRoadmap, { id, revision: await revisionOf(id), label: 'TLP:CLEAR' })
    await expect(wider).rejects.toMatchObject({ faults: [{ key: 'roadmaps.error.label', field: 'label' }] })
    const red = { id, revision: await revisionOf(id), label: 'TLP:RED' as never }
    await expect(people.as(people.bilal, acceptRoadmap, red)).rejects.toMatchObject(refusedWith(422))
    await accepted(people, id, { label: 'TLP:AMBER' })
    expect((await onRecord(thePublic)).actions).toEqual([])
    expect((await onRecord(people.kamran)).actions).toEqual([])
    expect((await onRecord(people.ayesha)).actions).toHaveLength(1)
  })

  test('is for the secretariat, and for each version once', async () => {
    const id = await submittedRoadmap(people)
    const given = { id, revision: await revisionOf(id), label: 'TLP:CLEAR' as const }
    for (const by of [people.ayesha, people.kamran, people.maryam, people.yusuf, people.amina])
      await expect(people.as(by, acceptRoadmap, given)).rejects.toMatchObject(refusedWith(403))
    await people.as(people.bilal, acceptRoadmap, given)
    await expect(people.as(people.sana, acceptRoadmap, given)).rejects.toMatchObject(refusedWith(409))
    expect((await onRecord()).actions).toHaveLength(1)
  })

  test('is not for whoever handed it in, in whatever role they are now', async () => {
    const id = await submittedRoadmap(people)
    const { ledger } = people.desk
    const account = people.ayesha.grant?.account ?? ''
    const was = await ledger.writeAccounts('amina', workspace, async (tx) => {
      const grant = await grantIn(tx.db, workspace, account)
      if (!grant) throw new Error('Ayesha was given nothing')
      await putGrant(tx, { ...grant, role: 'secretariat', clearance: 'TLP:AMBER+STRICT' })
      return grant
    })
    const grant = { ...was, role: 'secretariat' as const, clearance: 'TLP:AMBER+STRICT' as const }
    const promoted = { ...people.ayesha, clearance: grant.clearance, grant }
    const own = people.as(promoted, acceptRoadmap, { id, revision: await revisionOf(id), label: 'TLP:CLEAR' })
    await expect(own).rejects.toMatchObject({ faults: [{ key: 'roadmaps.error.own' }] })
    await ledger.writeAccounts('amina', workspace, (tx) => putGrant(tx, was))
    expect((await onRecord()).actions).toEqual([])
  })

  test('asks for an English title where there is an Urdu one alone', async () => {
    const milestones = [{ title: { ur: 'گنتی' }, due: '2027-01-31' }]
    const id = await submittedRoadmap(people, {
      ...completeLine,
      title: { ur: 'کنویں' } as never,
      milestones: milestones as never,
    })
    const without = people.as(people.bilal, acceptRoadmap, { id, revision: await revisionOf(id), label: 'TLP:CLEAR' })
    await expect(without).rejects.toMatchObject({ faults: [{ field: 'english.l1' }, { field: 'english.m2' }] })
    await accepted(people, id, { english: { l1: 'Wells', m2: 'Count' } })
    expect(await onRecord()).toMatchObject({
      actions: [{ title: { en: 'Wells', ur: 'کنویں' } }],
      milestones: [{ title: { en: 'Count', ur: 'گنتی' } }],
    })
  })

  test('of a later version replaces what the earlier one wrote, and the history keeps both', async () => {
    const id = await submittedRoadmap(people)
    await accepted(people, id)
    await people.as(people.ayesha, beginRoadmap, { commitment: 'count' })
    const { data } = await roadmapSeenBy(people, people.ayesha, id)
    const [first, second] = data.lines[0]?.milestones ?? []
    if (!first || !second) throw new Error('The line has lost its milestones')
    const changed = { ...completeLine, milestones: [{ ...second, due: '2027-06-20' }], money: [] }
    await people.as(people.ayesha, changeRoadmapLine, { id, line: 'l1', revision: 1, ...changed })
    await people.as(people.ayesha, addRoadmapLine, { id, ...completeLine, title: { en: 'Publish the count' } })
    await submitted(people, id)
    expect((await onRecord()).milestones.map(({ due }) => due)).toEqual(['2027-01-31', '2027-06-15'])
    expect(await accepted(people, id)).toMatchObject({ accepted: 2, versions: 2 })
    const now = await onRecord()
    expect(now.actions.map(({ title }) => title.en).sort()).toEqual(['Publish the count', completeLine.title.en])
    expect(now.milestones.find((one) => one.id === `${id}-${second.key}`)?.due).toBe('2027-06-20')
    expect(now.milestones.some((one) => one.id === `${id}-${first.key}`)).toBe(false)
    const history = await people.sees(people.bilal, (tx) => historyOf(tx, 'milestones', `${id}-${first.key}`))
    expect(history.map(({ action }) => action)).toEqual(['remove', 'create'])
  })

  test('does not undo a step that was done, or money that was paid', async () => {
    const id = await submittedRoadmap(people)
    await accepted(people, id)
    await people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
      const [held] = await byIds(tx, 'milestones', [`${id}-m2`])
      const done = { ...(held?.data as Milestone), done: '2027-01-30' }
      await putMany(tx, 'milestones', [{ id: `${id}-m2`, label: 'TLP:CLEAR', data: done }])
      const paid = { id: 't1', commitment: 'count', budgetLine: `${id}-b4`, kind: 'expenditure', date: '2027-01-30' }
      const transaction = { ...paid, amount: 10, currency: 'PKR' }
      await putMany(tx, 'transactions', [{ id: 't1', label: 'TLP:CLEAR', data: transaction }])
    })
    await people.as(people.ayesha, beginRoadmap, { commitment: 'count' })
    const { data } = await roadmapSeenBy(people, people.ayesha, id)
    const kept = data.lines[0]
    await people.as(people.ayesha, removeRoadmapLine, { id, line: 'l1', revision: 1 })
    await people.as(people.ayesha, addRoadmapLine, { id, ...completeLine })
    await submitted(people, id)
    const lost = people.as(people.bilal, acceptRoadmap, { id, revision: await revisionOf(id), label: 'TLP:CLEAR' })
    await expect(lost).rejects.toMatchObject({ faults: [{ key: 'roadmaps.error.paid' }] })
    expect(kept?.milestones[0]?.key).toBe('m2')
    expect((await onRecord()).milestones[0]).toMatchObject({ id: `${id}-m2`, done: '2027-01-30' })
  })

  test('keeps what has become of a milestone when a later version moves its day', async () => {
    const id = await submittedRoadmap(people)
    await accepted(people, id)
    await people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
      const [held] = await byIds(tx, 'milestones', [`${id}-m2`])
      const done = { ...(held?.data as Milestone), done: '2027-01-30', evidence: ['photo'] }
      await putMany(tx, 'milestones', [{ id: `${id}-m2`, label: 'TLP:CLEAR', data: done }])
    })
    await people.as(people.ayesha, beginRoadmap, { commitment: 'count' })
    const { data } = await roadmapSeenBy(people, people.ayesha, id)
    const { key: line, revision, ...content } = data.lines[0] ?? { key: '', revision: 0, ...completeLine }
    const milestones = content.milestones.map((one, i) => (i === 0 ? { ...one, due: '2027-02-28' } : one))
    await people.as(people.ayesha, changeRoadmapLine, { id, line, revision, ...content, milestones })
    await submitted(people, id)
    await accepted(people, id)
    expect((await onRecord()).milestones[0]).toMatchObject({
      due: '2027-02-28',
      done: '2027-01-30',
      evidence: ['photo'],
    })
  })

  test('stands as it was when a new version is begun and given up', async () => {
    const id = await submittedRoadmap(people)
    await accepted(people, id)
    await people.as(people.ayesha, beginRoadmap, { commitment: 'count' })
    await people.as(people.ayesha, removeRoadmapLine, { id, line: 'l1', revision: 1 })
    await people.as(people.ayesha, withdrawRoadmap, { id, revision: await revisionOf(id) })
    const { data } = await roadmapSeenBy(people, people.bilal, id)
    expect(data).toMatchObject({ state: 'accepted', accepted: 1, lines: [{ key: 'l1' }] })
    expect((await onRecord()).actions).toHaveLength(1)
  })

  test('of what was taken back in the meantime is refused', async () => {
    const id = await submittedRoadmap(people)
    const revision = await revisionOf(id)
    await people.as(people.ayesha, withdrawRoadmap, { id, revision })
    const late = people.as(people.bilal, acceptRoadmap, { id, revision, label: 'TLP:CLEAR' })
    await expect(late).rejects.toMatchObject(refusedWith(409))
    const { revision: now } = await roadmapSeenBy(people, people.ayesha, id)
    await people.as(people.ayesha, submitRoadmap, { id, revision: now })
    expect(await askedRoadmap(people)).toBe(id)
  })
})
