import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  firstAdministrator,
  fromHome,
  goodPassword,
  holder,
  joins,
  mailOf,
  openDesk,
  personBehind,
  type TestDesk,
  tokenIn,
  workspace,
} from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { startProvider, type TestProvider } from '#test/openid-provider.ts'
import { enrolPasskey, newAuthenticator } from '#test/passkeys.ts'
import { changePassword } from '../change-password.ts'
import { closeOwnAccount } from '../close-account.ts'
import { enterCode } from '../enter-code.ts'
import { inviteAgain } from '../invite-again.ts'
import { invitePerson } from '../invite-person.ts'
import { GrantDraft } from '../model.ts'
import { peopleIn } from '../people-in.ts'
import type { Person } from '../person.ts'
import { askRecovery, confirmRecovery, recoveryBehind, redeemRecovery } from '../recovery.ts'
import { signIn } from '../sign-in.ts'
import { hashOf } from '../token.ts'
import { askProvider, type Intent } from './ask-provider.ts'
import { acceptWithIdentity, redeemWithIdentity, signInWithIdentity } from './enter-with-identity.ts'
import { hearProvider } from './hear-provider.ts'
import { beginLinking, endLink, finishLinking, ownProviders } from './own-identities.ts'
import { Providers } from './providers.ts'
import type { ProviderSettings } from './settings.ts'

const answers = ['http://127.0.0.1:8040/sign-in/openid/ministry/answer']
const verified = (name: string) => ({ email: mailOf(name), email_verified: true })

describeEngines('Signing in through a provider', (open) => {
  let provider: TestProvider
  let desk: TestDesk
  let amina: Person
  beforeAll(async () => {
    provider = await startProvider(answers)
  })
  afterAll(() => provider.close())
  beforeEach(async () => {
    provider.people.clear()
    desk = trusting(await openDesk(open))
    amina = await firstAdministrator(desk)
  })

  const trusting = (of: TestDesk, more: Partial<ProviderSettings> = {}): TestDesk => ({
    ...of,
    providers: new Providers([{ ...provider.settings, ...more }], () => {}),
  })

  /** Goes there, signs in as `name`, and comes back. */
  async function returns(intent: Intent, name: string, at = desk) {
    const asked = await askProvider(at, { provider: 'ministry', intent, locale: 'ur' }, fromHome)
    const back = await provider.signsIn(asked.url, name)
    const given = { provider: 'ministry', search: back.searchParams, token: asked.token }
    return { ...(await hearProvider(at, given)), given }
  }

  const ask = () =>
    askProvider(desk, { provider: 'ministry', intent: { for: 'sign-in', next: '' }, locale: 'en' }, fromHome)

  async function enters(name: string, at = desk) {
    const { vouched } = await returns({ for: 'sign-in', next: '' }, name, at)
    return signInWithIdentity(at, vouched, fromHome)
  }

  async function links(person: Person, name: string, at = desk) {
    const intent = await beginLinking(at, person, goodPassword, 'linkPassword')
    const heard = await returns(intent, name, at)
    if (heard.intent.for !== 'link') throw new Error('another intent came back')
    await finishLinking(at, person, heard.intent, heard.vouched)
  }

  /** The token of an invitation to somebody who has not taken it up. */
  async function invited(name: string): Promise<string> {
    const grant = GrantDraft.parse({ role: 'assessor' })
    await invitePerson(desk, amina.account.id, { workspace, mail: mailOf(name), name, grant })
    return tokenIn(desk.letters.at(-1)?.text)
  }

  async function accepts(token: string, name: string, at = desk) {
    const { vouched } = await returns({ for: 'invitation', link: hashOf(token) }, name, at)
    return acceptWithIdentity(at, hashOf(token), vouched, fromHome)
  }

  async function joinsThrough(name: string): Promise<Person> {
    provider.people.set(name, verified(name))
    const answer = await accepts(await invited(name), name)
    return personBehind(desk, 'session' in answer ? answer.session : '')
  }

  test('Bilal takes up his invitation without a password, and signs in the same way afterwards', async () => {
    const bilal = await joinsThrough('Bilal')
    expect(bilal.account).toMatchObject({ mail: 'bilal@example.org', active: true, hasPassword: false })
    const answer = await enters('Bilal')
    expect('session' in answer && (await personBehind(desk, answer.session)).account.id).toBe(bilal.account.id)
    await expect(signIn(desk, { mail: 'bilal@example.org', password: '' }, fromHome)).rejects.toMatchObject({
      code: 'wrong',
    })
  })

  test('an invitation is not taken up by another address, nor by one that is not verified, and stays good', async () => {
    const token = await invited('Bilal')
    provider.people.set('Mallory', verified('Mallory'))
    await expect(accepts(token, 'Mallory')).rejects.toMatchObject({ code: 'openidMail' })
    provider.people.set('Mallory', { email: 'bilal@example.org', email_verified: false })
    await expect(accepts(token, 'Mallory')).rejects.toMatchObject({ code: 'openidMail' })
    provider.people.set('Mallory', { email: 'bilal@example.org' })
    await expect(accepts(token, 'Mallory')).rejects.toMatchObject({ code: 'openidMail' })
    provider.people.set('Bilal', { email: 'Bilal@Example.org', email_verified: true })
    expect(await accepts(token, 'Bilal')).toHaveProperty('session')
    await expect(accepts(token, 'Bilal')).rejects.toMatchObject({ code: 'link' })
  })

  test('an invitation that was taken up is not sent again', async () => {
    const bilal = await joinsThrough('Bilal')
    const again = inviteAgain(desk, amina.account.id, { workspace, account: bilal.account.id })
    await expect(again).rejects.toMatchObject({ code: 'gone' })
  })

  test('the same verified address opens no account: only the number that was linked does', async () => {
    provider.people.set('Mallory', { email: 'amina@example.org', email_verified: true })
    await expect(enters('Mallory')).rejects.toMatchObject({ code: 'openidUnlinked', status: 403 })
    await links(amina, 'Mallory')
    expect(await enters('Mallory')).toHaveProperty('session')
    provider.people.set('Mallory', { email: 'elsewhere@example.org', email_verified: true })
    expect(await enters('Mallory')).toHaveProperty('session')
  })

  test('linking takes the password, and the session that began it', async () => {
    await expect(beginLinking(desk, amina, 'not the password', 'linkPassword')).rejects.toMatchObject({
      code: 'wrongPassword',
    })
    const intent = await beginLinking(desk, amina, goodPassword, 'linkPassword')
    const bilal = await joins(desk, amina, { name: 'Bilal', role: 'assessor' })
    const { vouched, intent: heard } = await returns(intent, 'Amina')
    if (heard.for !== 'link') throw new Error('another intent came back')
    for (const other of [bilal, undefined])
      await expect(finishLinking(desk, other, heard, vouched)).rejects.toMatchObject({ code: 'openidOver' })
    await finishLinking(desk, amina, heard, vouched)
    expect(await ownProviders(desk, amina)).toMatchObject([
      { id: 'ministry', linked: { at: desk.now().toISOString() } },
    ])
  })

  test('an account at the provider is linked with one account here, and one here with one there', async () => {
    const bilal = await joins(desk, amina, { name: 'Bilal', role: 'assessor' })
    await links(amina, 'Amina')
    await expect(links(bilal, 'Amina')).rejects.toMatchObject({ code: 'openidTaken' })
    await expect(links(amina, 'Somebody')).rejects.toMatchObject({ code: 'openidLinked' })
  })

  test('a link is ended by its owner, unless nothing else would sign in', async () => {
    await links(amina, 'Amina')
    await endLink(desk, amina, { provider: 'ministry', password: goodPassword })
    await expect(enters('Amina')).rejects.toMatchObject({ code: 'openidUnlinked' })
    const bilal = await joinsThrough('Bilal')
    const ends = () => endLink(desk, bilal, { provider: 'ministry', password: '' })
    await expect(ends()).rejects.toMatchObject({ code: 'openidLast' })
    await changePassword(desk, bilal, { old: '', password: goodPassword })
    expect(await signIn(desk, { mail: 'bilal@example.org', password: goodPassword }, fromHome)).toHaveProperty(
      'session',
    )
  })

  test('whoever has no password shows by a fresh sign-in that it is them', async () => {
    const bilal = await joinsThrough('Bilal')
    desk.pass(601)
    const again = { code: 'signInAgain', status: 403 }
    await expect(changePassword(desk, bilal, { old: '', password: goodPassword })).rejects.toMatchObject(again)
    await expect(closeOwnAccount(desk, bilal, '')).rejects.toMatchObject(again)
    const answer = await enters('Bilal')
    const fresh = await personBehind(desk, 'session' in answer ? answer.session : '')
    await closeOwnAccount(desk, fresh, '')
    await expect(enters('Bilal')).rejects.toMatchObject({ code: 'openidUnlinked' })
    const left = await desk.ledger.accounts((db) => db.selectFrom('account_identities').selectAll().execute())
    expect(left).toEqual([])
  })

  test('who has a second factor here is asked for it, unless the provider says it asked and is believed', async () => {
    await links(amina, 'Amina')
    const { codes } = await enrolPasskey(desk, amina, newAuthenticator())
    const answer = await enters('Amina')
    const waiting = 'waiting' in answer ? answer.waiting : ''
    expect(await holder(desk, waiting)).toBeUndefined()
    expect(await enterCode(desk, { waiting, code: codes?.[0] ?? '' }, fromHome)).toBeTruthy()
    // It says nothing of a second factor, so that being believed changes nothing.
    expect(await enters('Amina', trusting(desk, { trustSecondFactor: true }))).toHaveProperty('waiting')
  })

  test('a lost second factor of somebody without a password goes by signing in at the provider', async () => {
    const bilal = await joinsThrough('Bilal')
    const sana = await joins(desk, amina, { name: 'Sana', role: 'secretariat' })
    await enrolPasskey(desk, bilal, newAuthenticator())
    const whose = { workspace, account: bilal.account.id }
    await askRecovery(desk, amina.account.id, whose)
    await confirmRecovery(desk, sana.account.id, whose)
    const link = tokenIn(desk.letters.at(-1)?.text)
    expect(await recoveryBehind(desk, link)).toBe('provider')
    await expect(redeemRecovery(desk, link, '')).rejects.toMatchObject({ code: 'wrongPassword' })
    const intent: Intent = { for: 'second-factor', link: hashOf(link) }
    const stranger = await returns(intent, 'Mallory')
    await expect(redeemWithIdentity(desk, hashOf(link), stranger.vouched)).rejects.toMatchObject({
      code: 'openidUnlinked',
    })
    await redeemWithIdentity(desk, hashOf(link), (await returns(intent, 'Bilal')).vouched)
    expect(await enters('Bilal')).toHaveProperty('session')
    expect((await peopleIn(desk, amina.grants[0], workspace)).map(({ account }) => account.secondFactor)).toEqual([
      false,
      false,
      false,
    ])
  })

  test('an answer is good once, in the browser that asked, with the state that was sent, for ten minutes', async () => {
    await links(amina, 'Amina')
    const { given } = await returns({ for: 'sign-in', next: '' }, 'Amina')
    const over = { code: 'openidOver', status: 410 }
    await expect(hearProvider(desk, given)).rejects.toMatchObject(over)
    const [mine, theirs] = [await ask(), await ask()]
    const search = (await provider.signsIn(mine.url, 'Amina')).searchParams
    await expect(hearProvider(desk, { ...given, search, token: undefined })).rejects.toMatchObject(over)
    await expect(hearProvider(desk, { ...given, search, token: theirs.token })).rejects.toMatchObject(over)
    const late = await ask()
    const back = (await provider.signsIn(late.url, 'Amina')).searchParams
    desk.pass(601)
    await expect(hearProvider(desk, { ...given, search: back, token: late.token })).rejects.toMatchObject(over)
  })

  test('the way there is not walked without the verifier of who began it', async () => {
    await links(amina, 'Amina')
    const [stolen, own] = [await ask(), await ask()]
    expect(new URL(own.url).searchParams.get('code_challenge_method')).toBe('S256')
    const search = (await provider.signsIn(own.url, 'Amina')).searchParams
    search.set('code', (await provider.signsIn(stolen.url, 'Mallory')).searchParams.get('code') ?? '')
    const given = { provider: 'ministry', search, token: own.token }
    await expect(hearProvider(desk, given)).rejects.toMatchObject({ code: 'openidAnswer' })
  })

  test('a provider that speaks for one organisation signs in nobody else’s people', async () => {
    await links(amina, 'Amina')
    const strict = trusting(desk, { mailDomains: ['wells.example.org'] })
    await expect(enters('Amina', strict)).rejects.toMatchObject({ code: 'openidMail' })
    provider.people.set('Amina', { email: 'amina@example.org', email_verified: true })
    await expect(enters('Amina', strict)).rejects.toMatchObject({ code: 'openidDomain' })
    provider.people.set('Amina', { email: 'a@notwells.example.org', email_verified: true })
    await expect(enters('Amina', strict)).rejects.toMatchObject({ code: 'openidDomain' })
    provider.people.set('Amina', { email: 'amina@WELLS.example.org', email_verified: true })
    expect(await enters('Amina', strict)).toHaveProperty('session')
  })
})
