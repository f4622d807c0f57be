import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { folderStore } from '#src/evidence/storage/folder-store.ts'
import { auditLines, auditVerify } from '#src/ledger/audit-file.ts'
import { restoreBackup, writeBackup } from '#src/ledger/backup/backup-file.ts'
import { openLedger } from '#src/ledger/open.ts'
import type { Astray, Authenticator } from '#test/authenticator.ts'
import {
  firstAdministrator,
  fromHome,
  goodPassword,
  joins,
  openDesk,
  type TestDesk,
  tokenIn,
  workspace,
} from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { enrolPasskey, enterByPasskey, newAuthenticator } from '#test/passkeys.ts'
import { closeOwnAccount } from '../close-account.ts'
import { enterCode } from '../enter-code.ts'
import { peopleIn } from '../people-in.ts'
import type { Person } from '../person.ts'
import { askRecovery, confirmRecovery, redeemRecovery } from '../recovery.ts'
import { signIn } from '../sign-in.ts'
import { beginEnrolment } from './enrol-passkey.ts'
import { listPasskeys, removePasskey } from './own-passkeys.ts'
import { beginPasskeySignIn } from './sign-in-with-passkey.ts'

const amina = { mail: 'amina@example.org', password: goodPassword }

describeEngines('An account with passkeys', (open) => {
  let desk: TestDesk
  let person: Person
  let phone: Authenticator
  beforeEach(async () => {
    desk = await openDesk(open)
    person = await firstAdministrator(desk)
    phone = newAuthenticator()
  })

  const enrols = (authenticator = phone, who = person) => enrolPasskey(desk, who, authenticator)
  const enters = (authenticator = phone, astray: Astray = {}) => enterByPasskey(desk, authenticator, astray)

  test('enrolling and removing take the password', async () => {
    const given = { name: 'Phone', password: 'not her password' }
    await expect(beginEnrolment(desk, person, given)).rejects.toMatchObject({ code: 'wrongPassword' })
    await enrols()
    const [made] = await listPasskeys(desk, person)
    const removing = removePasskey(desk, person, { id: made?.id ?? '', password: 'not her password' })
    await expect(removing).rejects.toMatchObject({ code: 'wrongPassword' })
    await expect(beginEnrolment(desk, person, { name: 'two\nlines', password: goodPassword })).rejects.toMatchObject({
      code: 'passkeyName',
    })
  })

  test('a removed passkey, an unknown one and a forged answer are refused with the same words', async () => {
    await enrols()
    const stranger = newAuthenticator()
    stranger.create((await beginEnrolment(desk, person, { name: 'Phone', password: goodPassword })).options)
    const said = (entering: Promise<string>) =>
      entering.then(String, ({ code, status, message }) => [code, status, message])
    const forged = await said(enters(phone, { tampered: true }))
    const [made] = await listPasskeys(desk, person)
    await removePasskey(desk, person, { id: made?.id ?? '', password: goodPassword })
    expect(await said(enters())).toEqual(forged)
    expect(await said(enters(stranger))).toEqual(forged)
  })

  test('nobody removes a passkey of somebody else', async () => {
    const bilal = await joins(desk, person, { name: 'Bilal', role: 'assessor' })
    await enrols()
    const [made] = await listPasskeys(desk, person)
    await removePasskey(desk, bilal, { id: made?.id ?? '', password: goodPassword })
    expect(await listPasskeys(desk, person)).toHaveLength(1)
  })

  test('a copied passkey gives itself away by its counter: it opens nothing any more, and the log says so', async () => {
    await enrols()
    await enters()
    const copy = phone.copy()
    await enters()
    await expect(enters(copy)).rejects.toMatchObject({ code: 'passkeyCopied', status: 403 })
    await expect(enters()).rejects.toMatchObject({ code: 'passkeyCopied' })
    expect(await listPasskeys(desk, person)).toMatchObject([{ suspended: true }])
    const said: unknown[] = []
    for await (const line of auditLines(desk.ledger, workspace)) said.push(JSON.parse(line))
    const entry = { action: 'suspend', kind: 'passkey', subject: person.account.id }
    expect(said).toContainEqual(expect.objectContaining(entry))
    expect(await auditVerify(desk.ledger, workspace)).toMatchObject({ ok: true })
    // The password alone has not become enough by it.
    expect(await signIn(desk, amina, fromHome)).toHaveProperty('waiting')
  })

  test('an authenticator that counts nothing is no copy', async () => {
    await enrols()
    for (let i = 0; i < 3; i++) expect(await enters(phone, { counter: 0 })).toBeTruthy()
  })

  test('guessing is slowed by passkey and by address', async () => {
    await enrols()
    const codes: string[] = []
    for (let i = 0; i < 8; i++) await enters(phone, { tampered: true }).catch(({ code }) => codes.push(code))
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('passkeyWrong'))
    expect(codes.slice(6)).toContain('throttled')
    let asked = 0
    while (
      asked < 40 &&
      (await beginPasskeySignIn(desk, { address: '198.51.100.3' }).then(
        () => true,
        () => false,
      ))
    )
      asked++
    expect(asked).toBe(31)
  })

  test('whoever has a passkey is asked for more than the password, and has backup codes for when it is lost', async () => {
    const { codes } = await enrols()
    expect(codes).toHaveLength(10)
    expect((await enrols(newAuthenticator())).codes).toBeNull()
    const answer = await signIn(desk, amina, fromHome)
    const waiting = 'waiting' in answer ? answer.waiting : ''
    expect(await enterCode(desk, { waiting, code: codes?.[0] ?? '' }, fromHome)).toBeTruthy()
    expect((await peopleIn(desk, person.grants[0], workspace))[0]?.account).toMatchObject({
      secondFactor: true,
      authenticator: false,
    })
    for (const { id } of await listPasskeys(desk, person))
      await removePasskey(desk, person, { id, password: goodPassword })
    expect(await signIn(desk, amina, fromHome)).toHaveProperty('session')
    expect(await desk.ledger.accounts((db) => db.selectFrom('account_codes').selectAll().execute())).toEqual([])
  })

  test('lost passkeys are taken away like any second factor: by two others and the password', async () => {
    const bilal = await joins(desk, person, { name: 'Bilal', role: 'assessor' })
    const sana = await joins(desk, person, { name: 'Sana', role: 'secretariat' })
    const whose = { workspace, account: bilal.account.id }
    await expect(askRecovery(desk, person.account.id, whose)).rejects.toMatchObject({ code: 'gone' })
    await enrols(phone, bilal)
    await askRecovery(desk, person.account.id, whose)
    await confirmRecovery(desk, sana.account.id, whose)
    await redeemRecovery(desk, tokenIn(desk.letters.at(-1)?.text), goodPassword)
    await expect(enters()).rejects.toMatchObject({ code: 'passkeyWrong' })
    expect(await signIn(desk, { mail: 'bilal@example.org', password: goodPassword }, fromHome)).toHaveProperty(
      'session',
    )
  })

  test('a closed account leaves no passkey, handle or challenge', async () => {
    const bilal = await joins(desk, person, { name: 'Bilal', role: 'assessor' })
    await enrols(phone, bilal)
    await beginEnrolment(desk, bilal, { name: 'Phone', password: goodPassword })
    await closeOwnAccount(desk, bilal, goodPassword)
    await expect(enters()).rejects.toMatchObject({ code: 'passkeyWrong' })
    const { ledger } = desk
    const begun = await ledger.accounts((db) => db.selectFrom('account_ceremonies').select('account').execute())
    expect(begun).not.toContainEqual({ account: bilal.account.id })
    const handles = await ledger.accounts((db) => db.selectFrom('accounts').select('passkey_handle').execute())
    expect(handles).toEqual([{ passkey_handle: null }, { passkey_handle: null }])
  })

  test('a passkey signs in to what a backup was restored to', async () => {
    await enrols()
    const folder = mkdtempSync(join(tmpdir(), 'paimana-passkeys-'))
    const restored = await openLedger({ dataDir: join(folder, 'data') })
    try {
      const files = folderStore(join(folder, 'evidence'), () => 0)
      await writeBackup(desk.ledger, files, join(folder, 'all.paimana'))
      await restoreBackup(restored, files, join(folder, 'all.paimana'))
      expect(await enterByPasskey({ ...desk, ledger: restored }, phone)).toBeTruthy()
    } finally {
      await restored.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
