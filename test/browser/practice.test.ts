/** A newcomer signs in as each of the invented people and finds something on every page. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderStore } from '#src/evidence/storage/folder-store.ts'
import { practicePeople } from '#src/identity/practice-people.ts'
import { workKinds } from '#src/ledger/kinds.ts'
import { workOfPeople } from '#src/publishing/practice/work-of-people.ts'
import { findingsAt } from './member-visit.ts'
import { cookiesOf, startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()
let folder = ''
const cookies = new Map<string, string>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paimana-practice-'))
  const { ledger } = site.server.site
  const { people, password } = await practicePeople(ledger, 'practice')
  const files = folderStore(folder, () => 0)
  await workOfPeople({ ledger, files }, { workspace: 'practice', today: '2026-11-21' }, people)
  for (const { mail } of people) {
    cookies.set(mail.split('@')[0] ?? '', cookiesOf(await site.send('/sign-in', { mail, password })))
  }
})
afterAll(() => rm(folder, { recursive: true }))

const shared = ['/practice/work', '/practice/meetings', '/practice/questions']
const pages: Record<string, string[]> = {
  ayesha: [
    ...shared,
    '/practice/roadmaps',
    '/practice/rounds',
    '/practice/requests',
    '/practice/notes',
    '/practice/papers',
  ],
  bilal: [
    ...shared,
    '/practice/roadmaps',
    '/practice/rounds',
    '/practice/requests',
    '/practice/notes',
    '/practice/papers',
  ],
  maryam: ['/practice/work'],
  yusuf: ['/practice/work', '/practice/questions', '/practice/notes'],
  amina: ['/practice/people'],
}

test.each(Object.entries(pages))('%s finds something on every page, in both languages', async (name, paths) => {
  for (const path of paths) {
    const html = await site.page(path, cookies.get(name))
    expect([path, html.includes('class="empty"')]).toEqual([path, false])
    expect(await findingsAt(browser(), site, path, cookies.get(name) ?? '')).toEqual([])
  }
})

test('a program is given the work with its revisions, and never an account', async () => {
  const { ledger } = site.server.site
  const accounts = await ledger.accounts((db) => db.selectFrom('accounts').select('id').execute())
  for (const name of ['ayesha', 'bilal', 'yusuf']) {
    const cookie = cookies.get(name) ?? ''
    const found = new Map<string, number>()
    for (const kind of workKinds.filter((one) => one !== 'uploads')) {
      const answer = await fetch(`${site.address}/api/v1/practice/desk/${kind}`, { headers: { cookie } })
      const body = await answer.text()
      expect([kind, answer.status]).toEqual([kind, 200])
      for (const { id } of accounts) expect(body).not.toContain(id)
      for (const item of JSON.parse(body).items) expect(item.revision).toBeGreaterThan(0)
      found.set(kind, JSON.parse(body).items.length)
    }
    if (name !== 'yusuf')
      for (const kind of ['roadmaps', 'reports', 'requests'] as const) expect(found.get(kind)).toBeGreaterThan(0)
  }
})

test('a report under way is open to its agency, with what is unusual in it', async () => {
  const report = '/practice/rounds/2026-10-01-2026-10-31'
  const own = /href="(\/practice\/rounds\/2026-10-01-2026-10-31\/[\w-]+)"/.exec(
    await site.page(report, cookies.get('ayesha')),
  )
  const path = own?.[1] ?? 'no report'
  const html = await site.page(path, cookies.get('ayesha'))
  expect(html).toContain('far from the last value')
  expect(await findingsAt(browser(), site, path, cookies.get('ayesha') ?? '')).toEqual([])
})
