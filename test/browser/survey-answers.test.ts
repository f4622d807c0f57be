/** A survey from its form to its published tables, without JavaScript, and its pages in both languages. */
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { formText } from '#src/voices/surveying/test-form.ts'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite({ today: () => '2026-11-21' })
const browser = startBrowser()
let bilal = ''
let secretariat: Page
let respondent: Page
const here = '/practice/surveys/water'

beforeAll(async () => {
  bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  secretariat = await withoutScript(browser(), site, bilal)
  respondent = await (await browser().newContext({ javaScriptEnabled: false, baseURL: site.address })).newPage()
})

const words = (page: Page) => page.locator('main').innerText()
const send = (page: Page) => page.click('main form.form button')
const fits = (path: string, cookie = 'nobody=here') => findingsAt(browser(), site, path, cookie)

/** Sends a page with all its questions, as a browser does that has shown them. */
const sendPage = (page: string, heard: string) => {
  const body = new URLSearchParams({ page, 'q-heard': heard })
  for (const path of ['heard', 'where', 'age', 'trust', 'why']) body.append('asked', path)
  return fetch(site.address + here, { method: 'POST', redirect: 'manual', body })
}

test('is kept as a draft that the public does not see', async () => {
  await secretariat.goto('/practice/surveys')
  await secretariat.setInputFiles('[name=file]', { name: 'form.md', mimeType: '', buffer: Buffer.from(formText) })
  await secretariat.fill('[name=id]', 'water')
  await secretariat.fill('[name=title]', 'Water in the district')
  await secretariat.fill('[name=title-ur]', 'ضلع میں پانی')
  await secretariat.fill('[name=publisher]', 'The water desk')
  await secretariat.fill('[name=opens]', '2026-11-20')
  await secretariat.fill('[name=closes]', '2026-11-10')
  await send(secretariat)
  expect(await words(secretariat)).toContain('The last day is before the first.')
  expect(await secretariat.inputValue('[name=title]')).toBe('Water in the district')
  await secretariat.fill('[name=closes]', '2026-11-30')
  await secretariat.setInputFiles('[name=file]', { name: 'form.md', mimeType: '', buffer: Buffer.from(formText) })
  await send(secretariat)
  expect(new URL(secretariat.url()).pathname).toBe(`${here}/run`)
  expect((await fetch(site.address + here)).status).toBe(404)
  expect(await fits('/practice/surveys', bilal)).toEqual([])
  expect(await fits(`${here}/run`, bilal)).toEqual([])
})

test('has its tables planned before anybody answers', async () => {
  await secretariat.goto(`${here}/plan`)
  await secretariat.selectOption('[name="plan.crosses.0.rows"]', 'where')
  await send(secretariat)
  expect(await secretariat.locator('.error-summary').innerText()).toContain('Fill this in.')
  await secretariat.selectOption('[name="plan.crosses.0.rows"]', 'trust')
  await secretariat.selectOption('[name="plan.crosses.0.columns"]', 'heard')
  await secretariat.check('[name=scale][value=trust]')
  await secretariat.selectOption('[name="middle.trust"]', '3')
  await secretariat.selectOption('[name=another]', 'heard')
  await send(secretariat)
  expect(new URL(secretariat.url()).search).toBe('?with=heard')
  await secretariat.fill('[name="plan.margins.0.share.yes"]', '40')
  await secretariat.fill('[name="plan.margins.0.share.no"]', '50')
  await secretariat.fill('[name="plan.margins.0.source.en"]', 'Census')
  await secretariat.fill('[name="plan.margins.0.date"]', '2023-03-01')
  await send(secretariat)
  expect(await secretariat.locator('.error-summary').innerText()).toContain('add up to 90')
  await secretariat.fill('[name="plan.margins.0.share.no"]', '60')
  await send(secretariat)
  expect(new URL(secretariat.url()).pathname).toBe(`${here}/run`)
  expect(await fits(`${here}/plan`, bilal)).toEqual([])
})

test('is opened for good', async () => {
  await secretariat.goto(`${here}/run`)
  await secretariat.click('main button[value=open]')
  expect(await words(secretariat)).toContain('Open until 30 November 2026')
  expect(await secretariat.locator('[name=file]').count()).toBe(0)
  const page = await fetch(site.address + here)
  expect(page.headers.get('cache-control')).toContain('no-store')
  expect(gzipSync(await page.text()).length).toBeLessThan(20_000)
  expect(await fits(here)).toEqual([])
})

test('is answered in Urdu: what the answers lead to comes in place, and what is wrong is said there', async () => {
  await respondent.goto(`/ur${here}`)
  expect(await respondent.locator('main form div[dir=rtl][lang=ur]').first().innerText()).toContain('سنا ہے؟')
  expect(await words(respondent)).toContain('کوئی اکاؤنٹ')
  await send(respondent)
  expect(await respondent.locator('.error-summary').innerText()).toContain('سنا ہے؟')
  await respondent.check('[name=q-heard][value=yes]')
  await respondent.fill('[name=q-age]', '۱۲')
  await send(respondent)
  expect(await respondent.inputValue('[name=q-age]')).toBe('۱۲')
  await respondent.check('[name=q-where][value=tv]')
  await respondent.fill('[name=q-age]', '۳۴')
  await respondent.fill('[name=q-why]', 'پانی کم ہے')
  await send(respondent)
  expect(await words(respondent)).toContain('شکریہ')
})

test('is answered in English; a page that is sent again counts once', async () => {
  await respondent.goto(here)
  const sent = await respondent.inputValue('main form [name=page]')
  await respondent.check('[name=q-heard][value=no]')
  await send(respondent)
  expect(await words(respondent)).toContain('Thank you')
  const again = await sendPage(sent, 'yes')
  expect(again.headers.get('location')).toBe(`${here}?sent=again`)
  await respondent.goto(`${here}?sent=again`)
  expect(await words(respondent)).toContain('It counts once')
})

test('refuses what is no page of its own, and what is far too large, and stores nothing of either', async () => {
  expect((await site.send(here, { 'q-heard': 'no' })).status).toBe(422)
  expect((await site.send(here, { page: 'x'.repeat(43), 'q-heard': 'maybe' })).status).toBe(422)
  expect((await site.send(here, { page: 'x'.repeat(43), 'q-heard': 'no', 'q-why': 'x'.repeat(300_000) })).status).toBe(
    413,
  )
})

test('is closed, and its tables are published with what is small hidden, the same on page, as JSON and as CSV', async () => {
  for (let at = 0; at < 28; at++) {
    const answer = await sendPage(String(at).padStart(43, 'p'), at < 18 ? 'no' : 'yes')
    expect(answer.headers.get('location')).toContain('sent=taken')
  }
  expect((await fetch(`${site.address}${here}/results`)).status).toBe(404)
  await secretariat.goto(`${here}/run`)
  await secretariat.click('main button[value=close]')
  expect(new URL(secretariat.url()).pathname).toBe(`${here}/results`)
  await respondent.goto(`${here}/results`)
  const said = await words(respondent)
  expect(said).toContain('30 people answered')
  expect(said).toContain('Not representative')
  expect(said).toContain('hidden')
  expect(await respondent.locator('#r-heard tbody tr').first().innerText()).toMatch(/Yes\s+11\s+37%/)
  const json = await (await fetch(`${site.address}/api/v1${here}/results.json`)).json()
  expect(json).toMatchObject({ n: 30, representative: false })
  expect(JSON.stringify(json)).not.toContain('پانی')
  const csv = await (await fetch(`${site.address}/api/v1${here}/results.csv`)).text()
  expect(csv).toContain('heard,choice,yes,11')
  expect(await respondent.locator('#weights').innerText()).toContain('post-stratification')
  expect(await respondent.locator('#x-trust-heard').count()).toBe(1)
  expect(json.analysis.crosses).toHaveLength(1)
  expect(JSON.stringify(json.tables)).not.toMatch(/"low":0/)
  expect(await fits(`${here}/results`)).toEqual([])
  const late = await site.send(here, { page: 'z'.repeat(43), asked: 'heard', 'q-heard': 'no' })
  expect(late.status).toBe(409)
})
