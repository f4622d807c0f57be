import { beforeEach, expect, test } from 'vitest'
import { changeGrant, withdrawGrant } from '#src/identity/change-grant.ts'
import { closeUser } from '#src/identity/close-account.ts'
import { GrantDraft } from '#src/identity/model.ts'
import { mailOf, workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { grantOf, type MailPeople, mailPeople } from '#test/mail-people.ts'
import { comment } from '../comments/comment.ts'
import { answerQuestion, releaseAnswer } from '../questions/answer-question.ts'
import { answerRequest } from '../requests/answer-request.ts'
import { chooseMail, ownMail } from './mail-choice.ts'
import { sendDigests } from './send-digests.ts'

describeEngines('Mail of what waits for somebody', (open) => {
  let people: MailPeople
  beforeEach(async () => {
    people = await mailPeople(open)
  })

  const send = () => sendDigests(people.desk, workspace)
  const tomorrow = (day: number, hour = '09') => people.clock(`2026-11-${day}T${hour}:00:00Z`)
  const prefer = (rhythm: string, language = 'en') =>
    chooseMail(people.desk, grantOf(people.ayesha), { rhythm, language })
  const subjects = (name = 'ayesha') => people.mailsTo(name).map(({ subject }) => subject)

  beforeEach(() => prefer('daily'))

  test('comes in the morning of a working day, and goes to whoever it waits for alone', async () => {
    await people.request()
    expect(await send()).toMatchObject({ day: '2026-11-23', sent: 1, outbox: 0, failed: [] })
    expect(people.desk.letters.map(({ to }) => to)).toEqual([{ name: 'ayesha', address: mailOf('ayesha') }])
    expect(subjects()).toEqual(['Practice: 1 new'])
  })

  test('does not come before the morning, or on a day of rest, there', async () => {
    await people.request()
    tomorrow(24, '06')
    expect(await send()).toBeNull()
    tomorrow(28)
    expect(await send()).toBeNull()
    tomorrow(30, '07')
    expect(await send()).toMatchObject({ sent: 1 })
  })

  test('counts hours and days as the workspace’s own country does', async () => {
    await people.calendar({ timeZone: 'Asia/Karachi', workingDays: [1, 2, 3, 4, 5], holidays: ['2026-11-25'] })
    await people.request('2026-11-24')
    people.clock('2026-11-24T01:59:00Z')
    expect(await send()).toBeNull()
    people.clock('2026-11-24T02:00:00Z')
    expect(await send()).toMatchObject({ day: '2026-11-24' })
    expect(people.mailsTo('ayesha').at(-1)?.text).toContain('Due on 24 November 2026.')
    people.clock('2026-11-24T20:00:00Z')
    expect(await send()).toBeNull()
    people.clock('2026-11-26T03:00:00Z')
    await send()
    expect(subjects()).toEqual(['Practice: 1 due soon', 'Practice: 1 overdue'])
  })

  test('comes once a day, and on the next day only with news', async () => {
    await people.request()
    await send()
    await people.request()
    expect(await send()).toMatchObject({ sent: 0, nothing: 0 })
    tomorrow(24)
    await send()
    tomorrow(25)
    expect(await send()).toMatchObject({ sent: 0, nothing: 5 })
    expect(subjects()).toEqual(['Practice: 1 new', 'Practice: 1 new'])
  })

  test('says again what has become due soon, and what has become overdue, once each', async () => {
    await people.request('2026-11-30')
    for (const day of [23, 24, 25, 26, 27, 30]) {
      tomorrow(day)
      await send()
    }
    people.clock('2026-12-01T09:00:00Z')
    await send()
    people.clock('2026-12-02T09:00:00Z')
    await send()
    expect(subjects()).toEqual(['Practice: 1 new', 'Practice: 1 due soon', 'Practice: 1 overdue'])
  })

  test('tells the secretariat of an answer, and the committee when its question is answered', async () => {
    const rashid = await people.joined('rashid', { role: 'focal-point', organisation: 'police' })
    const request = await people.request()
    const question = await people.question()
    await send()
    await people.as(people.ayesha, answerRequest, { id: request, revision: 1, text: 'The registrar' })
    await people.as(people.ayesha, answerQuestion, { id: question, text: 'Forty' })
    await people.as(rashid, releaseAnswer, { id: question, revision: 1 }, '2026-11-23')
    tomorrow(24)
    await send()
    expect(people.mailsTo('sana').at(-1)?.text).toContain('An answer to a request has come')
    expect(people.mailsTo('yusuf').at(-1)?.text).toContain(
      'A question of the committee is answered: Wells and who counts them',
    )
    tomorrow(25)
    expect(await send()).toMatchObject({ sent: 0 })
  })

  test('goes to whoever holds the post now', async () => {
    await people.request()
    await send()
    const { amina, ayesha } = people
    const zara = await people.joined('zara', { role: 'focal-point', organisation: 'schools' })
    await people.active(zara)
    const held = GrantDraft.parse({ role: 'focal-point', organisation: 'police', posts: ['police-chief'] })
    await withdrawGrant(people.desk, grantOf(amina).account, { workspace, account: grantOf(ayesha).account })
    await changeGrant(people.desk, grantOf(amina).account, { workspace, account: grantOf(zara).account, grant: held })
    tomorrow(24)
    await send()
    expect([subjects().length, people.mailsTo('zara').length]).toEqual([1, 1])
  })

  test('does not go to whoever has not taken up the invitation, wants none, or has closed the account', async () => {
    const zara = await people.joined('zara', { role: 'focal-point', organisation: 'police' })
    await people.request()
    await prefer('none')
    await send()
    await people.active(zara)
    await closeUser(people.desk.ledger, mailOf('zara'), people.desk.now())
    tomorrow(24)
    await send()
    expect(people.desk.letters).toEqual([])
  })

  test('comes once a week to whoever wants it so: on the first working day, or the first on which the site is up', async () => {
    await prefer('weekly')
    await people.request()
    await send()
    await people.request()
    for (const day of [24, 25, 26, 27]) {
      tomorrow(day)
      await send()
    }
    expect(subjects()).toHaveLength(1)
    people.clock('2026-12-01T09:00:00Z')
    await send()
    await people.request()
    people.clock('2026-12-02T09:00:00Z')
    await send()
    expect(subjects()).toHaveLength(2)
    await prefer('daily')
    await send()
    expect(subjects()).toHaveLength(3)
  })

  test('is sent once however many senders there are at once', async () => {
    await people.request()
    await people.question()
    const reports = await Promise.all(Array.from({ length: 4 }, send))
    expect(reports.reduce((sum, report) => sum + (report?.sent ?? 0), 0)).toBe(1)
    expect(subjects()).toEqual(['Practice: 2 new'])
  })

  test('is not sent again when the clock was set back', async () => {
    await people.request()
    await send()
    tomorrow(24)
    await send()
    for (const at of ['2026-11-23T09:00:00Z', '2026-11-20T09:00:00Z', '2026-11-24T07:00:00Z']) {
      people.clock(at)
      await send()
    }
    expect(subjects()).toHaveLength(1)
  })

  test('comes again after a clock that ran ahead by years was set right', async () => {
    people.clock('2039-11-23T09:00:00Z')
    await people.request('2040-01-31')
    await send()
    tomorrow(24)
    await people.request()
    await send()
    expect(subjects()).toHaveLength(2)
  })

  test('is not sent twice where the process ends before it knows; what was in it comes with the next', async () => {
    await people.request()
    const lost = { ...people.desk, mailer: { send: () => Promise.reject(new Error('killed')) } }
    expect(await sendDigests(lost, workspace)).toMatchObject({ sent: 0, failed: [expect.stringContaining('killed')] })
    expect((await ownMail(people.desk, grantOf(people.ayesha))).last).toEqual({ day: '2026-11-23', state: 'claimed' })
    expect(await send()).toMatchObject({ sent: 0, nothing: 0 })
    tomorrow(24)
    await send()
    expect(subjects()).toEqual(['Practice: 1 new'])
  })

  test('of one person that cannot be made holds up nobody else’s', async () => {
    await people.request()
    await people.as(people.kamran, comment, {
      kind: 'organisations',
      id: 'schools',
      text: 'See this',
      mentions: ['schools-head'],
    })
    const mailer = {
      send: (mail: Parameters<typeof people.desk.mailer.send>[0]) =>
        mail.to.name === 'ayesha' ? Promise.reject(new Error('no')) : people.desk.mailer.send(mail),
    }
    const report = await sendDigests({ ...people.desk, mailer }, workspace)
    expect([report?.failed.length, report?.sent]).toEqual([1, 1])
  })
})
