import { expect, test } from 'vitest'
import type { Ledger } from '#src/ledger/ledger.ts'
import { Site } from '#src/publishing/site.ts'
import { amina, bilal } from '#test/actors.ts'
import { acceptFinding } from '#test/curators.ts'
import { describeEngines } from '#test/engines.ts'
import { draftOf, keepPlan, readHere } from '#test/water-plan.ts'
import { ReadingJobs } from '../reading/reading-jobs.ts'
import { changeLabels, fingerprint, plannedLabels } from './change-labels.ts'
import { answerOf, asLoaderSays, loadOpenPage } from './open-page.ts'

const loopback = 'http://127.0.0.1:8040/sarwan/policies/water-plan'

interface Asked {
  writable?: boolean
  address?: string
  headers?: Record<string, string>
}

function siteOf(ledger: Ledger, writable: boolean): Site {
  return new Site({
    ledger,
    readings: new ReadingJobs({ read: readHere, now: () => 0 }),
    today: () => '2027-01-01',
    writable,
  })
}

function ask(site: Site, { address = loopback, headers = {} }: Asked = {}) {
  const request = new Request(address, { headers })
  return loadOpenPage(
    { request, params: { workspace: 'sarwan' }, context: { get: () => site } },
    'policies',
    'water-plan',
  )
}

async function publishPlan(ledger: Ledger): Promise<void> {
  const plan = { kind: 'policies', id: 'water-plan' } as const
  const seen = fingerprint(await plannedLabels(ledger, amina, 'sarwan', plan, 'publish'))
  await ledger.write(amina, 'sarwan', (tx) => changeLabels(tx, { subject: plan, act: 'publish', seen }))
}

describeEngines('the page of a policy that is not public', (open) => {
  const withPlan = async () => {
    const ledger = await open()
    await keepPlan(ledger)
    const first = { workspace: 'sarwan', finding: 'water-plan-c1-f' }
    await acceptFinding(ledger, bilal, { ...first, draft: draftOf('Repair') })
    return ledger
  }

  test('is shown to the operator, marked with its label, and may be kept by nobody', async () => {
    const page = await ask(siteOf(await withPlan(), true))
    expect(page.closed).toBe('TLP:AMBER+STRICT')
    expect(page.published.records.commitments.has('water-plan-1')).toBe(true)
    const { init } = answerOf({ closed: page.closed })
    expect(asLoaderSays({ loaderHeaders: new Headers(init?.headers) })).toEqual({ 'cache-control': 'no-store' })
  })

  test.each<[string, Asked]>([
    ['on a site that others can reach', { writable: false }],
    ['at a name that is not this machine’s', { address: 'http://paimana.example/sarwan/policies/water-plan' }],
    ['to a page of another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['to a page of another port of this machine', { headers: { 'sec-fetch-site': 'same-site' } }],
  ])('is not shown %s', async (_, asked) => {
    const page = await ask(siteOf(await withPlan(), asked.writable ?? true), asked)
    expect(page.closed).toBeNull()
    expect(page.published.reader.clearance).toBe('TLP:CLEAR')
    expect(page.published.records.policies.has('water-plan')).toBe(false)
  })

  test('does not open to the public what the operator has just seen', async () => {
    const site = siteOf(await withPlan(), true)
    await ask(site)
    const page = await ask(site, { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(page.published.records.policies.has('water-plan')).toBe(false)
    expect((await site.published('sarwan'))?.records.policies.has('water-plan')).toBe(false)
  })

  test('is the public’s own page for the operator too once it is published, and may be kept', async () => {
    const ledger = await withPlan()
    await publishPlan(ledger)
    const page = await ask(siteOf(ledger, true))
    expect(page.closed).toBeNull()
    expect(page.published.reader.clearance).toBe('TLP:CLEAR')
    expect(answerOf({ closed: page.closed }).init).toBeNull()
    expect(asLoaderSays({ loaderHeaders: new Headers() })).toBeUndefined()
  })

  test('that does not exist is missing for the operator as for everybody', async () => {
    const ledger = await withPlan()
    const context = { get: () => siteOf(ledger, true) }
    const request = new Request(loopback)
    const page = await loadOpenPage({ request, params: { workspace: 'sarwan' }, context }, 'policies', 'air-plan')
    expect(page.closed).toBeNull()
    expect(page.published.records.policies.has('air-plan')).toBe(false)
  })
})
