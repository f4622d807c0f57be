import { beforeEach, expect, test } from 'vitest'
import { unrestricted } from '#src/ledger/actor.ts'
import { auditLines, auditVerify } from '#src/ledger/audit-file.ts'
import {
  firstAdministrator,
  fromHome,
  goodPassword,
  holder,
  joins,
  openDesk,
  personBehind,
  type TestDesk,
  tokenIn,
  workspace,
} from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { changePassword } from './change-password.ts'
import { closeOwnAccount, closeUser } from './close-account.ts'
import { peopleIn } from './people-in.ts'
import type { Person } from './person.ts'
import { askRecovery, confirmRecovery, redeemRecovery } from './recovery.ts'
import { enrolSecondFactor, removeSecondFactor, secondFactorOf } from './second-factor.ts'
import { endOtherSessions, endOwnSession, listSessions } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { codeAt } from './totp.ts'

const newPassword = 'seven copper kettles singing'

describeEngines("One's own account", (open) => {
  let desk: TestDesk
  let amina: Person
  beforeEach(async () => {
    desk = await openDesk(open)
    amina = await firstAdministrator(desk)
  })

  const enters = async (mail: string, password = goodPassword) => {
    const answer = await signIn(desk, { mail, password }, fromHome)
    return 'session' in answer ? answer.session : ''
  }

  async function enrols(person: Person) {
    const factor = await secondFactorOf(desk, person)
    const secret = factor.enrolled ? '' : factor.offer.secret.replaceAll(' ', '')
    await enrolSecondFactor(desk, person, { code: codeAt(secret, desk.now()), password: goodPassword })
  }

  test('a changed password ends all other sessions, and the old one opens nothing', async () => {
    const elsewhere = await enters('amina@example.org')
    await changePassword(desk, amina, { old: goodPassword, password: newPassword })
    expect(await holder(desk, elsewhere)).toBeUndefined()
    expect((await listSessions(desk, amina)).map(({ id }) => id)).toEqual([amina.session.id])
    await expect(enters('amina@example.org')).rejects.toMatchObject({ code: 'wrong' })
    expect(await enters('amina@example.org', newPassword)).toBeTruthy()
  })

  test('a password is changed by who knows it, and guessed there no faster than at the door', async () => {
    const change = (old: string) =>
      changePassword(desk, amina, { old, password: newPassword }).catch(({ code }) => code)
    const seen: string[] = []
    for (let i = 0; i < 8; i++) seen.push(await change('not her password'))
    expect(seen).toEqual([...Array(6).fill('wrongPassword'), 'throttled', 'throttled'])
  })

  test('Amina ends one session, or all but hers, and never somebody else’s', async () => {
    const first = await personBehind(desk, await enters('amina@example.org'))
    await enters('amina@example.org')
    await endOwnSession(desk, amina, first.session.id)
    expect(await listSessions(desk, amina)).toHaveLength(2)
    const bilal = await joins(desk, amina, { name: 'Bilal', role: 'secretariat' })
    await endOwnSession(desk, amina, bilal.session.id)
    await endOtherSessions(desk, amina)
    expect(await listSessions(desk, amina)).toHaveLength(1)
    expect(await listSessions(desk, bilal)).toHaveLength(1)
  })

  test('a second factor is enrolled with the password and a code of it, and taken away with the password', async () => {
    const factor = await secondFactorOf(desk, amina)
    const secret = factor.enrolled ? '' : factor.offer.secret.replaceAll(' ', '')
    expect(factor).toMatchObject({ offer: { picture: expect.stringMatching(/^data:image\/svg\+xml;base64,/) } })
    const tries = {
      wrongCode: { code: '000000', password: goodPassword },
      wrongPassword: { code: codeAt(secret, desk.now()), password: 'no' },
    }
    for (const [code, given] of Object.entries(tries))
      await expect(enrolSecondFactor(desk, amina, given)).rejects.toMatchObject({ code })
    await enrols(amina)
    expect(await secondFactorOf(desk, amina)).toEqual({ enrolled: true, codesLeft: 10 })
    await expect(removeSecondFactor(desk, amina, 'no')).rejects.toMatchObject({ code: 'wrongPassword' })
    await removeSecondFactor(desk, amina, goodPassword)
    expect(await secondFactorOf(desk, amina)).toMatchObject({ enrolled: false })
  })

  test('a lost second factor takes an administrator, a second person and the password', async () => {
    const bilal = await joins(desk, amina, { name: 'Bilal', role: 'focal-point', organisation: 'police' })
    const sana = await joins(desk, amina, { name: 'Sana', role: 'secretariat' })
    const whose = { workspace, account: bilal.account.id }
    await enrols(bilal)
    await expect(askRecovery(desk, sana.account.id, whose)).rejects.toMatchObject({ code: 'forbidden' })
    await askRecovery(desk, amina.account.id, whose)
    const letters = desk.letters.length
    for (const one of [amina, bilal])
      await expect(confirmRecovery(desk, one.account.id, whose)).rejects.toMatchObject({ code: 'forbidden' })
    expect(desk.letters).toHaveLength(letters)
    await confirmRecovery(desk, sana.account.id, whose)
    const token = tokenIn(desk.letters.at(-1)?.text)
    await expect(redeemRecovery(desk, token, 'a thief’s guess')).rejects.toMatchObject({ code: 'wrongPassword' })
    await redeemRecovery(desk, token, goodPassword)
    expect(await listSessions(desk, bilal)).toHaveLength(0)
    expect(await enters('bilal@example.org')).toBeTruthy()
    await expect(redeemRecovery(desk, token, goodPassword)).rejects.toMatchObject({ code: 'link' })
  })

  test('the way back is in the log, with who asked and who confirmed', async () => {
    const bilal = await joins(desk, amina, { name: 'Bilal', role: 'assessor' })
    const sana = await joins(desk, amina, { name: 'Sana', role: 'secretariat' })
    await enrols(bilal)
    await askRecovery(desk, amina.account.id, { workspace, account: bilal.account.id })
    await confirmRecovery(desk, sana.account.id, { workspace, account: bilal.account.id })
    const entries: string[] = []
    for await (const line of auditLines(desk.ledger, workspace)) entries.push(line)
    const said = entries.map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'second-factor')
    expect(said).toMatchObject([
      { action: 'ask', actor: amina.account.id, subject: bilal.account.id },
      { action: 'confirm', actor: sana.account.id, change: { askedBy: amina.account.id } },
    ])
  })

  test('a link for a lost second factor works for a day', async () => {
    const bilal = await joins(desk, amina, { name: 'Bilal', role: 'assessor' })
    const omar = await joins(desk, amina, { name: 'Omar', role: 'administrator' })
    await enrols(bilal)
    await askRecovery(desk, amina.account.id, { workspace, account: bilal.account.id })
    await confirmRecovery(desk, omar.account.id, { workspace, account: bilal.account.id })
    desk.pass(24 * 3600)
    const late = redeemRecovery(desk, tokenIn(desk.letters.at(-1)?.text), goodPassword)
    await expect(late).rejects.toMatchObject({ code: 'link' })
  })

  test('a closed account leaves nothing of the person, and the chain is whole', async () => {
    const bilal = await joins(desk, amina, { name: 'Bilal', role: 'secretariat' })
    await enrols(bilal)
    await expect(closeOwnAccount(desk, bilal, 'no')).rejects.toMatchObject({ code: 'wrongPassword' })
    await closeOwnAccount(desk, bilal, goodPassword)
    const tables = [
      'accounts',
      'account_codes',
      'account_sessions',
      'account_links',
      'account_tokens',
      'account_attempts',
      'account_mails',
      'grants',
    ] as const
    for (const table of tables) {
      const rows = await desk.ledger.accounts((db) => db.selectFrom(table).selectAll().execute())
      expect(JSON.stringify(rows), table).not.toMatch(/bilal/i)
    }
    const said = await desk.ledger.read(unrestricted('operator'), workspace, ({ db }) =>
      db.selectFrom('audit_entries').selectAll().execute(),
    )
    expect(JSON.stringify(said)).not.toMatch(/bilal/i)
    expect((await peopleIn(desk, amina.grants[0], workspace)).map(({ account }) => account.name)).toEqual(['Amina'])
    await expect(enters('bilal@example.org')).rejects.toMatchObject({ code: 'wrong' })
    const lines: string[] = []
    for await (const line of auditLines(desk.ledger, workspace)) lines.push(line)
    expect(lines.join()).toContain(bilal.account.id)
    expect(await auditVerify(desk.ledger, workspace)).toMatchObject({ ok: true })
    const again = await joins(desk, amina, { name: 'Bilal', role: 'secretariat' })
    expect(again.account.id).not.toBe(bilal.account.id)
  })

  test('the last administrator stays until there is another', async () => {
    await expect(closeOwnAccount(desk, amina, goodPassword)).rejects.toMatchObject({ code: 'lastAdministrator' })
    await expect(closeUser(desk.ledger, 'amina@example.org', desk.now())).rejects.toMatchObject({
      code: 'lastAdministrator',
    })
    await joins(desk, amina, { name: 'Omar', role: 'administrator' })
    await closeUser(desk.ledger, 'amina@example.org', desk.now())
    await expect(enters('amina@example.org')).rejects.toMatchObject({ code: 'wrong' })
  })
})
