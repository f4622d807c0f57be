import { beforeAll, describe, expect, test } from 'vitest'
import { unrestricted } from '#src/ledger/actor.ts'
import { all, byIds, putMany } from '#src/ledger/records.ts'
import { ask } from './ask.ts'
import { startSite } from './site.ts'

const site = startSite()
/** Listens beyond this machine, as far as it knows. */
const open = startSite({ host: '0.0.0.0' })

const decision = { finding: '', verdict: 'accept', revision: '' }
const curation = '/practice/policies/water-plan/curation'

beforeAll(async () => {
  const [finding] = await site.server.site.ledger.read(unrestricted('operator'), 'practice', (tx) =>
    all(tx, 'findings'),
  )
  Object.assign(decision, { finding: finding?.id, revision: String(finding?.revision) })
})

/** A form as a browser sends it, with heads that fetch would not let anybody choose. */
async function send(address: string, headers: Record<string, string>): Promise<number> {
  return (await ask(address + curation, headers, decision)).status
}

const head = () => site.server.site.ledger.head('practice')

describe('a decision is refused', () => {
  test('from a page of another site', async () => {
    const before = await head()
    expect(await send(site.address, { origin: 'https://elsewhere.example' })).toBe(403)
    expect(await head()).toEqual(before)
  })

  test('for a name that is not of this machine', async () => {
    const before = await head()
    expect(await send(site.address, { host: 'paimana.example' })).toBe(403)
    expect(await head()).toEqual(before)
  })

  test('by a site that listens beyond this machine', async () => {
    const before = await open.server.site.ledger.head('practice')
    const address = open.address.replace('0.0.0.0', '127.0.0.1')
    expect(await send(address, {})).toBe(403)
    expect(await open.server.site.ledger.head('practice')).toEqual(before)
  })
})

test('a site that listens beyond this machine offers no curation', async () => {
  const address = open.address.replace('0.0.0.0', '127.0.0.1')
  expect((await fetch(`${address}${curation}`)).status).toBe(403)
  expect((await fetch(`${address}/practice`)).status).toBe(200)
})

test('a decision from this machine is taken, and stands in the chain', async () => {
  const before = await head()
  expect(await send(site.address, { origin: site.address })).toBe(303)
  expect((await head())?.seq).toBeGreaterThan(before?.seq ?? 0)
})

test('a page shows a change right after it was written', async () => {
  const { ledger } = site.server.site
  const path = '/practice/commitments/courts-plan-1'
  const shown = async () => (await fetch(site.address + path)).text()
  expect(await shown()).not.toContain('Every witness is met at the door')
  await ledger.write(unrestricted('operator'), 'practice', async (tx) => {
    const [record] = await byIds(tx, 'commitments', ['courts-plan-1'])
    if (!record) throw new Error('There is no commitment courts-plan-1')
    const data = { ...record.data, title: { en: 'Every witness is met at the door' } }
    await putMany(tx, 'commitments', [{ id: record.id, label: record.label, data }])
  })
  expect(await shown()).toContain('Every witness is met at the door')
  const { title } = await (await fetch(`${site.address}/api/v1${path}`)).json()
  expect(title.en).toBe('Every witness is met at the door')
})

test('what a page does not take is refused in words for people, not for programmers', async () => {
  const answer = await fetch(`${site.address}/practice`, { method: 'PUT' })
  const page = await answer.text()
  expect([answer.status, page.includes('This request cannot be answered')]).toEqual([405, true])
  expect(page).not.toMatch(/action|route/i)
})
