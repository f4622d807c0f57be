import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Locale, localPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { axeFindings, overhangs } from './accessibility.ts'
import { invited, password, startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()

/** The name of the machine, because browsers make no passkeys for an address of numbers. */
const byName = () => site.address.replace('127.0.0.1', 'localhost')

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page), page.url()).toEqual([])
  expect(await overhangs(page, [360, 320]), page.url()).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Gives the page's browser an authenticator whose owner always says yes. */
async function withAuthenticator(page: Page): Promise<{ verified(yes: boolean): Promise<void> }> {
  const wire = await page.context().newCDPSession(page)
  await wire.send('WebAuthn.enable')
  const { authenticatorId } = await wire.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    verified: async (isUserVerified) => {
      await wire.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
  }
}

describe.each([
  ['en', 'Bilal'],
  ['ur', 'Dua'],
] as const)('in %s', (locale: Locale, name) => {
  const t = translator(locale)
  const at = (path: string) => byName() + localPath(locale, path)

  test(`${name} enrols a passkey, signs out, and signs in with it and nothing else`, async () => {
    const invitation = await invited(site, name, 'secretariat')
    const page = await (await browser().newContext()).newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    const authenticator = await withAuthenticator(page)
    await page.goto(at(invitation))
    await page.getByLabel(t('identity.field.newPassword')).fill(password)
    await press(page, t('identity.invitation.send'))

    await page.getByRole('link', { name: t('passkeys.link') }).click()
    await expectAccessible(page)
    await page.getByLabel(t('passkeys.name')).fill('Office computer')
    await page.getByLabel(t('identity.field.oldPassword')).fill(password)
    await press(page, t('passkeys.enrolSend'))
    await page.getByRole('status').waitFor()
    expect(await page.getByRole('status').textContent()).toBe(t('passkeys.made'))
    expect(await page.locator('#codes li').count()).toBe(10)
    expect(await page.getByRole('row', { name: 'Office computer' }).count()).toBe(1)
    await expectAccessible(page)

    await page.goto(at('/sign-out'))
    await press(page, t('identity.signOut.send'))
    await page.goto(at('/practice/people'))
    expect(page.url()).toContain('/sign-in?next=')
    await expectAccessible(page)
    await press(page, t('passkeys.signIn.send'))
    await page.waitForURL(at('/practice/people'))

    await page.context().clearCookies()
    await page.goto(at('/sign-in/passkey?next=%2F%2Fevil.example'))
    await press(page, t('passkeys.signIn.send'))
    await page.waitForURL(at('/account'))

    await page.context().clearCookies()
    await page.goto(at('/sign-in/passkey'))
    await expectAccessible(page)
    await authenticator.verified(false)
    await press(page, t('passkeys.signIn.send'))
    await page
      .getByRole('alert')
      .filter({ hasText: t('passkeys.failed') })
      .waitFor()
    await expectAccessible(page)
    expect(page.url()).toBe(at('/sign-in/passkey'))
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test(`${name} is asked for the passkey after the password, and wrong words are said on the page`, async () => {
    const page = await (await browser().newContext()).newPage()
    await withAuthenticator(page)
    await page.goto(at('/sign-in'))
    await page.getByLabel(t('identity.field.mail')).fill(`${name}@example.org`)
    await page.getByLabel(t('identity.field.password'), { exact: true }).fill(password)
    await press(page, t('identity.signIn.send'))
    expect(await page.locator('main').textContent()).toContain(t('passkeys.code.lede'))
    await expectAccessible(page)
    await press(page, t('passkeys.signIn.send'))
    await page
      .getByRole('alert')
      .filter({ hasText: t('passkeys.failed') })
      .waitFor()
    await page.context().close()
  })

  test('without script the page says that passkeys need it', async () => {
    const page = await (await browser().newContext({ javaScriptEnabled: false })).newPage()
    await page.goto(at('/sign-in'))
    expect(await page.locator('noscript').textContent()).toContain(t('passkeys.needsScript'))
    await press(page, t('passkeys.signIn.send'))
    expect(await page.getByRole('alert').first().textContent()).toContain(t('identity.error.passkeyScript'))
    await page.context().close()
  })
})

test('the pages of an address of numbers lead to the name of the machine', async () => {
  expect(await site.page('/sign-in?next=%2Fpractice')).toContain(`${byName()}/sign-in?next=%2Fpractice`)
})

test('a challenge comes with a cookie that is closed to script, and to a form of this site alone', async () => {
  const answer = await site.send('/sign-in/passkey/challenge', {})
  expect(answer.headers.getSetCookie()[0]).toMatch(/^paimana-ceremony=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toMatchObject({ options: { rpId: 'localhost', userVerification: 'required' } })
  const foreign = await site.send('/sign-in/passkey/challenge', {}, '', { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
})

test('nobody asks for a passkey of an account without being signed in to it and knowing its password', async () => {
  const path = '/account/passkeys/challenge'
  expect((await site.send(path, { name: 'x', password })).headers.get('location')).toContain('/sign-in?next=')
  const wrong = await site.send(path, { name: 'x', password: 'not the password' }, site.amina)
  expect([wrong.status, await wrong.json()]).toEqual([422, { message: 'This is not your password.' }])
})
