import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dutiesOf } from '#src/coordination/duties.ts'
import { folderStore } from '#src/evidence/storage/folder-store.ts'
import { accountByMail } from '#src/identity/account-store.ts'
import { grantsOf } from '#src/identity/grant-store.ts'
import { type PracticePerson, practicePeople } from '#src/identity/practice-people.ts'
import { visitorOf } from '#src/identity/visitor.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { auditLines, auditVerify } from '#src/ledger/audit-file.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { loadWorkspace } from '#src/workspaces/load-workspace.ts'
import { generatePractice } from '#src/workspaces/practice/generate.ts'
import { writeFolder } from '#src/workspaces/write-folder.ts'
import { describeEngines } from '#test/engines.ts'
import { lastMonths } from './rounds.ts'
import { workOfPeople } from './work-of-people.ts'

const at = { workspace: 'practice', today: '2026-11-21' }
const operator = unrestricted('operator')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paimana-practice-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function worked(open: () => Promise<Ledger>) {
  const ledger = await open()
  await loadWorkspace(ledger, operator, writeFolder(generatePractice(1, 1)))
  const { people } = await practicePeople(ledger, at.workspace)
  const world = { ledger, files: folderStore(folder, () => 0) }
  expect(await workOfPeople(world, at, people)).toBe(true)
  return { ...world, people }
}

async function dutiesOfPerson(ledger: Ledger, person: PracticePerson | undefined): Promise<string[]> {
  const mail = person?.mail ?? ''
  const grants = await ledger.accounts(async (db) => grantsOf(db, (await accountByMail(db, mail))?.id ?? ''))
  const visitor = visitorOf(grants, at.workspace)
  const [grant] = grants
  if (!grant) throw new Error(`${mail} was given nothing`)
  const duties = await ledger.read(visitor, at.workspace, (tx) => dutiesOf(tx, grant, at.today))
  return duties.map(({ sort }) => sort.replace('work.duty.', ''))
}

const count = (ledger: Ledger, table: 'roadmaps' | 'reports' | 'meetings' | 'requests', key: string) =>
  ledger.read(operator, at.workspace, async ({ db }) => {
    const rows = await db.selectFrom(table).select('data').where('workspace', '=', at.workspace).execute()
    return rows.map(({ data }) => String((data as unknown as Record<string, unknown>)[key])).sort()
  })

describeEngines('The invented people', (open) => {
  test('have done something of every kind, and something waits for each of them', async () => {
    const { ledger, people } = await worked(open)
    expect(await count(ledger, 'roadmaps', 'state')).toEqual(['accepted', 'asked', 'draft', 'returned', 'submitted'])
    expect(await count(ledger, 'reports', 'state')).toEqual(['approved', 'draft', 'published', 'ready'])
    expect(await count(ledger, 'meetings', 'state')).toEqual(['held', 'planned'])
    expect(await count(ledger, 'requests', 'state')).toEqual(['accepted', 'answered', 'asked', 'asked'])
    const waits = (name: string) =>
      dutiesOfPerson(
        ledger,
        people.find(({ mail }) => mail.startsWith(name)),
      )
    const own = [
      'request',
      'decision',
      'question',
      'meeting',
      'roadmapReturned',
      'reportDue',
      'verdictReply',
      'comment',
    ]
    expect(await waits('ayesha')).toEqual(expect.arrayContaining(own))
    expect(await waits('kamran')).toEqual(
      expect.arrayContaining(['request', 'meeting', 'roadmapAsked', 'section', 'note']),
    )
    const checked = ['questionRelease', 'roadmapSubmitted', 'reportReady', 'requestAnswered', 'decisionReported']
    expect(await waits('bilal')).toEqual(expect.arrayContaining([...checked, 'evidenceGrade', 'verdictPublish']))
    expect(await waits('yusuf')).toEqual(['note'])
    expect(await waits('maryam')).toEqual(expect.arrayContaining(['evidenceGrade', 'verdictPublish']))
  })

  test('are in the log as whoever they are, and the log holds', async () => {
    const { ledger, people } = await worked(open)
    expect(await auditVerify(ledger, at.workspace)).toMatchObject({ ok: true })
    const actors = new Set<string>()
    for await (const line of auditLines(ledger, at.workspace)) {
      const entry = JSON.parse(line)
      if (entry.kind === 'reports' || entry.kind === 'questions' || entry.kind === 'assessments')
        actors.add(entry.actor)
    }
    const accounts = await ledger.accounts(async (db) => {
      const rows = await Promise.all(people.map(({ mail }) => accountByMail(db, mail)))
      return rows.flatMap((row) => row?.id ?? [])
    })
    expect(accounts.filter((id) => actors.has(id)).length).toBe(people.length - 1)
  })

  test('work once, however often their passphrase is renewed', async () => {
    const { people, ...world } = await worked(open)
    expect(await workOfPeople(world, at, people)).toBe(false)
  })
})

test('the last two whole months are told from the day, over the turn of the year too', () => {
  expect(lastMonths('2026-11-21')).toEqual([
    { from: '2026-09-01', to: '2026-09-30' },
    { from: '2026-10-01', to: '2026-10-31' },
  ])
  expect(lastMonths('2027-01-01')).toEqual([
    { from: '2026-11-01', to: '2026-11-30' },
    { from: '2026-12-01', to: '2026-12-31' },
  ])
})
