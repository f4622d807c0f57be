/** A file of incidents by the secretariat, without script: sent, looked at, brought in, its doubtful rows decided, and taken back. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { columnsOf } from '#src/incidents/importing/coding/heading.ts'
import { profiles } from '#src/incidents/importing/profiles/all.ts'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()
const desk = '/practice/incidents/imports/lantern-desk'
let cookie = ''
let bilal: Page

beforeAll(async () => {
  cookie = await joined(site, 'Bilal', { role: 'secretariat' })
  bilal = await withoutScript(browser(), site, cookie)
})

const words = () => bilal.locator('main').innerText()
const fits = (path: string) => findingsAt(browser(), site, path, cookie)

/** The shipped edition without its last forty rows, and with two that cannot be read for sure. */
function shortened(): Buffer {
  const shipped = readFileSync(join(import.meta.dirname, '../../workspaces/practice/data/lantern_desk_2.csv'), 'utf8')
  const [heading = '', ...rows] = shipped.trimEnd().split('\n')
  const kept = rows.slice(0, -40).map((row, at) => {
    const cells = row.split(',')
    if (at === 3) cells[2] = 'Saffrn Hill'
    if (at === 5) cells[1] = '3/4/2019'
    return cells.join(',')
  })
  return Buffer.from(`${[heading, ...kept].join('\n')}\n`)
}

async function send(name: string, buffer: Buffer): Promise<void> {
  await bilal.goto(desk)
  await bilal.setInputFiles('#file', { name, mimeType: 'text/csv', buffer })
  await bilal.click('#bring form button')
}

test('A file that is no table is refused at its field, with what would be right', async () => {
  await send('report.csv', Buffer.from('%PDF-1.7 …'))
  expect(await words()).toContain('neither a CSV nor a workbook: PDF')
  await send('empty.csv', Buffer.from(''))
  expect(await words()).toContain('The file is empty')
  await send('other.csv', Buffer.from('when,who\n1,2\n'))
  expect(await words()).toContain('No row of the file names the columns that the mapping needs')
  expect(await bilal.locator('#rows tbody tr').count()).toBe(2)
})

test('A file is looked at, stored, decided about row by row, and taken back', async () => {
  await bilal.goto(desk)
  const before = Number((await bilal.locator('.lede .accent').innerText()).replace(/\D/g, ''))
  await send('spring.csv', shortened())
  const file = new URL(bilal.url()).pathname
  expect(await words()).toMatch(/38 withdrawn/)
  expect(await words()).toContain(`of ${before} events that are stored would be withdrawn`)
  expect(await words()).toContain('Saffron Hills')
  expect(await fits(file)).toEqual([])
  expect(await fits(`${file}/mapping`)).toEqual([])

  const answered = bilal.waitForResponse((response) => response.request().method() === 'POST')
  await bilal.click('#store button')
  expect((await answered).status()).toBe(409)
  expect(await words()).toContain('Tick that this is meant')
  await bilal.check('#isMeant-yes')
  await bilal.fill('#day', '2026-11-20')
  await bilal.click('#store button')
  expect(await bilal.locator('h1').innerText()).toBe('271 of 273 rows are stored')
  expect(await words()).toContain('2 rows are doubtful')
  const edition = new URL(bilal.url()).pathname
  expect(await fits(edition)).toEqual([])

  await bilal.goto('/practice/work')
  expect(await words()).toContain('2 doubtful rows of incidents wait')
  await bilal.click('main a[href*="/incidents/imports/lantern-desk/editions/"]')
  await bilal.click('text=Row 5')
  expect(await words()).toContain('no area is surely meant by this name')
  expect(await fits(new URL(bilal.url()).pathname)).toEqual([])
  await bilal.check('#deed-correct')
  await bilal.fill('#note', 'The desk was asked')
  await bilal.fill('[name="f.Province"]', 'Saffrn')
  await bilal.click('main form.form button')
  expect(await words()).toContain('still in doubt')
  expect(await bilal.inputValue('#note')).toBe('The desk was asked')
  await bilal.fill('[name="f.Province"]', 'the Saffron Hills')
  await bilal.click('main form.form button')
  expect(await bilal.locator('h1').innerText()).toBe('272 of 273 rows are stored')
  await bilal.click('text=Row 7')
  await bilal.check('#deed-leave-out')
  await bilal.fill('#note', 'Nobody knows the day')
  await bilal.click('main form.form button')
  expect(await words()).toContain('273 rows read: 272 stored, 0 merged, 0 doubtful, 1 refused')
  await bilal.click('text=Row 7')
  expect(await fits(new URL(bilal.url()).pathname)).toEqual([])
  await bilal.fill('#note', 'The desk found the day')
  await bilal.click('#reopen button')
  expect(await bilal.locator('#deed-leave-out').count()).toBe(1)
  await bilal.goto(edition)
  expect(await words()).toContain('273 rows read: 272 stored, 0 merged, 1 doubtful, 0 refused')

  await bilal.check('#sure-yes')
  await bilal.click('#undo button')
  expect(Number((await bilal.locator('.lede .accent').innerText()).replace(/\D/g, ''))).toBe(before)
  expect(await words()).toContain('(taken back)')
})

test('A new source is written down, and the columns of its first file are said in a form', async () => {
  await bilal.goto('/practice/incidents/imports/new')
  await bilal.fill('#title', 'Monthly of the River Institute')
  await bilal.fill('#id', 'river-monthly')
  await bilal.selectOption('#source', 'yearbook')
  await bilal.fill('#terms', 'Invented')
  await bilal.click('main form.form button')
  await bilal.setInputFiles('#file', {
    ...{ name: 'river.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(
      'When,Region,What,Dead\n2026-01-03,the Saffron Hills,raid,2\n2026-01-05,the River Coast,riots,1\n',
    ),
  })
  await bilal.click('#bring form button')
  await bilal.click('text=Say which column is what')
  expect(await fits(new URL(bilal.url()).pathname)).toEqual([])
  const proposed = bilal.locator('#columns div.field', { has: bilal.locator('.tag') })
  expect(
    await proposed.locator('select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
  ).toEqual([...['When', 'Region', 'Dead']])
  await bilal.selectOption('[name="eventClass.column"]', 'What')
  await bilal.click('#columns form button')
  expect(await bilal.inputValue('[name="v.eventClass.riots"]')).toBe('riot')
  await bilal.selectOption('[name="v.eventClass.raid"]', 'operation')
  await bilal.selectOption('[name="v.eventClass.riots"]', 'attack')
  await bilal.click('#columns form button')
  expect(await words()).toContain('2 rows read: 2 stored')
  await bilal.click('#store button')
  expect(await bilal.locator('h1').innerText()).toBe('2 of 2 rows are stored')
  await bilal.goto('/practice/incidents?source=river-monthly&of=attacks&of=operations')
  expect(await words()).toContain('Monthly of the River Institute')
})

test('A file in a format that is known whole is read so by one button', async () => {
  await bilal.goto('/practice/incidents/imports/river-monthly')
  const heading = columnsOf(profiles.gtd)
  const row = heading.map((name) => ({ eventid: '1', iyear: '2026', imonth: '1', iday: '5', nkill: '2' })[name] ?? '')
  const buffer = Buffer.from(`${heading.join(',')}\n${row.join(',')}\n`)
  await bilal.setInputFiles('#file', { name: 'gtd.csv', mimeType: 'text/csv', buffer })
  await bilal.click('#bring form button')
  expect(await bilal.inputValue('[name="reading"]')).toBe('profile:gtd')
  await bilal.click('text=Say which column is what')
  expect(await words()).toContain('a format that is known: GTD’s columns')
  await bilal.click('[name="profile"]')
  expect(await words()).toContain('1 rows read: 1 stored')
})

test('Who is not of the secretariat sees none of it', async () => {
  const other = await joined(site, 'Kamran', { role: 'assessor' })
  for (const path of ['', '/new', '/lantern-desk', '/lantern-desk/editions/2', '/lantern-desk/files/none']) {
    const answer = await fetch(`${site.address}/practice/incidents/imports${path}`, { headers: { cookie: other } })
    expect([path, answer.status]).toEqual([path, 403])
    expect(await answer.text()).not.toContain('Lantern')
  }
})
