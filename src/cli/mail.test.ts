import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runCommand } from '#src/publishing/commands.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { type MailPeople, mailPeople } from '#test/mail-people.ts'

describeEngines('paimana mail send', (open) => {
  let people: MailPeople
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T03:00:00Z') })
    people = await mailPeople(open)
    await people.request()
  })
  afterEach(() => vi.useRealTimers())

  const send = (args: object = {}) => {
    const { ledger, mailer, address } = people.desk
    return runCommand('mail-send', { ledger, address, mailer: () => mailer } as never, args)
  }

  test('sends at whatever hour it is asked, once', async () => {
    expect(await send()).toMatchObject([{ id: workspace, report: { day: '2026-11-24', sent: 1 } }])
    expect(await send({ workspace })).toMatchObject([{ report: { sent: 0 } }])
  })

  test('sends nothing on a day of rest', async () => {
    vi.setSystemTime('2026-11-29T10:00:00Z')
    expect(await send()).toEqual([{ id: workspace, report: null }])
    expect(people.desk.letters).toEqual([])
  })

  test('of a workspace that is not there says so', async () => {
    await expect(send({ workspace: 'nowhere' })).rejects.toThrow(/nowhere/)
  })
})
