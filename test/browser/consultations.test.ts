/** A consultation from its plan to its published report, without JavaScript, and its pages in both languages. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite({ today: () => '2026-11-21' })
const browser = startBrowser()
const cookies = { bilal: '', sana: '', ayesha: '' }
const here = '/practice/consultations/lamps-and-landings'
let bilal: Page
let promise = ''

beforeAll(async () => {
  cookies.bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  cookies.sana = await joined(site, 'Sana', { role: 'secretariat' })
  cookies.ayesha = await joined(site, 'Ayesha', { role: 'focal-point', organisation: 'river-police' })
  bilal = await withoutScript(browser(), site, cookies.bilal)
  const promises = (await (await fetch(`${site.address}/api/v1/practice/commitments.json`)).json()) as { id: string }[]
  promise = promises[0]?.id ?? 'none'
})

const words = (page: Page) => page.locator('main').innerText()
const fits = (path: string, cookie = 'none=none') => findingsAt(browser(), site, path, cookie)
const status = async (path: string, cookie = 'none=none') =>
  (await fetch(site.address + path, { headers: { cookie }, redirect: 'manual' })).status

test('is prepared with sessions, and its participants are counted', async () => {
  await bilal.goto('/practice/consultations')
  await bilal.fill('[name=title]', 'Lamps and landings')
  await bilal.fill('[name=titleUr]', 'لیمپ اور گھاٹ')
  await bilal.fill('[name=session-0]', 'The landings at night')
  await bilal.fill('[name=day-0]', '2026-11-20')
  await bilal.check('[name=themes-0][value=policing]')
  await bilal.click('main button[value=plan]')
  expect(await words(bilal)).toContain('Fill this in')
  expect(await bilal.inputValue('[name=session-0]')).toBe('The landings at night')
  await bilal.check('[name=conveners][value=lantern-institute]')
  await bilal.click('main button[value=plan]')
  expect(new URL(bilal.url()).pathname).toBe(`${here}/run`)
  expect(await words(bilal)).toContain('fewer than five people')
  for (const [at, [role, region, count]] of [
    ['trader', 'area-3', '8'],
    ['elder', 'area-3', '3'],
  ].entries()) {
    await bilal
      .locator('[name=role]')
      .nth(at)
      .selectOption(role ?? '')
    await bilal
      .locator('[name=region]')
      .nth(at)
      .selectOption(region ?? '')
    await bilal
      .locator('[name=people]')
      .nth(at)
      .fill(count ?? '')
  }
  await bilal.click('main button[value=count]')
  expect(await words(bilal)).toContain('11 people took part')
  expect(await status(here)).toBe(404)
  expect(await status(`${here}/run`, cookies.ayesha)).toBe(404)
  expect(await fits(`${here}/run`, cookies.bilal)).toEqual([])
})

test('takes what is said by keyboard alone, stays ready for the next, and refuses what stands for a person', async () => {
  await bilal.goto(`${here}/note`)
  await bilal.fill('[name=text]', 'Ask AB 123456 7')
  await bilal.check('[name=role][value=trader]')
  await bilal.check('[name=region][value=area-3]')
  await bilal.click('main form.form button')
  expect(await words(bilal)).toContain('identity number')
  expect(await bilal.inputValue('[name=text]')).toContain('AB 123456 7')
  await bilal.focus('[name=text]')
  await bilal.keyboard.press('Control+a')
  await bilal.keyboard.type('Lamps at every landing')
  await bilal.keyboard.press('Tab')
  await bilal.keyboard.press('Tab')
  await Promise.all([bilal.waitForURL(/saved/), bilal.keyboard.press('Enter')])
  expect(await words(bilal)).toContain('Saved. One statement so far')
  expect(bilal.url()).not.toContain('trader')
  expect(await bilal.inputValue('[name=text]')).toBe('')
  await bilal.fill('[name=text]', 'گھاٹ پر روشنی نہیں')
  await bilal.selectOption('[name=language]', 'ur')
  await bilal.check('[name=role][value=elder]')
  await bilal.check('[name=region][value=area-3]')
  await bilal.click('main form.form button')
  expect(await words(bilal)).toContain('2 statements so far')
  expect(await fits(`${here}/note`, cookies.bilal)).toEqual([])
})

test('codes statements to drivers and promises', async () => {
  await bilal.goto(`${here}/statements`)
  expect(await fits(`${here}/statements`, cookies.bilal)).toEqual([])
  await bilal.click('text=Lamps at every landing')
  await bilal.check('[name=drivers][value=insult]')
  await bilal.fill('[name=commitments]', 'nothing-like-it')
  await bilal.click('main button[value=keep]')
  expect(await words(bilal)).toContain('is not on record')
  await bilal.fill('[name=commitments]', `${site.address}/practice/commitments/${promise}?q=1`)
  expect(await fits(new URL(bilal.url()).pathname, cookies.bilal)).toEqual([])
  await bilal.click('main button[value=keep]')
  expect(await words(bilal)).toContain('Insult at checkpoints')
})

test('keeps the list of who took part sealed', async () => {
  await bilal.goto(`${here}/participants`)
  await bilal.fill('[name=list]', 'Zarina Noor, the ferry')
  await bilal.fill('[name=deleteOn]', '2026-12-31')
  await bilal.fill('[name=newPassphrase]', 'password')
  await bilal.click('main button[value=keep]')
  expect(await words(bilal)).toContain('This passphrase is too easy')
  expect(await bilal.inputValue('[name=newPassphrase]')).toBe('')
  await bilal.fill('[name=newPassphrase]', 'seven quiet herons')
  await bilal.click('main button[value=keep]')
  expect(await words(bilal)).toContain('encrypted, until 31 December 2026')
  expect(await words(bilal)).not.toContain('Zarina')
  await bilal.fill('[name=passphrase]', 'seven loud herons')
  await bilal.click('main button[value=open]')
  expect(await words(bilal)).toContain('does not open with this passphrase')
  await bilal.fill('[name=passphrase]', 'seven quiet herons')
  await bilal.click('main button[value=open]')
  expect(await bilal.locator('#opened').innerText()).toContain('Zarina Noor')
  expect(await fits(`${here}/participants`, cookies.bilal)).toEqual([])
})

test('is published by a second person, and stands on the page of the promise that was spoken of', async () => {
  await bilal.goto(`${here}/run`)
  await bilal.click('main button[value=ask]')
  expect(await bilal.locator('main button[value=publish]').count()).toBe(0)
  const sana = await withoutScript(browser(), site, cookies.sana)
  await sana.goto('/practice/work')
  await sana.click('text=Lamps and landings')
  await sana.click('main button[value=publish]')
  expect(new URL(sana.url()).pathname).toBe(here)
  const stranger = await withoutScript(browser(), site, 'none=none')
  await stranger.goto(here)
  expect(await words(stranger)).toContain('2 voices on what was talked about')
  expect(await words(stranger)).not.toContain('Elder')
  await stranger.goto(`/ur${here}`)
  expect(await words(stranger)).toContain('آوازیں')
  await stranger.goto(`/practice/commitments/${promise}`)
  expect(await stranger.locator('#consultations').innerText()).toContain('Lamps at every landing')
  expect(await fits(here)).toEqual([])
  const counts = await (await fetch(`${site.address}/api/v1${here}/report.json`)).json()
  expect(counts).toMatchObject({ voices: 2, people: 11, groups: [{ role: null, people: 11 }] })
  const csv = await (await fetch(`${site.address}/api/v1${here}/statements.csv`)).text()
  expect(csv).toContain('گھاٹ پر روشنی نہیں')
  expect(await status(`/practice/trace/evidence/lamps-and-landings`)).toBe(200)
})
