import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dutiesOf } from '#src/coordination/duties.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic } from '#src/ledger/actor.ts'
import { all } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { describeEngines } from '#test/engines.ts'
import {
  askedRoadmap,
  completeLine,
  noRoadmaps,
  roadmapSeenBy,
  somePromises,
  submitted,
  submittedRoadmap,
} from '#test/roadmaps.ts'
import { askForRoadmap } from './ask-for-roadmap.ts'
import { beginRoadmap } from './begin-roadmap.ts'
import { addRoadmapLine, changeRoadmapLine, removeRoadmapLine } from './change-roadmap-line.ts'
import { returnRoadmap } from './return-roadmap.ts'
import { roadmapCount, roadmapCounts } from './roadmap-counts.ts'
import { listRoadmaps, roadmapTally, versionsOf } from './roadmap-store.ts'
import { submitRoadmap } from './submit-roadmap.ts'
import { withdrawRoadmap } from './withdraw-roadmap.ts'

describeEngines('A roadmap', (open) => {
  let people: Colleagues
  beforeAll(async () => {
    people = await colleagues(open)
    await somePromises(people)
  })
  beforeEach(() => noRoadmaps(people))

  const refusedWith = (status: number) => ({ problem: { status } })
  const seenBy = (by: Visitor) => people.sees(by, async (tx) => (await all(tx, 'roadmaps')).map(({ data }) => data))
  const dutiesSeenBy = (by: Visitor, today = '2026-11-21') =>
    people.sees(by, async (tx) => (by.grant ? dutiesOf(tx, by.grant, today) : []))
  const revisionOf = async (id: string) => (await roadmapSeenBy(people, people.bilal, id)).revision

  describe('that is asked for', () => {
    test('lies between its organisation and the secretariat', async () => {
      await askedRoadmap(people)
      for (const by of [people.ayesha, people.bilal, people.sana])
        expect(await seenBy(by)).toMatchObject([{ organisation: 'police', state: 'asked' }])
      for (const by of [people.kamran, people.maryam, people.yusuf, people.amina, thePublic])
        expect(await seenBy(by)).toEqual([])
    })

    test('is due on the day that is set, or on the one that a promise of the policy gives', async () => {
      await askedRoadmap(people)
      expect(await seenBy(people.ayesha)).toMatchObject([{ due: '2026-12-31', dueBasis: { kind: 'set' } }])
      const given = { commitment: 'count', organisations: ['police', 'schools'], clause: 'in-30-days' }
      await people.as(people.bilal, askForRoadmap, given)
      expect(await seenBy(people.kamran)).toMatchObject([
        { due: '2026-12-21', dueBasis: { text: 'within 30 days', from: { day: '2026-11-21', is: 'asking' } } },
      ])
    })

    test('is one for each organisation and promise, however often it is asked for', async () => {
      const first = await askedRoadmap(people)
      const again = { commitment: 'count', organisations: ['police', 'police'], due: '2027-01-15' }
      expect(await people.as(people.sana, askForRoadmap, again)).toEqual({ ids: [first] })
      expect(await seenBy(people.bilal)).toMatchObject([{ id: first, due: '2027-01-15' }])
    })

    test.each([
      ['without a day where no promise gives one', { commitment: 'count', organisations: ['police'] }, 422],
      ['by a day that is over', { commitment: 'count', organisations: ['police'], due: '2026-11-20' }, 422],
      ['of an organisation that is not there', { commitment: 'count', organisations: ['x'], due: '2027-01-01' }, 422],
      ['of nobody', { commitment: 'count', organisations: [], due: '2027-01-01' }, 422],
      ['for a promise that is not there', { commitment: 'x', organisations: ['police'], due: '2027-01-01' }, 404],
      ['with a state of its own', { commitment: 'count', organisations: ['police'], state: 'accepted' }, 422],
    ])('%s is refused', async (_, given, status) => {
      await expect(people.as(people.bilal, askForRoadmap, given)).rejects.toMatchObject(refusedWith(status))
      expect(await seenBy(people.bilal)).toEqual([])
    })

    test('is asked for by the secretariat alone', async () => {
      const given = { commitment: 'count', organisations: ['police'], due: '2027-01-01' }
      for (const by of [people.ayesha, people.kamran, people.maryam, people.yusuf, people.amina])
        await expect(people.as(by, askForRoadmap, given)).rejects.toMatchObject(refusedWith(403))
    })

    test('waits for the focal point, and says when it is late', async () => {
      const id = await askedRoadmap(people)
      expect(await dutiesSeenBy(people.ayesha)).toEqual([
        {
          sort: 'work.duty.roadmapAsked',
          title: 'Count the wells',
          label: 'TLP:AMBER',
          path: `/practice/roadmaps/${id}`,
          due: '2026-12-31',
        },
      ])
      expect(await dutiesSeenBy(people.ayesha, '2027-01-01')).toMatchObject([{ sort: 'work.duty.roadmapOverdue' }])
      expect(await dutiesSeenBy(people.kamran)).toEqual([])
      expect(await dutiesSeenBy(people.bilal)).toEqual([])
    })

    test('can be asked for no longer', async () => {
      const id = await askedRoadmap(people)
      await people.as(people.bilal, withdrawRoadmap, { id, revision: await revisionOf(id) })
      expect(await dutiesSeenBy(people.ayesha)).toEqual([])
      await expect(people.as(people.ayesha, addRoadmapLine, { id })).rejects.toMatchObject(refusedWith(409))
    })
  })

  describe('that an organisation begins by itself', () => {
    test('is for a promise that a post of it answers for', async () => {
      const { id } = await people.as(people.ayesha, beginRoadmap, { commitment: 'count' })
      expect(await seenBy(people.bilal)).toMatchObject([{ id, state: 'draft', asked: null, due: null }])
      expect(await people.as(people.ayesha, beginRoadmap, { commitment: 'count' })).toEqual({ id })
      const byStranger = people.as(people.kamran, beginRoadmap, { commitment: 'count' })
      await expect(byStranger).rejects.toMatchObject(refusedWith(403))
    })

    test('ends when it is withdrawn, and can be begun again', async () => {
      const { id } = await people.as(people.ayesha, beginRoadmap, { commitment: 'count' })
      await people.as(people.ayesha, withdrawRoadmap, { id, revision: 1 })
      expect(await seenBy(people.ayesha)).toMatchObject([{ state: 'withdrawn' }])
      expect(await people.as(people.ayesha, beginRoadmap, { commitment: 'count' })).toEqual({ id })
    })
  })

  describe('that is being written', () => {
    test('keeps half-finished work, without empty rows', async () => {
      const id = await askedRoadmap(people)
      const half = {
        title: { ur: 'کنویں گننا' },
        milestones: [{ title: {} }, { title: {}, due: '2027-01-31' }],
        money: [{}],
      }
      await people.as(people.ayesha, addRoadmapLine, { id, ...half })
      expect(await seenBy(people.ayesha)).toMatchObject([
        { state: 'draft', lines: [{ title: { ur: 'کنویں گننا' }, milestones: [{ due: '2027-01-31' }], money: [] }] },
      ])
    })

    test('is written by two people at two lines, and a line that somebody else has changed is refused', async () => {
      const id = await askedRoadmap(people)
      const first = await people.as(people.ayesha, addRoadmapLine, { id, title: { en: 'One' } })
      const second = await people.as(people.ayesha, addRoadmapLine, { id, title: { en: 'Two' } })
      await people.as(people.ayesha, changeRoadmapLine, { id, ...first, revision: 1, title: { en: 'One, changed' } })
      await people.as(people.ayesha, changeRoadmapLine, { id, ...second, revision: 1, title: { en: 'Two, changed' } })
      const stale = people.as(people.ayesha, changeRoadmapLine, { id, ...first, revision: 1, title: { en: 'Lost?' } })
      await expect(stale).rejects.toMatchObject(refusedWith(409))
      const removed = people.as(people.ayesha, removeRoadmapLine, { id, ...first, revision: 1 })
      await expect(removed).rejects.toMatchObject(refusedWith(409))
      const [roadmap] = await seenBy(people.ayesha)
      expect(roadmap?.lines.map(({ title, revision }) => [title.en, revision])).toEqual([
        ['One, changed', 2],
        ['Two, changed', 2],
      ])
    })

    test('takes a form that is sent twice once', async () => {
      const id = await askedRoadmap(people)
      await people.as(people.ayesha, addRoadmapLine, { id, title: { en: 'One' }, next: 1 })
      const again = people.as(people.ayesha, addRoadmapLine, { id, title: { en: 'One' }, next: 1 })
      await expect(again).rejects.toMatchObject(refusedWith(409))
      expect((await seenBy(people.ayesha))[0]?.lines).toHaveLength(1)
    })

    test('keeps the keys of its rows, and gives none of them out twice', async () => {
      const id = await askedRoadmap(people)
      const { line } = await people.as(people.ayesha, addRoadmapLine, { id, ...completeLine })
      const before = (await seenBy(people.ayesha))[0]?.lines[0]
      const kept = before?.milestones[1]
      const foreign = { key: 'm1', title: { en: 'Not mine' } }
      const milestones = [...(kept ? [kept, kept] : []), foreign]
      await people.as(people.ayesha, changeRoadmapLine, { id, line, revision: 1, ...completeLine, milestones })
      const keys = (await seenBy(people.ayesha))[0]?.lines[0]?.milestones.map(({ key }) => key) ?? []
      expect(keys[0]).toBe(kept?.key)
      expect(new Set([...keys, ...(before?.milestones ?? []).map(({ key }) => key), 'm1']).size).toBe(5)
    })

    test('is touched by nobody but its own focal point', async () => {
      const id = await askedRoadmap(people)
      const { line } = await people.as(people.ayesha, addRoadmapLine, { id, title: { en: 'One' } })
      for (const [by, status] of [
        [people.kamran, 404],
        [people.bilal, 403],
        [people.maryam, 403],
        [people.yusuf, 403],
        [people.amina, 403],
      ] as const) {
        const deeds = [
          people.as(by, addRoadmapLine, { id, title: { en: 'Mine' } }),
          people.as(by, changeRoadmapLine, { id, line, revision: 1, title: { en: 'Mine' } }),
          people.as(by, removeRoadmapLine, { id, line, revision: 1 }),
          people.as(by, submitRoadmap, { id, revision: 2 }),
        ]
        for (const deed of await Promise.allSettled(deeds))
          expect(deed).toMatchObject({ status: 'rejected', reason: refusedWith(status) })
      }
      expect((await seenBy(people.ayesha))[0]?.lines.map(({ title }) => title.en)).toEqual(['One'])
    })

    test.each([
      ['a post of another organisation', { post: 'schools-head' }],
      ['a post that is not there', { post: 'nobody' }],
      ['a day that is not in the calendar', { starts: '2027-02-30' }],
      ['a field of its own', { accepted: 1 }],
      ['a revision of its own', { revision: 7 }],
      ['an amount that would be rounded', { money: [{ amount: 2 ** 53 + 2 }] }],
      ['more milestones than there can be', { milestones: Array.from({ length: 25 }, () => ({ title: {} })) }],
    ])('takes no line with %s', async (_, given) => {
      const id = await askedRoadmap(people)
      const added = people.as(people.ayesha, addRoadmapLine, { id, ...given })
      await expect(added).rejects.toMatchObject(refusedWith(422))
    })
  })

  describe('that is handed in', () => {
    test('must be complete; what is missing is said line by line', async () => {
      const id = await askedRoadmap(people)
      const empty = people.as(people.ayesha, submitRoadmap, { id, revision: 1 })
      await expect(empty).rejects.toMatchObject({ faults: [{ key: 'roadmaps.error.noLines' }] })
      await people.as(people.ayesha, addRoadmapLine, { id, ...completeLine })
      const { line } = await people.as(people.ayesha, addRoadmapLine, { id, ...completeLine, ends: '2026-11-30' })
      const wrong = people.as(people.ayesha, submitRoadmap, { id, revision: await revisionOf(id) })
      await expect(wrong).rejects.toMatchObject({
        ...refusedWith(422),
        faults: [
          { key: 'roadmaps.error.lineOrder', field: line, values: { line: 2 } },
          { key: 'roadmaps.error.milestoneOutside', field: line },
        ],
      })
    })

    test('waits for the secretariat, and can be changed by nobody', async () => {
      const id = await submittedRoadmap(people)
      expect(await dutiesSeenBy(people.ayesha)).toEqual([])
      expect(await dutiesSeenBy(people.sana)).toMatchObject([{ sort: 'work.duty.roadmapSubmitted', due: null }])
      await expect(people.as(people.ayesha, addRoadmapLine, { id })).rejects.toMatchObject(refusedWith(409))
      const again = people.as(people.ayesha, submitRoadmap, { id, revision: await revisionOf(id) })
      await expect(again).rejects.toMatchObject(refusedWith(409))
      await people.as(people.bilal, askForRoadmap, {
        commitment: 'count',
        organisations: ['police'],
        due: '2027-02-01',
      })
      expect(await seenBy(people.bilal)).toMatchObject([{ state: 'submitted', due: '2026-12-31' }])
    })

    test('is not handed in from a page that shows an older one', async () => {
      const id = await askedRoadmap(people)
      await people.as(people.ayesha, addRoadmapLine, { id, ...completeLine })
      const stale = people.as(people.ayesha, submitRoadmap, { id, revision: 1 })
      await expect(stale).rejects.toMatchObject(refusedWith(409))
    })

    test('can be taken back by its organisation, which leaves the version on record', async () => {
      const id = await submittedRoadmap(people)
      const bySecretariat = people.as(people.bilal, withdrawRoadmap, { id, revision: await revisionOf(id) })
      await expect(bySecretariat).rejects.toMatchObject(refusedWith(409))
      await people.as(people.ayesha, withdrawRoadmap, { id, revision: await revisionOf(id) })
      expect(await seenBy(people.ayesha)).toMatchObject([{ state: 'draft', versions: 1 }])
      await submitted(people, id)
      const versions = await people.sees(people.bilal, (tx) => versionsOf(tx, id))
      expect(versions.map(({ number, outcome }) => [number, outcome?.is])).toEqual([
        [1, 'taken-back'],
        [2, undefined],
      ])
    })
  })

  describe('that is returned', () => {
    const remarks = [{ line: 'l1', text: 'Who trains them?' }, { text: 'Too late' }]

    test('goes back to its focal point with remarks beside its lines', async () => {
      const id = await submittedRoadmap(people)
      const given = { id, revision: await revisionOf(id), remarks, due: '2027-01-15' }
      await people.as(people.bilal, returnRoadmap, given)
      expect(await dutiesSeenBy(people.ayesha)).toMatchObject([
        { sort: 'work.duty.roadmapReturned', due: '2027-01-15' },
      ])
      const [version] = await people.sees(people.ayesha, (tx) => versionsOf(tx, id))
      expect(version?.outcome).toMatchObject({ is: 'returned', offices: ['secretariat'], remarks })
      await people.as(people.ayesha, changeRoadmapLine, {
        id,
        line: 'l1',
        revision: 1,
        ...completeLine,
        post: undefined,
      })
      expect(await seenBy(people.ayesha)).toMatchObject([{ state: 'returned' }])
    })

    test.each([
      ['nothing to say', { remarks: [] }, 422],
      ['a remark on a line that is not there', { remarks: [{ line: 'l9', text: 'What?' }] }, 422],
      ['a day that is over', { remarks, due: '2026-01-01' }, 422],
      ['a state of its own', { remarks, state: 'accepted' }, 422],
      ['an older page', { remarks, revision: 1 }, 409],
    ])('is not returned with %s', async (_, more, status) => {
      const id = await submittedRoadmap(people)
      const given = { id, revision: await revisionOf(id), ...more }
      await expect(people.as(people.bilal, returnRoadmap, given)).rejects.toMatchObject(refusedWith(status))
      expect(await seenBy(people.bilal)).toMatchObject([{ state: 'submitted' }])
    })

    test('is returned by the secretariat alone, and once', async () => {
      const id = await submittedRoadmap(people)
      const given = { id, revision: await revisionOf(id), remarks }
      for (const by of [people.ayesha, people.kamran, people.maryam, people.yusuf])
        await expect(people.as(by, returnRoadmap, given)).rejects.toMatchObject(refusedWith(403))
      await people.as(people.bilal, returnRoadmap, given)
      await expect(people.as(people.sana, returnRoadmap, given)).rejects.toMatchObject(refusedWith(409))
    })
  })

  describe('among all', () => {
    test('is counted for everybody, and read by those it concerns', async () => {
      await submittedRoadmap(people)
      await people.as(people.bilal, askForRoadmap, {
        commitment: 'count',
        organisations: ['schools'],
        due: '2026-12-01',
      })
      const counted = { asked: 2, delivered: 1, accepted: 0, late: 1 }
      for (const by of [thePublic, people.yusuf])
        expect(await people.sees(by, (tx) => roadmapCount(tx, '2026-12-02', 'count'))).toMatchObject(counted)
      const late = await people.sees(people.bilal, (tx) =>
        listRoadmaps(tx, '2026-12-02', { state: 'late' }, { limit: 10, offset: 0 }),
      )
      expect(late).toMatchObject({ total: 1, rows: [{ organisation: { en: 'schools' }, late: true, submitted: null }] })
      expect(await people.sees(people.bilal, (tx) => roadmapTally(tx, '2026-12-02'))).toMatchObject({
        asked: 1,
        submitted: 1,
        late: 1,
      })
      expect(
        (await people.sees(people.yusuf, (tx) => listRoadmaps(tx, '2026-12-02', {}, { limit: 10, offset: 0 }))).total,
      ).toBe(0)
    })

    test('is not counted for a promise that the reader does not see', async () => {
      await people.as(people.bilal, askForRoadmap, {
        commitment: 'quiet',
        organisations: ['police'],
        due: '2026-12-01',
      })
      expect(await people.sees(thePublic, (tx) => roadmapCount(tx, '2026-12-02', 'quiet'))).toBeNull()
      expect(await people.sees(thePublic, (tx) => roadmapCounts(tx, '2026-12-02', 9))).toMatchObject({
        promises: 0,
        rows: [],
      })
      expect(await people.sees(people.yusuf, (tx) => roadmapCounts(tx, '2026-12-02', 9))).toMatchObject({
        sums: { asked: 1, late: 1 },
        rows: [{ commitment: 'quiet' }],
      })
    })
  })
})
