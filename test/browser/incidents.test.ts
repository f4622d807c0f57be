/** Incidents and losses, read by a stranger without script on a desktop and a phone, and a loss published by two. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()
const cookies = { bilal: '', sana: '' }
let stranger: Page

beforeAll(async () => {
  cookies.bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  cookies.sana = await joined(site, 'Sana', { role: 'secretariat' })
  stranger = await withoutScript(browser(), site, 'none=none')
})

const words = (page: Page) => page.locator('main').innerText()
const fits = (path: string, cookie = 'none=none') => findingsAt(browser(), site, path, cookie)

test('Incidents answer with a number, a line, a map with a table behind it, and where they come from', async () => {
  await stranger.goto('/practice/incidents')
  expect(await stranger.locator('h1').innerText()).toMatch(/\d events in Sarmeen/)
  expect(await stranger.locator('#over-time svg[role=img]').first().getAttribute('aria-label')).toContain(
    'How many events',
  )
  expect(await stranger.locator('#where .area-map desc').first().innerHTML()).toContain('Saffron Hills: ')
  expect(await stranger.locator('#by-area tbody tr').count()).toBeGreaterThanOrEqual(5)
  expect(await words(stranger)).toContain('These borders are as invented as the country')
  expect(await fits('/practice/incidents')).toEqual([])
  expect(await fits('/practice/incidents?measure=deaths&rate=yes&split=tactic')).toEqual([])
})

test('Two sources stand side by side: a number, a time and a broken line of its own for each, and no zero for what one does not tell', async () => {
  await stranger.goto('/practice/incidents')
  expect(await words(stranger)).toContain('Register of the River Police’s stations: 696 events, 2018 to 2025.')
  expect(await stranger.locator('#over-time li', { hasText: 'From here on' }).count()).toBe(2)
  expect(await stranger.locator('#by-area thead').innerText()).toContain('stations, 2018 to 2025')
  await stranger.click('a:text("Only 2019 to 2025")')
  expect(new URL(stranger.url()).search).toBe('?from=2019-01&to=2025-12')
  expect(await words(stranger)).not.toContain('They cover different times')
  await stranger.goto('/practice/incidents?tactic=bomb')
  expect(await words(stranger)).toContain('this is never said of an event: way it was done')
  expect(await stranger.locator('#by-area tbody tr').first().innerText()).toContain('no data')
})

test('What is chosen stands in the address, and mixing kinds is said', async () => {
  await stranger.goto('/practice/incidents')
  await stranger.click('main details summary')
  await stranger.check('#of-attacks')
  await stranger.check('#of-operations')
  await stranger.check('[name=mix]')
  await stranger.selectOption('#measure', 'deaths')
  await stranger.click('main form button')
  expect(new URL(stranger.url()).search).toContain('of=attacks&of=operations&mix=yes&measure=deaths')
  expect(await words(stranger)).toContain('Events of different kinds are added up here')
})

test('An area that is not there is said not to be, and its data are refused: the whole country does not pass for it', async () => {
  const page = await (await browser().newContext({ baseURL: site.address })).newPage()
  await page.goto('/practice/incidents?area=nowhere')
  expect(await page.locator('main').innerText()).toContain('not understood and is left out: area=nowhere')
  const answer = await page.request.get('/api/v1/practice/incidents/cells?area=nowhere')
  expect([answer.status(), await answer.text()]).toEqual([422, expect.stringContaining('area=nowhere')])
  await page.context().close()
})

test('The file behind a picture has the same numbers, and its address names its edition', async () => {
  await stranger.goto('/practice/incidents?measure=events&step=year')
  const said = Number((await stranger.locator('h1').innerText()).replace(/\D.*$/s, '').replace(/\D/g, ''))
  const href = await stranger.locator('#over-time a', { hasText: 'CSV' }).getAttribute('href')
  expect(href).toMatch(/edition=/)
  const csv = await (await fetch(site.address + href)).text()
  const rows = csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','))
  const attacks = rows.filter((row) => row[0] === 'lantern-desk' && row[5] === 'attack')
  expect(attacks.reduce((sum, row) => sum + Number(row[9]), 0)).toBe(said)
})

test('A loss is written by one of the secretariat and published by another', async () => {
  const bilal = await withoutScript(browser(), site, cookies.bilal)
  await bilal.goto('/practice/losses/new')
  await bilal.selectOption('#area', 'area-2')
  await bilal.selectOption('#sector', 'schools')
  await bilal.fill('#title', 'Schools by the canal')
  await bilal.fill('#assessed', '2026-10')
  await bilal.fill('#damaged', '4')
  await bilal.fill('#costs', 'damage 9000000 PKR 2026')
  await bilal.selectOption('#source', 'yearbook')
  await bilal.fill('#served', '3')
  await bilal.click('main form.form button')
  expect(await words(bilal)).toContain('fewer-than-five')
  expect(await bilal.inputValue('#title')).toBe('Schools by the canal')
  await bilal.fill('#served', '12')
  await bilal.click('main form.form button')
  expect(await words(bilal)).toContain('somebody else publishes it')
  const { pathname } = new URL(bilal.url())
  await stranger.goto('/practice/losses')
  expect(await words(stranger)).not.toContain('Schools by the canal')
  const sana = await withoutScript(browser(), site, cookies.sana)
  await sana.goto(pathname)
  await sana.click('button[value=publish]')
  await stranger.goto('/practice/losses')
  expect(await words(stranger)).toContain('Schools by the canal')
  expect(await words(stranger)).toContain('fewer than five')
  expect(await fits('/practice/losses')).toEqual([])
  expect(await fits(pathname, cookies.sana)).toEqual([])
})

test('An indicator is made of incidents in a form, never of mixed kinds unawares, and each value leads back to them', async () => {
  const bilal = await withoutScript(browser(), site, cookies.bilal)
  await bilal.goto('/practice/indicators/new?commitment=peace-plan-1')
  await bilal.fill('[name="title.en"]', 'Fighting in the hills')
  await bilal.fill('[name="definition.en"]', 'Attacks and operations in the Saffron Hills')
  await bilal.selectOption('[name="incidents.source"]', 'lantern-desk')
  await bilal.check('[name="incidents.where.eventClass"][value=attack]')
  await bilal.check('[name="incidents.where.eventClass"][value=operation]')
  await bilal.selectOption('[name="incidents.measure"]', 'events')
  await bilal.selectOption('[name="incidents.period"]', 'year')
  await bilal.selectOption('[name="incidents.area"]', 'area-4')
  await bilal.check('[name=label][value="TLP:GREEN"]')
  await bilal.click('button[value=save]')
  expect(await words(bilal)).toContain('These kinds of event mean different things')
  expect(await bilal.isChecked('[name="incidents.where.eventClass"][value=operation]')).toBe(true)
  await bilal.check('[name="incidents.mix"]')
  await bilal.click('button[value=save]')
  expect(await words(bilal)).toContain('Events of different kinds are added up here')
  const { pathname } = new URL(bilal.url())
  await bilal.locator('#values tbody a').first().click()
  await bilal.locator('.chain a', { hasText: 'News desk' }).click()
  expect(await bilal.locator('h1').innerText()).toMatch(/\d events in the Saffron Hills, 2025/)
  expect(await fits(`${pathname}/edit`, cookies.bilal)).toEqual([])
  expect(await fits(pathname, cookies.bilal)).toEqual([])
})

test('An indicator is shown as of an older edition, marked as not the current one, with its trace and its data', async () => {
  const indicator = '/practice/indicators/attacks-a-quarter'
  await stranger.goto(indicator)
  const now = await stranger.locator('#values tbody tr').count()
  const revised = stranger.locator('#incidents table tbody tr').first()
  const [was = '', is = ''] = (await revised.locator('td').allInnerTexts()).slice(-2)
  expect(was).not.toBe(is)
  const lastMonth = (await revised.locator('th').innerText()).replace(/^.* to /, '')
  await stranger.click('#incidents a:text("as of edition 1")')
  expect(await words(stranger)).toContain('these are not the current values')
  expect(await stranger.locator('#values tbody tr').count()).toBeLessThan(now)
  expect(await stranger.locator('#values tbody').innerText()).not.toContain('September 2026')
  const row = stranger.locator('#values tbody tr', { hasText: lastMonth })
  expect(await row.innerText()).toContain(was)
  await row.locator('a').click()
  expect(await words(stranger)).toContain('these are not the current values')
  expect(await stranger.locator('.chain').innerText()).toContain('1, Spring 2026')
  const api = (await stranger.locator('main a', { hasText: 'JSON' }).getAttribute('href')) ?? ''
  const told = await (await fetch(site.address + api)).json()
  expect(told).toMatchObject({ value: Number(was), tally: { edition: { name: 'Spring 2026' } } })
  const series = (edition: string) =>
    fetch(`${site.address}/api/v1/practice/observations?indicator=attacks-a-quarter${edition}`)
  expect(await (await series('')).json()).toMatchObject({ total: now })
  expect(await (await series('&edition=lantern-desk:1')).json()).toMatchObject({ total: now - 2 })
  expect([(await series('&edition=lantern-desk:9')).status, (await series('&edition=first')).status]).toEqual([
    404, 400,
  ])
  await stranger.click('main a:text("The current values")')
  expect(await words(stranger)).not.toContain('these are not the current values')
  expect((await fetch(`${site.address}${indicator}?edition=lantern-desk:9`)).status).toBe(404)
  expect(await fits(`${indicator}?edition=lantern-desk:1`)).toEqual([])
  expect(await fits('/practice/trace/observations/attacks-a-quarter-v1-2025-q4?edition=lantern-desk:1')).toEqual([])
})

test('The moving map fetches its library only when it is asked for, and nothing from elsewhere', async () => {
  const page = await (await browser().newContext({ baseURL: site.address })).newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/practice/incidents/explore?measure=deaths')
  expect(await page.locator('main a', { hasText: 'The page of incidents' }).getAttribute('href')).toContain(
    'measure=deaths',
  )
  expect(asked.some((url) => url.includes('maplibre'))).toBe(false)
  expect(await page.isVisible('[data-keys]')).toBe(true)
  const still = await (await browser().newContext({ baseURL: site.address, javaScriptEnabled: false })).newPage()
  await still.goto('/practice/incidents/explore')
  expect(await still.isVisible('[data-keys]')).toBe(false)
  await still.context().close()
  await page.click('[data-start]')
  // Where there is no way to draw in three dimensions, it says so.
  await page.waitForSelector('.explore-map canvas, [data-said]:not(:empty)')
  expect(asked.some((url) => url.includes('maplibre'))).toBe(true)
  expect(asked.every((url) => url.startsWith(site.address) || url.startsWith('data:') || url.startsWith('blob:'))).toBe(
    true,
  )
  await page.context().close()
  expect(await fits('/practice/incidents/explore')).toEqual([])
})
