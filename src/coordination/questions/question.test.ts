import { beforeEach, expect, test } from 'vitest'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic } from '#src/ledger/actor.ts'
import { all, byIds } from '#src/ledger/records.ts'
import { publish } from '#src/publishing/door.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { dutiesOf } from '../duties.ts'
import { answerQuestion, releaseAnswer } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { questionLines, questionRecords } from './question-view.ts'

const asked = { organisation: 'police', title: 'The register', text: 'Who keeps the register?', due: '2026-11-30' }

describeEngines('Written questions', (open) => {
  let people: Colleagues
  let rashid: Visitor
  beforeEach(async () => {
    people = await colleagues(open)
    rashid = await people.joined('rashid', { role: 'focal-point', organisation: 'police' })
  })

  const ask = (more = {}) => people.as(people.yusuf, askQuestion, { ...asked, ...more })
  const seenBy = (by: Visitor | typeof thePublic, id: string) =>
    people.sees(by, async (tx) => (await byIds(tx, 'questions', [id]))[0])
  const dutiesSeenBy = async (by: Visitor) =>
    (await people.sees(by, async (tx) => (by.grant ? dutiesOf(tx, by.grant, '2026-11-21') : []))).map(
      ({ sort }) => sort,
    )
  const refused = (status: number) => ({ problem: { status } })
  const write = (id: string) => people.as(people.ayesha, answerQuestion, { id, text: 'The registrar' }, '2026-12-02')

  test('stand on the public record at once, and count as withheld where they do not', async () => {
    const { id } = await ask()
    expect((await seenBy(thePublic, id))?.data).toMatchObject({ asked: '2026-11-21', answer: null })
    const closed = await ask({ public: false })
    expect(await seenBy(thePublic, closed.id)).toBeUndefined()
    expect((await seenBy(people.kamran, closed.id))?.label).toBe('TLP:GREEN')
    const published = publish(await readSnapshot(people.desk.ledger, thePublic, workspace), thePublic)
    expect(published.withheld.questions).toBe(1)
    expect(questionLines(published, '2026-12-02')).toMatchObject([{ question: { id }, lateDays: 2 }])
  })

  test('are answered by the organisation, and the answer is public when a second person has released it', async () => {
    const { id } = await ask({ public: false })
    expect(await dutiesSeenBy(people.ayesha)).toEqual(['work.duty.question'])
    await write(id)
    expect(await dutiesSeenBy(people.ayesha)).toEqual([])
    expect(await dutiesSeenBy(rashid)).toEqual(['work.duty.questionRelease'])
    expect(await dutiesSeenBy(people.bilal)).toEqual(['work.duty.questionRelease'])
    for (const by of [people.yusuf, people.kamran, people.amina, thePublic])
      expect(await people.sees(by, (tx) => all(tx, 'answers')), by.name).toEqual([])
    await expect(people.as(people.ayesha, releaseAnswer, { id, revision: 1 })).rejects.toMatchObject(refused(403))
    await people.as(rashid, releaseAnswer, { id, revision: 1 }, '2026-12-03')
    expect(await seenBy(thePublic, id)).toMatchObject({
      label: 'TLP:CLEAR',
      data: { answer: { text: 'The registrar', given: '2026-12-02', released: '2026-12-03' } },
    })
    expect(await people.sees(people.bilal, (tx) => all(tx, 'answers'))).toEqual([])
    const published = publish(await readSnapshot(people.desk.ledger, thePublic, workspace), thePublic)
    expect(questionLines(published, '2027-01-01')).toMatchObject([{ lateDays: 2 }])
    expect(questionRecords(published, '2027-01-01')).toMatchObject([{ asked: 1, late: 1, medianDays: 11 }])
    expect(JSON.stringify([...published.records.questions.values()])).not.toMatch(/person-|ayesha|rashid|yusuf/i)
  })

  test('are released by the secretariat where the organisation has nobody else', async () => {
    const { id } = await ask()
    await write(id)
    await people.as(people.bilal, releaseAnswer, { id, revision: 1 })
    expect((await seenBy(thePublic, id))?.data.answer?.text).toBe('The registrar')
  })

  test('are answered by nobody but the organisation asked', async () => {
    const { id } = await ask()
    const answer = { id, text: 'I know' }
    await expect(people.as(people.kamran, answerQuestion, answer)).rejects.toMatchObject(refused(403))
    for (const by of [people.bilal, people.yusuf, people.maryam, people.amina])
      await expect(people.as(by, answerQuestion, answer), by.name).rejects.toMatchObject(refused(403))
    await write(id)
    await expect(people.as(people.kamran, releaseAnswer, { id, revision: 1 })).rejects.toMatchObject(refused(404))
    await expect(people.as(people.yusuf, releaseAnswer, { id, revision: 1 })).rejects.toMatchObject(refused(403))
  })

  test('keep the answer of whoever was first of two, and the second is told', async () => {
    const { id } = await ask()
    await write(id)
    await expect(people.as(rashid, answerQuestion, { id, text: 'Nobody' })).rejects.toMatchObject(refused(409))
    await people.as(rashid, answerQuestion, { id, text: 'The registrar, since May', revision: 1 })
    const stale = people.as(people.bilal, releaseAnswer, { id, revision: 1 })
    await expect(stale).rejects.toMatchObject(refused(409))
    await people.as(people.ayesha, releaseAnswer, { id, revision: 2 })
    expect((await seenBy(thePublic, id))?.data.answer?.text).toBe('The registrar, since May')
    await expect(people.as(rashid, answerQuestion, { id, text: 'Again' })).rejects.toMatchObject(refused(409))
    await expect(people.as(people.bilal, releaseAnswer, { id, revision: 2 })).rejects.toMatchObject(refused(409))
  })

  test('are for members of the committee to ask', async () => {
    for (const by of [people.ayesha, people.bilal, people.maryam, people.amina])
      await expect(people.as(by, askQuestion, asked), by.name).rejects.toMatchObject(refused(403))
  })

  test.each([
    ['for a day that has passed', { ...asked, due: '2026-11-20' }, 422],
    ['to an organisation that is not there', { ...asked, organisation: 'nobody' }, 404],
    ['about a promise that is not there', { ...asked, commitment: 'nothing' }, 404],
    ['with an answer of their own', { ...asked, answer: { text: 'Yes' } }, 422],
    ['with a label of their own', { ...asked, label: 'TLP:CLEAR' }, 422],
  ])('%s are refused', async (_, given, status) => {
    await expect(people.as(people.yusuf, askQuestion, given)).rejects.toMatchObject(refused(status))
    expect(await people.sees(people.yusuf, (tx) => all(tx, 'questions'))).toEqual([])
  })
})
