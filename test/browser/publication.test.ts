/** The road of a policy from a dropped file to the public and back, as its operator walks it: by forms, without script. */

import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unrestricted } from '#src/ledger/actor.ts'
import { readInWorker } from '#src/policies/reading/read-in-worker.ts'
import { theOperator } from '#src/publishing/site.ts'
import { keepReading, quickDecision } from '#test/curators.ts'
import { axeFindings, overhangs } from './accessibility.ts'
import { ask } from './ask.ts'
import { plan } from './documents.ts'
import { startBrowser, startSite } from './site.ts'
import { xrayOf } from './upload.ts'

const site = startSite()
const browser = startBrowser()
let page: Page

beforeEach(async () => {
  page = await (await browser().newContext({ javaScriptEnabled: false })).newPage()
})
afterEach(() => page.context().close())

const policyOf = (id: string) => `/practice/policies/${id}`
/** What the plan's second clause becomes when it is accepted as it stands. */
const promiseOf = (id: string) => `/practice/commitments/${id}-2`
const promise = 'The Ministry of Finance will set aside'

const open = (path: string) => page.goto(site.address + path)
/** Somebody who reaches the site by a name, as the public would. */
const asPublic = (path: string) => ask(site.address + path, { host: 'paimana.example' })

/** Keeps a plan that is not public, its second clause accepted. */
async function keep(id: string, en: string): Promise<void> {
  const { ledger } = site.server.site
  const workspace = 'practice'
  const issuer = (await site.server.site.published(workspace))?.records.organisations.keys().next().value ?? ''
  const policy = { id, title: { en }, summary: { en }, kind: 'plan', issuer, binds: true } as const
  await keepReading(ledger, unrestricted('operator'), {
    workspace,
    policy,
    ...(await readInWorker(plan.text(), 'plan.txt')),
  })
  await quickDecision(ledger, theOperator, { workspace, finding: `${id}-c2-f`, verdict: 'accept' })
}

/** What the public finds of a policy at every address that could tell of it: pages and their data, lists, search, API. */
async function foundByPublic(id: string, en: string): Promise<string[]> {
  const policy = policyOf(id)
  const own = [policy, `/ur${policy}`, `${policy}.data`, `${policy}/xray`, promiseOf(id), `${promiseOf(id)}.data`]
  const work = ['curation', 'curation.data', 'publication', `curation/${id}-c2-f`].map((path) => `${policy}/${path}`)
  const others = [`/practice/sources/${id}`, `/practice/history/policies/${id}`, `/practice/trace/commitments/${id}-2`]
  const api = [policy, promiseOf(id), `/practice/findings/${id}-c2-f`].map((path) => `/api/v1${path}`)
  const lists = ['/practice', '/practice/commitments?policy=x', `/practice/search?q=${encodeURIComponent(en)}`]
  const tables = ['policies.json', 'sources.csv', 'commitments.json', 'clauses.json'].map(
    (t) => `/api/v1/practice/${t}`,
  )
  const answers = [...own, ...work, ...others, ...api, '/practice/curation'].map(async (path) => {
    const { status } = await asPublic(path)
    return status === 200 ? [path] : []
  })
  const mentions = [...lists, ...tables].map(async (path) => {
    const body = (await asPublic(path)).body.replaceAll(new URLSearchParams({ q: en }).toString(), '')
    return body.includes(`${id}-`) || body.includes(`/policies/${id}`) || body.includes(`"${id}"`) ? [path] : []
  })
  return (await Promise.all([...answers, ...mentions])).flat()
}

test('A dropped file is kept, decided clause by clause, published after a page that says what that means, and withdrawn', async () => {
  const job = new URL(await xrayOf(site.address)).pathname
  await open(job)
  await page.getByLabel('Workspace').selectOption('practice')
  await page.getByRole('button', { name: 'Say what it is' }).click()
  await page.getByLabel('Title in English').fill('Pump Plan')
  await page.getByLabel('Id in addresses').fill('pump-plan')
  await page.locator('select[name=issuer]').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Keep it', exact: true }).click()

  expect(await page.locator('h1').innerText()).toMatch(/^0 of \d decided$/)
  await page.locator('#pump-plan-c2').getByRole('button', { name: 'Accept' }).click()
  expect(await page.locator('h1').innerText()).toMatch(/^1 of \d decided$/)
  expect(page.url()).toContain('#pump-plan-c3')
  expect(await page.locator('#pump-plan-c3').innerText()).toContain('Clause 2: accepted.')

  await page.locator('#pump-plan-c3 select').selectOption('past')
  await page.locator('#pump-plan-c3').getByRole('button', { name: 'Reject' }).click()
  expect(await page.locator('#pump-plan-c3').innerText()).toContain('tells what was done')
  await open(`/ur${policyOf('pump-plan')}/curation`)
  expect(await page.locator('#pump-plan-c3').innerText()).toContain('ہو چکے کام کا ذکر ہے')

  await open(policyOf('pump-plan'))
  await page.getByRole('link', { name: 'Publish it' }).click()
  expect(await page.locator('#affected').innerText()).toContain(promise)
  await page.getByLabel('Why, for the record').fill('The ministry has published it.')
  await page.getByRole('button', { name: 'Publish it' }).click()
  expect(await page.locator('main').innerText()).toContain('The public sees this policy')
  const shown = [policyOf('pump-plan'), promiseOf('pump-plan'), '/practice/sources/pump-plan']
  for (const path of [...shown, `/ur${shown[0]}`, `/api/v1${shown[1]}`]) {
    expect([path, (await asPublic(path)).status]).toEqual([path, 200])
  }
  expect((await asPublic('/practice')).body).toContain('Pump Plan')
  expect((await ask(site.address + policyOf('pump-plan'))).body).not.toContain('Not public')

  await open(`${policyOf('pump-plan')}/publication`)
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  expect(await foundByPublic('pump-plan', 'Pump Plan')).toEqual([])
  expect((await ask(site.address + policyOf('pump-plan'))).body).toContain('Not public')
})

describe('a policy that is not public', () => {
  test('is shown to its operator, marked so; is kept in no cache; and is there for nobody else, before and after', async () => {
    await keep('well-plan', 'Well Plan')
    const policy = policyOf('well-plan')
    expect(await foundByPublic('well-plan', 'Well Plan')).toEqual([])
    for (const path of [policy, `${policy}.data`, `${policy}/xray`, promiseOf('well-plan')]) {
      const { status, headers } = await ask(site.address + path)
      expect([path, status, headers['cache-control'], headers.etag]).toEqual([path, 200, 'no-store', undefined])
    }
    expect((await ask(site.address + policy)).body).toContain('Not public')
    expect((await ask(`${site.address}/ur${policy}`)).body).toContain('عوام کے لیے نہیں')
    expect(await foundByPublic('well-plan', 'Well Plan')).toEqual([])
  })

  test('is published by no page of another site, at no other name, and not by a plan that nobody has seen', async () => {
    await keep('dam-plan', 'Dam Plan')
    const form = { act: 'publish', seen: '0'.repeat(64) }
    const publication = `${site.address}${policyOf('dam-plan')}/publication`
    const head = await site.server.site.ledger.head('practice')
    expect((await ask(publication, { origin: 'https://elsewhere.example' }, form)).status).toBe(403)
    expect((await ask(publication, { host: 'paimana.example' }, form)).status).toBe(403)
    expect((await ask(publication, {}, form)).status).toBe(409)
    expect((await ask(publication, {}, { ...form, act: 'burn' })).status).toBe(422)
    expect(await site.server.site.ledger.head('practice')).toEqual(head)
  })

  test.each(['', '/ur'])(
    'has pages on which axe finds nothing and which no phone scrolls sideways (%s)',
    async (locale) => {
      const id = `canal-plan${locale.replace('/', '-')}`
      await keep(id, 'Canal Plan')
      const seen = await (await browser().newContext()).newPage()
      const policy = policyOf(id)
      for (const path of [policy, promiseOf(id), `${policy}/curation`, `${policy}/publication`, '/practice/curation']) {
        await seen.goto(site.address + locale + path)
        expect([path, await axeFindings(seen), await overhangs(seen, [360, 320])]).toEqual([path, [], []])
      }
      await seen.context().close()
    },
  )
})
