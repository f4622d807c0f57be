import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type BentProvider, startBentProvider } from '#test/bent-provider.ts'
import { fromHome, openDesk, type TestDesk } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { askProvider, localeIn } from './ask-provider.ts'
import { hearProvider } from './hear-provider.ts'
import { Providers } from './providers.ts'
import type { ProviderSettings } from './settings.ts'

const now = () => Math.floor(Date.now() / 1000)

describeEngines('What a provider says', (open) => {
  let provider: BentProvider
  let desk: TestDesk
  const said: string[] = []
  beforeEach(async () => {
    provider = await startBentProvider()
    said.length = 0
    desk = believing(await openDesk(open))
  })
  afterEach(() => provider.close())

  const believing = (of: TestDesk, more: Partial<ProviderSettings> = {}): TestDesk => ({
    ...of,
    providers: new Providers([{ ...provider.settings, ...more }], (text) => said.push(text)),
  })

  const ask = (at = desk) =>
    askProvider(at, { provider: 'ministry', intent: { for: 'sign-in', next: '' }, locale: 'en' }, fromHome)

  /** What comes of its answer: the word that is taken, or why none is. */
  async function heard({ more = {}, at = desk }: { more?: Record<string, string>; at?: TestDesk } = {}) {
    const { url, token } = await ask(at)
    const search = provider.sends(url, more).searchParams
    return hearProvider(at, { provider: 'ministry', search, token }).then(
      ({ vouched }) => vouched,
      ({ code }) => code,
    )
  }

  test('is taken where all of it is as it should be', async () => {
    const { issuer } = provider.settings
    expect(await heard()).toEqual({ identity: { issuer, subject: 'number-1' }, mail: null, strong: false })
    expect(said).toEqual([])
  })

  test.each<[string, () => Record<string, unknown>, string]>([
    ['is for another client', () => ({ aud: 'somebody-else' }), 'openidAnswer'],
    ['is for several clients and not by ours', () => ({ aud: ['paimana', 'b'], azp: 'b' }), 'openidAnswer'],
    ['is another issuer’s', () => ({ iss: 'https://evil.example' }), 'openidAnswer'],
    ['has another nonce', () => ({ nonce: 'changed' }), 'openidAnswer'],
    ['has no nonce', () => ({ nonce: undefined }), 'openidAnswer'],
    ['names nobody', () => ({ sub: undefined }), 'openidAnswer'],
    ['is over', () => ({ iat: now() - 900, exp: now() - 600 }), 'openidClock'],
    ['is not yet', () => ({ nbf: now() + 600 }), 'openidClock'],
  ])('is refused where its token %s', async (_, claims, code) => {
    provider.claims = claims()
    expect(await heard()).toBe(code)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^sign-in through ministry: /)
  })

  test('is forgiven a clock that differs by some seconds', async () => {
    provider.claims = { iat: now() - 300, exp: now() - 10 }
    expect(await heard()).toHaveProperty('identity')
  })

  test('is refused where another key has signed it', async () => {
    provider.forges = true
    expect(await heard()).toBe('openidAnswer')
  })

  test('is refused where it comes from another provider than was asked, or does not say from which', async () => {
    expect(await heard({ more: { iss: 'https://evil.example' } })).toBe('openidAnswer')
    const { url, token } = await ask()
    const search = provider.sends(url).searchParams
    search.delete('iss')
    const given = { provider: 'ministry', search, token }
    await expect(hearProvider(desk, given)).rejects.toMatchObject({ code: 'openidAnswer' })
  })

  test('is refused at the address of another provider', async () => {
    const other = { ...provider.settings, id: 'institute', issuer: 'http://127.0.0.1:9' }
    const both = { ...desk, providers: new Providers([provider.settings, other], () => {}) }
    const { url, token } = await ask(both)
    const given = { provider: 'institute', search: provider.sends(url).searchParams, token }
    await expect(hearProvider(both, given)).rejects.toMatchObject({ code: 'openidOver' })
  })

  test.each([
    ['access_denied', 'openidCancelled'],
    ['login_required', 'openidCancelled'],
    ['server_error', 'openidAway'],
    ['temporarily_unavailable', 'openidAway'],
  ])('of an error %s becomes %s', async (error, code) => {
    expect(await heard({ more: { error } })).toBe(code)
  })

  test('is waited for in vain where it is out of order after somebody went there', async () => {
    const { url, token } = await ask()
    const search = provider.sends(url).searchParams
    provider.said = { status: 503 }
    await expect(hearProvider(desk, { provider: 'ministry', search, token })).rejects.toMatchObject({
      code: 'openidAway',
    })
  })

  test('is asked for again as soon as a provider is back that was away', async () => {
    provider.said = { status: 503 }
    await expect(ask()).rejects.toMatchObject({ code: 'openidAway', status: 503 })
    provider.said = {}
    expect(await ask()).toHaveProperty('url')
  })

  test('is not asked of a provider that nobody answers for', async () => {
    const away = believing(desk, { issuer: 'http://127.0.0.1:9' })
    await expect(ask(away)).rejects.toMatchObject({ code: 'openidAway' })
    const unknown = askProvider(
      desk,
      { provider: 'none', intent: { for: 'sign-in', next: '' }, locale: 'en' },
      fromHome,
    )
    await expect(unknown).rejects.toMatchObject({ code: 'openidProvider', status: 404 })
  })

  test('is not believed of another issuer', async () => {
    provider.said = { description: { issuer: 'https://login.example.org' } }
    await expect(ask()).rejects.toMatchObject({ code: 'openidAway' })
  })

  test('leads the server to no address that is neither https nor this machine', async () => {
    provider.said = { description: { token_endpoint: 'http://192.0.2.1/latest/meta-data' } }
    expect(await heard()).toBe('openidAway')
    expect(said[0]).toContain('http://192.0.2.1 is not https')
  })

  test('of a verified address is taken in small letters, and of any other not at all', async () => {
    provider.claims = { email: 'Amina@Example.org', email_verified: true }
    expect(await heard()).toMatchObject({ mail: 'amina@example.org' })
    provider.claims = { email: 'amina@example.org', email_verified: 'false' }
    expect(await heard()).toMatchObject({ mail: null })
  })

  test('of a second factor counts where the settings say so and it says it in as many words', async () => {
    const strong = async (claims: object, more: Partial<ProviderSettings>) => {
      provider.claims = { ...claims }
      return ((await heard({ at: believing(desk, more) })) as { strong: boolean }).strong
    }
    const trusted = { trustSecondFactor: true, acrValues: ['urn:gov:2'] }
    expect(await strong({ amr: ['pwd', 'mfa'] }, trusted)).toBe(true)
    expect(await strong({ acr: 'urn:gov:2' }, trusted)).toBe(true)
    expect(await strong({ amr: ['pwd'], acr: 'urn:gov:1' }, trusted)).toBe(false)
    expect(await strong({ amr: 'mfa' }, trusted)).toBe(false)
    expect(await strong({ amr: ['pwd', 'mfa'], acr: 'urn:gov:2' }, { ...trusted, trustSecondFactor: false })).toBe(
      false,
    )
  })

  test('is asked for with code, challenge, state and nonce, and never with the secret', async () => {
    const asked = new URL((await ask()).url).searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid email',
      redirect_uri: 'http://127.0.0.1:8040/sign-in/openid/ministry/answer',
    })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(42)
    expect(asked.toString()).not.toContain('secret')
  })
})

describe('the language of an answer', () => {
  test('is that in which somebody went there, and English where it says none', () => {
    expect([localeIn('ur.abc'), localeIn('en.abc'), localeIn('fr.abc'), localeIn(null)]).toEqual([
      'ur',
      'en',
      'en',
      'en',
    ])
  })
})
