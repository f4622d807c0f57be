import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { plan } from './documents.ts'
import { startBrowser, startSite } from './site.ts'

const site = startSite()
const browser = startBrowser()
let page: Page

const open = (path: string) => page.goto(site.address + path)
/** What has the focus, by its text or name, and whether that can be seen. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && width > 0 && height > 0
    return { href: element.getAttribute('href'), name: element.getAttribute('name'), tag: element.tagName, seen }
  })
async function pressTabUntil(reached: (at: Awaited<ReturnType<typeof focused>>) => boolean) {
  const passed = []
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    const at = await focused()
    passed.push(at)
    if (reached(at)) return passed
  }
  throw new Error(`Tab does not lead there; it led to ${JSON.stringify(passed)}`)
}

beforeEach(async () => {
  page = await (await browser().newContext({ javaScriptEnabled: true })).newPage()
})
afterEach(() => page.context().close())

describe('by keyboard', () => {
  test('the first thing reached skips to the main text, and can be seen', async () => {
    await open('/practice')
    await page.keyboard.press('Tab')
    expect(await focused()).toMatchObject({ href: '#main', seen: true })
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })

  test.each(['/practice', '/ur/practice'])(
    'Tab leads through the whole main navigation of %s, and shows where it is',
    async (path) => {
      await open(path)
      const wanted = await page
        .locator('nav.page-nav a')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href')))
      const passed = await pressTabUntil(({ href }) => href === wanted.at(-1))
      expect(passed.map(({ href }) => href)).toEqual(expect.arrayContaining(wanted))
      expect(passed.filter(({ seen }) => !seen)).toEqual([])
    },
  )

  test('a search is typed and sent', async () => {
    await open('/practice/search')
    await pressTabUntil(({ name }) => name === 'q')
    await page.keyboard.type('witness')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=witness/)
    expect(await page.locator('h1').innerText()).toContain('witness')
  })

  test('promises are filtered', async () => {
    await open('/practice/commitments')
    const before = await page.locator('tbody tr').count()
    await pressTabUntil(({ tag }) => tag === 'SUMMARY')
    await page.keyboard.press('Enter')
    await pressTabUntil(({ name }) => name === 'policy')
    await page.keyboard.press('ArrowDown')
    await pressTabUntil(({ tag }) => tag === 'BUTTON')
    await page.keyboard.press('Enter')
    await page.waitForURL(/policy=/)
    expect(await page.locator('tbody tr').count()).toBeLessThan(before)
  })

  test('a file is chosen and read', async () => {
    await open('/xray')
    const passed = await pressTabUntil(({ name }) => name === 'file')
    expect(passed.at(-1)).toMatchObject({ seen: true })
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('Space')
    await (await chooser).setFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from(plan.text()) })
    await pressTabUntil(({ tag }) => tag === 'BUTTON')
    await page.keyboard.press('Enter')
    await page.locator('figure').waitFor()
    expect(await page.locator('h1').innerText()).toContain('Of 2 promises')
  })
})

describe('on paper', () => {
  test.each(['/practice', '/practice/commitments', '/ur/practice/commitments', '/practice/policies/courts-plan/xray'])(
    '%s leaves navigation out and keeps its tables whole',
    async (path) => {
      await open(path)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('nav.page-nav').isVisible()).toBe(false)
      expect(await page.locator('a.skip').isVisible()).toBe(false)
      const shown = await page.locator('main table').evaluateAll((tables) => tables.map((t) => t.clientHeight > 0))
      expect(shown.length).toBeGreaterThan(0)
      expect(shown).not.toContain(false)
      const cut = await page
        .locator('main *')
        .evaluateAll((all) =>
          all.filter((e) => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX)).map((e) => e.className),
        )
      expect(cut).toEqual([])
    },
  )

  test.each(['/practice', '/ur/practice', '/pakistan', '/ur/pakistan'])(
    'the brief of %s stands on two pages',
    async (workspace) => {
      await open(`${workspace}/red-list/brief`)
      const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(2)
    },
  )
})
