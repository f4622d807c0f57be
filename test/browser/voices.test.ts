/** From what somebody says, without an account and without JavaScript, to the published answer; its pages in both languages. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()
const cookies = { ayesha: '', bilal: '' }
let stranger: Page
let secretariat: Page
let promise = ''
let voice = ''
let receipt = ''

beforeAll(async () => {
  cookies.ayesha = await joined(site, 'Ayesha', { role: 'focal-point', organisation: 'river-police' })
  cookies.bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  stranger = await withoutScript(browser(), site, 'none=none')
  secretariat = await withoutScript(browser(), site, cookies.bilal)
  const promises = (await (await fetch(`${site.address}/api/v1/practice/commitments.json`)).json()) as { id: string }[]
  promise = promises[0]?.id ?? 'none'
})

const words = (page: Page) => page.locator('main').innerText()
const fits = (path: string, cookie = 'none=none') => findingsAt(browser(), site, path, cookie)
const statusOf = async (path: string) => (await fetch(site.address + path)).status

test('is said from a promise’s page, refused with what stands for a person, and answered with a receipt', async () => {
  await stranger.goto(`/practice/commitments/${promise}`)
  await stranger.click('text=Say something about this')
  expect(await words(stranger)).toContain('you are asked for no name')
  await stranger.fill('[name="text"]', 'Lamps would help.\nAsk me at AB 123456 7')
  await stranger.click('main form.form button')
  expect(await words(stranger)).toContain('Line 2 holds what looks like an identity number')
  await stranger.fill('[name="text"]', 'Lamps would help. <script>alert(1)</script>')
  await stranger.click('main form.form button')
  expect(await words(stranger)).toContain('It has been received')
  receipt = await stranger.locator('main code').first().innerText()
  await stranger.click('main .notice a')
  await stranger.fill('[name="code"]', receipt)
  await stranger.click('main form.form button')
  expect(await words(stranger)).toContain('has not been looked at yet')
  expect(await fits(`/practice/voices/say/commitments/${promise}`)).toEqual([])
  expect(await fits('/practice/voices/receipt')).toEqual([])
})

test('is in the secretariat’s queue once, and nowhere else, until it is put on the record', async () => {
  expect(await (await fetch(`${site.address}/api/v1/practice/submissions.json`)).text()).not.toContain('Lamps')
  await secretariat.goto('/practice/work')
  await secretariat.click('text=You said, we did')
  expect(await words(secretariat)).toContain('One submission waits')
  expect(await fits('/practice/voices/queue', cookies.bilal)).toEqual([])
  await secretariat.click('text=Lamps would help')
  const queued = new URL(secretariat.url()).pathname
  voice = queued.replace('/queue', '')
  expect(await statusOf(voice)).toBe(404)
  expect(await fits(queued, cookies.bilal)).toEqual([])
  await secretariat.click('main button[value="admit"]')
  expect(await statusOf(voice)).toBe(200)
})

test('is passed on, answered by the organisation, published by the secretariat, and found again by its receipt', async () => {
  await secretariat.selectOption('[name="organisation"]', 'river-police')
  await secretariat.click('main button[value="pass"]')
  const police = await withoutScript(browser(), site, cookies.ayesha)
  await police.goto('/practice/work')
  await police.click('text=Lamps would help')
  await police.selectOption('[name="outcome"]', 'in-part')
  await police.fill('[name="text"]', 'Two landings get lamps.')
  expect(await fits(`${voice}/answer`, cookies.ayesha)).toEqual([])
  await police.click('main button[value="reply"]')
  await secretariat.goto(`${voice}/answer`)
  expect(await fits(`${voice}/answer`, cookies.bilal)).toEqual([])
  await secretariat.fill('[name="translation"]', 'لیمپ مددگار ہوں گے۔')
  await secretariat.click('main button[value="translate"]')
  expect(await secretariat.inputValue('[name="text"]')).toBe('Two landings get lamps.')
  await secretariat.click('main button[value="publish"]')
  expect(await words(secretariat)).toContain('accepted in part')
  await stranger.goto('/ur/practice/voices/receipt')
  await stranger.fill('[name="code"]', receipt.toUpperCase())
  await stranger.click('main form.form button')
  await stranger.click('main .notice a')
  expect(await words(stranger)).toContain('لیمپ مددگار ہوں گے۔')
  expect(await words(stranger)).toContain('<script>alert(1)</script>')
  expect(await fits(voice)).toEqual([])
  expect(await fits('/practice/voices')).toEqual([])
  expect(await fits(`/practice/commitments/${promise}`)).toEqual([])
  const csv = await (await fetch(`${site.address}/api/v1/practice/submissions.csv`)).text()
  expect(csv).toContain('Two landings get lamps.')
})
