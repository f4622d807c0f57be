/** The focal point's page with its module: checked while typed, kept on the device and with the server, whatever happens to the network. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
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

const soon = { timeout: 10_000 }
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

test('what is typed without a connection is kept, said to be unsent, and sent when there is one', async () => {
  const page = await opened()
  await page.context().setOffline(true)
  await field(page, 'note.register').fill('Kept without a network')
  await page.keyboard.press('Tab')
  await status(page).getByText('not sent yet').waitFor()
  expect(await onDevice(page)).toBe(1)
  expect(await site.page(report, ayesha)).not.toContain('Kept without a network')
  await page.locator('button[value="save register"]').click()
  await page.locator('button[value="hand-in"]').click()
  await page.locator('form [role=status]').getByText('Not handed in').waitFor()
  expect(await field(page, 'note.register').inputValue()).toBe('Kept without a network')
  await page.context().setOffline(false)
  await status(page).getByText('Saved at').waitFor()
  expect(await site.page(report, ayesha)).toContain('Kept without a network')
  expect(await onDevice(page)).toBe(0)
})

test('what a closed browser left on the device is offered back beside what is stored, to nobody else', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'paimana-profile-'))
  const start = async (cookie: string) => {
    const options = { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags }
    const context = await chromium.launchPersistentContext(profile, { ...options, baseURL: site.address })
    await context.clearCookies()
    await signedIn(context, cookie)
    const page = await context.newPage()
    return { context, page }
  }
  const first = await start(ayesha)
  await first.page.goto(report)
  await first.context.setOffline(true)
  await field(first.page, 'value.register').selectOption('no')
  await field(first.page, 'note.answered').fill('Typed before the battery was empty')
  await status(first.page).getByText('not sent yet').waitFor()
  await first.context.close()

  await site.send(report, await formOf({ 'note.answered': 'Stored meanwhile', do: 'save' }, asif), asif)
  const other = await start(asif)
  await other.page.goto(report)
  expect(await other.page.locator('#kept').count()).toBe(0)
  await other.context.close()

  const again = await start(ayesha)
  await again.page.goto(report)
  const kept = again.page.locator('#kept')
  expect(await kept.textContent()).toContain('work of yours from')
  expect(await kept.textContent()).toContain('Stored meanwhile')
  expect(await field(again.page, 'note.answered').inputValue()).toBe('Stored meanwhile')
  expect(await axeFindings(again.page)).toEqual([])
  expect(await overhangs(again.page, [360, 320])).toEqual([])
  await kept.getByRole('button', { name: 'Put it in' }).click()
  expect(await field(again.page, 'note.answered').inputValue()).toBe('Typed before the battery was empty')
  await status(again.page).getByText('Saved at').waitFor()
  expect(await site.page(report, ayesha)).toContain('Typed before the battery was empty')
  expect(await onDevice(again.page)).toBe(0)
  await again.context.close()
  await rm(profile, { recursive: true })
})

/** The form as a browser without script would send it. */
async function formOf(typed: Record<string, string>, cookie: string): Promise<Record<string, string>> {
  const context = await browser().newContext({ javaScriptEnabled: false, baseURL: site.address })
  await signedIn(context, cookie)
  const page = await context.newPage()
  await page.goto(report)
  const fields = await page.locator('form[data-live]').evaluate((form) => [...new FormData(form as HTMLFormElement)])
  await context.close()
  return { ...Object.fromEntries(fields.map(([name, value]) => [name, String(value)])), ...typed }
}

test('of two browsers that change one line, the second is shown both and decides; other lines are saved', async () => {
  const [mine, theirs] = [await opened(ayesha), await opened(asif)]
  await field(theirs, 'value.answered').fill('70')
  await theirs.locator('button[value="save answered"]').click()
  await status(theirs).getByText('Saved at').waitFor()
  await field(mine, 'value.answered').fill('75')
  await field(mine, 'value.stations').fill('160')
  await mine.locator('button[value="save answered"]').click()
  const line = mine.locator('#line-answered')
  await line.getByText('Somebody else has changed this line').waitFor()
  expect(await line.locator('.notice table').textContent()).toMatch(/70.*75/)
  await status(mine).getByText('Decide in that line').waitFor()
  expect(await field(mine, 'value.answered').inputValue()).toBe('75')
  await expect.poll(() => stored('value.stations'), soon).toBe('160')
  expect(await stored('value.answered')).toBe('70')
  expect(await axeFindings(mine)).toEqual([])
  expect(await overhangs(mine, [360, 320])).toEqual([])
  await line.getByRole('button', { name: 'Keep mine' }).click()
  await status(mine).getByText('Saved at').waitFor()
  expect(await stored('value.answered')).toBe('75')

  await field(theirs, 'value.answered').fill('71')
  await theirs.locator('button[value="save answered"]').click()
  await theirs.getByRole('button', { name: 'Take what is stored' }).click()
  expect(await field(theirs, 'value.answered').inputValue()).toBe('75')
  expect(await onDevice(theirs)).toBe(0)
})

test('a session that ended meanwhile takes nothing away: sign in again, and it is sent', async () => {
  const page = await opened()
  await page.context().clearCookies()
  await field(page, 'note.stations').fill('After the session ended')
  await page.keyboard.press('Tab')
  await status(page).getByText('no longer signed in').waitFor()
  const link = await status(page).getByRole('link', { name: 'Sign in again' }).getAttribute('href')
  expect(link).toBe(`/sign-in?next=${encodeURIComponent(report)}`)
  expect(await onDevice(page)).toBe(1)
  await signedIn(page.context(), ayesha)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await status(page).getByText('Saved at').waitFor()
  expect(await site.page(report, ayesha)).toContain('After the session ended')
})

test('a draft that is refused in one field is kept and saved in the others', async () => {
  const page = await opened()
  await field(page, 'value.stations').fill('1'.repeat(61))
  await field(page, 'note.officers').fill('This one is fine')
  await page.locator('button[value="save officers"]').click()
  await expect.poll(() => site.page(report, ayesha), soon).toContain('This one is fine')
  await status(page).getByText('not saved').waitFor()
  expect(await onDevice(page)).toBe(1)
  await field(page, 'value.stations').fill('159')
  await page.locator('button[value="save stations"]').click()
  await status(page).getByText('Saved at').waitFor()
})

test('a file is added at a line and comes back attached to it, by its title', async () => {
  const page = await opened()
  await field(page, 'value.stations').fill('158')
  await page.locator('button[value="evidence stations"]').click()
  await page.waitForURL(/\/evidence\/stations$/)
  expect(await axeFindings(page)).toEqual([])
  expect(await overhangs(page, [360, 320])).toEqual([])
  await field(page, 'title').fill('Count of stations')
  const file = { name: 'count.txt', mimeType: 'text/plain', buffer: Buffer.from('158 stations, counted') }
  await field(page, 'file').setInputFiles(file)
  await page.getByRole('button', { name: 'Send the file' }).click()
  await page.waitForURL(/#line-stations$/)
  expect(await page.locator('#line-stations').getByLabel('Count of stations').isChecked()).toBe(true)
  expect(await field(page, 'value.stations').inputValue()).toBe('158')
  await page.locator('#line-register').getByLabel('Count of stations').check()
  await status(page).getByText('Saved at').waitFor()
  await page.reload()
  expect(await page.locator('#line-register').getByLabel('Count of stations').isChecked()).toBe(true)
  await page.locator('button[value="evidence register"]').click()
  await page.waitForURL(/\/evidence\/register/)
  await page.getByLabel('Count of stations').uncheck()
  await page.getByRole('button', { name: 'Use what is chosen' }).click()
  await page.waitForURL(/#line-register$/)
  expect(await page.locator('#line-register').getByLabel('Count of stations').isChecked()).toBe(false)
})

test('signing out says what was never saved, and leaves nothing of it on the device', async () => {
  const page = await opened(asif)
  await page.evaluate(() => localStorage.setItem('paimana somebody-else report', 'theirs'))
  await page.route('**/draft', (route) => route.abort())
  await field(page, 'note.stations').fill('Never sent')
  await status(page).getByText('not sent yet').waitFor()
  await page.goto('/sign-out')
  await page.getByText('never saved').waitFor()
  expect(await onDevice(page)).toBe(2)
  expect(await axeFindings(page)).toEqual([])
  await page.locator('main button').click()
  await page.waitForURL(/\/sign-in/)
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['paimana somebody-else report'])
})

test('a double click hands in once; work that is left over is not forgotten while the report is closed', async () => {
  const idle = await opened()
  await idle.context().setOffline(true)
  await field(idle, 'note.officers').fill('Left over')
  await status(idle).getByText('not sent yet').waitFor()

  const page = await opened()
  await field(page, 'value.register').selectOption('yes')
  const lines = {
    'value.stations': '155',
    'value.officers': '12',
    'part-0-0.officers': '5',
    'part-0-1.officers': '7',
    'value.answered': '',
  }
  for (const [name, value] of Object.entries(lines)) await field(page, name).fill(value)
  await field(page, 'numerator.answered').fill('45')
  await field(page, 'denominator.answered').fill('60')
  await page.locator('button[value="hand-in"]').dblclick()
  await page.getByText('waits for the secretariat').waitFor()
  expect(await page.locator('.error-summary').count()).toBe(0)

  await idle.context().setOffline(false)
  await status(idle).getByText('cannot be saved').waitFor()
  expect(await idle.evaluate(() => Object.keys(localStorage).length)).toBe(1)
  await idle.reload()
  expect(await idle.locator('#kept').textContent()).toContain('takes no changes now')
})

test('the module of the page is small', async () => {
  const html = await site.page(report, bilal)
  const address = /<script type="module" src="([^"]+)"/.exec(html)?.[1] ?? 'no module'
  const answer = await fetch(site.address + address)
  expect(gzipSync(await answer.text()).length).toBeLessThan(15_000)
})
