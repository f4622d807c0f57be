/** A draft out for comment: planned by one, confirmed by another, spoken about without an account, with and without script. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()
const cookies = { bilal: '', sana: '' }
let bilal: Page
let stranger: Page

beforeAll(async () => {
  cookies.bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  cookies.sana = await joined(site, 'Sana', { role: 'secretariat' })
  bilal = await withoutScript(browser(), site, cookies.bilal)
  stranger = await withoutScript(browser(), site, 'none=none')
})

const words = (page: Page) => page.locator('main').innerText()
const fits = (path: string, cookie = 'none=none') => findingsAt(browser(), site, path, cookie)
const first = '/practice/drafts/courts-plan-draft-1'
const second = '/practice/drafts/courts-plan-draft-2'

test('shows each clause with its comments, and in its next version what they changed, in both languages', async () => {
  await stranger.goto('/practice/drafts')
  await stranger.click('text=first draft')
  expect(await words(stranger)).toContain('A door is not enough')
  await stranger.click('main .button')
  const changes = await words(stranger)
  expect(changes).toContain('a room of their own in which they wait')
  expect(changes).toContain('Changed by these 2 comments')
  expect(changes).toContain('Some would rather come without the police')
  await stranger.goto(`/ur${first}/changes`)
  expect(await words(stranger)).toContain('ان ۲ آرا سے بدلا')
  for (const path of ['/practice/drafts', first, `${first}/changes`, second]) expect(await fits(path)).toEqual([])
})

test('takes a comment on a clause without script, and none after its last day', async () => {
  await stranger.goto(second)
  await stranger.click('#courts-plan-draft-2-c3 a')
  expect(await words(stranger)).toContain('Without scripts you can send as well')
  await stranger.fill('[name="text"]', 'By the police of which district?')
  await stranger.click('main form.form button')
  expect(await words(stranger)).toContain('It has been received')
  await stranger.goto('/ur/practice/voices/say/clauses/courts-plan-draft-1-c3')
  expect(await stranger.locator('main form.form').count()).toBe(0)
})

test('has a page with script do its work, which the secretariat’s queue puts first', async () => {
  const context = await browser().newContext({ baseURL: site.address })
  const page = await context.newPage()
  await page.goto('/practice/voices/say/clauses/courts-plan-draft-2-c3')
  await page.fill('[name="text"]', 'And who pays them?')
  await page.waitForSelector('form[data-solved]')
  await page.click('main form.form button')
  await page.waitForSelector('main code')
  expect(await context.cookies()).toEqual([])
  await page.goto('/practice/voices/say/clauses/courts-plan-draft-2-c4')
  await page.fill('[name="text"]', 'In which two?')
  await page.waitForSelector('form[data-solved]')
  await page.locator('[name="solution"]').evaluate((field: HTMLInputElement) => {
    field.value = 'x'
  })
  await page.click('main form.form button')
  await page.waitForSelector('[role="alert"], .error-summary')
  expect(await words(page)).toContain('does it anew now')
  expect(await page.inputValue('[name="text"]')).toBe('In which two?')
  await context.close()
  await bilal.goto('/practice/voices/queue')
  expect((await bilal.locator('main tbody tr').first().innerText()).trim()).toContain('And who pays them?')
  expect(await fits('/practice/voices/say/clauses/courts-plan-draft-2-c3')).toEqual([])
})

test('is planned by one of the secretariat and confirmed by another, and public from then on', async () => {
  await bilal.goto('/practice/drafts/plan')
  await bilal.selectOption('[name="id"]', 'river-strategy-v1')
  await bilal.fill('[name="closes"]', '2030-01-31')
  await bilal.fill('[name="ask"]', 'Is the river safe by this?')
  await bilal.click('main button[value="plan"]')
  expect(await words(bilal)).toContain('Somebody else of the secretariat has to confirm it')
  const plan = new URL(bilal.url())
  expect(await fits(plan.pathname + plan.search, cookies.bilal)).toEqual([])
  const sana = await withoutScript(browser(), site, cookies.sana)
  await sana.goto('/practice/work')
  await sana.click('text=River Safety Strategy')
  await sana.click('main button[value="confirm"]')
  await stranger.goto('/practice/drafts/river-strategy-v1')
  expect(await words(stranger)).toContain('Is the river safe by this?')
  expect(await fits(`${first}/next`, cookies.bilal)).toEqual([])
})
