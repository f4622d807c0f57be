/** A survey of eight questions with skips, made from nothing without JavaScript in two languages, looked at, downloaded and opened. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { nodesOf, questionsOf } from '#src/voices/xlsform/model.ts'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'
import { axeFindings } from './accessibility.ts'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite({ today: () => '2026-11-21' })
const browser = startBrowser()
let bilal = ''
let page: Page
const survey = '/practice/surveys/street'
const editor = `${survey}/form`

beforeAll(async () => {
  bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  page = await withoutScript(browser(), site, bilal)
})

const words = () => page.locator('main').innerText()
const fits = (path: string) => findingsAt(browser(), site, path, bilal)
const question = (path: string) => `${editor}/question?at=${path}`

interface Added {
  what: string
  en: string
  ur: string
  name: string
  lines?: string
  into?: string
}

/** As somebody fills in the form below the questions; the site may be in either language. */
async function add({ what, en, ur, name, lines = '', into }: Added): Promise<void> {
  await page.selectOption('[name=what]', what)
  await page.fill('#label-0', en)
  await page.fill('#label-1', ur)
  await page.fill('#add [name=lines]', lines)
  if (into !== undefined) await page.selectOption('[name=into]', into)
  await page.click('#add summary')
  await page.fill('#add [name=name]', name)
  await page.click('button[value=add]')
}

/** Picks a condition: the question first, then what of its answer. */
async function only(path: string, asked: string, how: string, value: string): Promise<void> {
  await page.goto(question(path))
  await page.selectOption('#when select[name$="-add"] >> nth=0', asked)
  await page.click('button[value=when]')
  expect(new URL(page.url()).hash).toBe('#when')
  const row = await page.locator('#when [name$="-question"]').count()
  await page.selectOption(`[name=g0-t${row - 1}-how]`, how)
  const field = page.locator(`[name=g0-t${row - 1}-value]`)
  if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
  else await field.fill(value)
  await page.click('button[value=when]')
}

test('begins with an empty form, which asks nothing and cannot be opened', async () => {
  await page.goto('/practice/surveys')
  await page.fill('[name=id]', 'street')
  await page.fill('[name=title]', 'Safety in the street')
  await page.fill('[name=title-ur]', 'گلی میں تحفظ')
  await page.fill('[name=publisher]', 'The safety desk')
  await page.fill('[name=opens]', '2026-11-20')
  await page.fill('[name=closes]', '2026-12-20')
  await page.click('button[value=start]')
  expect(new URL(page.url()).pathname).toBe(editor)
  expect(await words()).toContain('The form asks nothing yet')
  await page.goto(`${survey}/run`)
  await page.click('main button[value=open]')
  expect(await page.locator('.error-summary').innerText()).toContain('Add a question first')
})

test('is made of eight questions, half of them on its Urdu pages', async () => {
  await page.goto(editor)
  const safe = 'Very safe | بہت محفوظ\nSafe | محفوظ\nUnsafe | غیر محفوظ\nVery unsafe | بہت غیر محفوظ'
  await add({ what: 'select_one', en: 'How safe do you feel?', ur: 'آپ کتنا محفوظ ہیں؟', name: 'safe', lines: safe })
  await add({ what: 'text', en: 'What makes you feel unsafe?', ur: 'کیا چیز خطرہ ہے؟', name: 'why' })
  const helps = 'Light | روشنی\nPolice | پولیس\nNeighbours | پڑوسی'
  await add({ what: 'select_multiple', en: 'What would help?', ur: 'کیا مدد کرے گا؟', name: 'helps', lines: helps })
  await add({ what: 'range', en: 'Trust in the police', ur: 'پولیس پر بھروسا', name: 'trust' })
  await page.goto(`/ur${editor}`)
  await add({ what: 'group', en: 'About you', ur: 'آپ کے بارے میں', name: 'you' })
  await add({ what: 'integer', en: 'How old are you?', ur: 'آپ کی عمر؟', name: 'age', into: 'you' })
  await add({ what: 'date', en: 'When did you move here?', ur: 'آپ یہاں کب آئے؟', name: 'moved', into: 'you' })
  await add({ what: 'acknowledge', en: 'I live here.', ur: 'میں یہاں رہتا ہوں۔', name: 'lives', into: 'you' })
  await add({ what: 'text', en: 'Anything else?', ur: 'کچھ اور؟', name: 'more', into: '' })
  expect(await page.locator('.steps > li').count()).toBe(9)
  expect(await fits(editor)).toEqual([])
})

test('says what stands against a question where it was entered, and keeps it', async () => {
  await page.goto(editor)
  await add({ what: 'select_one', en: 'Once more?', ur: '', name: 'safe' })
  expect(await page.locator('.error-summary').innerText()).toContain('named safe already')
  expect(await page.inputValue('#label-0')).toBe('Once more?')
})

test('skips by what was picked, says it in words, and refuses to remove what it rests on', async () => {
  await only('why', 'safe', 'is', 'unsafe')
  await only('why', 'safe', 'is', 'very_unsafe')
  await page.selectOption('[name=g0-join]', 'any')
  await page.click('button[value=when]')
  expect(await page.locator('#when strong').innerText()).toMatch(/is “.*Unsafe.*” or .* is “.*Very unsafe/)
  await only('trust', 'helps', 'includes', 'police')
  await only('you/moved', 'you/age', 'atLeast', '۱۸')
  expect(await page.inputValue('#whenText')).toBe('$' + '{age} >= 18')
  await page.goto(question('safe'))
  expect(await page.locator('#place').innerText()).toContain('What makes you feel unsafe?')
  expect(await page.locator('button[value=remove]').count()).toBe(0)
  expect(await fits(question('why'))).toEqual([])
})

test('moves by the keyboard alone: the button that was pressed has the focus again', async () => {
  await page.goto(editor)
  await page.focus('button[name=up][value=more]')
  await page.keyboard.press('Enter')
  await page.waitForURL(/moved=you%2Fmore/)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('you/more')
  await page.goto(question('you/more'))
  await page.selectOption('[name=group]', '')
  await page.click('button[value=into]')
  expect(page.url()).toContain('at=more')
})

test('has limits, a list that is written at once, and “other” written out', async () => {
  await page.goto(question('you/age'))
  await page.fill('[name=least]', '۱۶')
  await page.fill('[name=most]', '99')
  await page.selectOption('[name=required]', 'true()')
  await page.click('button[value=question]')
  expect(await page.inputValue('[name=least]')).toBe('16')
  await page.goto(question('helps'))
  await page.click('button[value=other]')
  expect(page.url()).toContain('at=helps_other')
  await page.goto(`${editor}/lists?list=helps`)
  await page.fill('[name=c0-label-0]', 'Street lights')
  await page.fill('[name=lines]', 'A gate | پھاٹک')
  await page.click('button[name=down][value=police]')
  const names = await page
    .locator('[name$="-was"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  expect(names).toEqual(['light', 'neighbours', 'police', 'other', 'gate'])
  expect(await page.inputValue('[name=c0-label-0]')).toBe('Street lights')
  expect(await fits(`${editor}/lists?list=helps`)).toEqual([])
})

test('is translated side by side; when two do so at once, what was typed stays and what is stored is shown', async () => {
  const second = await withoutScript(browser(), site, bilal)
  const [first, other] = [page.locator('#w0-1'), second.locator('#w0-1')]
  await page.goto(`${editor}/translations`)
  await second.goto(`${editor}/translations`)
  await other.fill('آپ کتنے محفوظ ہیں؟')
  await second.locator('#w1-0').fill('Completely safe')
  await second.click('button[name=row][value="1"]')
  expect(new URL(second.url()).hash).toBe('#w1')
  await first.fill('آپ خود کو کتنا محفوظ سمجھتے ہیں؟')
  await page.locator('#w2-0').fill('Rather safe')
  await page.click('button[name=row][value="2"]')
  expect(await words()).toContain('Somebody else has changed the form meanwhile')
  expect(await first.inputValue()).toBe('آپ خود کو کتنا محفوظ سمجھتے ہیں؟')
  expect(await page.locator('#w0').innerText()).toContain('آپ کتنے محفوظ ہیں؟')
  expect(await page.locator('#w1-0').inputValue()).toBe('Completely safe')
  await page.click('button[name=row][value="2"]')
  expect(await first.inputValue()).toBe('آپ خود کو کتنا محفوظ سمجھتے ہیں؟')
  expect(await page.locator('#w1-0').inputValue()).toBe('Completely safe')
  expect(await page.locator('#w2-0').inputValue()).toBe('Rather safe')
  await page.fill('[name=name]', 'Pashto')
  await page.fill('[name=code]', 'ps')
  await page.click('button[value=add-language]')
  expect(await page.locator('#w0-2').getAttribute('dir')).toBe('rtl')
  expect(await page.locator('#w0').innerText()).toContain('missing')
  expect(await fits(`${editor}/translations`)).toEqual([])
  await page.locator('#languages details').last().click()
  await page.locator('#languages details').last().locator('button').click()
  await second.close()
})

test('is seen as respondents will see it, in a frame of a phone’s width, and skips there', async () => {
  await page.goto(`/ur${editor}`)
  const frame = page.frameLocator('iframe')
  expect((await page.locator('iframe').boundingBox())?.width).toBe(362)
  await frame.locator('[name=q-safe][value=unsafe]').check()
  expect(await frame.locator('[name=q-why]').count()).toBe(0)
  await frame.locator('main form.form button').last().click()
  await frame.locator('[name=q-why]').waitFor()
  expect(await frame.locator('main').innerText()).toContain('کیا چیز خطرہ ہے؟')
  expect(
    (await fetch(site.address + editor, { headers: { cookie: bilal } })).headers.get('content-security-policy'),
  ).toContain("frame-src 'self'")
})

test('is reviewed: what pushes and what leans is pointed at', async () => {
  await page.goto(question('more'))
  await page.fill('#label-0', 'Do you agree that the street and the park are dirty?')
  await page.click('button[value=question]')
  await page.goto(`${editor}/review`)
  expect(await words()).toContain('“Do you agree that” tells which answer is expected')
  expect(await words()).toContain('The scale has no middle')
  expect(await fits(`${editor}/review`)).toEqual([])
})

test('has nothing that axe finds on a phone, in Urdu as in English', async () => {
  const context = await browser().newContext({ viewport: { width: 360, height: 800 }, baseURL: site.address })
  const [name = '', value = ''] = bilal.split('=')
  await context.addCookies([{ name, value, url: site.address }])
  const phone = await context.newPage()
  for (const path of [editor, `/ur${question('why')}`, `/ur${editor}/translations`]) {
    await phone.goto(path)
    expect(await axeFindings(phone), path).toEqual([])
  }
  await context.close()
})

test('is downloaded as an XLSForm that reads as it was made, and opened', async () => {
  await page.goto(editor)
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[href$="/form/download"]')])
  const { form, refusals } = await readFormFile(await readFile(await download.path()))
  expect(refusals).toEqual([])
  expect(form && [...questionsOf(form)].map(({ path }) => path)).toEqual([
    'safe',
    'why',
    'helps',
    'helps_other',
    'trust',
    'you/age',
    'you/moved',
    'you/lives',
    'more',
  ])
  expect([...nodesOf(form?.nodes ?? [])].find(({ path }) => path === 'why')?.relevant).toBe(
    '$' + "{safe} = 'unsafe' or $" + "{safe} = 'very_unsafe'",
  )
  expect(form?.languages.map(({ code }) => code)).toEqual(['en', 'ur'])
  await page.goto(`${survey}/run`)
  await page.click('main button[value=open]')
  expect((await fetch(site.address + survey)).status).toBe(200)
  const late = await fetch(site.address + editor, { headers: { cookie: bilal } })
  expect(late.status).toBe(409)
})

test('is nobody else’s: the public is asked to sign in, and another role is refused', async () => {
  for (const path of ['', '/question?at=safe', '/lists', '/translations', '/review', '/download']) {
    const answer = await fetch(site.address + editor + path, { redirect: 'manual' })
    expect(answer.headers.get('location'), path).toContain('/sign-in')
  }
  const maryam = await joined(site, 'Maryam', { role: 'assessor' })
  expect((await fetch(site.address + editor, { headers: { cookie: maryam } })).status).toBe(403)
})
