/** A survey by invitation, from the secretariat's cards to answers that nobody can trace; and what was written, read before it is shown. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { formText } from '#src/voices/surveying/test-form.ts'
import { axeFindings } from './accessibility.ts'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { act } from './open-survey.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite({ today: () => '2026-11-21' })
const browser = startBrowser()
const here = '/practice/surveys/invited'
let bilal = ''
let links: string[] = []
let respondent: Page

beforeAll(async () => {
  bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  const draft = {
    ...{ id: 'invited', title: { en: 'Water', ur: 'پانی' }, publisher: { en: 'The desk' } },
    ...{ opens: '2026-11-20', closes: '2026-11-30', selfSelected: false, invited: true },
    file: Buffer.from(formText).toString('base64'),
  }
  await act(site, bilal, 'keep-survey', draft)
  await act(site, bilal, 'open-survey', { id: 'invited', revision: 1 })
  respondent = await (await browser().newContext({ baseURL: site.address })).newPage()
})

const words = (page: Page) => page.locator('main').innerText()
/** A page with all its questions, as a browser sends it that has shown them. */
const sendPage = (page: string, token: string, more: Record<string, string> = {}) => {
  const body = new URLSearchParams({ page, token, 'q-heard': 'no', ...more })
  for (const path of ['heard', 'where', 'age', 'trust', 'why']) body.append('asked', path)
  return fetch(site.address + here, { method: 'POST', redirect: 'manual', body })
}

test('the secretariat makes cards, which are shown once', async () => {
  const page = await withoutScript(browser(), site, bilal)
  await page.goto(`${here}/invitations`)
  await page.fill('[name=count]', '3')
  await page.click('button[value=cards]')
  expect(await words(page)).toContain('3 invitations have been made. None of them was used.')
  expect(await page.locator('.card img').count()).toBe(3)
  links = (await page.locator('details pre').textContent())?.split('\n') ?? []
  expect(links).toHaveLength(3)
  await page.goto(`${here}/invitations`)
  expect(await page.locator('.card').count()).toBe(0)
})

test('the secretariat’s page of invitations can be read by everybody, and is wide enough', async () => {
  expect(await findingsAt(browser(), site, `${here}/invitations`, bilal)).toEqual([])
})

test('without script the invitation’s page says that it takes one, and tells what is guaranteed', async () => {
  const plain = await withoutScript(browser(), site, 'nobody=here')
  for (const [path, said] of [
    [`${here}/invitation`, 'An invitation needs JavaScript'],
    [`/ur${here}/invitation`, 'جاوا سکرپٹ'],
  ] as const) {
    await plain.goto(path)
    expect(await words(plain)).toContain(said)
  }
  await plain.goto(`${here}/invitation`)
  expect(await words(plain)).toContain('join the moment and the address')
  await plain.goto(here)
  expect(await words(plain)).toContain('This survey is by invitation')
})

test('an invitation becomes a token on the device, which leads to the survey, and answers come with it once', async () => {
  await respondent.goto(links[0] ?? '')
  expect(new URL(respondent.url()).hash).toBe('')
  expect(await axeFindings(respondent)).toEqual([])
  await respondent.click('form[data-invitation] button')
  await respondent.waitForURL((url) => url.pathname === here)
  const stored = await respondent.evaluate(() => JSON.stringify(localStorage))
  expect(stored).not.toContain(links[0]?.split('#')[1])
  const [, token = ''] = /token":"([\w-]{427})"/.exec(stored) ?? []
  expect(token).toHaveLength(427)
  const said = { 'q-why': 'The well is dry' }
  expect((await sendPage('a'.repeat(43), token, said)).headers.get('location')).toContain('sent=taken')
  expect((await sendPage('a'.repeat(43), token, said)).headers.get('location')).toContain('sent=again')
  const spent = await sendPage('b'.repeat(43), token)
  expect([spent.status, (await spent.text()).includes('Already answered')]).toEqual([409, true])
})

test('the same invitation gives no other token, on another device', async () => {
  const page = await (await browser().newContext({ baseURL: site.address })).newPage()
  await page.goto(links[0] ?? '')
  await page.click('form[data-invitation] button')
  await page.locator('[role=alert]', { hasText: 'was used before' }).waitFor()
  await page.fill('[name=code]', 'not a code')
  await page.click('form[data-invitation] button')
  await page.locator('[role=alert]', { hasText: '26 letters' }).waitFor()
  await page.context().close()
})

test('refuses what comes without a token of its own, clearly, and keeps what was entered', async () => {
  for (const token of ['', 'x', 'A'.repeat(427), '\u202e'.repeat(40)]) {
    const answer = await sendPage('c'.repeat(43), token, { 'q-why': 'Wells are dry' })
    const text = await answer.text()
    expect([answer.status, text.includes('Wells are dry')]).toEqual([403, true])
  }
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`k${at}`, '1']))
  expect((await sendPage('c'.repeat(43), '', many)).status).toBe(403)
  expect((await sendPage('c'.repeat(43), '', { 'q-why': 'x'.repeat(10_000_000) })).status).toBe(413)
  expect((await sendPage('c'.repeat(43), '', { 'q-why': 'turned\u202earound' })).status).toBe(422)
})

test('the key is published with the survey', async () => {
  const list = (await (await fetch(`${site.address}/api/v1/practice/surveys`)).json()) as {
    items: { id: string; invited: boolean; publicKey: string | null }[]
  }
  const survey = list.items.find(({ id }) => id === 'invited')
  expect(survey?.invited).toBe(true)
  await respondent.goto(`${here}/invitation`)
  expect(await words(respondent)).toContain(survey?.publicKey)
})

test('what was written is read before it is shown, and then said to be about something', async () => {
  await act(site, bilal, 'close-survey', { id: 'invited', revision: 2 })
  expect(await findingsAt(browser(), site, `${here}/words`, bilal)).toEqual([])
  const page = await withoutScript(browser(), site, bilal)
  await page.goto(`${here}/words`)
  await page.click('button[value=show]')
  expect(await page.locator('#passed').innerText()).toContain('The well is dry')
  await respondent.goto(`${here}/results`)
  expect(await words(respondent)).not.toContain('The well')
  await page.goto(`${here}/codings`)
  await page.fill('[name=codes]', 'wells | Wells | کنویں\nother | Something else | کچھ اور')
  await page.click('main form button')
  await page.goto(`${here}/codings`)
  const coding = await page.locator('main a[href*="/codings/"]').first().getAttribute('href')
  for (const path of [`${here}/codings`, coding ?? ''])
    expect(await findingsAt(browser(), site, path, bilal)).toEqual([])
})
