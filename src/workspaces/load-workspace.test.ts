import { expect, test } from 'vitest'
import { thePublic } from '#src/ledger/actor.ts'
import { auditVerify } from '#src/ledger/audit-file.ts'
import { publish } from '#src/publishing/door.ts'
import { find } from '#src/publishing/find.ts'
import { historyOf } from '#src/publishing/history-store.ts'
import { Site } from '#src/publishing/site.ts'
import { makeRelease } from '#src/results/make-release.ts'
import { verifyRelease } from '#src/results/release.ts'
import { withheldSince } from '#src/results/withheld-since.ts'
import { amina, ayesha, bilal } from '#test/actors.ts'
import { describeEngines } from '#test/engines.ts'
import type { FolderFile } from './folder.ts'
import { loadWorkspace } from './load-workspace.ts'
import { generatePractice } from './practice/generate.ts'
import { readSnapshot } from './read-snapshot.ts'
import { writeFolder } from './write-folder.ts'

/** The invented country without what hangs on its promises: enough to load, quick to load often. */
function small() {
  const snapshot = generatePractice(1, 1)
  for (const kind of [
    'observations',
    'indicators',
    'results',
    'milestones',
    'actions',
    'assessments',
    'replies',
    'transactions',
    'budget_lines',
    'impact_evaluations',
  ] as const) {
    snapshot.holdings[kind].clear()
  }
  return snapshot
}

const files = (): FolderFile[] => writeFolder(small())
const edited = (from: string, to: string): FolderFile[] =>
  files().map((file) => (file.path === 'themes.yaml' ? { ...file, text: file.text.replace(from, to) } : file))
const site = (ledger: ConstructorParameters<typeof Site>[0]['ledger']) =>
  new Site({ ledger, today: () => '2026-11-21', writable: true, readings: undefined as never })

describeEngines('a workspace in the ledger', (open) => {
  test('is loaded once: a second load changes nothing and adds nothing to the log', async () => {
    const ledger = await open()
    const first = await loadWorkspace(ledger, ayesha, files())
    const head = await ledger.head('practice')
    const second = await loadWorkspace(ledger, ayesha, files())
    expect(first.created).toBeGreaterThan(200)
    expect([second.created, second.changed, second.unchanged]).toEqual([0, 0, first.created])
    expect(await ledger.head('practice')).toEqual(head)
  })

  test('takes over what a changed file says, and records who changed what', async () => {
    const ledger = await open()
    await loadWorkspace(ledger, ayesha, files())
    const report = await loadWorkspace(ledger, bilal, edited('en: Schools', 'en: Schooling'))
    expect([report.created, report.changed]).toEqual([0, 1])
    const [newest] = await ledger.read(amina, 'practice', (tx) => historyOf(tx, 'themes', 'schools'))
    expect([newest?.actor, newest?.action]).toEqual(['bilal', 'change'])
    expect(await auditVerify(ledger, 'practice')).toMatchObject({ ok: true })
  })

  test('leaves nothing behind of a folder with one wrong line', async () => {
    const ledger = await open()
    await loadWorkspace(ledger, ayesha, files())
    const head = await ledger.head('practice')
    await expect(loadWorkspace(ledger, bilal, edited('order: 1', 'order: first'))).rejects.toThrow(/themes\.yaml:\d+/)
    expect(await ledger.head('practice')).toEqual(head)
  })

  test('written back is the same files, byte for byte', async () => {
    const ledger = await open()
    await loadWorkspace(ledger, ayesha, files())
    expect(writeFolder(await readSnapshot(ledger, amina, 'practice'))).toEqual(files())
  })

  test('brought up to the head by its changes equals the workspace read whole', async () => {
    const ledger = await open()
    await loadWorkspace(ledger, ayesha, files())
    const before = await readSnapshot(ledger, amina, 'practice')
    await loadWorkspace(ledger, ayesha, edited('en: Schools', 'en: Schooling'))
    const after = await readSnapshot(ledger, amina, 'practice', before)
    expect(after.holdings.themes.get('schools')?.data.title.en).toBe('Schooling')
    expect(before.holdings.themes.get('schools')?.data.title.en).toBe('Schools')
    expect(after).toEqual(await readSnapshot(ledger, amina, 'practice'))
  })

  test('shows a change to the public at once', async () => {
    const ledger = await open()
    await loadWorkspace(ledger, ayesha, files())
    const shown = site(ledger)
    expect((await shown.published('practice'))?.records.themes.get('schools')?.title.en).toBe('Schools')
    await loadWorkspace(ledger, ayesha, edited('en: Schools', 'en: Schooling'))
    expect((await shown.published('practice'))?.records.themes.get('schools')?.title.en).toBe('Schooling')
    expect(await shown.published('nowhere')).toBeUndefined()
  })

  test('takes what is labelled more strictly out of the public copy at once, and counts it', async () => {
    const ledger = await open()
    await loadWorkspace(ledger, ayesha, files())
    const shown = site(ledger)
    expect((await shown.published('practice'))?.records.organisations.has('river-police')).toBe(true)
    const snapshot = small()
    const secret = snapshot.holdings.organisations.get('river-police')
    if (secret) secret.label = 'TLP:AMBER'
    await loadWorkspace(ledger, ayesha, writeFolder(snapshot))
    const published = await shown.published('practice')
    expect(published?.records.organisations.has('river-police')).toBe(false)
    expect(published?.withheld.organisations).toBe(1)
    expect((await shown.published('practice', amina))?.records.organisations.has('river-police')).toBe(true)
  })

  test('is frozen as numbered releases that compute again to the same bytes', async () => {
    const ledger = await open()
    await loadWorkspace(ledger, ayesha, files())
    const one = await makeRelease(ledger, ayesha, 'practice', () => '2026-11-21')
    const two = await makeRelease(ledger, ayesha, 'practice', () => '2026-11-22')
    expect([one.number, two.number]).toEqual([1, 2])
    expect(verifyRelease(two.body).checks.every((check) => check.ok)).toBe(true)
  })

  test('tells of a release what it holds and may no longer leave, and what was only taken away not with it', async () => {
    const ledger = await open()
    await loadWorkspace(ledger, ayesha, files())
    const { release } = verifyRelease((await makeRelease(ledger, ayesha, 'practice', () => '2026-11-21')).body)
    const snapshot = small()
    const [gone, raised] = [...snapshot.holdings.claims.keys()]
    const held = snapshot.holdings.claims.get(raised ?? '')
    if (!release || !gone || !raised || !held) throw new Error('There are no two claims')
    held.label = 'TLP:RED'
    snapshot.holdings.claims.delete(gone)
    await loadWorkspace(ledger, ayesha, writeFolder(snapshot))
    const published = await site(ledger).published('practice')
    if (!published) throw new Error('There is no workspace')
    const withheld = await ledger.read(thePublic, 'practice', (tx) => withheldSince(tx, release, published))
    expect(withheld).toEqual(new Map([['claims', new Set([raised])]]))
  })
})

describeEngines('the search', (open) => {
  const searched = async () => {
    const ledger = await open()
    const snapshot = small()
    const secret = snapshot.holdings.organisations.get('river-police')
    if (secret) secret.label = 'TLP:AMBER'
    await loadWorkspace(ledger, ayesha, writeFolder(snapshot))
    const published = publish(await readSnapshot(ledger, amina, 'practice'), thePublic)
    const here = site(ledger)
    return async (question: string) => (await find(here, published, question)).map((hit) => `${hit.kind}/${hit.id}`)
  }

  test('finds what is spelled otherwise, in both scripts', async () => {
    const foundIn = await searched()
    expect(await foundIn('Lantern Insitute')).toContain('organisations/lantern-institute')
    expect(await foundIn('فانوس انسٹيٹيوٹ')).toContain('organisations/lantern-institute')
    expect(await foundIn('وزارت داخلہ')).toContain('organisations/ministry-interior')
  })

  test('does not find what a label withholds, nor anything for nothing', async () => {
    const foundIn = await searched()
    expect(await foundIn('River Police')).not.toContain('organisations/river-police')
    expect(await foundIn('   ')).toEqual([])
    expect(await foundIn("%_\\ \0 ' ; drop table")).toBeInstanceOf(Array)
  })
})
