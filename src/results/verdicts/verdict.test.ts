import { beforeEach, expect, test } from 'vitest'
import { dutiesOf } from '#src/coordination/duties.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { type Actor, thePublic, unrestricted } from '#src/ledger/actor.ts'
import { all, byIds, putMany, putWorkspace } from '#src/ledger/records.ts'
import { commitmentView } from '#src/policies/commitment-view.ts'
import { publish } from '#src/publishing/door.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { carrying } from './carrying.ts'
import { publishDue } from './publish-due.ts'
import { publishVerdict } from './publish-verdict.ts'
import { recordVerdict } from './record-verdict.ts'
import { replyToVerdict } from './reply-to-verdict.ts'

const clear = 'TLP:CLEAR' as const
const refused = (status: number) => ({ problem: { status } })
const said = { commitment: 'register', completion: 'limited' as const, rationale: 'Two of ten districts have one' }

/** A promise of the police, and an institute that looks at it from outside; evidence of each. */
async function promise(people: Colleagues): Promise<void> {
  await people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
    const put = (
      kind: 'organisations' | 'sources' | 'clauses' | 'policies' | 'commitments' | 'evidence',
      data: { id: string },
    ) => putMany(tx, kind, [{ id: data.id, label: clear, data }])
    await put('organisations', { id: 'institute', name: { en: 'Institute' } } as never)
    await put('sources', { id: 'text', title: { en: 'Text' } } as never)
    await put('clauses', { id: 'c', source: 'text', path: [], gist: { en: 'A register' } } as never)
    await put('policies', { id: 'plan', title: { en: 'Plan' }, issuer: 'police' } as never)
    const owners = [{ post: 'police-chief', basis: 'stated' }]
    const names = { owner: true, deadline: false, money: false, measure: false, check: false }
    const title = { en: 'Keep a register' }
    const commitment = {
      id: 'register',
      kind: 'commitment',
      policy: 'plan',
      title,
      clauses: ['c'],
      owners,
      names,
      approach: 'none',
    }
    await put('commitments', commitment as never)
    const evidence = { title, kind: 'link', commitments: ['register'], reliability: 'A', credibility: 1 }
    await put('evidence', { ...evidence, id: 'visit', from: 'institute' } as never)
    await put('evidence', { ...evidence, id: 'own', from: 'police' } as never)
  })
}

describeEngines('Verdicts', (open) => {
  let people: Colleagues
  let hina: Visitor
  beforeEach(async () => {
    people = await colleagues(open)
    await promise(people)
    hina = await people.joined('hina', { role: 'assessor', organisation: 'institute' })
  })

  const judge = (more = {}, by = hina, today?: string) => people.as(by, recordVerdict, { ...said, ...more }, today)
  const seenBy = (by: Actor, id: string) => people.sees(by, async (tx) => (await byIds(tx, 'assessments', [id]))[0])
  const reply = (assessment: string, more = {}, today?: string, by = people.ayesha) =>
    people.as(by, replyToVerdict, { assessment, text: 'Four have one by now', ...more }, today)
  const dutiesSeenBy = async (by: Visitor, today = '2026-11-21') =>
    (await people.sees(by, async (tx) => (by.grant ? dutiesOf(tx, by.grant, today) : []))).map(({ sort }) => sort)
  const publicView = async (today: string) => {
    const published = publish(await readSnapshot(people.desk.ledger, thePublic, workspace), thePublic)
    return commitmentView(published, 'register', today)
  }

  test('of an assessor go to the owner first, who replies, and then both are public as they were written', async () => {
    const { id } = await judge()
    expect((await seenBy(hina, id))?.data).toMatchObject({ assessorKind: 'independent', replyDue: '2026-12-21' })
    for (const by of [people.ayesha, people.bilal]) expect(await seenBy(by, id), by.name).toBeDefined()
    for (const by of [people.kamran, people.maryam, people.yusuf, people.amina, thePublic])
      expect(await seenBy(by, id), by.name).toBeUndefined()
    expect(await dutiesSeenBy(people.ayesha)).toEqual(['work.duty.verdictReply'])
    expect(await dutiesSeenBy(people.bilal)).toEqual([])
    const early = people.as(people.bilal, publishVerdict, { id, revision: 1 })
    await expect(early).rejects.toMatchObject(refused(409))
    await reply(id)
    expect(await dutiesSeenBy(people.ayesha)).toEqual([])
    expect(await dutiesSeenBy(people.bilal)).toEqual(['work.duty.verdictPublish'])
    expect(await people.sees(thePublic, (tx) => all(tx, 'replies'))).toEqual([])
    await people.as(people.bilal, publishVerdict, { id, revision: 1 }, '2026-11-25')
    const view = await publicView('2026-11-25')
    expect(view?.verdicts).toMatchObject([
      {
        assessment: { id, published: '2026-11-25', rationale: { en: said.rationale } },
        replies: [{ reply: { text: 'Four have one by now', given: '2026-11-21', organisation: 'police' } }],
      },
    ])
    expect(JSON.stringify(view)).not.toContain('person-')
  })

  test('are published without a reply when its day is over, by nobody’s leave', async () => {
    const { id } = await judge()
    const { ledger } = people.desk
    expect(await publishDue(ledger, workspace, '2026-12-21')).toEqual([])
    await expect(reply(id, {}, '2026-12-22')).rejects.toMatchObject(refused(409))
    expect(await publishDue(ledger, workspace, '2026-12-22')).toEqual([id])
    expect(await publishDue(ledger, workspace, '2026-12-23')).toEqual([])
    const [verdict] = (await publicView('2026-12-22'))?.verdicts ?? []
    expect(verdict).toMatchObject({ assessment: { published: '2026-12-22', replyDue: '2026-12-21' }, replies: [] })
    await expect(reply(id, {}, '2026-12-20')).rejects.toMatchObject(refused(409))
  })

  test('can be published by the assessor too when the owner is silent, and the workspace says how long it has', async () => {
    await people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
      await putWorkspace(tx, { id: workspace, title: { en: 'Practice' }, replyPeriod: 'P10D' })
    })
    const { id } = await judge()
    expect((await seenBy(hina, id))?.data).toMatchObject({ replyDue: '2026-12-01' })
    await expect(people.as(hina, publishVerdict, { id, revision: 1 }, '2026-12-01')).rejects.toMatchObject(refused(409))
    expect(await dutiesSeenBy(hina, '2026-12-02')).toEqual(['work.duty.verdictPublish'])
    await people.as(hina, publishVerdict, { id, revision: 1 }, '2026-12-02')
    expect((await seenBy(thePublic, id))?.label).toBe(clear)
  })

  test('are nobody’s to change: a new one takes the place of the earlier, and both stay', async () => {
    const { ledger } = people.desk
    const first = await judge()
    await publishDue(ledger, workspace, '2026-12-22')
    const second = await judge(
      { supersedes: first.id, completion: 'substantial', evidence: ['visit'] },
      hina,
      '2026-12-23',
    )
    expect((await publicView('2026-12-23'))?.standing?.independent).toMatchObject({ assessment: first.id })
    await publishDue(ledger, workspace, '2027-02-01')
    const view = await publicView('2027-02-01')
    expect(view?.verdicts.map(({ assessment, superseded }) => [assessment.id, superseded])).toEqual([
      [second.id, false],
      [first.id, true],
    ])
    expect(view?.standing?.independent).toMatchObject({ assessment: second.id, claimed: 'substantial' })
  })

  test('that were superseded before their publication are not published, and nobody is asked for a reply to them', async () => {
    const first = await judge()
    await judge({ supersedes: first.id, completion: 'not-started' })
    expect(await dutiesSeenBy(people.ayesha)).toEqual(['work.duty.verdictReply'])
    await expect(reply(first.id)).rejects.toMatchObject(refused(409))
    const old = people.as(people.bilal, publishVerdict, { id: first.id, revision: 1 }, '2027-01-30')
    await expect(old).rejects.toMatchObject(refused(409))
    expect(await publishDue(people.desk.ledger, workspace, '2027-01-30')).not.toContain(first.id)
  })

  test('are recorded once of two forms, and the second is told', async () => {
    const first = await judge()
    await expect(judge()).rejects.toMatchObject(refused(409))
    await judge({ supersedes: first.id })
    await expect(judge({ supersedes: first.id })).rejects.toMatchObject(refused(409))
  })

  test('of the owner are its own to give, and a second person’s to publish; the gap is a number', async () => {
    const own = await judge({ completion: 'complete', evidence: ['visit'] }, people.ayesha)
    expect((await seenBy(people.ayesha, own.id))?.data).toMatchObject({ assessorKind: 'owner', assessor: 'police' })
    expect(await seenBy(hina, own.id)).toBeUndefined()
    const itself = people.as(people.ayesha, publishVerdict, { id: own.id, revision: 1 })
    await expect(itself).rejects.toMatchObject(refused(403))
    await people.as(people.bilal, publishVerdict, { id: own.id, revision: 1 })
    const { id } = await judge()
    await reply(id)
    await people.as(people.bilal, publishVerdict, { id, revision: 1 })
    const standing = (await publicView('2026-11-22'))?.standing
    expect(standing?.disagreement).toMatchObject({ distance: 2, difference: 2 })
  })

  test('claim what their evidence carries, or say that they claim more', async () => {
    await expect(judge({ completion: 'complete' })).rejects.toMatchObject(refused(422))
    await expect(judge({ completion: 'complete', evidence: ['own'] })).rejects.toMatchObject(refused(422))
    const told = await people.sees(hina, (tx) => carrying(tx, 'register', ['police']))
    expect(told.items.map(({ id, carries }) => [id, carries])).toEqual([
      ['own', 'substantial'],
      ['visit', 'complete'],
    ])
    const { id } = await judge({ completion: 'complete', evidence: ['own'], anyway: true, connected: true })
    expect((await seenBy(hina, id))?.data).toMatchObject({ completion: 'complete', assessorKind: 'connected' })
  })

  test('take a reply of the owner alone, which it can change until both are public', async () => {
    const { id } = await judge()
    for (const by of [people.kamran, hina, people.bilal, people.yusuf, people.amina])
      await expect(reply(id, {}, undefined, by), by.name).rejects.toMatchObject({ name: 'Refusal' })
    await reply(id)
    await expect(reply(id, { text: 'Five' })).rejects.toMatchObject(refused(409))
    await reply(id, { text: 'Five', revision: 1 })
    await expect(reply(id, { text: 'Six', revision: 1 })).rejects.toMatchObject(refused(409))
    await people.as(people.bilal, publishVerdict, { id, revision: 1 })
    await expect(reply(id, { text: 'Seven', revision: 2 })).rejects.toMatchObject(refused(409))
    const [public_] = await people.sees(thePublic, (tx) => all(tx, 'replies'))
    expect(public_?.data.text).toBe('Five')
  })

  test('are given by nobody who may not', async () => {
    const close = await people.joined('close', { role: 'assessor', organisation: 'police' })
    for (const by of [people.maryam, close, people.kamran, people.bilal, people.yusuf, people.amina])
      await expect(judge({}, by), by.name).rejects.toMatchObject(refused(403))
    expect(await people.sees(people.bilal, (tx) => all(tx, 'assessments'))).toEqual([])
  })

  test.each([
    ['on a promise that is not there', { commitment: 'nothing' }, 404],
    ['resting on evidence that is not there', { evidence: ['nothing'] }, 404],
    ['of another kind of assessor', { assessorKind: 'owner' }, 422],
    ['published at once', { published: '2026-11-21' }, 422],
    ['without a reason', { rationale: ' ' }, 422],
    ['in the place of another’s', { supersedes: 'verdict-of-others' }, 409],
  ])('%s are refused', async (_, more, status) => {
    await expect(judge(more)).rejects.toMatchObject(refused(status))
    expect(await people.sees(people.bilal, (tx) => all(tx, 'assessments'))).toEqual([])
  })
})
