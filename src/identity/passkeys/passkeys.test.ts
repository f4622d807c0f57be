import { beforeEach, expect, test } from 'vitest'
import type { Astray, Authenticator } from '#test/authenticator.ts'
import {
  firstAdministrator,
  fromHome,
  goodPassword,
  holder,
  joins,
  openDesk,
  personBehind,
  type TestDesk,
} from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { enrolPasskey, enterByPasskey, newAuthenticator } from '#test/passkeys.ts'
import type { Person } from '../person.ts'
import { listSessions } from '../sessions.ts'
import { signIn } from '../sign-in.ts'
import { beginEnrolment, finishEnrolment } from './enrol-passkey.ts'
import { listPasskeys } from './own-passkeys.ts'
import { beginPasskeySignIn, signInWithPasskey } from './sign-in-with-passkey.ts'

const amina = { mail: 'amina@example.org', password: goodPassword }

describeEngines('Passkeys', (open) => {
  let desk: TestDesk
  let person: Person
  let phone: Authenticator
  beforeEach(async () => {
    desk = await openDesk(open)
    person = await firstAdministrator(desk)
    phone = newAuthenticator()
  })

  const begins = (who = person, name = 'Phone') => beginEnrolment(desk, who, { name, password: goodPassword })
  const finishes = (token: string, response: unknown, who = person) =>
    finishEnrolment(desk, who, { token, response: JSON.stringify(response) }, fromHome)
  const enrols = (authenticator = phone, astray: Astray = {}) => enrolPasskey(desk, person, authenticator, astray)
  const enters = (authenticator = phone, astray: Astray = {}) => enterByPasskey(desk, authenticator, astray)

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
    await expect(enrols(phone, astray)).rejects.toMatchObject({ code: 'passkeyRefused' })
    expect(await listPasskeys(desk, person)).toEqual([])
    const honest = newAuthenticator()
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

  test('at an address of numbers that is not this machine, and without https, there are none', async () => {
    for (const address of ['http://192.0.2.1/', 'http://paimana.example.org/', 'https://192.0.2.1/'])
      await expect(beginPasskeySignIn({ ...desk, address }, fromHome)).rejects.toMatchObject({ code: 'passkeyPlace' })
    const { options } = await beginPasskeySignIn({ ...desk, address: 'https://paimana.example.org/' }, fromHome)
    expect(options.rpId).toBe('paimana.example.org')
  })
})
