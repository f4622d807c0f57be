import { beforeEach, expect, test } from 'vitest'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { all, byIds, putMany } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { dutiesOf } from '../duties.ts'
import { answerRequest, returnRequest } from './answer-request.ts'
import { answerRecords, requestsIn } from './request-store.ts'
import { acceptAnswer, askAgain, sendRequest, withdrawRequest } from './send-request.ts'

const asked = { organisation: 'police', title: 'The register', text: 'Who keeps the register?', due: '2026-11-30' }

describeEngines('Requests for information', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
  })

  const send = (more: { post?: string } = {}) => people.as(people.bilal, sendRequest, { ...asked, ...more })
  const held = (id: string, by: Visitor = people.bilal) =>
    people.sees(by, async (tx) => (await byIds(tx, 'requests', [id]))[0])
  const dutiesSeenBy = async (by: Visitor, today = '2026-11-21') =>
    (await people.sees(by, async (tx) => (by.grant ? dutiesOf(tx, by.grant, today) : []))).map(({ sort }) => sort)
  const refused = (status: number) => ({ problem: { status } })
  const withSuperior = (superior: string) =>
    people.desk.ledger.write(unrestricted('operator'), workspace, (tx) =>
      putMany(tx, 'posts', [
        {
          id: 'police-clerk',
          label: 'TLP:CLEAR',
          data: { id: 'police-clerk', organisation: 'police', title: { en: 'Clerk' }, superior },
        },
      ]),
    )

  test('are seen by the organisation asked and by the secretariat, and by nobody else', async () => {
    await send()
    const { ayesha, bilal, sana, kamran, maryam, yusuf, amina } = people
    for (const by of [ayesha, bilal, sana])
      expect(await people.sees(by, (tx) => all(tx, 'requests')), by.name).toHaveLength(1)
    for (const by of [kamran, maryam, yusuf, amina, thePublic])
      expect(await people.sees(by, (tx) => all(tx, 'requests')), by.name).toEqual([])
  })

  test('wait for the organisation, then for the secretariat, and are closed when the answer is accepted', async () => {
    const { id } = await send()
    expect(await dutiesSeenBy(people.ayesha)).toEqual(['work.duty.request'])
    expect(await dutiesSeenBy(people.kamran)).toEqual([])
    await people.as(people.ayesha, answerRequest, { id, revision: 1, text: 'The registrar' }, '2026-11-25')
    expect(await dutiesSeenBy(people.ayesha)).toEqual([])
    expect(await dutiesSeenBy(people.sana)).toEqual(['work.duty.requestAnswered'])
    await people.as(people.sana, acceptAnswer, { id, revision: 2 }, '2026-11-26')
    expect(await dutiesSeenBy(people.sana)).toEqual([])
    const request = await held(id)
    expect(request?.data.state).toBe('accepted')
    expect(request?.data.exchanges.map(({ step, day, offices }) => [step, day, ...offices])).toEqual([
      ['asked', '2026-11-21', 'secretariat'],
      ['answered', '2026-11-25', 'police-chief'],
      ['accepted', '2026-11-26', 'secretariat'],
    ])
    expect(JSON.stringify(request)).not.toMatch(/ayesha|bilal|person-/i)
  })

  test('are asked again with a new day where the answer does not do', async () => {
    const { id } = await send()
    await people.as(people.ayesha, answerRequest, { id, revision: 1, text: 'We do not know' })
    await people.as(people.bilal, askAgain, { id, revision: 2, text: 'Please find out', due: '2026-12-31' })
    const request = await held(id)
    expect(request?.data).toMatchObject({ state: 'asked', due: '2026-12-31' })
    expect(request?.data).not.toHaveProperty('answered')
    expect(await dutiesSeenBy(people.ayesha)).toEqual(['work.duty.request'])
  })

  test('come back as not theirs with a reason, and are taken back', async () => {
    const { id } = await send()
    await expect(people.as(people.ayesha, returnRequest, { id, revision: 1, text: '  ' })).rejects.toMatchObject(
      refused(422),
    )
    await people.as(people.ayesha, returnRequest, { id, revision: 1, text: 'The schools keep it' })
    expect(await dutiesSeenBy(people.bilal)).toEqual(['work.duty.requestReturned'])
    await people.as(people.bilal, withdrawRequest, { id, revision: 2, text: 'Put to the schools' })
    expect(await dutiesSeenBy(people.bilal)).toEqual([])
    expect(await people.sees(people.bilal, (tx) => answerRecords(tx, '2026-11-21'))).toEqual([])
  })

  test('that a post leaves undone come to the post above it, in whatever organisation', async () => {
    await withSuperior('schools-head')
    const { id } = await send({ post: 'police-clerk' })
    expect((await held(id))?.parties.sort()).toEqual(['police', 'police-clerk', 'schools-head'])
    expect(await dutiesSeenBy(people.kamran, '2026-11-30')).toEqual([])
    expect(await dutiesSeenBy(people.kamran, '2026-12-01')).toEqual(['work.duty.requestRaised'])
    expect(await dutiesSeenBy(people.ayesha, '2026-12-07')).toEqual([])
    expect(await dutiesSeenBy(people.ayesha, '2026-12-08')).toEqual(['work.duty.requestRaised'])
    const byTheSuperior = people.as(people.kamran, answerRequest, { id, revision: 1, text: 'I know' })
    await expect(byTheSuperior).rejects.toMatchObject(refused(403))
  })

  test('tell who answers: in time, late, not at all, and the days of the middle answer', async () => {
    const answers = ['2026-11-25', '2026-12-04', undefined]
    for (const day of answers) {
      const { id } = await send()
      if (day) await people.as(people.ayesha, answerRequest, { id, revision: 1, text: 'So' }, day)
    }
    const expected = [
      { organisation: 'police', asked: 3, inTime: 1, late: 1, unanswered: 1, overdue: 1, medianDays: 8.5 },
    ]
    const seenBy = (by: Visitor) => people.sees(by, (tx) => answerRecords(tx, '2026-12-05'))
    expect(await seenBy(people.bilal)).toEqual(expected)
    expect(await seenBy(people.ayesha)).toEqual(expected)
    expect(await seenBy(people.kamran)).toEqual([])
  })

  test('are listed by state and organisation, a page at a time', async () => {
    for (const title of ['A', 'B', 'C']) await people.as(people.bilal, sendRequest, { ...asked, title })
    const list = (filter: Parameters<typeof requestsIn>[1], page = 1) =>
      people.sees(people.bilal, (tx) => requestsIn(tx, filter, page, 2))
    expect((await list({})).rows).toHaveLength(2)
    expect(await list({}, 2)).toMatchObject({ total: 3, rows: [{}] })
    expect((await list({ state: 'answered' })).total).toBe(0)
    expect((await list({ state: 'asked', organisation: 'police' })).total).toBe(3)
    expect((await list({ organisation: 'schools' })).total).toBe(0)
  })

  test('are not changed by somebody who looked at an older one', async () => {
    const { id } = await send()
    const answer = { id, revision: 1, text: 'The registrar' }
    await people.as(people.ayesha, answerRequest, answer)
    await expect(people.as(people.ayesha, answerRequest, { ...answer, text: 'Nobody' })).rejects.toMatchObject(
      refused(409),
    )
    await expect(people.as(people.ayesha, answerRequest, { ...answer, revision: 2 })).rejects.toMatchObject(
      refused(409),
    )
    expect((await held(id))?.data.exchanges.at(-1)?.text).toBe('The registrar')
  })

  test('are neither answered nor found by another agency', async () => {
    const { id } = await send()
    for (const act of [answerRequest, returnRequest])
      await expect(people.as(people.kamran, act, { id, revision: 1, text: 'Mine' })).rejects.toMatchObject(refused(404))
  })

  test('are for the secretariat to send and to decide about', async () => {
    const { id } = await send()
    const { ayesha, maryam, yusuf, amina, bilal } = people
    for (const by of [ayesha, maryam, yusuf, amina]) {
      await expect(people.as(by, sendRequest, asked), by.name).rejects.toMatchObject(refused(403))
      await expect(people.as(by, acceptAnswer, { id, revision: 1 })).rejects.toMatchObject(refused(403))
    }
    await expect(people.as(bilal, answerRequest, { id, revision: 1, text: 'So' })).rejects.toMatchObject(refused(403))
    await expect(people.as(bilal, acceptAnswer, { id, revision: 1 })).rejects.toMatchObject(refused(409))
  })

  test('about a record that is held more closely are held as closely', async () => {
    const plan = { id: 'plan', label: 'TLP:AMBER+STRICT' as const, data: { title: { en: 'Plan' } } }
    await people.desk.ledger.write(unrestricted('operator'), workspace, (tx) => putMany(tx, 'themes', [plan] as never))
    const about = { kind: 'themes', id: 'plan' }
    const { id } = await people.as(people.bilal, sendRequest, { ...asked, about })
    expect(await held(id)).toMatchObject({ label: 'TLP:AMBER+STRICT', data: { about: 'themes/plan' } })
  })

  test.each([
    ['for a day that has passed', { ...asked, due: '2026-11-20' }, 422],
    ['to an organisation that is not there', { ...asked, organisation: 'nobody' }, 404],
    ['to a post of another organisation', { ...asked, post: 'schools-head' }, 422],
    ['about what is not there', { ...asked, about: { kind: 'commitments', id: 'nothing' } }, 404],
    ['about a table that is none', { ...asked, about: { kind: 'grants', id: 'a' } }, 404],
    ['without words', { ...asked, text: ' ' }, 422],
    ['with a state of their own', { ...asked, state: 'accepted' }, 422],
    ['with parties of their own', { ...asked, parties: ['schools'] }, 422],
  ])('%s are refused', async (_, given, status) => {
    await expect(people.as(people.bilal, sendRequest, given)).rejects.toMatchObject(refused(status))
    expect(await people.sees(people.bilal, (tx) => all(tx, 'requests'))).toEqual([])
  })
})
