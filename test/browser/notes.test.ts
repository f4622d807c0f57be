/** A note between two agencies from its first line to its end, without JavaScript, and its pages in both languages. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()
const cookies = { ayesha: '', kamran: '', bilal: '', yusuf: '', maryam: '' }
let author: Page
let reader: Page

beforeAll(async () => {
  cookies.ayesha = await joined(site, 'Ayesha', { role: 'focal-point', organisation: 'river-police' })
  cookies.kamran = await joined(site, 'Kamran', {
    role: 'focal-point',
    organisation: 'special-courts',
    posts: 'head-special-courts',
  })
  cookies.bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  cookies.yusuf = await joined(site, 'Yusuf', { role: 'committee', organisation: 'assembly' })
  cookies.maryam = await joined(site, 'Maryam', { role: 'assessor' })
  author = await withoutScript(browser(), site, cookies.ayesha)
  reader = await withoutScript(browser(), site, cookies.kamran)
})

const fits = (path: string, cookie: string) => findingsAt(browser(), site, path, cookie)
const words = (page: Page) => page.locator('main').innerText()
const pathOf = (page: Page) => new URL(page.url()).pathname
const strangers = () => [cookies.bilal, cookies.yusuf, cookies.maryam, site.amina, '']
const statusFor = async (path: string, cookie: string) =>
  (await fetch(site.address + path, { headers: { cookie }, redirect: 'manual' })).status
let note = ''

test('is begun with what is known, refused with what stands for a person, and shared when it is whole', async () => {
  await author.goto('/practice/notes/new')
  expect(await words(author)).toContain('never about a person')
  await author.fill('[name="title"]', 'Lamps on the ferry landings')
  await author.fill('[name="judged"]', 'Crossings fall where lamps burn.\nAsk at AB 123456 7')
  await author.click('main form.form button')
  expect(await words(author)).toContain('Line 2 holds what looks like an identity number (lantern number)')
  expect(await author.inputValue('[name="judged"]')).toContain('where lamps burn')
  await author.fill('[name="judged"]', 'Crossings fall where lamps burn.')
  await author.click('main form.form button')
  note = pathOf(author)
  await author.click('main button[value="share"]')
  expect(await words(author)).toContain('Choose the areas it is about')
  await author.click('text=Go on writing')
  await author.selectOption('[name="theme"]', 'borders')
  await author.check('[name="areas"][value="area-3"]')
  await author.fill('[name="from"]', '2026-07')
  await author.fill('[name="to"]', '2026-10')
  await author.selectOption('[name="likelihood"]', 'likely')
  await author.selectOption('[name="confidence"]', 'moderate')
  await author.fill('[name="basis"]', 'Counts at two landings.')
  await author.selectOption('[name="reliability"]', 'B')
  await author.selectOption('[name="credibility"]', '2')
  await author.fill('[name="unknown"]', 'What happens upstream.')
  await author.click('summary:has-text("Posts it is addressed to")')
  await author.check('[name="posts"][value="head-special-courts"]')
  await author.selectOption('[name="handling"]', 'TLP:RED')
  await author.fill('[name="until"]', '2026-12-01')
  expect(await fits(`${note}/edit`, cookies.ayesha)).toEqual([])
  await author.click('main form.form button')
  expect(await fits(note, cookies.ayesha)).toEqual([])
  expect(await statusFor(note, cookies.kamran)).toBe(404)
  await author.click('main button[value="share"]')
  expect(await words(author)).toContain('not opened')
})

test('is opened by the post it names, which its author sees; nobody else finds a trace of it', async () => {
  await reader.goto('/practice/work')
  await reader.click('text=Lamps on the ferry landings')
  expect(await words(reader)).not.toContain('Crossings fall')
  expect(await fits(note, cookies.kamran)).toEqual([])
  await reader.click('main button[value="open"]')
  expect(await words(reader)).toContain('Crossings fall where lamps burn.')
  expect(await words(reader)).toContain('B: usually reliable')
  expect(await words(reader)).toContain('likely (55 to 75 %)')
  expect(await fits(note, cookies.kamran)).toEqual([])
  await author.goto(note)
  expect(await words(author)).toMatch(/21 November 2026 · .*Special/)
  await author.emulateMedia({ media: 'print' })
  expect(await words(author)).toMatch(/TLP:RED.*Crossings fall.*TLP:RED/s)
  expect(await words(author)).not.toContain('Withdraw it')
  await author.emulateMedia({ media: 'screen' })
  for (const cookie of strangers()) {
    expect(await statusFor(note, cookie)).not.toBe(200)
    for (const path of [
      '/practice/notes',
      '/practice/work',
      '/practice/search?q=ferry',
      note.replace('notes', 'history/shared_notes'),
    ])
      expect(await site.page(path, cookie), path).not.toContain('ferry landings')
  }
  for (const path of ['/practice/notes', '/practice/notes?side=by-me', '/practice/notes/new'])
    expect(await fits(path, cookies.ayesha)).toEqual([])
  expect(await fits('/practice/notes', cookies.kamran)).toEqual([])
})

test('is answered in its comments, which those named see', async () => {
  await reader.click('text=Comments and replies')
  await reader.fill('[name="text"]', 'Our counts say the same.')
  await reader.click('main button[value="comment"]')
  await author.click('text=Comments and replies')
  expect(await words(author)).toContain('Our counts say the same.')
  expect(await fits(pathOf(author), cookies.ayesha)).toEqual([])
  expect(await statusFor(pathOf(author), cookies.bilal)).toBe(404)
})

test('is opened through the API as well, and by nobody else there', async () => {
  const open = (cookie: string) =>
    fetch(`${site.address}/api/v1/practice/acts/open-note`, {
      method: 'POST',
      headers: { cookie, origin: site.address, 'content-type': 'application/json' },
      body: JSON.stringify({ id: note.split('/').at(-1) }),
    })
  const answer = await open(cookies.kamran)
  expect(await answer.json()).toMatchObject({ done: { judged: 'Crossings fall where lamps burn.', reliability: 'B' } })
  for (const cookie of strangers()) expect([403, 404]).toContain((await open(cookie)).status)
  expect((await fetch(`${site.address}/api/v1/practice/shared_notes.json`)).status).toBe(404)
})

test('is renewed with a reason, and withdrawn with one; a form that came too late loses nothing', async () => {
  await author.goto(note)
  const late = await withoutScript(browser(), site, cookies.ayesha)
  await late.goto(note)
  await author.click('summary:has-text("Renew it")')
  await author.fill('details[open] [name="until"]', '2027-01-31')
  await author.fill('[name="reason-renew"]', 'Counted again')
  await author.click('main button[value="renew"]')
  expect(await words(author)).toContain('Version 2')
  await late.click('summary:has-text("Withdraw it")')
  await late.fill('[name="reason-withdraw"]', 'The counts were wrong')
  await late.click('main button[value="withdraw"]')
  expect(await words(late)).toContain('changed this since you opened')
  expect(await late.inputValue('[name="reason-withdraw"]')).toBe('The counts were wrong')
  await reader.goto('/practice/work')
  expect(await words(reader)).toContain('was renewed')
  await late.click('main button[value="withdraw"]')
  expect(await words(late)).toContain('withdrawn')
  await reader.goto(note)
  expect(await words(reader)).toContain('The counts were wrong')
  expect(await words(reader)).not.toContain('Lamps')
  expect(await fits(note, cookies.kamran)).toEqual([])
  expect(await fits('/practice/notes', cookies.kamran)).toEqual([])
})
