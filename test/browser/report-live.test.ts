/** The focal point's page with its module: checked while typed, kept on the device and with the server, whatever happens to the network. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { axeFindings, overhangs } from './accessibility.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { openRoundOn, putReporting, report } from './reporting.ts'
import { flags, startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()
let bilal = ''
let ayesha = ''
let asif = ''
const contexts: BrowserContext[] = []

beforeAll(async () => {
  await putReporting(site)
  bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  ayesha = await joined(site, 'Ayesha', { role: 'focal-point', organisation: 'police' })
  asif = await joined(site, 'Asif', { role: 'focal-point', organisation: 'police' })
  await openRoundOn(site, bilal)
})

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})

async function signedIn(context: BrowserContext, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: site.address }])
}

async function opened(cookie = ayesha, path = report): Promise<Page> {
  const context = await browser().newContext({ baseURL: site.address })
  contexts.push(context)
  await signedIn(context, cookie)
  const page = await context.newPage()
  await page.goto(path)
  return page
}

const field = (page: Page, name: string) => page.locator(`[id="${name}"]`)
const status = (page: Page) => page.locator('.keeping-line')
const errorOf = (page: Page, name: string) => page.locator(`[id="${name}-error"]`)
const stored = async (name: string, cookie = ayesha) =>
  new RegExp(`name="${name.replaceAll('.', '\\.')}"[^>]*? value="([^"]*)"`).exec(await site.page(report, cookie))?.[1]
/** Kept by this device under this site. */
const onDevice = (page: Page) => page.evaluate(() => Object.keys(localStorage).length)

test('what is wrong is said when a field is left, changes while it is put right, and is told with the field', async () => {
  const page = await opened()
  const value = field(page, 'value.stations')
  await value.pressSequentially('9')
  expect(await errorOf(page, 'value.stations').count()).toBe(0)
  await value.pressSequentially(',000')
  expect(await errorOf(page, 'value.stations').count()).toBe(0)
  await value.press('Tab')
  await errorOf(page, 'value.stations').waitFor()
  expect(await errorOf(page, 'value.stations').textContent()).toBe('Error: This cannot be more than 5,000.')
  expect(await value.getAttribute('aria-invalid')).toBe('true')
  expect(await value.getAttribute('aria-describedby')).toContain('value.stations-error')
  expect(await page.locator('form [role=status]').textContent()).toContain('Value: This cannot be more than 5,000')
  await value.fill('155')
  expect(await errorOf(page, 'value.stations').count()).toBe(0)
  expect(await value.getAttribute('aria-invalid')).toBeNull()
  await value.fill('400')
  await value.press('Tab')
  expect(await page.locator('[id="note.stations-hint"]').textContent()).toContain('far from the last value, 150')
  await field(page, 'note.stations').fill('Two districts joined.')
  await field(page, 'value.officers').fill('12')
  await field(page, 'part-0-0.officers').fill('5')
  expect(await errorOf(page, 'part-0-1.officers').count()).toBe(0)
  await field(page, 'part-0-1.officers').fill('6')
  await field(page, 'note.officers').focus()
  expect(await errorOf(page, 'part-0-0.officers').textContent()).toContain('add up to 11, not to 12')
  await field(page, 'part-0-1.officers').fill('7')
  expect(await errorOf(page, 'part-0-0.officers').count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  expect(await overhangs(page, [360, 320])).toEqual([])
})

test('on the Urdu page the same is said in Urdu, of Urdu digits in lakh and crore', async () => {
  const page = await opened(ayesha, `/ur${report}`)
  await field(page, 'value.stations').fill('۱۲,۳۴,۵۶۷')
  await field(page, 'value.stations').press('Tab')
  await errorOf(page, 'value.stations').waitFor()
  expect(await errorOf(page, 'value.stations').textContent()).toContain('۵٬۰۰۰')
  await field(page, 'value.stations').fill('۱۵۵')
  expect(await errorOf(page, 'value.stations').count()).toBe(0)
  await page.keyboard.press('Tab')
  await status(page).getByText('محفوظ ہوا').waitFor()
  expect(await stored('value.stations')).toBe('۱۵۵')
  expect(await axeFindings(page)).toEqual([])
})
