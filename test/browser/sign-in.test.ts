import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Locale, localPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { codeAt } from '#src/identity/totp.ts'
import { axeFindings, overhangs } from './accessibility.ts'
import { invited, password, startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()

/** Sends the form that the page's button with these words stands in. */
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page), page.url()).toEqual([])
  expect(await overhangs(page, [360, 320]), page.url()).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe.each([
  ['en', 'Bilal'],
  ['ur', 'Dua'],
] as const)('in %s', (locale: Locale, name) => {
  const t = translator(locale)
  const at = (path: string) => site.address + localPath(locale, path)

  test(`${name}, invited, chooses a password, sets up a second factor, signs out and signs in with both`, async () => {
    const invitation = await invited(site, name, 'secretariat')
    const context = await browser().newContext()
    const page = await context.newPage()
    await page.goto(at(invitation))
    await expectAccessible(page)
    await page.getByLabel(t('identity.field.newPassword')).fill(password)
    await press(page, t('identity.invitation.send'))
    expect(page.url()).toBe(at('/account'))
    await expectAccessible(page)

    await page.getByRole('link', { name: t('identity.account.secondFactorLink') }).click()
    await expectAccessible(page)
    const secret = ((await page.locator('main p > code').textContent()) ?? '').replaceAll(' ', '')
    await page.getByLabel(t('identity.field.code')).fill(codeAt(secret, site.now()))
    await page.getByLabel(t('identity.field.oldPassword')).fill(password)
    await press(page, t('identity.secondFactor.send'))
    expect(await page.locator('#codes li').count()).toBe(10)
    await expectAccessible(page)

    await page.goto(at('/sign-out'))
    await expectAccessible(page)
    await press(page, t('identity.signOut.send'))
    expect(await page.getByRole('status').textContent()).toBe(t('identity.signIn.ended'))

    site.pass(30)
    await page.goto(at('/practice/people'))
    expect(page.url()).toContain('/sign-in?next=')
    await expectAccessible(page)
    await page.getByLabel(t('identity.field.mail')).fill(`${name}@example.org`)
    await page.getByLabel(t('identity.field.password'), { exact: true }).fill(password)
    await press(page, t('identity.signIn.send'))
    await expectAccessible(page)
    await page.getByLabel(t('identity.field.code')).fill('12345')
    await press(page, t('identity.code.send'))
    expect(await page.getByRole('alert').textContent()).toContain(t('identity.error.wrongCode'))
    await page.getByLabel(t('identity.field.code')).fill(codeAt(secret, site.now()))
    await press(page, t('identity.code.send'))
    expect(page.url()).toBe(at('/practice/people'))
    await expectAccessible(page)
    await context.close()
  })

  test('Amina finds her people, changes what one was given, and reads the outbox', async () => {
    const context = await browser().newContext()
    const [cookieName = '', value = ''] = site.amina.split('=')
    await context.addCookies([{ name: cookieName, value, url: site.address }])
    const page = await context.newPage()
    await page.goto(at('/practice/people'))
    await expectAccessible(page)
    const change = t('identity.people.of', { action: t('identity.people.change'), name })
    await page.getByRole('link', { name: change }).click()
    await expectAccessible(page)
    await page.getByLabel(t('identity.field.role')).selectOption('assessor')
    await press(page, t('identity.people.changeSend'))
    expect(await page.getByRole('status').textContent()).toBe(t('identity.people.done.kept'))
    expect(await page.getByRole('row', { name }).textContent()).toContain(t('identity.role.assessor'))
    await page.getByRole('link', { name: t('identity.people.outbox') }).click()
    expect(await page.locator('.letter').first().textContent()).toContain('/invitation/')
    await expectAccessible(page)
    await context.close()
  })
})
