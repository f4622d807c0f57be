/** Mail and calendar of what waits for somebody, without JavaScript; and what a mail program does with a link that stops mail. */
import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { sendDigests } from '#src/coordination/digest/send-digests.ts'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()
const organisation = 'special-courts'

let ayesha = ''
let kamran = ''
let page: Page

beforeAll(async () => {
  ayesha = await joined(site, 'Ayesha', { role: 'focal-point', organisation })
  kamran = await joined(site, 'Kamran', { role: 'focal-point', organisation: 'river-police' })
  const bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  const asked = { organisation, post: '', title: 'Cases decided', text: 'How many?', due: '2026-12-01', about: '' }
  await site.send('/practice/requests/new', asked, bilal)
  page = await withoutScript(browser(), site, ayesha)
})

const words = () => page.locator('main').innerText()
const get = (path: string, cookie = '') => fetch(site.address + path, { headers: { cookie }, redirect: 'manual' })
const press = async (value: string) => {
  const loaded = page.waitForEvent('load')
  await page.click(`main button[value="${value}"]`)
  await loaded
  return words()
}
const feedIn = (text: string) => new URL(/http\S+\.ics/.exec(text)?.[0] ?? 'http://no.address/').pathname
const outbox = async (name: string) => {
  const text = await site.page('/outbox', site.amina)
  const letters = text.split('<article').filter((one) => one.includes(`To ${name}@example.org`))
  return letters.filter((one) => one.includes('stop-mail'))
}
/** The first morning of work after the site's clock. */
async function morning() {
  do site.pass(86_400)
  while (!(await sendDigests(site.server.site.desk, 'practice')))
}

test('is found from what needs somebody, and chosen', async () => {
  await page.goto('/practice/work')
  await page.click('main a:text("Mail and calendar")')
  expect(await page.isChecked('[value="daily"]')).toBe(true)
  await page.check('[value="weekly"]')
  await page.check('[name="language"][value="ur"]')
  expect(await press('choose')).toContain('Kept.')
  await page.reload()
  expect(await page.isChecked('[value="weekly"]')).toBe(true)
  expect(await page.isChecked('[name="language"][value="ur"]')).toBe(true)
})

test('a calendar is made, fetched by whoever has its address, replaced and ended', async () => {
  await page.goto('/practice/mail')
  const first = feedIn(await press('make'))
  const answer = await get(first)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
    'private, no-store',
  ])
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent')
  const summaryOf = (one: ICAL.Component) => String(one.getFirstPropertyValue('summary'))
  const event = events.find((one) => summaryOf(one).startsWith('Information is asked of you'))
  expect(event?.getFirstPropertyValue('dtstart')?.toString()).toBe('2026-12-01')
  expect(event && summaryOf(event)).toMatch(/^Information is asked of you: a matter labelled TLP/)
  await page.goto('/practice/mail')
  expect(await words()).not.toContain('.ics')
  const second = feedIn(await press('make'))
  expect([(await get(first)).status, (await get(second)).status]).toEqual([404, 200])
  expect(await press('end')).toContain('The address is ended')
  expect((await get(second)).status).toBe(404)
})

test('an address that opens nothing tells nothing: neither whether it ever did, nor whether the workspace is there', async () => {
  const told = async (path: string, cookie = '') => {
    const answer = await get(path, cookie)
    const { date: _, ...headers } = Object.fromEntries(answer.headers)
    return JSON.stringify([answer.status, headers, await answer.text()])
  }
  await page.goto('/practice/mail')
  const ended = feedIn(await press('make'))
  await press('end')
  const secret = 'A'.repeat(43)
  const unknown = await told(`/practice/calendar/${secret}.ics`)
  expect(unknown).toContain('[404,')
  for (const path of [ended, `/nowhere/calendar/${secret}.ics`, `/ur/practice/calendar/x.ics`])
    expect(await told(path), path).toBe(unknown)
  expect(await told(ended, kamran)).toBe(unknown)
})

test('a mail is stopped by its link: not by looking at it, but by the button or in one request of a mail program', async () => {
  await morning()
  const [letter = ''] = await outbox('ayesha')
  const links = [...letter.matchAll(/\/(?:ur\/)?stop-mail\/[\w-]{43}/g)].map(([link]) => link)
  const link = links[0] ?? 'no link'
  expect(letter).toContain('محترم')
  expect(link).toMatch(/^\/ur\//)
  const chosen = async () => {
    const inputs = (await site.page('/practice/mail', ayesha)).match(/<input[^>]*name="rhythm"[^>]*>/g) ?? []
    return /value="(\w+)"/.exec(inputs.find((input) => input.includes('checked')) ?? '')?.[1]
  }
  for (const method of ['GET', 'HEAD']) await fetch(site.address + link, { method })
  expect(await chosen()).toBe('weekly')
  const oneClick = await fetch(site.address + link.replace('/ur', ''), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  })
  expect([oneClick.status, oneClick.headers.get('set-cookie')]).toEqual([200, null])
  expect(await chosen()).toBe('none')
  await page.goto('/practice/mail')
  await page.check('[value="daily"]')
  await press('choose')
  const stranger = await browser().newContext({ javaScriptEnabled: false, baseURL: site.address })
  const visit = await stranger.newPage()
  await visit.goto(link)
  await visit.click('main button')
  await visit.waitForSelector('[role="status"]')
  expect(await visit.locator('main').innerText()).toContain('اب یہ ای میل نہیں آئے گی')
  expect(await chosen()).toBe('none')
  await stranger.close()
})

test('a link that was made up stops nothing, and says so', async () => {
  const forged = `/stop-mail/${'A'.repeat(43)}`
  expect(await site.page(forged)).toContain('This link does not work')
  const answer = await fetch(site.address + forged, { method: 'POST', body: new URLSearchParams({ x: 'y' }) })
  expect(await answer.text()).toContain('This link does not work')
})

test.each(['https://evil.example'])('a page of another site (%s) chooses nothing for somebody', async (origin) => {
  const answer = await site.send('/practice/mail', { do: 'choose', rhythm: 'none', language: 'en' }, kamran, { origin })
  expect(answer.status).toBe(403)
})

test('whoever is not signed in, or was given nothing here, has no such page', async () => {
  expect((await get('/practice/mail')).headers.get('location')).toBe('/sign-in?next=%2Fpractice%2Fmail')
  expect((await get('/pakistan/mail', kamran)).status).toBe(403)
})

test('a choice that there is not comes back as a form', async () => {
  const answer = await site.send('/practice/mail', { do: 'choose', rhythm: 'hourly', language: 'en' }, kamran)
  expect(answer.status).toBe(422)
})

test('the page is good in both languages, wide and narrow', async () => {
  expect(await findingsAt(browser(), site, '/practice/mail', kamran)).toEqual([])
  expect(await findingsAt(browser(), site, '/stop-mail/none', kamran)).toEqual([])
})
