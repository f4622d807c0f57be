/** A survey answered with the page's module: what the answers lead to comes at once, part by part, by keyboard and in both languages. */
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { formText, pagedText } from '#src/voices/surveying/test-form.ts'
import { axeFindings, overhangs } from './accessibility.ts'
import { joined } from './members.ts'
import { openSurveyOf } from './open-survey.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'
import { Visitor } from './visit.ts'

const site = startPeopledSite({ today: () => '2026-11-21' })
const browser = startBrowser()
const contexts: BrowserContext[] = []

beforeAll(async () => {
  const bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  await openSurveyOf(site, bilal, 'water', formText)
  await openSurveyOf(site, bilal, 'homes', pagedText)
  await openSurveyOf(site, bilal, 'perception', readFileSync('workspaces/pakistan/surveys/perception.md', 'utf8'))
})

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})

async function arrived(width = 1280): Promise<Visitor> {
  const context = await browser().newContext({ viewport: { width, height: 900 } })
  contexts.push(context)
  return Visitor.arrive(context, site.address)
}

const place = (page: Page, path: string) => page.locator(`[data-path="${path}"]`)
const error = (page: Page, field: string) => page.locator(`[id="${field}-error"]`)
const status = (page: Page) => page.locator('[data-status]')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id)

test('the first view weighs at most 60 kB, with its module, beside the Urdu fonts', async () => {
  for (const name of ['water', 'homes', 'perception']) {
    for (const path of [`/practice/surveys/${name}`, `/ur/practice/surveys/${name}`]) {
      const { complaints, elsewhere, scripts, bytes } = await (await arrived()).visit(path)
      expect({ path, complaints, elsewhere, scripts }).toEqual({ path, complaints: [], elsewhere: [], scripts: 0 })
      expect(bytes, path).toBeLessThan(60_000)
    }
  }
})

test('what an answer leads to comes and goes at once, is told, and keeps what was answered in it', async () => {
  const { page } = await arrived()
  await page.goto(`${site.address}/practice/surveys/water`)
  expect(await place(page, 'where').isHidden()).toBe(true)
  await page.check('[name=q-heard][value=yes]')
  await place(page, 'where').waitFor()
  expect(await status(page).innerText()).toBe('One more question follows from your answer: Where?')
  await page.check('[name=q-where][value=radio]')
  await page.check('[name=q-heard][value=no]')
  await place(page, 'where').waitFor({ state: 'hidden' })
  expect(await status(page).innerText()).toContain('Not asked any more: Where?')
  await page.check('[name=q-heard][value=yes]')
  expect(await page.isChecked('[name=q-where][value=radio]')).toBe(true)
})

test('an answer that cannot be is said to be so once its field is left, and what is missing when it is sent', async () => {
  const { page } = await arrived()
  await page.goto(`${site.address}/practice/surveys/water`)
  await page.fill('[name=q-age]', '12')
  expect(await error(page, 'q-age').count()).toBe(0)
  await page.press('[name=q-age]', 'Tab')
  await error(page, 'q-age').waitFor()
  expect(await page.getAttribute('[name=q-age]', 'aria-describedby')).toBe('q-age-error')
  expect(await error(page, 'q-heard').count()).toBe(0)
  await page.click('[data-send] button')
  await error(page, 'q-heard').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q-heard-yes')
  expect(await status(page).innerText()).toContain('2 answers need another look')
  expect(await axeFindings(page)).toEqual([])
})

test('a form in parts is gone through by keyboard: the heading of each part has the focus, going back keeps what was answered', async () => {
  const { page } = await arrived(360)
  await page.goto(`${site.address}/practice/surveys/homes`)
  expect(await page.locator('[data-part-title]').first().innerText()).toMatch(/part 1 of 2/i)
  await page.click('[data-next]')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q-home.province-north')
  await page.press('[id="q-home.province-north"]', 'Space')
  await page.check('[id="q-home.town-lake"]')
  expect(await page.locator('[id="q-home.town-port"]').isHidden()).toBe(true)
  await page.click('[data-next]')
  expect(await focused(page)).toMatch(/Part 2 of 3/)
  expect(await place(page, 'people').innerText()).toContain('How many live in The north?')
  await page.fill('[name=q-people]', '99')
  await page.press('[name=q-people]', 'Enter')
  expect(await error(page, 'q-people').innerText()).toContain('From 1 to 39.')
  expect(await axeFindings(page)).toEqual([])
  await page.fill('[name=q-people]', '7')
  await page.press('[name=q-people]', 'Enter')
  expect(await focused(page)).toMatch(/Part 3 of 4/)
  expect(await place(page, 'told').innerText()).toContain('That makes 14 hands.')
  await page.click('[data-back]')
  await page.click('[data-back]')
  expect(await page.isChecked('[id="q-home.town-lake"]')).toBe(true)
  await page.check('[id="q-home.province-south"]')
  expect(await page.locator('[id="q-home.town-port"]').isVisible()).toBe(true)
  await page.check('[id="q-home.town-port"]')
  expect(await overhangs(page, [360])).toEqual([])
  for (let at = 0; at < 3; at++) await page.click('[data-next]')
  expect(await page.inputValue('[name=q-more]')).toBe('as ever')
  await page.click('[data-send] button')
  await page.getByText('Your answers have been taken in').waitFor()
})

test('without script a form in parts is one page', async () => {
  const context = await browser().newContext({ javaScriptEnabled: false, baseURL: site.address })
  contexts.push(context)
  const page = await context.newPage()
  await page.goto('/practice/surveys/homes')
  await page.check('[id="q-home.province-south"]')
  await page.click('main form.form button')
  await page.check('[id="q-home.town-port"]')
  await page.click('main form.form button')
  await page.fill('[name=q-people]', '3')
  await page.click('main form.form button')
  expect(await page.locator('main').innerText()).toContain('Thank you')
})

test('runs from the right in Urdu, on a phone, without a finding of axe', async () => {
  const { page } = await arrived(360)
  await page.goto(`${site.address}/ur/practice/surveys/homes`)
  await page.check('[id="q-home.province-north"]')
  await page.check('[id="q-home.town-hill"]')
  await page.click('[data-next]')
  expect(await focused(page)).toContain('حصہ')
  expect(await place(page, 'people').innerText()).toContain('شمال')
  expect(await overhangs(page, [360, 320])).toEqual([])
  expect(await axeFindings(page)).toEqual([])
})
