import { expect, test } from 'vitest'
import { startBrowser, startSite } from './site.ts'

const site = startSite()
const browser = startBrowser()

async function opened(path: string, locale = 'en-GB') {
  const context = await browser().newContext({ locale, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(site.address + path)
  return { page, path: () => new URL(page.url()).pathname, leave: () => context.close() }
}

test('a browser that asks for Urdu is offered Urdu and stays where it is', async () => {
  const { page, path, leave } = await opened('/', 'ur-PK')
  expect(path()).toBe('/')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.locator('main a[href="/ur"]').first().click()
  expect(path()).toBe('/ur')
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  await leave()
})

test('a browser that asks for English is not offered Urdu in the text', async () => {
  const { page, leave } = await opened('/')
  expect(await page.locator('main a[href="/ur"]').count()).toBe(0)
  await leave()
})

test('a page in Urdu is not turned into English for a browser that asks for English', async () => {
  const { page, path, leave } = await opened('/ur/practice')
  expect(path()).toBe('/ur/practice')
  expect(await page.locator('html').getAttribute('lang')).toBe('ur')
  await leave()
})

test.each(['/practice', '/practice/commitments/courts-plan-1', '/practice/search?q=witness', '/xray', '/about'])(
  'the switch of languages leads from %s to the same page and back',
  async (address) => {
    const { page, leave } = await opened(address)
    await page.locator('ul.languages a').first().click()
    expect(page.url()).toBe(`${site.address}/ur${address}`)
    await page.locator('ul.languages a').first().click()
    expect(page.url()).toBe(site.address + address)
    await leave()
  },
)
