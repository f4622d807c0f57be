import { beforeEach, expect, test } from 'vitest'
import { dutiesOf } from '#src/coordination/duties.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { all, byIds, putMany } from '#src/ledger/records.ts'
import { publish } from '#src/publishing/door.ts'
import { answerSubmission, groupSubmission } from '#src/voices/submissions/answer-submission.ts'
import { correctAnswer } from '#src/voices/submissions/correct-answer.ts'
import { admitSubmission } from '#src/voices/submissions/moderate-submission.ts'
import { submissionRecords } from '#src/voices/submissions/submission-view.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { someVersion } from '#test/drafts.ts'
import { describeEngines } from '#test/engines.ts'
import { publicView, said } from '#test/submissions.ts'
import { clauseChanges } from '../differences/clause-changes.ts'
import { wordedClauses } from '../differences/worded-clauses.ts'
import { commentsOn, draftLines, tracedComments } from './draft-view.ts'
import { linkDraftClauses, takeInVersion, traceComment } from './next-version.ts'
import { confirmDraft, dropDraft, planDraft, putOutDue } from './put-out-draft.ts'

const first = ['Every court keeps a list of its witnesses', 'Witnesses come in by a door of their own', 'Nobody pays']
const second = [
  'Every court keeps a list of its witnesses',
  'Witnesses come in by a separate door',
  'Journeys cost the ministry money',
]
const days = { opens: '2026-11-21', closes: '2026-12-05' }
const plan = { id: 'v1', ...days, publisher: 'police', ask: { en: 'Is it clear?' } }

describeEngines('A draft for comment', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await someVersion(people, 'v1', first)
  })
  const refused = (status: number) => ({ problem: { status } })
  const planned = (by: Visitor) => people.sees(by, (tx) => all(tx, 'planned_drafts'))
  const isOut = async () => (await publicView(people.desk.ledger)).records.drafts.has('v1')
  const putOut = async () => {
    await people.as(people.bilal, planDraft, plan)
    await people.as(people.sana, confirmDraft, { id: 'v1', revision: 1 })
  }
  const comment = async (id: string, text = 'Which list?', today = '2026-11-23') => {
    const sent = await said(people.desk.ledger, { kind: 'clauses', id, text }, { today })
    await people.as(people.bilal, admitSubmission, { id: sent.id, revision: 1 }, today)
    return sent.id
  }
  const answer = (id: string, outcome: 'accepted' | 'noted') =>
    people.as(people.bilal, answerSubmission, { id, revision: 1, outcome, text: 'Because' }, '2026-12-01')
  const duties = async (by: Visitor) =>
    people
      .sees(by, async (tx) => (by.grant ? dutiesOf(tx, by.grant, '2026-12-10') : []))
      .then((found) => found.map(({ sort }) => sort))

  test('is planned by one and confirmed by another, and nobody else sees it before its day', async () => {
    await people.as(people.bilal, planDraft, { ...plan, opens: '2026-11-25' })
    for (const by of [thePublic, people.ayesha, people.kamran, people.yusuf, people.maryam, people.amina])
      expect(await planned(by as Visitor), by.name).toEqual([])
    await expect(people.as(people.bilal, confirmDraft, { id: 'v1', revision: 1 })).rejects.toMatchObject(refused(403))
    expect(await duties(people.sana)).toContain('work.duty.draft')
    expect(await duties(people.bilal)).not.toContain('work.duty.draft')
    await people.as(people.sana, confirmDraft, { id: 'v1', revision: 1 })
    await expect(people.as(people.sana, confirmDraft, { id: 'v1', revision: 2 })).rejects.toMatchObject(refused(409))
    const due = (day: string) =>
      people.desk.ledger.write(unrestricted('draft days'), workspace, (tx) => putOutDue(tx, day))
    expect(await due('2026-11-24')).toEqual([])
    expect((await publicView(people.desk.ledger)).records.clauses.size).toBe(0)
    expect(await due('2026-11-25')).toEqual(['v1'])
    expect(await due('2026-11-25')).toEqual([])
    const { records } = await publicView(people.desk.ledger)
    expect([...records.clauses.keys()]).toEqual(['v1-c1', 'v1-c2', 'v1-c3'])
    expect(JSON.stringify(records.drafts.get('v1'))).not.toContain('person-')
  })

  test('that somebody has changed is confirmed anew, and one taken back does not go out', async () => {
    await people.as(people.bilal, planDraft, { ...plan, opens: '2026-11-25' })
    await people.as(people.sana, confirmDraft, { id: 'v1', revision: 1 })
    await people.as(people.sana, planDraft, { ...plan, opens: '2026-11-26', revision: 2 })
    expect((await planned(people.bilal))[0]?.data.confirmed).toBeUndefined()
    await expect(people.as(people.sana, confirmDraft, { id: 'v1', revision: 3 })).rejects.toMatchObject(refused(403))
    await people.as(people.bilal, dropDraft, { id: 'v1', revision: 3 })
    expect(await planned(people.bilal)).toEqual([])
    expect(await isOut()).toBe(false)
  })

  test.each([
    ['of the past', { opens: '2026-11-20' }, 422],
    ['that closes before it opens', { closes: '2026-11-20' }, 422],
    ['of a version that is not there', { id: 'v9' }, 404],
    ['answered by nobody known', { publisher: 'nobody' }, 404],
    ['with a label of its own', { label: 'TLP:CLEAR' }, 422],
    ['confirmed by itself', { confirmed: '2026-11-21' }, 422],
  ])('%s is refused', async (_, given, status) => {
    await expect(people.as(people.bilal, planDraft, { ...plan, ...given } as never)).rejects.toMatchObject(
      refused(status),
    )
    expect(await planned(people.bilal)).toEqual([])
  })

  test('is the secretariat’s to plan and to confirm', async () => {
    for (const by of [people.ayesha, people.maryam, people.yusuf, people.amina])
      await expect(people.as(by, planDraft, plan), by.name).rejects.toMatchObject(refused(403))
    await people.as(people.bilal, planDraft, plan)
    for (const by of [people.ayesha, people.kamran, people.amina])
      await expect(people.as(by, confirmDraft, { id: 'v1', revision: 1 }), by.name).rejects.toMatchObject(refused(403))
  })

  test('does not take out what somebody has labelled otherwise, then or since', async () => {
    const label = (to: 'TLP:AMBER' | 'TLP:AMBER+STRICT') =>
      people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
        const rows = await byIds(tx, 'clauses', ['v1-c2'])
        await putMany(
          tx,
          'clauses',
          rows.map(({ id, data }) => ({ id, label: to, data })),
        )
      })
    await label('TLP:AMBER')
    await expect(people.as(people.bilal, planDraft, plan)).rejects.toMatchObject(refused(409))
    await label('TLP:AMBER+STRICT')
    await people.as(people.bilal, planDraft, { ...plan, opens: '2026-11-25' })
    await people.as(people.sana, confirmDraft, { id: 'v1', revision: 1 })
    await label('TLP:AMBER')
    await people.desk.ledger.write(unrestricted('draft days'), workspace, (tx) => putOutDue(tx, '2026-11-25'))
    expect(await isOut()).toBe(false)
    expect((await planned(people.sana))[0]?.data.confirmed).toBeUndefined()
  })

  test('takes comments from its first day to its last, clause by clause, and passes them to whoever has to answer', async () => {
    await expect(said(people.desk.ledger, { kind: 'clauses', id: 'v1-c1' })).rejects.toMatchObject(refused(404))
    await putOut()
    const id = await comment('v1-c1', 'Which list?', '2026-12-05')
    const late = said(people.desk.ledger, { kind: 'clauses', id: 'v1-c1' }, { today: '2026-12-06' })
    await expect(late).rejects.toMatchObject(refused(409))
    const whole = said(people.desk.ledger, { kind: 'policies', id: 'bill' }, { today: '2026-12-06' })
    await expect(whole).rejects.toMatchObject(refused(409))
    const view = await publicView(people.desk.ledger)
    expect(view.records.submissions.get(id)).toMatchObject({ passedTo: { organisation: 'police' } })
    expect(draftLines(view, '2026-12-05')).toMatchObject([{ state: 'open', comments: 1, answered: 0 }])
    expect(draftLines(view, '2026-12-06')).toMatchObject([{ state: 'closed' }])
    expect(submissionRecords(view, '2027-02-01')).toMatchObject([{ organisation: 'police', overdue: 1 }])
  })

  test('shows in its next version which comments changed what, and those that changed nothing', async () => {
    await putOut()
    const [door, more, pay] = [await comment('v1-c2'), await comment('v1-c2', 'And at night?'), await comment('v1-c3')]
    await people.as(people.bilal, groupSubmission, { id: more, revision: 1, lead: door })
    await answer(door, 'accepted')
    await answer(pay, 'noted')
    await someVersion(people, 'v2', second, 'TLP:CLEAR')
    const take = { id: 'v1', revision: 1, version: 'v2' }
    await expect(people.as(people.bilal, takeInVersion, take, '2026-12-05')).rejects.toMatchObject(refused(409))
    expect(await people.as(people.bilal, takeInVersion, take, '2026-12-10')).toEqual({ links: 2 })
    expect(await duties(people.bilal)).toContain('work.duty.draftChanges')
    const link = { id: 'v1', revision: 2, before: 'v1-c3', after: 'v2-c3' }
    await people.as(people.bilal, linkDraftClauses, link, '2026-12-10')
    await expect(people.as(people.sana, linkDraftClauses, link, '2026-12-10')).rejects.toMatchObject(refused(409))
    await people.as(people.bilal, traceComment, { id: door, revision: 2, clauses: ['v2-c2'] }, '2026-12-10')
    const noted = { id: pay, revision: 2, clauses: ['v2-c3'] }
    await expect(people.as(people.bilal, traceComment, noted)).rejects.toMatchObject(refused(409))
    const other = { id: door, revision: 3, clauses: ['v1-c1'] }
    await expect(people.as(people.bilal, traceComment, other)).rejects.toMatchObject(refused(422))
    expect(await duties(people.bilal)).not.toContain('work.duty.draftChanges')

    const view = await publicView(people.desk.ledger)
    const draft = view.records.drafts.get('v1')
    if (!draft?.next) throw new Error('the draft has no next version')
    const site = { ledger: people.desk.ledger }
    const texts = [
      await wordedClauses(site, view, 'v1-text', 'en'),
      await wordedClauses(site, view, 'v2-text', 'en'),
    ] as const
    const changes = clauseChanges(...texts, draft.next.links)
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'changed', 'changed'])
    const traced = tracedComments(view, commentsOn(view, draft, '2026-12-10'), changes)
    expect(
      traced.byChange
        .get('v2-c2')
        ?.map(({ submission }) => submission.id)
        .sort(),
    ).toEqual([door, more].sort())
    expect(traced.without.map(({ submission }) => submission.id)).toEqual([pay])

    const again = { ...take, revision: 3 }
    await expect(people.as(people.bilal, takeInVersion, again, '2026-12-11')).rejects.toMatchObject(refused(409))
    const right = { id: door, revision: 3, outcome: 'noted' as const, text: 'No', reason: 'A mistake' }
    await people.as(people.bilal, correctAnswer, right, '2026-12-12')
    expect((await publicView(people.desk.ledger)).records.submissions.get(door)?.changed).toBeUndefined()
  })

  test('is followed by a public version of its own policy alone, said by the secretariat alone', async () => {
    await putOut()
    await someVersion(people, 'v2', second)
    const take = { id: 'v1', revision: 1, version: 'v2' }
    const taken = (by: Visitor, given = take) => people.as(by, takeInVersion, given, '2026-12-10')
    await expect(taken(people.bilal)).rejects.toMatchObject(refused(409))
    await expect(taken(people.bilal, { ...take, version: 'v1' })).rejects.toMatchObject(refused(422))
    await expect(taken(people.bilal, { ...take, version: 'v9' })).rejects.toMatchObject(refused(404))
    for (const by of [people.ayesha, people.kamran, people.maryam, people.yusuf, people.amina])
      await expect(taken(by), by.name).rejects.toMatchObject(refused(403))
    const stranger = publish(await readSnapshot(people.desk.ledger, people.kamran, workspace), people.kamran)
    expect(stranger.records.versions.has('v2')).toBe(false)
  })
})
