import { beforeEach, expect, test } from 'vitest'
import { closeUser } from '#src/identity/close-account.ts'
import { mailOf, workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { grantOf, type MailPeople, mailPeople } from '#test/mail-people.ts'
import { chooseMail, ownMail } from './mail-choice.ts'
import { sendDigests } from './send-digests.ts'
import { readStopLink, stopMail } from './stop-mail.ts'

describeEngines('The link that stops mail', (open) => {
  let people: MailPeople
  let link = ''
  beforeEach(async () => {
    people = await mailPeople(open)
    await chooseMail(people.desk, grantOf(people.ayesha), { rhythm: 'weekly', language: 'ur' })
    await people.request()
    await sendDigests(people.desk, workspace)
    link = /\/stop-mail\/([\w-]{43})/.exec(people.mailsTo('ayesha')[0]?.text ?? '')?.[1] ?? 'no link'
  })

  const rhythmOf = async (who = people.ayesha) => (await ownMail(people.desk, grantOf(who))).rhythm

  test('changes nothing when it is looked at', async () => {
    expect(await readStopLink(people.desk, link)).toMatchObject({ workspace })
    expect(await rhythmOf()).toBe('weekly')
  })

  test('stops the mails of its person in its workspace, keeps their language, and nobody else’s mails', async () => {
    expect(await stopMail(people.desk, link)).toMatchObject({ workspace })
    expect(await ownMail(people.desk, grantOf(people.ayesha))).toMatchObject({ rhythm: 'none', language: 'ur' })
    expect(await rhythmOf(people.bilal)).toBe('daily')
  })

  test('is the one in the head of the mail', () => {
    expect(people.mailsTo('ayesha')[0]?.stop).toBe(`http://127.0.0.1:8040/stop-mail/${link}`)
  })

  test('does the same when it is used again', async () => {
    await stopMail(people.desk, link)
    await stopMail(people.desk, link)
    expect(await rhythmOf()).toBe('none')
  })

  test.each([
    ['with a letter changed', () => `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`],
    ['made up', () => 'A'.repeat(43)],
    ['empty', () => ''],
  ])('%s stops nothing', async (_, forged) => {
    expect(await stopMail(people.desk, forged())).toBeUndefined()
    expect(await readStopLink(people.desk, forged())).toBeUndefined()
    expect(await rhythmOf()).toBe('weekly')
  })

  test('is not to be had from what is stored', async () => {
    const rows = await people.desk.ledger.accounts((db) => db.selectFrom('account_mail_days').selectAll().execute())
    expect(JSON.stringify(rows)).not.toContain(link)
    for (const { stop_hash } of rows) expect(await stopMail(people.desk, stop_hash ?? '')).toBeUndefined()
  })

  test('of an account that is closed is none', async () => {
    await closeUser(people.desk.ledger, mailOf('ayesha'), people.desk.now())
    expect(await stopMail(people.desk, link)).toBeUndefined()
  })
})

describeEngines('Choosing how mail comes', (open) => {
  let people: MailPeople
  beforeEach(async () => {
    people = await mailPeople(open)
  })

  test('is daily and in all languages until somebody says otherwise', async () => {
    expect(await ownMail(people.desk, grantOf(people.ayesha))).toEqual({ rhythm: 'daily', language: null, last: null })
  })

  test.each([
    ['an unknown rhythm', { rhythm: 'hourly', language: 'en' }],
    ['no language', { rhythm: 'daily' }],
    ['an unknown language', { rhythm: 'daily', language: 'xx' }],
    ['somebody else', { rhythm: 'none', language: 'en', account: 'person-x' }],
  ])('with %s is refused', async (_, given) => {
    const chosen = chooseMail(people.desk, grantOf(people.ayesha), given)
    await expect(chosen).rejects.toMatchObject({ problem: { status: 422 } })
  })
})
