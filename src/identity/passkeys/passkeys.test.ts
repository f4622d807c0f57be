import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { folderStore } from '#src/evidence/storage/folder-store.ts'
import { auditLines, auditVerify } from '#src/ledger/audit-file.ts'
import { restoreBackup, writeBackup } from '#src/ledger/backup/backup-file.ts'
import { openLedger } from '#src/ledger/open.ts'
import { type Astray, Authenticator } from '#test/authenticator.ts'
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
import { closeOwnAccount } from '../close-account.ts'
import { enterCode } from '../enter-code.ts'
import { peopleIn } from '../people-in.ts'
import type { Person } from '../person.ts'
import { askRecovery, confirmRecovery, redeemRecovery } from '../recovery.ts'
import { listSessions } from '../sessions.ts'
import { signIn } from '../sign-in.ts'
import { beginEnrolment, finishEnrolment } from './enrol-passkey.ts'
import { listPasskeys, removePasskey } from './own-passkeys.ts'
import { beginPasskeySignIn, signInWithPasskey } from './sign-in-with-passkey.ts'

/** Of a desk that listens at 127.0.0.1:8040: browsers take no number for a name. */
const origin = 'http://localhost:8040'
const amina = { mail: 'amina@example.org', password: goodPassword }

describeEngines('Passkeys', (open) => {
  let desk: TestDesk
  let person: Person
  let phone: Authenticator
  beforeEach(async () => {
    desk = await openDesk(open)
    person = await firstAdministrator(desk)
    phone = new Authenticator(origin)
  })

  const begins = (who = person, name = 'Phone') => beginEnrolment(desk, who, { name, password: goodPassword })
  const finishes = (token: string, response: unknown, who = person) =>
    finishEnrolment(desk, who, { token, response: JSON.stringify(response) }, fromHome)

  async function enrols(authenticator = phone, { who = person, astray = {} as Astray } = {}) {
    const { options, token } = await begins(who)
    return finishes(token, authenticator.create(options, astray), who)
  }

  async function enters(authenticator = phone, astray: Astray = {}, at: TestDesk | Omit<TestDesk, never> = desk) {
    const { options, token } = await beginPasskeySignIn(at, fromHome)
    return signInWithPasskey(at, { token, response: JSON.stringify(authenticator.get(options, astray)) }, fromHome)
  }

  test('Amina signs in with a passkey alone, and her sessions list it', async () => {
    await enrols()
    const session = await enters()
    expect((await personBehind(desk, session)).account.name).toBe('Amina')
    expect(await listSessions(desk, person)).toHaveLength(2)
    expect(await listPasskeys(desk, person)).toMatchObject([
      { name: 'Phone', device: 'computer', synced: false, usedAt: desk.now().toISOString(), suspended: false },
    ])
  })

  test('the session that the browser had before ends', async () => {
    await enrols()
    const planted = await enters()
    const { options, token } = await beginPasskeySignIn(desk, fromHome)
    const response = JSON.stringify(phone.get(options))
    await signInWithPasskey(desk, { token, response }, { ...fromHome, session: planted })
    expect(await holder(desk, planted)).toBeUndefined()
  })

  test('an authenticator is told whom it serves by a random number, and to verify its owner', async () => {
    const { options } = await begins()
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'Paimana' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    expect(Buffer.from(options.user.id, 'base64url')).toHaveLength(32)
    expect(options.user.id).not.toContain(person.account.id)
    expect((await begins()).options.user.id).toBe(options.user.id)
    const asked = (await beginPasskeySignIn(desk, fromHome)).options
    expect(asked).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(asked.allowCredentials ?? []).toEqual([])
  })

  test('an authenticator that has one already makes no second', async () => {
    await enrols()
    const { options } = await begins()
    expect(() => phone.create(options)).toThrow('InvalidStateError')
  })

  test('a passkey that somebody has enrolled is enrolled by nobody else', async () => {
    const bilal = await joins(desk, person, { name: 'Bilal', role: 'assessor' })
    const { options, token } = await begins()
    const theirs = await begins(bilal)
    const made = phone.create(options)
    await finishes(token, made)
    const again = phone.create(theirs.options, { id: made.id })
    await expect(finishes(theirs.token, again, bilal)).rejects.toMatchObject({ code: 'passkeyKnown' })
    expect(await listPasskeys(desk, bilal)).toEqual([])
  })

  test.each<[string, Astray]>([
    ['made for another site’s page', { origin: 'https://evil.example' }],
    ['made for this machine at another port', { origin: 'http://localhost:9' }],
    ['made for another name', { rpId: 'evil.example' }],
    ['made for another challenge', { challenge: 'bm90IHRoaXMgb25l' }],
    ['made without verifying its owner', { userVerified: false }],
  ])('a passkey is not taken that was %s, nor does it sign in', async (_, astray) => {
    await expect(enrols(phone, { astray })).rejects.toMatchObject({ code: 'passkeyRefused' })
    expect(await listPasskeys(desk, person)).toEqual([])
    const honest = new Authenticator(origin)
    await enrols(honest)
    await expect(enters(honest, astray)).rejects.toMatchObject({ code: 'passkeyWrong' })
    expect(await listSessions(desk, person)).toHaveLength(1)
  })

  test('an answer whose signature was tampered with signs nobody in and suspends nothing', async () => {
    await enrols()
    await expect(enters(phone, { tampered: true })).rejects.toMatchObject({ code: 'passkeyWrong' })
    expect(await listPasskeys(desk, person)).toMatchObject([{ suspended: false }])
    expect(await enters()).toBeTruthy()
  })

  test('an answer for somebody else’s handle signs nobody in', async () => {
    await enrols()
    const wrong = enters(phone, { userHandle: Buffer.alloc(32).toString('base64url') })
    await expect(wrong).rejects.toMatchObject({ code: 'passkeyWrong' })
  })

  test('a challenge is good once, for its purpose, for five minutes, and in the browser that asked for it', async () => {
    await enrols()
    const { options, token } = await beginPasskeySignIn(desk, fromHome)
    const given = { token, response: JSON.stringify(phone.get(options)) }
    expect(await signInWithPasskey(desk, given, fromHome)).toBeTruthy()
    const over = { code: 'passkeyOver', status: 410 }
    await expect(signInWithPasskey(desk, given, fromHome)).rejects.toMatchObject(over)
    await expect(signInWithPasskey(desk, { ...given, token: undefined }, fromHome)).rejects.toMatchObject(over)
    const enrolling = await begins()
    const astray = { token: enrolling.token, response: given.response }
    await expect(signInWithPasskey(desk, astray, fromHome)).rejects.toMatchObject(over)
    const late = await beginPasskeySignIn(desk, fromHome)
    desk.pass(301)
    const response = JSON.stringify(phone.get(late.options))
    await expect(signInWithPasskey(desk, { token: late.token, response }, fromHome)).rejects.toMatchObject(over)
  })

  test('an answer to an earlier challenge is no answer to a later one', async () => {
    await enrols()
    const first = await beginPasskeySignIn(desk, fromHome)
    const { token } = await beginPasskeySignIn(desk, fromHome)
    const response = JSON.stringify(phone.get(first.options))
    await expect(signInWithPasskey(desk, { token, response }, fromHome)).rejects.toMatchObject({ code: 'passkeyWrong' })
  })

  test('a challenge for enrolling is its person’s and its session’s alone', async () => {
    const bilal = await joins(desk, person, { name: 'Bilal', role: 'assessor' })
    const { options, token } = await begins()
    await expect(finishes(token, phone.create(options), bilal)).rejects.toMatchObject({ code: 'passkeyOver' })
    const second = await begins()
    const answer = await signIn(desk, amina, fromHome)
    const elsewhere = await personBehind(desk, 'session' in answer ? answer.session : '')
    await expect(finishes(second.token, phone.create(second.options), elsewhere)).rejects.toMatchObject({
      code: 'passkeyOver',
    })
    expect(await listPasskeys(desk, person)).toEqual([])
  })

  test('enrolling and removing take the password', async () => {
    const given = { name: 'Phone', password: 'not her password' }
    await expect(beginEnrolment(desk, person, given)).rejects.toMatchObject({ code: 'wrongPassword' })
    await enrols()
    const [made] = await listPasskeys(desk, person)
    const removing = removePasskey(desk, person, { id: made?.id ?? '', password: 'not her password' })
    await expect(removing).rejects.toMatchObject({ code: 'wrongPassword' })
    await expect(begins(person, 'two\nlines')).rejects.toMatchObject({ code: 'passkeyName' })
  })

  test('a removed passkey, an unknown one and a forged answer are refused with the same words', async () => {
    await enrols()
    const stranger = new Authenticator(origin)
    const { options } = await begins()
    stranger.create(options)
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
    expect((await enrols(new Authenticator(origin))).codes).toBeNull()
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
    await enrols(phone, { who: bilal })
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
    await enrols(phone, { who: bilal })
    await begins(bilal)
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
      expect(await enters(phone, {}, { ...desk, ledger: restored })).toBeTruthy()
    } finally {
      await restored.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('at an address of numbers that is not this machine, and without https, there are none', async () => {
    for (const address of ['http://192.0.2.1/', 'http://paimana.example.org/', 'https://192.0.2.1/'])
      await expect(beginPasskeySignIn({ ...desk, address }, fromHome)).rejects.toMatchObject({ code: 'passkeyPlace' })
    const { options } = await beginPasskeySignIn({ ...desk, address: 'https://paimana.example.org/' }, fromHome)
    expect(options.rpId).toBe('paimana.example.org')
  })
})
