/** A request, a written question and two meetings from beginning to end, without JavaScript, and their pages in both languages. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()
const promise = '/practice/commitments/courts-plan-1'

const cookies = { ayesha: '', rashid: '', kamran: '', bilal: '', yusuf: '' }
let agency: Page
let secretariat: Page
let committee: Page

beforeAll(async () => {
  const organisation = 'special-courts'
  cookies.ayesha = await joined(site, 'Ayesha', { role: 'focal-point', organisation, posts: `head-${organisation}` })
  cookies.rashid = await joined(site, 'Rashid', { role: 'focal-point', organisation })
  cookies.kamran = await joined(site, 'Kamran', { role: 'focal-point', organisation: 'river-police' })
  cookies.bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  cookies.yusuf = await joined(site, 'Yusuf', { role: 'committee', organisation: 'assembly' })
  agency = await withoutScript(browser(), site, cookies.ayesha)
  secretariat = await withoutScript(browser(), site, cookies.bilal)
  committee = await withoutScript(browser(), site, cookies.yusuf)
})

const fits = (path: string, cookie: string) => findingsAt(browser(), site, path, cookie)
const words = (page: Page) => page.locator('main').innerText()
const pathOf = (page: Page) => new URL(page.url()).pathname
const statusFor = async (path: string, cookie: string) =>
  (await fetch(site.address + path, { headers: { cookie }, redirect: 'manual' })).status

test('a request goes to an organisation, is answered, and is closed; another agency finds no trace of it', async () => {
  await secretariat.goto('/practice/requests/new')
  await secretariat.selectOption('[name="organisation"]', 'special-courts')
  await secretariat.selectOption('[name="post"]', 'head-river-police')
  await secretariat.fill('[name="title"]', 'Cases decided')
  await secretariat.fill('[name="text"]', 'How many cases were decided since May?')
  await secretariat.fill('[name="due"]', '2026-12-01')
  await secretariat.click('main form.form button')
  expect(await words(secretariat)).toContain('is not a post of the organisation')
  expect(await secretariat.inputValue('[name="text"]')).toContain('since May')
  await secretariat.selectOption('[name="post"]', 'head-special-courts')
  await secretariat.click('main form.form button')
  const request = pathOf(secretariat)
  await agency.goto('/practice/work')
  expect(await words(agency)).toContain('Information is asked of you')
  await agency.click('text=Cases decided')
  await agency.fill('[name="text"]', 'Forty')
  await agency.click('main button[value="answer"]')
  expect(await words(agency)).toContain('answered')
  expect(await statusFor(request, cookies.kamran)).toBe(404)
  expect(await statusFor(request, cookies.yusuf)).toBe(403)
  await secretariat.goto('/practice/work')
  await secretariat.click('text=Cases decided')
  expect(await fits(request, cookies.bilal)).toEqual([])
  await secretariat.click('main button[value="accept"]')
  expect(await words(secretariat)).toContain('answer accepted')
  expect(await fits('/practice/requests', cookies.bilal)).toEqual([])
  expect(await fits('/practice/requests/new', cookies.bilal)).toEqual([])
  expect(await fits('/practice/work', cookies.bilal)).toEqual([])
})

test('an answer to what was answered a moment ago is shown and not lost', async () => {
  await secretariat.goto('/practice/requests/new')
  await secretariat.selectOption('[name="organisation"]', 'special-courts')
  await secretariat.fill('[name="title"]', 'Judges')
  await secretariat.fill('[name="text"]', 'How many judges sit?')
  await secretariat.fill('[name="due"]', '2026-12-01')
  await secretariat.click('main form.form button')
  await agency.goto(pathOf(secretariat))
  const other = await withoutScript(browser(), site, cookies.rashid)
  await other.goto(pathOf(secretariat))
  await other.fill('[name="text"]', 'Twelve')
  await other.click('main button[value="answer"]')
  await agency.fill('[name="text"]', 'Eleven, I think')
  await agency.click('main button[value="answer"]')
  expect(await words(agency)).toContain('Eleven, I think')
  expect(await words(agency)).toContain('Twelve')
})

test('a question of the committee and its released answer stand on the public record, and with the promise', async () => {
  await committee.goto(promise)
  await committee.click('text=Ask a question')
  expect(await fits(`/practice/questions/ask?commitment=courts-plan-1`, cookies.yusuf)).toEqual([])
  await committee.selectOption('[name="organisation"]', 'special-courts')
  await committee.fill('[name="title"]', 'When will the courts sit?')
  await committee.fill('[name="text"]', 'By what day will all courts sit?')
  await committee.fill('[name="due"]', '2026-12-15')
  await committee.click('main form.form button')
  const question = pathOf(committee)
  expect(await site.page(question)).toContain('No answer is on the record')
  expect(await site.page(promise)).toContain('When will the courts sit?')
  await agency.goto('/practice/work')
  await agency.click('text=When will the courts sit?')
  await agency.fill('[name="text"]', 'By the end of March')
  await agency.click('main button[value="answer"]')
  expect(await words(agency)).toContain('somebody else releases it')
  expect(await fits(pathOf(agency), cookies.rashid)).toEqual([])
  expect(await site.page(question)).not.toContain('By the end of March')
  const second = await withoutScript(browser(), site, cookies.rashid)
  await second.goto(pathOf(agency))
  await second.click('main button[value="release"]')
  expect(await site.page(question)).toContain('By the end of March')
  expect(await site.page(`/ur${question}`)).toContain('بروقت')
  for (const path of [question, '/practice/questions', promise]) expect(await fits(path, cookies.yusuf)).toEqual([])
})

test('a meeting is convened on what the scorecard proposes, and its decision is carried out', async () => {
  await secretariat.goto('/practice/meetings/new?organisation=special-courts')
  await secretariat.fill('[name="title"]', 'On the courts')
  await secretariat.fill('[name="day"]', '2026-11-21')
  await secretariat.locator('[name="agenda"]').first().check()
  await secretariat.fill('[name="other"]', 'Clerks')
  await secretariat.click('main form.form button')
  const meeting = pathOf(secretariat)
  expect(await words(secretariat)).toContain('Clerks')
  expect(await fits(meeting, cookies.bilal)).toEqual([])
  expect(await fits('/practice/meetings/new', cookies.bilal)).toEqual([])
  expect(await fits(`${meeting}/minutes`, cookies.bilal)).toEqual([])
  await agency.goto('/practice/work')
  expect(await words(agency)).toContain('You are invited to a meeting')
  await secretariat.click('text=Write the minutes')
  await secretariat.fill('[name="minutes"]', 'The board met.')
  await secretariat.fill('[name="a.0.people"]', '2')
  await secretariat.fill('[name="d.0.text"]', 'Clerks are hired')
  await secretariat.fill('[name="d.0.post"]', 'head-special-courts')
  await secretariat.click('main form.form button')
  expect(await words(secretariat)).toContain('A decision to carry out needs both')
  await secretariat.fill('[name="d.0.due"]', '2026-12-31')
  await secretariat.fill('[name="d.0.commitment"]', 'courts-plan-1')
  await secretariat.click('main form.form button')
  expect(await words(secretariat)).toContain('2 entries of attendance')
  await agency.goto('/practice/work')
  await agency.click('text=Clerks are hired')
  await agency.click('summary:has-text("What has been done")')
  await agency.fill('main details textarea', 'Six were hired')
  await agency.click('main button[value="report"]')
  await secretariat.goto(meeting)
  expect(await words(secretariat)).toContain('Six were hired')
  await secretariat.click('summary:has-text("Take the report")')
  await secretariat.click('main button[value="close"]')
  expect(await words(secretariat)).toContain('carried out, taken on 21 November 2026')
  expect(await fits(meeting, cookies.ayesha)).toEqual([])
  expect(await statusFor(meeting, cookies.kamran)).toBe(404)
})

const minutes = `Minutes of the Board of Lamps

Minutes of the 1st meeting

The first meeting of the Board was held on November 9, 2029, in Karsund.

Attendance

1. Ms. Ada Brenn (River Police, Director)
2. Olo Finch (Treasurer)

Decisions

The following decisions were taken:

1. Ms. Ada Brenn will light the lamps.
2. Oil will be bought.
`

test('minutes are read in from their text, looked over, and kept without a name', async () => {
  await secretariat.goto('/practice/meetings/read')
  await secretariat.click('main button[value="read"]')
  expect(await words(secretariat)).toContain('Choose a file')
  await secretariat.fill('[name="text"]', minutes)
  await secretariat.click('main button[value="read"]')
  expect(await words(secretariat)).toContain('2 decisions, 2 entries of attendance')
  expect(await secretariat.inputValue('[name="m0.a.0.office"]')).toBe('river-police')
  expect(await secretariat.inputValue('[name="m0.d.0.text"]')).not.toContain('Brenn')
  await secretariat.fill('[name="m0.a.1.office"]', 'treasurer')
  await secretariat.click('main button[value="save"]')
  expect(await words(secretariat)).toContain('neither an organisation nor a post')
  await secretariat.fill('[name="m0.a.1.office"]', '')
  await secretariat.click('main button[value="save"]')
  expect(await words(secretariat)).toContain('On the courts')
  await secretariat.click('main table a:has-text("Lamps")')
  expect(await words(secretariat)).toContain('2 entries of attendance')
  expect(await words(secretariat)).not.toMatch(/Brenn|Finch/)
  expect(await fits('/practice/meetings', cookies.bilal)).toEqual([])
  expect(await fits('/practice/meetings/read', cookies.bilal)).toEqual([])
})

test('a working group is formed and has its page', async () => {
  await secretariat.goto('/practice/working-groups/new')
  await secretariat.fill('[name="name"]', 'Witnesses')
  await secretariat.fill('[name="mandate"]', 'How witnesses are kept safe')
  await secretariat.selectOption('[name="convener"]', 'peace-authority')
  await secretariat.fill('[name="chair"]', 'head-special-courts')
  await secretariat.click('main form.form button')
  const group = pathOf(secretariat)
  expect(await words(secretariat)).toContain('How witnesses are kept safe')
  expect(await statusFor(group, '')).toBe(404)
  for (const path of [group, `${group}/edit`, '/practice/working-groups'])
    expect(await fits(path, cookies.bilal)).toEqual([])
})

test('a strategy paper is written in sections and signed off by a second person', async () => {
  await secretariat.goto('/practice/papers/new')
  await secretariat.fill('[name="title"]', 'Courts by March')
  await secretariat.selectOption('[name="lead"]', 'special-courts')
  await secretariat.fill('[name="due"]', '2027-03-31')
  await secretariat.fill('[name="s.0.title"]', 'What there is')
  await secretariat.fill('[name="s.0.organisation"]', 'nobody')
  await secretariat.fill('[name="s.0.due"]', '2027-01-31')
  await secretariat.click('main form.form button')
  expect(await secretariat.inputValue('[name="s.0.title"]')).toBe('What there is')
  await secretariat.fill('[name="s.0.organisation"]', 'special-courts')
  await secretariat.click('main form.form button')
  const paper = pathOf(secretariat)
  await agency.goto('/practice/work')
  await agency.click('text=What there is')
  await agency.click('summary:has-text("Write this section")')
  await agency.fill('[name="text-0"]', 'Four courts sit')
  await agency.click('main button[value="write"]')
  await agency.click('main button[value="submit"]')
  expect(await agency.locator('main button[value="sign"]').count()).toBe(0)
  const second = await withoutScript(browser(), site, cookies.rashid)
  await second.goto(paper)
  expect(await fits(paper, cookies.rashid)).toEqual([])
  await second.click('main button[value="return"]')
  expect(await words(second)).toContain('Fill this in')
  await second.click('main button[value="sign"]')
  expect(await words(second)).toContain('signed off')
  expect(await statusFor(paper, cookies.kamran)).toBe(404)
  for (const path of [paper, '/practice/papers', '/practice/papers/new'])
    expect(await fits(path, cookies.bilal)).toEqual([])
})
