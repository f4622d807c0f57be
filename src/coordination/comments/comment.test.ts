import { beforeEach, expect, test } from 'vitest'
import { withdrawGrant } from '#src/identity/change-grant.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { putMany } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { dutiesOf } from '../duties.ts'
import { comment, readComment } from './comment.ts'
import { commentsOn } from './comment-store.ts'

describeEngines('Comments', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
  })

  const said = { kind: 'organisations', id: 'police', text: 'Who keeps the register?' } as const
  const textsSeenBy = (by: Visitor, kind = 'organisations', id = 'police') =>
    people.sees(by, async (tx) => (await commentsOn(tx, kind, id)).map(({ text }) => text))
  const dutiesSeenBy = (by: Visitor) =>
    people.sees(by, async (tx) => (by.grant ? dutiesOf(tx, by.grant, '2026-11-21') : []))

  test('are seen by those who work here and see the record, and never by the public', async () => {
    await people.as(people.ayesha, comment, said)
    expect(await textsSeenBy(people.kamran)).toEqual([said.text])
    expect(await textsSeenBy(thePublic)).toEqual([])
  })

  test('on a record that is addressed to one agency stay with it and the secretariat', async () => {
    const { ledger } = people.desk
    const held = { id: 'plan', label: 'TLP:AMBER' as const, parties: ['police'], data: { title: { en: 'Plan' } } }
    await ledger.write(unrestricted('operator'), workspace, (tx) => putMany(tx, 'themes', [held]))
    await people.as(people.ayesha, comment, { kind: 'themes', id: 'plan', text: 'Not enough money' })
    expect(await textsSeenBy(people.bilal, 'themes', 'plan')).toEqual(['Not enough money'])
    expect(await textsSeenBy(people.kamran, 'themes', 'plan')).toEqual([])
    const fromOutside = people.as(people.kamran, comment, { kind: 'themes', id: 'plan', text: 'What is this?' })
    await expect(fromOutside).rejects.toMatchObject({ problem: { status: 404 } })
  })

  test('wait for the posts they name until one who holds it has read them', async () => {
    const { id } = await people.as(people.bilal, comment, { ...said, mentions: ['police-chief', 'police-chief'] })
    expect(await dutiesSeenBy(people.kamran)).toEqual([])
    expect(await dutiesSeenBy(people.ayesha)).toMatchObject([
      { sort: 'work.duty.comment', title: said.text, path: `/practice/comments/organisations/police#${id}` },
    ])
    await expect(people.as(people.kamran, readComment, { id })).rejects.toMatchObject({ problem: { status: 403 } })
    await people.as(people.ayesha, readComment, { id })
    expect(await dutiesSeenBy(people.ayesha)).toEqual([])
  })

  test('name the office of whoever speaks, not the person', async () => {
    await people.as(people.ayesha, comment, said)
    const [line] = await people.sees(people.bilal, (tx) => commentsOn(tx, 'organisations', 'police'))
    expect(line?.offices).toEqual(['police-chief'])
    expect(JSON.stringify(line)).not.toMatch(/ayesha|person-/i)
  })

  test.each([
    ['without words', { ...said, text: '  ' }, 422],
    ['for a post that is not there', { ...said, mentions: ['nobody'] }, 422],
    ['on nothing', { ...said, id: 'nothing' }, 404],
    ['with an author of its own', { ...said, offices: ['police-chief'] }, 422],
  ])('%s are refused', async (_, given, status) => {
    await expect(people.as(people.kamran, comment, given)).rejects.toMatchObject({ problem: { status } })
    expect(await textsSeenBy(people.bilal)).toEqual([])
  })

  test('are not taken from somebody whose grant was withdrawn while the page was open', async () => {
    const { desk, amina, kamran } = people
    await withdrawGrant(desk, amina.grant?.account ?? '', { workspace, account: kamran.grant?.account ?? '' })
    await expect(people.as(kamran, comment, said)).rejects.toMatchObject({ problem: { status: 403 } })
    expect(await textsSeenBy(people.bilal)).toEqual([])
  })
})
