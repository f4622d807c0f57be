/** A roadmap from being asked for to the public timeline, without JavaScript, and its pages in both languages. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()
const promise = '/practice/commitments/courts-plan-1'

let ayesha = ''
let bilal = ''
let kamran = ''
/** Of the focal point, and of the secretariat. */
let agency: Page
let secretariat: Page
/** The roadmap's path. */
let roadmap = ''

beforeAll(async () => {
  const posts = 'head-special-courts'
  ayesha = await joined(site, 'Ayesha', { role: 'focal-point', organisation: 'special-courts', posts })
  kamran = await joined(site, 'Kamran', { role: 'focal-point', organisation: 'river-police' })
  bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  agency = await withoutScript(browser(), site, ayesha)
  secretariat = await withoutScript(browser(), site, bilal)
})

const fits = (path: string, cookie: string) => findingsAt(browser(), site, path, cookie)
const words = (page: Page) => page.locator('main').innerText()
const send = (page: Page, deed: string) => page.click(`main button[value="${deed}"]`)

test('the secretariat asks, from the page of the promise', async () => {
  await secretariat.goto(promise)
  await secretariat.click('text=Roadmaps for this promise')
  await send(secretariat, 'ask')
  expect(await words(secretariat)).toContain('Set one')
  await secretariat.fill('[name="due"]', '2026-12-31')
  await send(secretariat, 'ask')
  expect(await words(secretariat)).toContain('Special Courts')
  expect(await fits(`${promise}/roadmaps`, bilal)).toEqual([])
  expect(await site.page(promise)).toContain('One organisation was asked for a roadmap')
  expect(await site.page(`/ur${promise}`)).toContain('ایک ادارے سے لائحۂ عمل مانگا گیا')
})

test('the focal point finds it among what needs them, and writes it step by step', async () => {
  await agency.goto('/practice/work')
  expect(await words(agency)).toContain('A roadmap is asked of you')
  await agency.click('main table tr:has-text("A roadmap is asked of you") a')
  roadmap = new URL(agency.url()).pathname
  await agency.click('text=Add a line')
  await agency.fill('[name="title.en"]', 'Hire clerks')
  await agency.fill('[name="money.0.fiscalYear"]', '2026-27')
  await agency.fill('[name="money.0.amount"]', 'many')
  await send(agency, 'save')
  expect(await words(agency)).toContain('“many” is not a number')
  expect(await agency.inputValue('[name="title.en"]')).toBe('Hire clerks')
  await agency.fill('[name="money.0.amount"]', '۲٬۵۰۰٬۰۰۰')
  await agency.fill('[name="milestones.0.title.ur"]', 'آسامیوں کا اشتہار')
  await agency.fill('[name="milestones.0.due"]', '2027-01-31')
  await send(agency, 'more')
  expect(await agency.inputValue('[name="money.0.amount"]')).toBe('2500000')
  expect(await agency.locator('[name="milestones.2.due"]').count()).toBe(1)
  expect(await fits(`${roadmap}/lines/new`, ayesha)).toEqual([])
  expect(await fits(`${roadmap}/lines/l1`, ayesha)).toEqual([])
})

test('of two who write one line the second is shown what is stored, and loses nothing', async () => {
  const other = await withoutScript(browser(), site, ayesha)
  await other.goto(`${roadmap}/lines/l1`)
  await other.fill('[name="title.en"]', 'Hire court clerks')
  await send(other, 'save')
  await agency.selectOption('[name="post"]', 'head-special-courts')
  await agency.fill('[name="starts"]', '2026-12-01')
  await agency.fill('[name="ends"]', '2027-06-30')
  await send(agency, 'save')
  expect(await words(agency)).toContain('Stored now')
  expect(await words(agency)).toContain('Hire court clerks')
  expect(await agency.inputValue('[name="starts"]')).toBe('2026-12-01')
  await agency.fill('[name="title.en"]', 'Hire court clerks')
  await send(agency, 'save')
  expect(await words(agency)).toContain('Saved. Nothing is handed in yet.')
  await other.context().close()
})

test('it is handed in, returned with a remark beside its line, changed, and handed in again', async () => {
  expect(await fits(roadmap, ayesha)).toEqual([])
  await send(agency, 'submit')
  expect(await words(agency)).toContain('It was handed in.')
  await secretariat.goto('/practice/work')
  await secretariat.click('main table a:has-text("Clear the backlog")')
  await send(secretariat, 'return')
  expect(await words(secretariat)).toContain('Say what is to be changed')
  await secretariat.fill('[name="remark.l1"]', 'Who trains them?')
  await send(secretariat, 'return')
  await agency.goto(roadmap)
  expect(await agency.locator('#l1').innerText()).toContain('Who trains them?')
  await agency.click('#l1 >> text=Change this line')
  await agency.fill('[name="people.text"]', 'The court school')
  await send(agency, 'save')
  await send(agency, 'submit')
})

test('the secretariat sees what changed, and accepts it with an English title for the record', async () => {
  await secretariat.goto(roadmap)
  expect(await secretariat.locator('#changes').innerText()).toContain('The court school')
  expect(await fits(roadmap, bilal)).toEqual([])
  await secretariat.fill('[name="english.m2"]', 'Posts advertised')
  await secretariat.selectOption('[name="label"]', 'TLP:CLEAR')
  await send(secretariat, 'accept')
  expect(await words(secretariat)).toContain('It was accepted, and is on record.')
  expect(await fits('/practice/roadmaps', bilal)).toEqual([])
  expect(await site.page('/practice/roadmaps', ayesha)).toContain('accepted')
})

test('the public sees the work as a timeline, and what falls due in which month; the risks and people it does not', async () => {
  const timeline = await site.page('/practice/gantt/commitments/courts-plan-1')
  expect(timeline).toContain('Posts advertised')
  expect(timeline).toContain('<svg')
  expect(await site.page('/ur/practice/gantt/commitments/courts-plan-1')).toContain('آسامیوں کا اشتہار')
  expect(await site.page('/practice/organisations/special-courts')).toContain('The fullest month is January 2027')
  expect(timeline).not.toContain('court school')
  for (const path of [
    '/practice/gantt/organisations/special-courts',
    '/practice/organisations/special-courts',
    promise,
  ])
    expect(await fits(path, bilal)).toEqual([])
  expect((await fetch(`${site.address}/practice/gantt/policies/courts-plan`)).status).toBe(404)
})

test('the timeline prints with its table', async () => {
  const page = await withoutScript(browser(), site, 'nobody=here')
  await page.goto('/practice/gantt/organisations/special-courts')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.at-wide svg.chart').isVisible()).toBe(true)
  expect(await page.locator('.at-narrow').isVisible()).toBe(false)
  expect(await page.locator('main table').isVisible()).toBe(true)
  await page.context().close()
})

test('another agency, and whoever is not signed in, finds no roadmap', async () => {
  for (const path of [roadmap, `${roadmap}/lines/l1`]) {
    expect((await fetch(site.address + path, { headers: { cookie: kamran } })).status).toBe(404)
    const unknown = await fetch(site.address + path, { redirect: 'manual' })
    expect(unknown.headers.get('location')).toContain('/sign-in')
  }
  expect((await site.send(roadmap, { do: 'submit', revision: '1' }, kamran)).status).toBe(404)
  expect((await site.send(roadmap, { do: 'accept', revision: '1', label: 'TLP:CLEAR' }, kamran)).status).toBe(403)
  expect((await site.send(`${roadmap}/lines/l1`, { do: 'save', revision: '1' }, kamran)).status).toBe(404)
})
