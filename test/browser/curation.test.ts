/** From a dropped text to what a focal point is asked for, as two of the secretariat and one agency walk it: by forms, without script. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { ask } from './ask.ts'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'
import { xrayOf } from './upload.ts'

const site = startPeopledSite()
const browser = startBrowser()
const policy = '/practice/policies/pump-plan'
const promise = '/practice/commitments/pump-plan-2'
const indicator = '/practice/indicators/pumps-repaired'

const cookies = { bilal: '', sana: '', ayesha: '', kamran: '' }
let bilal: Page
let sana: Page
let ayesha: Page

beforeAll(async () => {
  cookies.bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  cookies.sana = await joined(site, 'Sana', { role: 'secretariat' })
  cookies.ayesha = await joined(site, 'Ayesha', { role: 'focal-point', organisation: 'river-police' })
  cookies.kamran = await joined(site, 'Kamran', { role: 'focal-point', organisation: 'special-courts' })
  bilal = await withoutScript(browser(), site, cookies.bilal)
  sana = await withoutScript(browser(), site, cookies.sana)
  ayesha = await withoutScript(browser(), site, cookies.ayesha)
})

const fits = (path: string, who: keyof typeof cookies = 'bilal') => findingsAt(browser(), site, path, cookies[who])
const words = (page: Page) => page.locator('main').innerText()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const statusOf = async (path: string, who?: keyof typeof cookies) => {
  const headers = { cookie: who ? cookies[who] : '', host: 'paimana.example' }
  return (await ask(site.address + path, headers)).status
}

test('one of the secretariat keeps a text and accepts a clause; nobody else finds anything of it', async () => {
  await bilal.goto(new URL(await xrayOf(site.address)).pathname)
  await bilal.getByLabel('Workspace').selectOption('practice')
  await press(bilal, 'Say what it is')
  await bilal.getByLabel('Title in English').fill('Pump Plan')
  await bilal.getByLabel('Id in addresses').fill('pump-plan')
  await bilal.locator('select[name=issuer]').selectOption('river-police')
  await press(bilal, 'Keep it')
  expect(await words(bilal)).toContain('Only the secretariat sees this policy')
  await bilal.locator('#pump-plan-c2').getByRole('button', { name: 'Accept' }).click()
  expect(await words(bilal)).toContain('1 of 3 decided')
  await sana.goto('/practice/work')
  expect(await words(sana)).toContain('2 proposals wait for a decision')
  for (const path of [
    `${policy}/curation`,
    `${policy}/publication`,
    '/practice/curation',
    `${policy}/curation/pump-plan-c2-f`,
  ])
    for (const other of [undefined, 'ayesha', 'kamran'] as const)
      expect([path, other, await statusOf(path, other)]).toEqual([path, other, 403])
  for (const path of [policy, promise])
    for (const other of [undefined, 'ayesha'] as const) expect(await statusOf(path, other)).toBe(404)
  expect(await fits(`${policy}/curation`)).toEqual([])
})

test('it is public when a second person has looked at what that means', async () => {
  await bilal.goto(`${policy}/publication`)
  await press(bilal, 'Ask a second person')
  expect(await words(bilal)).toContain('Pump Plan')
  await bilal.fill('[name="note"]', 'The ministry has published it.')
  await press(bilal, 'Ask a second person')
  expect(await words(bilal)).toContain('You have asked this yourself')
  expect(await statusOf(policy)).toBe(404)
  await sana.goto('/practice/work')
  await sana.locator('tr', { hasText: 'waits for a second person' }).getByRole('link', { name: 'Pump Plan' }).click()
  expect(await sana.locator('#affected').innerText()).toContain('The Ministry of Finance will set aside')
  expect(await words(sana)).toContain('The ministry has published it.')
  expect(await fits(`${policy}/publication`, 'sana')).toEqual([])
  await press(sana, 'Make it public')
  expect(await statusOf(policy)).toBe(200)
  await sana.goto('/practice/history/policies/pump-plan')
  expect(await words(sana)).toContain('Secretariat')
})

test('an indicator is defined from the page of the promise, checked as it is written, and refused in place', async () => {
  await bilal.goto(promise)
  await bilal.getByRole('link', { name: 'Define an indicator' }).click()
  await bilal.fill('[name="title.en"]', 'Pumps repaired')
  await bilal.fill('[name="title.ur"]', 'مرمت شدہ پمپ')
  await bilal.fill('[name="definition.en"]', 'Pumps that give water again')
  await press(bilal, 'Check it')
  expect(await words(bilal)).toContain('Not measurable as it stands')
  await bilal.fill('[name="unit.en"]', 'pumps')
  await bilal.selectOption('[name="kind"]', 'reach')
  await bilal.fill('[name="baseline.date"]', '2026-01-01')
  await bilal.fill('[name="baseline.value"]', '۱۰')
  await bilal.fill('[name="target.date"]', '2027-12-31')
  await bilal.fill('[name="target.value"]', '4')
  await bilal.selectOption('[name="result"]', '+')
  await bilal.fill('[name="newResult.title.en"]', 'Pumps work')
  await bilal.selectOption('[name="reporters.0.organisation"]', 'river-police')
  await press(bilal, 'Save')
  expect(await bilal.locator('#target\\.value-error').innerText()).toContain('upwards')
  expect(await bilal.inputValue('[name="title.ur"]')).toBe('مرمت شدہ پمپ')
  await bilal.fill('[name="target.value"]', '40')
  await press(bilal, 'One more line')
  expect(await bilal.locator('[name="reporters.2.organisation"]').count()).toBe(1)
  expect(await words(bilal)).toContain('Measurable as it stands')
  await press(bilal, 'Save')
  expect(new URL(bilal.url()).pathname).toBe(indicator)
  expect(await words(bilal)).toContain('Not public')
  expect([await statusOf(indicator), await statusOf(indicator, 'kamran')]).toEqual([404, 404])
  expect(await fits('/practice/indicators/new?commitment=pump-plan-2')).toEqual([])
  expect(await fits(`${indicator}/edit`)).toEqual([])
  expect(await fits(`${indicator}/publication`)).toEqual([])
  expect(await fits(`${promise}/edit`)).toEqual([])
})

test('a new wording stays within its version; another measure says from when it holds', async () => {
  await bilal.goto(indicator)
  await bilal.getByRole('link', { name: 'Revise this indicator' }).click()
  await bilal.fill('[name="title.en"]', 'Pumps repaired by the plan')
  await press(bilal, 'Save')
  expect(await words(bilal)).toContain('This stays within version 1')
  await bilal.fill('[name="definition.en"]', 'Pumps that have given water for a month')
  await press(bilal, 'Save')
  expect(await words(bilal)).toContain('opens version 2')
  await bilal.fill('[name="from"]', '2026-07')
  await press(bilal, 'Save')
  expect(await words(bilal)).toContain('Version 2 is the newest')
})

test('the secretariat opens a round, and the focal point finds it asked', async () => {
  await bilal.goto('/practice/rounds')
  await bilal.fill('[name="from"]', '2026-07-01')
  await bilal.fill('[name="to"]', '2026-09-30')
  await bilal.fill('[name="due"]', '2026-12-15')
  await bilal.click('main button[value="open"]')
  expect(await words(bilal)).toContain('0 of 7 organisations')
  await ayesha.goto('/practice/work')
  await ayesha.locator('main table a').first().click()
  expect(await words(ayesha)).toContain('Pumps repaired by the plan')
})

test('a promise is edited on a page of its own, and of two at once the second sees what is stored', async () => {
  await bilal.goto(`${promise}/edit`)
  await sana.goto(`${promise}/edit`)
  await sana.fill('[name="title"]', 'Money for the pumps')
  await press(sana, 'Save')
  await bilal.fill('[name="due"]', '2027-06-30')
  await press(bilal, 'Save')
  expect(await words(bilal)).toContain('Money for the pumps')
  expect(await bilal.inputValue('[name="due"]')).toBe('2027-06-30')
  await bilal.fill('[name="title"]', 'Money for the pumps')
  await press(bilal, 'Save')
  expect(new URL(bilal.url()).pathname).toBe(promise)
  await bilal.goto(`${promise}/edit`)
  expect(await bilal.inputValue('[name="due"]')).toBe('2027-06-30')
})
