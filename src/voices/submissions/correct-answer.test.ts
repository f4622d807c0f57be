import { beforeEach, expect, test } from 'vitest'
import { overdueVoices } from '#src/results/red-list/overdue-voices.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { describeEngines } from '#test/engines.ts'
import { somePromises } from '#test/roadmaps.ts'
import { publicView, said } from '#test/submissions.ts'
import { answerSubmission, groupSubmission, passSubmission, separateSubmission } from './answer-submission.ts'
import { correctAnswer, translateAnswer } from './correct-answer.ts'
import { admitSubmission } from './moderate-submission.ts'
import { answerNow } from './submission-model.ts'
import { linesLedBy, submissionLine, submissionRecords } from './submission-view.ts'

describeEngines('A published answer', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await somePromises(people)
  })
  const refused = (status: number) => ({ problem: { status } })
  const admitted = async (text = 'Count at night too') => {
    const { id } = await said(people.desk.ledger, { text })
    await people.as(people.bilal, admitSubmission, { id, revision: 1 })
    return id
  }
  const answered = async () => {
    const id = await admitted()
    const answer = { id, revision: 1, outcome: 'accepted' as const, text: 'From May on' }
    await people.as(people.bilal, answerSubmission, answer, '2026-11-25')
    return id
  }
  const right = { outcome: 'in-part' as const, text: 'From June on', reason: 'The lamps come later' }
  const published = async (id: string) => {
    const view = await publicView(people.desk.ledger)
    const submission = view.records.submissions.get(id)
    if (!submission) throw new Error(`Nobody shows ${id}`)
    return { view, submission }
  }

  test('is put right with a reason; what it said stays on record, and its days are those of the first', async () => {
    const id = await answered()
    await people.as(people.sana, correctAnswer, { id, revision: 2, ...right }, '2026-12-22')
    const { view, submission } = await published(id)
    expect(submission.answer).toMatchObject({ text: 'From May on', day: '2026-11-25' })
    expect(answerNow(submission)).toMatchObject({ ...right, day: '2026-12-22' })
    const line = submissionLine(view, submission, '2027-01-01')
    expect(line).toMatchObject({ answer: { outcome: 'in-part' }, answered: '2026-11-25', days: 5 })
    expect(submissionRecords(view, '2027-01-01')).toMatchObject([{ inTime: 1, late: 0, medianDays: 5 }])
    await people.as(people.bilal, correctAnswer, { id, revision: 3, ...right, text: 'From July on' }, '2026-12-23')
    expect((await published(id)).submission.corrections?.map(({ text }) => text)).toEqual([
      'From June on',
      'From July on',
    ])
  })

  test('is put right by the secretariat alone, by nobody in the same words, and not from an old page', async () => {
    const id = await answered()
    const given = { id, revision: 2, ...right }
    for (const by of [people.ayesha, people.maryam, people.yusuf, people.amina])
      await expect(people.as(by, correctAnswer, given), by.name).rejects.toMatchObject(refused(403))
    const same = { ...given, outcome: 'accepted' as const, text: 'From May on' }
    await expect(people.as(people.bilal, correctAnswer, same)).rejects.toMatchObject(refused(422))
    await expect(people.as(people.bilal, correctAnswer, { ...given, reason: ' ' })).rejects.toMatchObject(refused(422))
    const more = { ...given, day: '2026-01-01' }
    await expect(people.as(people.bilal, correctAnswer, more as never)).rejects.toMatchObject(refused(422))
    await people.as(people.bilal, correctAnswer, given)
    await expect(people.as(people.bilal, correctAnswer, { ...given, text: 'x' })).rejects.toMatchObject(refused(409))
    const waiting = await admitted('And on Fridays')
    const early = { ...given, id: waiting, revision: 1 }
    await expect(people.as(people.bilal, correctAnswer, early)).rejects.toMatchObject(refused(409))
  })

  test('is translated as it holds, and a correction of it has no translation yet', async () => {
    const id = await answered()
    await people.as(people.bilal, translateAnswer, { id, revision: 2, text: 'مئی سے' })
    expect(answerNow((await published(id)).submission)).toMatchObject({ text: 'From May on', translation: 'مئی سے' })
    await people.as(people.bilal, correctAnswer, { id, revision: 3, ...right })
    expect(answerNow((await published(id)).submission)?.translation).toBeUndefined()
    await people.as(people.bilal, translateAnswer, { id, revision: 4, text: 'جون سے' })
    expect(answerNow((await published(id)).submission)).toMatchObject({ text: 'From June on', translation: 'جون سے' })
  })

  test('of several names each of them, and one taken out of them before it is published waits by itself again', async () => {
    const [lead, one, other] = [await admitted(), await admitted('And on Fridays'), await admitted('And in the rain')]
    for (const id of [one, other]) await people.as(people.bilal, groupSubmission, { id, revision: 1, lead })
    await people.as(people.bilal, separateSubmission, { id: other, revision: 2 })
    await expect(people.as(people.bilal, separateSubmission, { id: other, revision: 3 })).rejects.toMatchObject(
      refused(409),
    )
    await people.as(people.bilal, answerSubmission, { id: lead, revision: 1, outcome: 'noted', text: 'Seen' })
    await expect(people.as(people.bilal, separateSubmission, { id: one, revision: 2 })).rejects.toMatchObject(
      refused(409),
    )
    const { view } = await published(lead)
    const together = linesLedBy(view, lead, '2026-12-01')
    expect(together.map(({ submission, state }) => [submission.id, state])).toEqual([[one, 'answered']])
    await expect(people.as(people.bilal, correctAnswer, { id: one, revision: 2, ...right })).rejects.toMatchObject(
      refused(409),
    )
    await people.as(people.bilal, correctAnswer, { id: lead, revision: 2, ...right })
    const after = await published(one)
    expect(submissionLine(after.view, after.submission, '2026-12-01').answer).toMatchObject({ text: 'From June on' })
  })

  test('that is missing past its day stands on the red list with the figures of the list of voices', async () => {
    const passed = await admitted()
    const pass = { id: passed, revision: 1, organisation: 'police', due: '2026-12-01' }
    await people.as(people.bilal, passSubmission, pass)
    await admitted('And on Fridays')
    await admitted('And in the rain')
    const { view } = await published(passed)
    expect(overdueVoices(view, '2026-12-18')).toEqual([])
    const list = overdueVoices(view, '2026-12-20')
    expect(list).toMatchObject([
      { organisation: 'police', count: 1, days: 2, oldest: passed },
      { organisation: 'role:secretariat', count: 2, days: 2 },
    ])
    const records = submissionRecords(view, '2026-12-20')
    expect(list.map(({ organisation, count }) => [organisation, count])).toEqual(
      records.map(({ organisation, overdue }) => [organisation, overdue]),
    )
  })
})
