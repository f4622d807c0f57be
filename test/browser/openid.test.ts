import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { type Locale, localPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { startBentProvider } from '../bent-provider.ts'
import { axeFindings, overhangs } from './accessibility.ts'
import { cookiesOf, invited, startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

/** By its name another site than ours, as every provider is. */
const provider = await startBentProvider('localhost')
const settings = { ...provider.settings, name: { en: 'Ministry of Wells', ur: 'وزارتِ چاہات' } }
const site = startPeopledSite({ access: { providers: [settings] } })
const browser = startBrowser()
afterAll(() => provider.close())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page), page.url()).toEqual([])
  expect(await overhangs(page, [360, 320]), page.url()).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe.each([
  ['en', 'Bilal', settings.name.en],
  ['ur', 'Dua', settings.name.ur],
] as const)('in %s', (locale: Locale, name, ministry) => {
  const t = translator(locale)
  const at = (path: string) => site.address + localPath(locale, path)
  const through = t('openid.through', { name: ministry })
  const vouched = { sub: name, email: `${name.toLowerCase()}@example.org`, email_verified: true }

  test(`${name} takes up an invitation through the ministry and signs in through it again`, async () => {
    const invitation = await invited(site, name, 'secretariat')
    const page = await (await browser().newContext()).newPage()
    provider.claims = vouched
    await page.goto(at(invitation))
    await expectAccessible(page)
    await press(page, through)
    await page.waitForURL(at('/account'))
    expect(await page.locator('main').textContent()).toContain(t('identity.account.passwordFirst'))
    await expectAccessible(page)

    await page.goto(at('/sign-out'))
    await press(page, t('identity.signOut.send'))
    await page.goto(at('/practice/people'))
    await expectAccessible(page)
    await press(page, through)
    await page.waitForURL(at('/practice/people'))
    expect(await page.getByRole('row', { name }).textContent()).toContain(t('identity.people.provider'))

    await page.goto(at('/account/providers'))
    await expectAccessible(page)
    await press(page, t('openid.endSend'))
    expect(await page.getByRole('alert').textContent()).toContain(t('identity.error.openidLast'))
    await page.context().close()
  })

  test('somebody whom nobody here knows is told so on a calm page, without script as well', async () => {
    const page = await (await browser().newContext({ javaScriptEnabled: false })).newPage()
    provider.claims = { ...vouched, sub: 'somebody else' }
    await page.goto(at('/sign-in/openid/ministry'))
    await press(page, through)
    await page.waitForURL(at('/sign-in/openid?why=openidUnlinked'))
    expect(await page.getByRole('alert').textContent()).toContain(t('identity.error.openidUnlinked'))
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
    const looking = await (await browser().newContext()).newPage()
    for (const path of ['/sign-in/openid?why=openidUnlinked', '/sign-in/openid/ministry']) {
      await looking.goto(at(path))
      await expectAccessible(looking)
    }
    await looking.context().close()
  })
})

/** Sends the form of the sign-in page, and gives where the provider would send the browser, and its cookie. */
async function begun(path = '/sign-in/openid/ministry', fields: Record<string, string> = {}) {
  const answer = await site.send(path, { for: 'sign-in', ...fields })
  const url = (answer.headers.get('refresh') ?? '').replace(/^0; url=/, '')
  const back = provider.sends(url)
  return { answer, cookie: cookiesOf(answer), path: back.pathname + back.search }
}

const arrive = (path: string, cookie: string) => fetch(site.address + path, { redirect: 'manual', headers: { cookie } })

test('what is begun is known by a cookie that is closed to script, and no cache keeps the way', async () => {
  const { answer } = await begun()
  expect(answer.headers.getSetCookie()[0]).toMatch(/^paimana-ceremony=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'")
})

test('an answer is heard once, and only where it was asked for', async () => {
  provider.claims = { sub: 'Bilal' }
  const { path, cookie } = await begun('/ur/sign-in/openid/ministry')
  const over = '/ur/sign-in/openid?why=openidOver'
  expect((await arrive(path, '')).headers.get('location')).toBe(over)
  expect((await arrive(path, (await begun()).cookie)).headers.get('location')).toBe(over)
  const first = await arrive(path, cookie)
  expect([first.status, first.headers.get('location')]).toEqual([303, '/ur/account'])
  expect(cookiesOf(first)).toMatch(/^paimana-session=/)
  expect((await arrive(path, cookie)).headers.get('location')).toBe(over)
})

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/.//evil.example'])(
  'from the provider nobody is sent to %s',
  async (next) => {
    provider.claims = { sub: 'Bilal' }
    const { path, cookie } = await begun('/sign-in/openid/ministry', { next })
    expect((await arrive(path, cookie)).headers.get('location')).toBe('/account')
  },
)

test('a form from another site begins nothing, and a provider that is not trusted is not there', async () => {
  const foreign = await site.send('/sign-in/openid/ministry', {}, '', { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
  expect((await site.send('/sign-in/openid/other', {})).status).toBe(404)
  expect((await fetch(`${site.address}/sign-in/openid/other`)).status).toBe(404)
})

test('a provider that is away is said to be, and the other ways stay open', async () => {
  provider.said = { status: 503 }
  const { path, cookie } = await begun()
  const answer = await arrive(path, cookie)
  provider.said = {}
  expect(answer.headers.get('location')).toBe('/sign-in/openid?why=openidAway')
  expect(await site.page('/sign-in/openid?why=openidAway')).toContain('The provider does not answer at the moment')
  expect(await site.page('/sign-in/openid?why=%3Cscript%3E')).not.toContain('role="alert"')
})

test('linking takes who is signed in, and their password', async () => {
  const fields = { do: 'link', provider: 'ministry', linkPassword: 'not the password' }
  expect((await site.send('/account/providers', fields)).headers.get('location')).toContain('/sign-in?next=')
  const wrong = await site.send('/account/providers', fields, site.amina)
  expect([wrong.status, wrong.headers.get('refresh')]).toEqual([422, null])
})
