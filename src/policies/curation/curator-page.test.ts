import { expect, test } from 'vitest'
import type { Visitor } from '#src/identity/visitor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { ProblemError } from '#src/publishing/problem.ts'
import { Refusal } from '#src/publishing/refusal.ts'
import { refused } from '#src/publishing/refused-form.ts'
import { Site } from '#src/publishing/site.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { keepPlan, readHere } from '#test/water-plan.ts'
import { ReadingJobs } from '../reading/reading-jobs.ts'
import { curatorPage } from './curator-page.ts'

function pageOf(ledger: Ledger, writable: boolean, address: string, headers: Record<string, string> = {}) {
  const readings = new ReadingJobs({ read: readHere, now: () => 0 })
  const site = new Site({ ledger, readings, today: () => '2027-01-01', writable, describeApi: () => ({}) })
  return curatorPage({
    request: new Request(address, { headers }),
    params: { workspace: 'sarwan' },
    context: { get: () => site },
  })
}

const loopback = 'http://127.0.0.1:8040/sarwan/policies/water-plan/curation'

describeEngines('a page of curation, for the operator,', (open) => {
  const withPlan = async () => {
    const ledger = await open()
    await keepPlan(ledger)
    return ledger
  }

  test('shows what is labelled TLP:AMBER+STRICT, and says that nothing is withheld', async () => {
    const { published, frame } = await pageOf(await withPlan(), true, loopback)
    expect([...published.records.policies.keys()]).toEqual(['water-plan'])
    expect(frame.withheld).toBe(0)
  })

  test('is refused on a site that others can reach', async () => {
    await expect(pageOf(await withPlan(), false, loopback)).rejects.toMatchObject({ init: { status: 403 } })
  })

  test('is refused at a name that is not this machine’s, so that no foreign page can read it', async () => {
    const ledger = await withPlan()
    await expect(pageOf(ledger, true, 'http://paimana.example/sarwan')).rejects.toMatchObject({ init: { status: 403 } })
    const foreign = { 'sec-fetch-site': 'cross-site' }
    await expect(pageOf(ledger, true, loopback, foreign)).rejects.toMatchObject({ init: { status: 403 } })
  })

  test('is missing where the workspace is', async () => {
    const ledger = await open()
    await expect(pageOf(ledger, true, loopback)).rejects.toMatchObject({ init: { status: 404 } })
  })
})

describeEngines('a page of curation, for somebody who has signed in,', (open) => {
  const asked = async (who: (people: Colleagues) => Visitor, { writable = false, at = workspace } = {}) => {
    const people = await colleagues(open)
    const { ledger } = people.desk
    const readings = new ReadingJobs({ read: readHere, now: () => 0 })
    const site = new Site({ ledger, readings, today: () => '2027-01-01', writable })
    const { grant } = who(people)
    site.personOf = async () => ({ grants: grant ? [grant] : [] })
    const request = new Request(`https://paimana.example/${at}/curation`)
    return curatorPage({ request, params: { workspace: at }, context: { get: () => site } })
  }

  test('is the secretariat’s own wherever the site listens, with no more than it may see', async () => {
    const { by, published, frame } = await asked(({ bilal }) => bilal)
    expect([by?.role, frame.role, published.reader.clearance]).toEqual([
      'secretariat',
      'secretariat',
      'TLP:AMBER+STRICT',
    ])
  })

  test('is nobody else’s, not even on the machine that the site runs on', async () => {
    const others = ['amina', 'ayesha', 'maryam', 'yusuf'] as const
    for (const name of others) {
      const page = asked((people) => people[name], { writable: true })
      await expect(page, name).rejects.toMatchObject({ init: { status: 403 } })
    }
    const stranger = asked(({ bilal }) => ({ ...bilal, grant: undefined }), { writable: true })
    await expect(stranger).rejects.toMatchObject({ init: { status: 403 } })
    const elsewhere = asked(({ bilal }) => bilal, { at: 'elsewhere', writable: true })
    await expect(elsewhere).rejects.toMatchObject({ init: { status: 403 } })
  })
})

test('A refused form comes back with its faults and everything that was entered', () => {
  const form = new FormData()
  form.append('owners', 'minister')
  form.append('owners', 'engineer')
  const answer = refused(new Refusal(422, [{ key: 'curation.error.title', field: 'title' }]), form)
  expect(answer.init?.status).toBe(422)
  expect(answer.data).toMatchObject({ faults: [{ field: 'title' }], values: { owners: ['minister', 'engineer'] } })
})

test('An error that is no refusal is thrown on', () => {
  expect(() => refused(new Error('the disk is full'), new FormData())).toThrow('the disk is full')
})

test('A refusal is a problem, and a problem of another room is no refusal', () => {
  expect(new Refusal(422, [{ key: 'curation.error.title' }])).toBeInstanceOf(ProblemError)
  expect(new Refusal(422, [{ key: 'curation.error.title' }])).toBeInstanceOf(Refusal)
  expect(() => refused(new ProblemError(404, 'not-found', 'Nothing here'), new FormData())).toThrow('Nothing here')
})
