/** A survey answered without a network: kept sealed on the device, sent once there is one, and counted once whatever happens on the way. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { formText, pagedText } from '#src/voices/surveying/test-form.ts'
import { axeFindings, overhangs } from './accessibility.ts'
import { joined } from './members.ts'
import { act, openSurveyOf } from './open-survey.ts'
import { startPeopledSite } from './people.ts'
import { flags, startBrowser } from './site.ts'

const site = startPeopledSite({ today: () => '2026-11-21' })
const browser = startBrowser()
const here = '/practice/surveys/water'
let bilal = ''
let folder = ''
let context: BrowserContext

beforeAll(async () => {
  bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  await openSurveyOf(site, bilal, 'water', formText)
  await openSurveyOf(site, bilal, 'homes', pagedText)
  folder = await mkdtemp(join(tmpdir(), 'paimana-device-'))
})

afterEach(() => context?.close())
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The same device, switched on again. */
async function device(): Promise<Page> {
  context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
    baseURL: site.address,
    viewport: { width: 360, height: 800 },
  })
  return context.newPage()
}

const arrivals = (survey = 'water') =>
  site.server.site.ledger.everything(async (db) => {
    const query = sql<{ coded: object }>`select coded from survey_arrivals where survey = ${survey}`
    return (await query.execute(db)).rows.map(({ coded }) => coded)
  })

/** Kept whole, with a worker to show it. */
const isKept = (page: Page, path: string) =>
  expect
    .poll(
      () =>
        page.evaluate(async (of) => {
          const cache = await caches.open(`paimana answering ${of}`)
          const registration = await navigator.serviceWorker.getRegistration(of)
          return (await cache.match(of)) ? registration?.active?.state : undefined
        }, path),
      { timeout: 15_000 },
    )
    .toBe('activated')

async function answer(page: Page): Promise<void> {
  await page.check('[name=q-heard][value=no]')
  await page.click('[data-send] button')
}

const titled = (page: Page, text: string) => page.locator('.notice-title', { hasText: text }).waitFor()
const waiting = (page: Page) => page.locator('[data-waiting] tbody tr')

test('a page that has been opened once is answered without a network, and received once when there is one', async () => {
  const page = await device()
  await page.goto(here)
  await isKept(page, here)
  await isKept(page, '/surveys/waiting')
  await context.setOffline(true)
  const reloaded = await page.goto(here)
  expect(reloaded?.fromServiceWorker()).toBe(true)
  await answer(page)
  await titled(page, 'Kept on this device')
  expect(await axeFindings(page)).toEqual([])
  await page.goto('/surveys/waiting')
  expect(await waiting(page).innerText()).toMatch(/Survey water[\s\S]*1[\s\S]*Is sent once there is a network/)
  expect(await arrivals()).toEqual([])
  await context.close()
  const again = await device()
  await again.goto(here)
  await again.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '')
  await again.goto('/surveys/waiting')
  await again.getByText('Nothing waits here.').first().waitFor()
  expect(await arrivals()).toHaveLength(1)
})

test('an answer whose receipt was lost is sent again and counts once; what was typed without a network is in it', async () => {
  const page = await device()
  await page.goto('/practice/surveys/homes')
  await page.route('**/sealed', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.check('[id="q-home.province-south"]')
  await page.check('[id="q-home.town-port"]')
  await page.click('[data-next]')
  await page.fill('[name=q-people]', '4')
  for (let at = 0; at < 2; at++) await page.click('[data-next]')
  await page.click('[data-send] button')
  await titled(page, 'Kept on this device')
  await page.unroute('**/sealed')
  await page.goto('/surveys/waiting')
  await page.getByText('Nothing waits here.').first().waitFor()
  expect(await arrivals('homes')).toEqual([{ 'home/province': 'south', 'home/town': 'port', people: '4', more: '' }])
})

test('what waits says nothing to whoever looks at the device, is saved as a file, removed, and handed in without script, once', async () => {
  const before = (await arrivals()).length
  const page = await device()
  await page.goto(here)
  await context.setOffline(true)
  await page.fill('[name=q-why]', 'A secret of the village')
  await answer(page)
  await titled(page, 'Kept on this device')
  await page.goto('/surveys/waiting')
  await waiting(page).first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await overhangs(page, [360, 320])).toEqual([])
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Save them as a file')])
  const file = join(folder, 'answers.json')
  await download.saveAs(file)
  expect(await readFile(file, 'utf8')).not.toMatch(/secret|village|heard/)
  page.on('dialog', (dialog) => dialog.accept())
  await page.click('text=Remove them')
  await page.getByText('Nothing waits here.').first().waitFor()
  const other = await (await browser().newContext({ javaScriptEnabled: false, baseURL: site.address })).newPage()
  for (const column of ['Taken in', 'Received before']) {
    await other.goto('/surveys/hand-in')

    await other.setInputFiles('[name=file]', file)
    await other.click('main form button')
    expect(await other.locator(`td[data-label="${column}"]`).innerText()).toMatch(/1/)
  }
  expect(await arrivals()).toHaveLength(before + 1)
})

test('what comes too late stays on the device and says so', async () => {
  const page = await device()
  await page.goto(here)
  await act(site, bilal, 'close-survey', { id: 'water', revision: 2 })
  await answer(page)
  await titled(page, 'takes no answers any more')
  await page.goto('/surveys/waiting')
  expect(await waiting(page).innerText()).toContain('Too late')
})

test('a token behind the # goes into the form and out of the address', async () => {
  const page = await device()
  await page.goto('/practice/surveys/homes#token=abc')
  await page.waitForFunction(() => location.hash === '')
  expect(await page.locator('[name=token]').inputValue()).toBe('abc')
  await page.reload()
  expect(await page.locator('[name=token]').inputValue()).toBe('abc')
})
