import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstAdministrator, openDesk, type TestDesk, workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { type MailServer, startMailServer } from '#test/mail-server.ts'
import { type Mail, makeMailer } from './mailer.ts'
import { PersonName } from './model.ts'
import { discardMail, outboxOf } from './people-in.ts'
import type { Person } from './person.ts'

describeEngines('Mail', (open) => {
  let desk: TestDesk
  let amina: Person
  let server: MailServer
  const said: string[] = []
  beforeEach(async () => {
    desk = await openDesk(open)
    amina = await firstAdministrator(desk)
    server = await startMailServer()
  })
  afterEach(() => server.close())

  const mailer = (smtpUrl?: string) =>
    makeMailer({ ...desk, smtpUrl, from: 'paimana@example.org', say: (text) => said.push(text) })
  const mail = (changes: Partial<Mail> = {}): Mail => ({
    account: amina.account.id,
    workspace,
    to: { name: 'Amina', address: 'amina@example.org' },
    subject: 'Your invitation · دعوت',
    text: 'Dear Amina, here is a link.',
    ...changes,
  })

  test('goes to the mail server, and nothing of it is kept', async () => {
    expect(await mailer(server.url).send(mail())).toBe(true)
    expect(server.mails).toMatchObject([{ to: ['amina@example.org'] }])
    expect(server.mails[0]?.text).toMatch(/^From: paimana@example\.org$/m)
    expect(await outboxOf(desk, amina)).toEqual([])
  })

  test('waits in the outbox where there is no mail server, until it is taken out', async () => {
    expect(await mailer().send(mail())).toBe(false)
    const [waiting] = await outboxOf(desk, amina)
    expect(waiting).toMatchObject({ to: 'amina@example.org', workspace, text: 'Dear Amina, here is a link.' })
    await discardMail(desk, amina, waiting?.id ?? '')
    expect(await outboxOf(desk, amina)).toEqual([])
  })

  test('waits in the outbox where the mail server does not answer, and the server’s log says so', async () => {
    await server.close()
    expect(await mailer(server.url).send(mail())).toBe(false)
    expect(await outboxOf(desk, amina)).toHaveLength(1)
    expect(said.at(-1)).toMatch(/could not be sent and waits in the outbox/)
  })

  test('to invented people stays in the outbox, where it can be looked at', async () => {
    const to = { name: 'Ayesha', address: 'ayesha@practice.example' }
    expect(await mailer(server.url).send(mail({ to }))).toBe(false)
    expect(server.mails).toEqual([])
    expect(await outboxOf(desk, amina)).toHaveLength(1)
  })

  test('gets no header from a name or a subject, and nobody else gets the mail', async () => {
    const evil = 'Amina\r\nBcc: everybody@example.org'
    expect(PersonName.safeParse(evil).success).toBe(false)
    await mailer(server.url).send(mail({ to: { name: evil, address: 'amina@example.org' }, subject: evil }))
    expect(server.mails.flatMap(({ to }) => to)).toEqual(['amina@example.org'])
    expect(server.mails[0]?.text).not.toMatch(/^Bcc:/im)
  })
})
