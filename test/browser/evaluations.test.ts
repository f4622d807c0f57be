/** An evaluation from its first draft to its published result, without JavaScript, and its pages in both languages. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { fallenPanel } from '#src/evaluation/saved/testing/panel.ts'
import { fallenSeries } from '#src/evaluation/saved/testing/series.ts'
import { monthText } from '#src/incidents/months.ts'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()
const cookies = { bilal: '', sana: '' }
let bilal: Page
let sana: Page
let stranger: Page

beforeAll(async () => {
  cookies.bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  cookies.sana = await joined(site, 'Sana', { role: 'secretariat' })
  bilal = await withoutScript(browser(), site, cookies.bilal)
  sana = await withoutScript(browser(), site, cookies.sana)
  stranger = await withoutScript(browser(), site, 'none=none')
})

const words = (page: Page) => page.locator('main').innerText()
const fits = (path: string, cookie = 'none=none') => findingsAt(browser(), site, path, cookie)
const here = '/practice/evaluations/road-lamps'

test('shows the verdict first, then all that speaks against it, in both languages and at both widths', async () => {
  await stranger.goto('/practice/evaluations')
  expect(await words(stranger)).toContain(
    'Of these 5 that would be one, so a single one among many says little by itself.',
  )
  await stranger.click('text=Escorts for witnesses')
  const said = await words(stranger)
  expect(said).toContain('Consistent with an effect: fewer than expected')
  expect(said).not.toMatch(/\bcaused\b/)
  const ids = ['witness-escorts', 'court-clerks', 'ferry-lamps', 'ferry-lamps/tables', 'threat-breaks']
  for (const path of ['/practice/evaluations', ...ids.map((id) => `/practice/evaluations/${id}`)])
    expect(await fits(path), path).toEqual([])
})

test('is planned, stated, computed and published by two, without script', async () => {
  await bilal.goto('/practice/evaluations/new')
  const rows = fallenSeries(72, 36).map(({ month, events }) => `${month},${events}`)
  const fields = {
    ...{ id: 'road-lamps', title: 'Lamps on the road', question: 'Fewer collisions?', date: '2017-01', what: 'Lamps' },
    rows: ['month,value', ...rows].join('\n'),
  }
  for (const [name, value] of Object.entries(fields)) await bilal.fill(`[name="${name}"]`, value)
  await bilal.selectOption('[name="policy"]', 'courts-plan')
  await bilal.click('main form.form button')
  await bilal.click('[value="state"]')
  await bilal.click('[value="compute"]')
  expect(await words(bilal)).toContain('Why')
  expect(await fits(`${here}/work`, cookies.bilal)).toEqual([])
  expect((await stranger.goto(here))?.status()).toBe(404)
  await sana.goto(`${here}/work`)
  await sana.click('[value="publish"]')
  expect((await stranger.goto(here))?.status()).toBe(200)
  expect(await words(stranger)).toContain('Lamps on the road')
})

test('is planned over areas by the guided form, and what does not fit comes back as it was entered, in the words of the method', async () => {
  await bilal.goto('/practice/evaluations/new')
  await bilal.click('text=Did several areas change')
  const rows = fallenPanel().map(
    ({ district, quarter, events }) => `${district},${monthText(24216 + 3 * quarter)},${events}`,
  )
  const lit = Array.from({ length: 8 }, (_, at) => `district ${at + 1}`)
  const fields = {
    ...{ id: 'district-lamps', title: 'Lamps in districts', question: 'Fewer?', date: '2020-01', what: 'Lamps' },
    rows: ['area,month,value', ...rows].join('\n'),
    treated: ['district 77', ...lit].join('\n'),
  }
  for (const [name, value] of Object.entries(fields)) await bilal.fill(`[name="${name}"]`, value)
  await bilal.selectOption('[name="policy"]', 'courts-plan')
  await bilal.click('main form.form button')
  expect(await words(bilal)).toContain('has no area "district 77"; it has district 1, district 2')
  expect(await bilal.inputValue('[name="title"]')).toBe('Lamps in districts')
  await bilal.fill('[name="treated"]', lit.join('\n'))
  await bilal.click('main form.form button')
  await bilal.click('[value="state"]')
  await bilal.click('[value="compute"]')
  expect(await words(bilal)).toContain('Before and after, beside other areas')
  await sana.goto('/practice/work')
  expect(await words(sana)).toContain('A result of an evaluation waits for a second person')
  await bilal.goto('/practice/evaluations/new?method=did')
  await bilal.click('#areas-of a')
  await bilal.check('[name="treated"] >> nth=0')
  expect(await bilal.inputValue('[name="source"]')).not.toBe('')
  for (const [name, value] of Object.entries({ ...fields, id: 'picked', from: '2019-01', to: '2020-12', date: '20-1' }))
    if (name !== 'treated' && name !== 'rows') await bilal.fill(`[name="${name}"]`, value)
  await bilal.selectOption('[name="policy"]', 'courts-plan')
  await bilal.click('main form.form button')
  expect(await bilal.isChecked('[name="treated"] >> nth=0')).toBe(true)
  for (const method of ['did', 'synthetic-control', 'change-points', 'synthetic-control&source=lantern-desk']) {
    const path = `/practice/evaluations/new?method=${method}`
    expect(await fits(path, cookies.bilal), path).toEqual([])
  }
})
