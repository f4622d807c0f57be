/** An organisation without an account endorses a charter by a mailed link, and withdraws; without JavaScript, in both languages. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findingsAt, withoutScript } from './member-visit.ts'
import { joined } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()
const charter = '/practice/charters/river-charter'
let bilal = ''
let stranger: Page
let secretariat: Page
let endorsement = ''

beforeAll(async () => {
  bilal = await joined(site, 'Bilal', { role: 'secretariat' })
  stranger = await withoutScript(browser(), site, 'none=none')
  secretariat = await withoutScript(browser(), site, bilal)
  for (const page of [stranger, secretariat]) page.setDefaultTimeout(5000)
})

const words = (page: Page) => page.locator('main').innerText()
const fits = (path: string, cookie = 'none=none') => findingsAt(browser(), site, path, cookie)
const send = (page: Page) => page.click('main form.form button:last-of-type')

/** As the administrator finds it where there is no mail server. */
async function mailedLink(language: '' | '/ur' = ''): Promise<string> {
  const outbox = await site.page('/outbox', site.amina)
  const link = new RegExp(`${language}/practice/endorsements/link/[\\w-]{43}`).exec(outbox)?.[0]
  return link ?? 'no link'
}

test('is asked by a form that comes back as entered where a mail address is of nobody in particular', async () => {
  await stranger.goto('/practice/charters')
  await stranger.click('text=Charter of the River')
  expect(await words(stranger)).toContain('2 organisations endorse version 2')
  await stranger.click('main a.button')
  await stranger.fill('[name="name"]', 'Mothers’ Circle')
  await stranger.selectOption('[name="kind"]', 'civil-society')
  await stranger.fill('[name="office"]', 'Convener')
  await stranger.fill('[name="website"]', 'https://www.mothers.example/about')
  await stranger.fill('[name="mail"]', 'mothers@gmail.com')
  await stranger.check('[name="except"] >> nth=2')
  await stranger.fill('[name="title-0"]', 'Walk with witnesses to the court')
  await stranger.selectOption('[name="clause-0"]', { index: 2 })
  await stranger.fill('[name="due-0"]', '2027-05-31')
  await send(stranger)
  expect(await words(stranger)).toContain('Anybody can have an address there')
  expect(await stranger.inputValue('[name="title-0"]')).toBe('Walk with witnesses to the court')
  await stranger.fill('[name="mail"]', 'office@mothers.example')
  await send(stranger)
  expect(await words(stranger)).toContain('A link is on its way')
  expect(await site.page(charter)).not.toContain('Mothers’ Circle')
})

test('is looked at by the link, which changes nothing, and confirmed in Urdu by its button, once', async () => {
  const link = await mailedLink('/ur')
  expect(await fits((await mailedLink()).replace('/ur', ''))).toEqual([])
  await stranger.goto(link)
  expect(await words(stranger)).toContain('Mothers’ Circle')
  expect(await site.page(charter)).not.toContain('Mothers’ Circle')
  await stranger.click('main form button')
  expect(await words(stranger)).toContain('توثیق فہرست میں آ گئی ہے')
  endorsement = (await stranger.locator('main .notice a').getAttribute('href'))?.replace('/ur', '') ?? ''
  await stranger.goto(link)
  expect(await words(stranger)).toContain('یہ ربط اب کچھ نہیں کھولتا')
  expect(await site.page('/outbox', site.amina)).not.toContain('office@mothers.example')
  expect(await site.page(charter)).toContain('Mothers’ Circle')
  const csv = await (await fetch(`${site.address}/api/v1/practice/endorsements.csv`)).text()
  expect(csv).toContain('mothers.example')
})

test('brings a pledge that the secretariat finds among its work and takes into the record', async () => {
  await secretariat.goto('/practice/work')
  await secretariat.click('main a:has-text("Endorsements")')
  expect(await fits('/practice/endorsements/queue', bilal)).toEqual([])
  await secretariat.click('text=Mothers’ Circle')
  expect(await fits(new URL(secretariat.url()).pathname, bilal)).toEqual([])
  await secretariat.click('main button[value="admit"]')
  await stranger.goto(endorsement)
  await stranger.click('text=Walk with witnesses to the court')
  expect(await words(stranger)).toContain('31 May 2027')
  expect(await site.page('/practice/organisations')).toContain('Mothers’ Circle')
})

test('is withdrawn by a second link and stays listed, and the secretariat closes the version', async () => {
  await stranger.goto(endorsement)
  await stranger.fill('[name="mail"]', 'office@elsewhere.example')
  await send(stranger)
  expect(await words(stranger)).toContain('This address is not at')
  await stranger.fill('[name="mail"]', 'office@mothers.example')
  await send(stranger)
  expect(await words(stranger)).toContain('A link is on its way')
  await stranger.goto(await mailedLink())
  await stranger.click('main form button')
  await stranger.goto(charter)
  expect(await words(stranger)).toContain('withdrawn on 21 November 2026 by the organisation')
  expect(await fits(`${charter}/open`, bilal)).toEqual([])
  await secretariat.goto(`${charter}/open`)
  await secretariat.click('main button[value="close"]')
  expect(await words(secretariat)).toContain('No version is open for endorsement at the moment')
})
