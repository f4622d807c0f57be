import { beforeEach, expect, test } from 'vitest'
import { dutiesOf } from '#src/coordination/duties.ts'
import { thePublic } from '#src/ledger/actor.ts'
import { all } from '#src/ledger/records.ts'
import { redListOf } from '#src/results/red-list/red-list.ts'
import { scorecard } from '#src/results/scorecard.ts'
import { aCharter, ask, asking, leave, opened, tokenOf } from '#test/charters.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { describeEngines } from '#test/engines.ts'
import { publicView } from '#test/submissions.ts'
import { admitPledge, refusePledge } from './admit-pledge.ts'
import { followLink } from './follow-link.ts'

const pledges = [
  { clause: 'charter-v1-c1', title: 'Read the law aloud in every harbour', due: '2027-01-31' },
  { clause: 'charter-v1-c3', title: 'Teach rowing to girls', due: '2027-06-30' },
]

describeEngines('Pledges', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await aCharter(people)
    await opened(people)
  })
  const refused = (status: number) => ({ problem: { status } })
  const view = () => publicView(people.desk.ledger)
  const follow = async () => followLink(await asking(people), tokenOf(people))
  const waiting = async () => (await people.sees(people.bilal, (tx) => all(tx, 'endorsement_requests')))[0]
  const pledged = async () => {
    const { id } = await ask(people, { pledges })
    const became = await follow()
    return { id, endorsement: became.became === 'listed' ? became.endorsement : 'none' }
  }

  test('wait for the secretariat once the endorsement is listed, and nobody else sees them', async () => {
    const { id } = await pledged()
    for (const by of [people.ayesha, people.kamran, people.maryam, people.yusuf, people.amina]) {
      expect(await people.sees(by, (tx) => all(tx, 'endorsement_requests')), by.name).toEqual([])
      await expect(people.as(by, admitPledge, { id, revision: 2, pledge: 0 })).rejects.toMatchObject(refused(403))
    }
    expect(await people.sees(thePublic as never, (tx) => all(tx, 'commitments'))).toEqual([])
    const duties = await people.sees(people.bilal, (tx) => dutiesOf(tx, people.bilal.grant as never, '2026-11-21'))
    expect(duties).toMatchObject([{ sort: 'work.duty.pledges', count: 1 }])
  })

  test('become commitments of the endorser’s own, owned by the office that signed, and are followed like any other', async () => {
    const { id, endorsement } = await pledged()
    const made = await people.as(people.bilal, admitPledge, { id, revision: 2, pledge: 0, approach: 'soft' })
    const published = await view()
    expect(published.records.commitments.get(made.id)).toMatchObject({
      policy: 'charter-pledges',
      kind: 'commitment',
      title: { en: 'Read the law aloud in every harbour' },
      clauses: ['charter-v1-c1'],
      owners: [{ post: 'boat-union-signatory', basis: 'stated' }],
      due: '2027-01-31',
    })
    expect(published.records.organisations.get('boat-union')).toMatchObject({ domain: 'boats.example' })
    expect(published.records.posts.get('boat-union-signatory')).toMatchObject({ title: { en: 'Chairperson' } })
    expect(published.records.endorsements.get(endorsement)).toMatchObject({
      organisation: 'boat-union',
      commitments: [made.id],
    })
    const card = scorecard(published, '2027-03-01')
    expect(card.policies.find(({ policy }) => policy === 'charter-pledges')).toMatchObject({
      commitments: 1,
      overdue: 1,
    })
    expect(card.policies.find(({ policy }) => policy === 'charter')).toMatchObject({ commitments: 0 })
    expect(redListOf(published, '2027-03-01').lines.map((one) => one.id)).toContain(made.id)
    const again = await people.as(people.bilal, admitPledge, { id, revision: 3, pledge: 0 })
    expect(published.records.commitments.has(again.id)).toBe(false)
    expect((await view()).records.commitments.get(again.id)?.owners).toEqual([
      { post: 'boat-union-signatory', basis: 'stated' },
    ])
    expect(await waiting()).toBeUndefined()
  })

  test('are left out one by one, and not taken from who has withdrawn, nor by a page that is out of date', async () => {
    const { id, endorsement } = await pledged()
    await people.as(people.bilal, refusePledge, { id, revision: 2, pledge: 0 })
    await expect(people.as(people.sana, admitPledge, { id, revision: 2, pledge: 0 })).rejects.toMatchObject(
      refused(409),
    )
    await expect(people.as(people.sana, admitPledge, { id, revision: 3, pledge: 1 })).rejects.toMatchObject(
      refused(409),
    )
    const wrong = { id, revision: 3, pledge: 0, theme: 'none' }
    await expect(people.as(people.sana, admitPledge, wrong)).rejects.toMatchObject(refused(422))
    await leave(people, endorsement)
    await follow()
    await expect(people.as(people.sana, admitPledge, { id, revision: 3, pledge: 0 })).rejects.toMatchObject(
      refused(409),
    )
    await people.as(people.sana, refusePledge, { id, revision: 3, pledge: 0 })
    expect(await waiting()).toBeUndefined()
  })

  test('of an organisation whose name is taken get an id of their own', async () => {
    const { id } = await pledged()
    await people.as(people.bilal, admitPledge, { id, revision: 2, pledge: 0 })
    await ask(people, { name: 'Boat Union!', website: 'boatunion.example', mail: 'a@boatunion.example', pledges })
    expect(await follow()).toMatchObject({ became: 'waiting', doubts: ['same-name'] })
  })
})
