import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeMailer } from '#src/identity/mailer.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { grantOf, type MailPeople, mailPeople } from '#test/mail-people.ts'
import { type MailServer, startMailServer } from '#test/mail-server.ts'
import { comment } from '../comments/comment.ts'
import { chooseMail } from './mail-choice.ts'
import { sendDigests } from './send-digests.ts'

describeEngines('Mail of duties, by a mail server and without', (open) => {
  let people: MailPeople
  let server: MailServer
  beforeEach(async () => {
    people = await mailPeople(open)
    server = await startMailServer()
    await people.request('2026-12-31', 'Kept back')
  })
  afterEach(() => server.close())

  const send = (smtpUrl?: string) => {
    const mailer = makeMailer({ ...people.desk, smtpUrl, from: 'paimana@example.org', say: () => {} })
    return sendDigests({ ...people.desk, mailer }, workspace)
  }
  const inOutbox = () => people.desk.ledger.accounts((db) => db.selectFrom('account_mails').selectAll().execute())
  /** With heads on one line each, and the text put together again. */
  const sent = () => server.mails.map(({ text }) => text.replace(/\n[ \t]+/g, ' ').replaceAll('=\n', ''))

  test('says in its head how to stop it, in one request and without signing in', async () => {
    await send(server.url)
    const [mail = ''] = sent()
    expect(mail).toMatch(/^List-Unsubscribe: <http:\/\/127\.0\.0\.1:8040\/stop-mail\/[\w-]{43}>$/m)
    expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
    expect(mail).toMatch(/^Auto-Submitted: auto-generated$/m)
  })

  test('gets no header from a title or a name', async () => {
    const evil = 'x\r\nBcc: everybody@example.org'
    await people.desk.ledger.accounts((db) => db.updateTable('accounts').set({ name: evil }).execute())
    await people.as(people.bilal, comment, {
      kind: 'organisations',
      id: 'police',
      text: evil,
      mentions: ['police-chief'],
    })
    await send(server.url)
    expect(server.mails.map(({ to }) => to)).toEqual([['ayesha@example.org']])
    expect(sent().join('\n')).not.toMatch(/^Bcc:/im)
  })

  test('waits in the outbox once a person, with all that they have not been told', async () => {
    expect(await send()).toMatchObject({ outbox: 1 })
    await people.request()
    people.clock('2026-11-24T09:00:00Z')
    await send()
    const waiting = await inOutbox()
    expect(waiting.map(({ subject }) => subject)).toEqual(['Practice: 2 new · \u2068Practice\u2069: ۲ نئے کام'])
  })

  test('counts as told once it has been handed on', async () => {
    await send()
    await people.desk.ledger.accounts((db) => db.deleteFrom('account_mails').execute())
    people.clock('2026-11-24T09:00:00Z')
    expect(await send()).toMatchObject({ outbox: 0, nothing: 5 })
  })

  test('that waited is taken out of the outbox when a later one was sent', async () => {
    const { url } = server
    await server.close()
    expect(await send(url)).toMatchObject({ outbox: 1 })
    server = await startMailServer()
    people.clock('2026-11-24T09:00:00Z')
    expect(await send(server.url)).toMatchObject({ sent: 1 })
    expect(await inOutbox()).toEqual([])
    people.clock('2026-11-25T09:00:00Z')
    expect(await send(server.url)).toMatchObject({ sent: 0, nothing: 5 })
  })

  test('in Urdu arrives as it was written', async () => {
    await chooseMail(people.desk, grantOf(people.ayesha), { rhythm: 'daily', language: 'ur' })
    await send(server.url)
    const [mail = ''] = sent()
    expect(mail).toMatch(/^Content-Language: ur-PK$/m)
    expect(mail).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m)
    const [, body = ''] = mail.split(/\n\n/)
    const text = /^Content-Transfer-Encoding: base64$/m.test(mail)
      ? Buffer.from(body.replaceAll('\n', ''), 'base64').toString('utf8')
      : decodeURIComponent(mail.replace(/=([0-9A-F]{2})/g, '%$1'))
    expect(text).toContain('محترم')
    expect(text).toContain('/ur/practice/requests/')
  })
})
