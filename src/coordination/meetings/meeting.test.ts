import { beforeEach, expect, test } from 'vitest'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { all, byIds, putMany } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { dutiesOf } from '../duties.ts'
import { closeDecision, placeDecision, reportDecision, returnDecision } from './decide.ts'
import { keepWorkingGroup } from './keep-working-group.ts'
import { convene, moveMeeting, recordMeetings, writeMinutes } from './meet.ts'
import { decisionsOf, meetingsIn } from './meeting-store.ts'

const plan = { title: 'On the register', day: '2026-12-01', invited: ['police'] }
const order = { text: 'The register is kept in one place', post: 'police-chief', due: '2026-12-31' }
const source = { title: 'Minutes of the board', sha256: 'a'.repeat(64) }
const held = '2026-12-01'

describeEngines('Meetings', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
  })

  const refused = (status: number) => ({ problem: { status } })
  const call = (more = {}) => people.as(people.bilal, convene, { ...plan, ...more })
  const dutiesSeenBy = async (by: Visitor, today: string) =>
    (await people.sees(by, async (tx) => (by.grant ? dutiesOf(tx, by.grant, today) : []))).map(({ sort }) => sort)
  const write = (id: string, more = {}) =>
    people.as(people.bilal, writeMinutes, { id, revision: 1, decisions: [order], ...more }, held)
  const decisions = (id: string, by: Visitor = people.bilal) => people.sees(by, (tx) => decisionsOf(tx, id))
  const withPromise = () =>
    people.desk.ledger.write(unrestricted('operator'), workspace, (tx) =>
      putMany(tx, 'commitments', [{ id: 'one-register', label: 'TLP:CLEAR', data: { id: 'one-register' } }]),
    )

  test('wait for those invited until their day, and are seen by them and the secretariat alone', async () => {
    const { id } = await call()
    const { ayesha, kamran, bilal, yusuf, maryam } = people
    expect(await dutiesSeenBy(ayesha, held)).toEqual(['work.duty.meeting'])
    expect(await dutiesSeenBy(ayesha, '2026-12-02')).toEqual([])
    expect(await dutiesSeenBy(bilal, '2026-11-30')).toEqual([])
    expect(await dutiesSeenBy(bilal, held)).toEqual(['work.duty.minutes'])
    await write(id)
    for (const by of [kamran, yusuf, maryam, thePublic]) {
      expect(await people.sees(by, (tx) => all(tx, 'meetings')), by.name).toEqual([])
      expect(await people.sees(by, (tx) => all(tx, 'decisions')), by.name).toEqual([])
    }
    expect(await people.sees(ayesha, (tx) => meetingsIn(tx, 1, 50))).toMatchObject({
      total: 1,
      rows: [{ data: { id, state: 'held' }, decisions: 1, open: 1 }],
    })
  })

  test('of a working group invite its members', async () => {
    const draft = { name: { en: 'Registers' }, mandate: { en: 'One register' }, convener: 'police' }
    const members = { organisations: ['schools'], chair: 'police-chief' }
    const { id: group } = await people.as(people.bilal, keepWorkingGroup, { ...draft, ...members })
    const { id } = await call({ invited: [], group })
    const [meeting] = await people.sees(people.kamran, (tx) => byIds(tx, 'meetings', [id]))
    expect(meeting?.data.invited).toEqual(['police-chief', 'schools'])
  })

  test('are moved before they are held, and not after', async () => {
    const { id } = await call()
    const moved = { id, title: plan.title, day: '2026-12-03', place: 'Hall' }
    await people.as(people.sana, moveMeeting, { ...moved, revision: 1 })
    await expect(people.as(people.bilal, moveMeeting, { ...moved, revision: 1 })).rejects.toMatchObject(refused(409))
    await expect(write(id)).rejects.toMatchObject(refused(409))
    const early = people.as(people.bilal, writeMinutes, { id, revision: 2 }, '2026-12-02')
    await expect(early).rejects.toMatchObject(refused(422))
    await people.as(people.bilal, writeMinutes, { id, revision: 2 }, '2026-12-03')
    await expect(people.as(people.bilal, moveMeeting, { ...moved, revision: 3 })).rejects.toMatchObject(refused(409))
    await expect(people.as(people.bilal, writeMinutes, { id, revision: 3 }, '2026-12-04')).rejects.toMatchObject(
      refused(409),
    )
  })

  test('keep offices and a number, and open their minutes to whoever came', async () => {
    const { id } = await call()
    await write(id, { attended: [{ office: 'schools', people: 2 }], others: 3, decisions: [] })
    const [meeting] = await people.sees(people.kamran, (tx) => byIds(tx, 'meetings', [id]))
    expect(meeting?.data).toMatchObject({ attended: [{ office: 'schools', people: 2 }], others: 3 })
    const twice = await call()
    const attended = [
      { office: 'police', people: 1 },
      { office: 'police', people: 1 },
    ]
    await expect(write(twice.id, { attended })).rejects.toMatchObject(refused(422))
    await expect(write(twice.id, { attended: [{ office: 'Mr Nobody', people: 1 }] })).rejects.toMatchObject(
      refused(422),
    )
  })

  test('decide what a post carries out: reported by it, taken by the secretariat', async () => {
    const { id } = await call()
    await write(id)
    expect(await dutiesSeenBy(people.ayesha, '2026-12-02')).toEqual(['work.duty.decision'])
    const decision = `${id}-1`
    await people.as(people.ayesha, reportDecision, { id: decision, revision: 1, text: 'Half of it' })
    expect(await dutiesSeenBy(people.bilal, '2026-12-02')).toEqual(['work.duty.decisionReported'])
    await people.as(people.bilal, returnDecision, { id: decision, revision: 2, text: 'The other half' })
    await people.as(people.ayesha, reportDecision, { id: decision, revision: 3, text: 'All of it' })
    await people.as(people.bilal, closeDecision, { id: decision, revision: 4 }, '2026-12-20')
    const [line] = await decisions(id)
    expect(line?.data).toMatchObject({ state: 'done', done: '2026-12-20' })
    expect(line?.data.said.map(({ step }) => step)).toEqual(['reported', 'returned', 'reported', 'done'])
    expect(JSON.stringify(line)).not.toMatch(/person-|ayesha|bilal/i)
    await expect(people.as(people.bilal, closeDecision, { id: decision, revision: 5 })).rejects.toMatchObject(
      refused(409),
    )
  })

  test('about a promise make an action of it, no more open than the meeting, done when the report is taken', async () => {
    await withPromise()
    const { id } = await call()
    await write(id, { decisions: [{ ...order, commitment: 'one-register' }] })
    const actionsSeenBy = (by: Visitor | typeof thePublic) => people.sees(by, (tx) => all(tx, 'actions'))
    expect(await actionsSeenBy(people.ayesha)).toMatchObject([
      { label: 'TLP:AMBER', data: { commitment: 'one-register', post: 'police-chief', ends: order.due } },
    ])
    for (const by of [people.kamran, thePublic]) expect(await actionsSeenBy(by)).toEqual([])
    const stepOf = async () => (await people.sees(people.bilal, (tx) => all(tx, 'milestones')))[0]?.data
    expect(await stepOf()).toMatchObject({ due: order.due, done: null })
    await people.as(people.ayesha, reportDecision, { id: `${id}-1`, revision: 1, text: 'Done' })
    await people.as(people.bilal, closeDecision, { id: `${id}-1`, revision: 2 }, '2026-12-20')
    expect(await stepOf()).toMatchObject({ done: '2026-12-20' })
  })

  test('may leave a decision to nobody until somebody gives it to a post', async () => {
    await withPromise()
    const { id } = await call()
    await write(id, { decisions: [{ text: order.text, commitment: 'one-register' }] })
    expect((await decisions(id))[0]?.data.state).toBe('noted')
    const placing = { id: `${id}-1`, revision: 1, post: 'schools-head', due: '2027-01-31' }
    await people.as(people.bilal, placeDecision, placing)
    expect((await decisions(id, people.kamran))[0]?.data).toMatchObject({
      state: 'open',
      commitment: 'one-register',
      action: `${id}-1-action`,
    })
    expect(await people.sees(people.kamran, (tx) => all(tx, 'meetings'))).toEqual([])
    await expect(people.as(people.bilal, placeDecision, { ...placing, revision: 2 })).rejects.toMatchObject(
      refused(409),
    )
  })

  test('give a decision to be reported by the organisation of its post alone', async () => {
    const { id } = await call({ invited: ['police', 'schools'] })
    await write(id)
    const report = { id: `${id}-1`, revision: 1, text: 'Done' }
    await expect(people.as(people.kamran, reportDecision, report)).rejects.toMatchObject(refused(403))
    await expect(people.as(people.bilal, reportDecision, report)).rejects.toMatchObject(refused(403))
    const { id: closed } = await call()
    await write(closed)
    const other = people.as(people.kamran, reportDecision, { ...report, id: `${closed}-1` })
    await expect(other).rejects.toMatchObject(refused(404))
    const { ayesha } = people
    await expect(people.as(ayesha, closeDecision, { id: `${id}-1`, revision: 1 })).rejects.toMatchObject(refused(403))
  })

  test('that were read in are kept together or not at all', async () => {
    const first = { title: 'First', day: '2019-11-09', decisions: [{ text: 'A' }], others: 2 }
    const second = { title: 'Second', day: null, attended: [{ office: 'police', people: 1 }] }
    const given = { source, meetings: [first, second] }
    const wrong = { ...given, meetings: [first, { ...second, attended: [{ office: 'nobody', people: 1 }] }] }
    const refusal = people.as(people.bilal, recordMeetings, wrong)
    await expect(refusal).rejects.toMatchObject({ problem: { status: 422, where: 'meetings.1.attended' } })
    expect(await people.sees(people.bilal, (tx) => all(tx, 'meetings'))).toEqual([])
    const { ids } = await people.as(people.bilal, recordMeetings, given)
    expect(ids).toHaveLength(2)
    expect(await people.sees(people.ayesha, (tx) => meetingsIn(tx, 1, 50))).toMatchObject({ total: 1 })
    expect(await people.sees(people.yusuf, (tx) => all(tx, 'meetings'))).toEqual([])
    await people.as(people.bilal, recordMeetings, { ...given, open: true })
    expect(await people.sees(people.yusuf, (tx) => all(tx, 'meetings'))).toHaveLength(2)
    expect(await people.sees(thePublic, (tx) => all(tx, 'meetings'))).toEqual([])
  })

  test('are for the secretariat to convene and to record', async () => {
    const { id } = await call()
    for (const by of [people.ayesha, people.maryam, people.yusuf, people.amina]) {
      await expect(people.as(by, convene, plan), by.name).rejects.toMatchObject(refused(403))
      await expect(people.as(by, writeMinutes, { id, revision: 1 })).rejects.toMatchObject(refused(403))
      await expect(people.as(by, recordMeetings, { source, meetings: [plan] } as never)).rejects.toMatchObject(
        refused(403),
      )
    }
  })

  test.each([
    ['on a day that has passed', { ...plan, day: '2026-11-20' }, 422],
    ['to which nobody is invited', { ...plan, invited: [] }, 422],
    ['to which somebody unknown is invited', { ...plan, invited: ['nobody'] }, 422],
    ['of a group that is not there', { ...plan, group: 'nothing' }, 404],
    ['with minutes of their own', { ...plan, minutes: 'Said' }, 422],
  ])('%s are refused', async (_, given, status) => {
    await expect(people.as(people.bilal, convene, given)).rejects.toMatchObject(refused(status))
    expect(await people.sees(people.bilal, (tx) => all(tx, 'meetings'))).toEqual([])
  })

  test.each([
    ['a post without a day', { text: 'A', post: 'police-chief' }],
    ['a day without a post', { text: 'A', due: '2026-12-31' }],
    ['a post that is not there', { text: 'A', post: 'nobody', due: '2026-12-31' }],
  ])('with a decision that has %s keep nothing', async (_, decision) => {
    const { id } = await call()
    await expect(write(id, { decisions: [decision] })).rejects.toMatchObject(refused(422))
    expect(await decisions(id)).toEqual([])
  })
})

describeEngines('Working groups', (open) => {
  const draft = { name: { en: 'Registers' }, mandate: { en: 'One register' }, convener: 'police' }

  test('are seen by those who work here, changed by one at a time, and keep label and source', async () => {
    const people = await colleagues(open)
    const { id } = await people.as(people.bilal, keepWorkingGroup, { ...draft, organisations: ['schools'] })
    const groupsSeenBy = (by: Visitor | typeof thePublic) => people.sees(by, (tx) => all(tx, 'working_groups'))
    expect(await groupsSeenBy(people.yusuf)).toHaveLength(1)
    expect(await groupsSeenBy(thePublic)).toEqual([])
    const change = { ...draft, id, chair: 'police-chief' }
    await expect(people.as(people.sana, keepWorkingGroup, change)).rejects.toMatchObject({ problem: { status: 409 } })
    await people.as(people.sana, keepWorkingGroup, { ...change, revision: 1 })
    expect(await groupsSeenBy(people.bilal)).toMatchObject([
      { label: 'TLP:GREEN', data: { chair: 'police-chief', organisations: [] } },
    ])
    for (const given of [
      { ...draft, chair: 'nobody' },
      { ...draft, organisations: ['nobody'] },
    ])
      await expect(people.as(people.bilal, keepWorkingGroup, given)).rejects.toMatchObject({ problem: { status: 422 } })
    await expect(people.as(people.ayesha, keepWorkingGroup, draft)).rejects.toMatchObject({ problem: { status: 403 } })
  })
})
