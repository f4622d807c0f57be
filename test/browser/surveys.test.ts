import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { axeFindings, overhangs } from './accessibility.ts'
import { startBrowser, startSite } from './site.ts'

const site = startSite()
const browser = startBrowser()

const perceptions = readFileSync(new URL('../odk/forms/perceptions.md', import.meta.url))
// biome-ignore lint/suspicious/noTemplateCurlyInString: references of XLSForm look like this
const broken = Buffer.from('survey,type,name,label,relevant\n,integer,age,Age,\n,geopoint,where,Where?,${aged} > 1\n')

/** What a visitor without script finds after dropping a file on the page. */
async function dropped(path: string, name: string, buffer: Buffer, javaScriptEnabled = false) {
  const context = await browser().newContext({ javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(`${site.address}${path}`)
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer })
  const [response] = await Promise.all([
    page.waitForResponse(`**${path}`),
    page.locator('main form button').first().click(),
  ])
  await page.locator('.notice').first().waitFor()
  return { page, status: response.status(), done: () => context.close() }
}

describe('a survey’s form that is dropped', () => {
  test.each(['', '/ur'])(
    'is shown as it would be asked, in each of its languages: %s/surveys/check',
    async (prefix) => {
      const { page, status, done } = await dropped(`${prefix}/surveys/check`, 'form.md', perceptions)
      expect(status).toBe(200)
      expect(await page.locator('#language-1 fieldset[dir=ltr][lang=en]').first().innerText()).toContain('Heard of it?')
      expect(await page.locator('#language-2 fieldset[dir=rtl][lang=ur]').first().innerText()).toContain('سنا ہے؟')
      await done()
    },
  )

  test('is refused with sheet, row and column where it is wrong', async () => {
    const { page, status, done } = await dropped('/surveys/check', 'form.csv', broken)
    expect(status).toBe(422)
    const rows = await page.locator('#refusals tbody tr').allInnerTexts()
    expect(rows[0]).toContain('sheet survey, row 3, column type')
    expect(rows[1]).toContain('aged')
    await done()
  })

  test.each([
    ['/surveys/check', perceptions],
    ['/ur/surveys/check', perceptions],
    ['/surveys/check', broken],
    ['/ur/surveys/check', broken],
  ])('is shown so that everybody can use the page: %s', async (path, form) => {
    // Axe itself is a script.
    const { page, done } = await dropped(path, 'form', form, true)
    expect(await axeFindings(page)).toEqual([])
    expect(await overhangs(page, [360, 1280])).toEqual([])
    await done()
  })

  test('is not stored', async () => {
    const { site: kept } = site.server
    const heads = async () => Promise.all((await kept.workspaceIds()).map((id) => kept.ledger.head(id)))
    const before = await heads()
    await (await dropped('/surveys/check', 'form.md', perceptions)).done()
    expect(await heads()).toEqual(before)
  })
})
