import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Ledger } from '#src/ledger/ledger.ts'
import { putMany } from '#src/ledger/records.ts'
import { readWorkspaceFolder } from '#src/workspaces/disk.ts'
import { loadWorkspace } from '#src/workspaces/load-workspace.ts'
import { amina, bilal } from '#test/actors.ts'
import { createFindings } from '#test/curators.ts'
import { describeEngines } from '#test/engines.ts'
import { bytesOf, keepPlan, makeSarwan, planText, readHere } from '#test/water-plan.ts'
import { attachSource } from './attach-source.ts'
import { attachedPassages } from './attached-store.ts'
import { clauseHash } from './clause-hash.ts'

const attach = (ledger: Ledger, text: string, to = 'water-plan') =>
  attachSource(ledger, bilal, 'sarwan', to, bytesOf(text), 'plan.txt', readHere)

const lastEntry = (ledger: Ledger) =>
  ledger.read(amina, 'sarwan', ({ db }) =>
    db.selectFrom('audit_entries').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow(),
  )

describeEngines('attaching a source', (open) => {
  test('in another conversion recognises every clause and moves the passages to where they stand now', async () => {
    const ledger = await open()
    await keepPlan(ledger)
    const report = await attach(ledger, planText.replace('Rivers cross', 'RIVERS  cross'))
    expect(report).toMatchObject({ source: 'water-plan', clauses: 4, recognised: 4, notRecognised: [], stored: true })
    const [passage] = await ledger.read(amina, 'sarwan', (tx) => attachedPassages(tx, 'sarwan', ['water-plan-c3'], 0))
    expect(passage?.passage).toMatch(/^RIVERS/)
  })

  test('puts the fingerprint and the counts on record, and no word of the text', async () => {
    const ledger = await open()
    await keepPlan(ledger)
    const { sha256 } = await attach(ledger, `${planText}\n`)
    const { action, actor, subject, change } = await lastEntry(ledger)
    expect({ action, actor, subject }).toEqual({ action: 'attach', actor: 'bilal', subject: 'water-plan' })
    expect(change).toEqual({ sha256, clauses: 4, recognised: 4 })
  })

  test('a second time with the same bytes changes nothing', async () => {
    const ledger = await open()
    await keepPlan(ledger)
    const head = await ledger.head('sarwan')
    expect(await attach(ledger, planText)).toMatchObject({ recognised: 4, stored: false })
    expect(await ledger.head('sarwan')).toEqual(head)
  })

  test('names the clauses that it does not recognise', async () => {
    const ledger = await open()
    await keepPlan(ledger)
    const report = await attach(ledger, planText.replace('four districts', 'five districts'), 'water-plan')
    expect(report).toMatchObject({ recognised: 3, notRecognised: ['3'], stored: true })
  })

  test('in which nothing is recognised is not stored', async () => {
    const ledger = await open()
    await keepPlan(ledger)
    const head = await ledger.head('sarwan')
    const report = await attach(ledger, 'Another document\n\n1. It has nothing to do with water.\n')
    expect(report).toMatchObject({ recognised: 0, stored: false })
    expect(await ledger.head('sarwan')).toEqual(head)
  })

  test('to a policy that is not there says which have a text', async () => {
    const ledger = await open()
    await keepPlan(ledger)
    await expect(attach(ledger, planText, 'waterplan')).rejects.toThrow('water-plan')
  })
})

describeEngines('proposals for clauses that are recorded already', (open) => {
  const inOrder = ['Wells shall be listed.', 'Rivers shall be measured within 30 days.', 'Rivers are long.']
  const document = `The River Act\n\n${inOrder.map((text, i) => `${i + 1}. ${text}`).join('\n\n')}\n`

  async function withRecordedAct(): Promise<Ledger> {
    const ledger = await open()
    await makeSarwan(ledger)
    const record = (data: { id: string }) => ({ id: data.id, label: 'TLP:CLEAR' as const, data })
    const words = { title: { en: 'River Act' }, summary: { en: 'Invented.' } }
    await ledger.write(amina, 'sarwan', async (tx) => {
      const source = { id: 'act', title: words.title, kind: 'policy-text', authors: [], language: 'en' }
      await putMany(tx, 'sources', [record({ ...source, ...{ terms: { en: 'CC0-1.0' } } })])
      await putMany(tx, 'policies', [
        record({ id: 'act', ...words, ...{ kind: 'law', issuer: 'ministry', binds: true } }),
      ])
      await putMany(tx, 'versions', [record({ id: 'act-en', ...{ policy: 'act', source: 'act', language: 'en' } })])
      const clauses = inOrder.map((text, i) => ({
        ...{ id: `act-c${i + 1}`, source: 'act', number: String(i + 1), path: [], kind: 'clause', order: i + 1 },
        hash: clauseHash(text),
      }))
      await putMany(tx, 'clauses', clauses.map(record))
      const promise = {
        policy: 'act',
        kind: 'commitment',
        title: { en: 'List the wells' },
        clauses: ['act-c1'],
        owners: [],
      }
      const names = { deadline: null, target: null, money: null, verification: null }
      await putMany(tx, 'commitments', [record({ id: 'act-1', ...promise, ...{ approach: 'none', names } })])
    })
    return ledger
  }

  test('show what is a commitment already as accepted, and wait for a decision on the rest', async () => {
    const ledger = await withRecordedAct()
    const { reading } = await attachSource(ledger, bilal, 'sarwan', 'act', bytesOf(document), 'act.txt', readHere)
    const count = await createFindings(ledger, bilal, 'sarwan', 'act', reading)
    expect(count).toEqual({ proposed: 2, standing: 1, before: 0, notRecognised: 0 })
    const again = await createFindings(ledger, bilal, 'sarwan', 'act', reading)
    expect(again).toEqual({ proposed: 0, standing: 0, before: 3, notRecognised: 0 })
  })
})

const testData = process.env.PAIMANA_TEST_DATA
const seeds = [
  { source: 'nisp-2014', file: '000_96094071648c7ebd.txt', clauses: 64 },
  { source: 'ali-amin-2023', file: '001_94503a67545a78db.txt' },
  { source: 'pips-2017', file: '002_7dcadca72950c8ea.txt' },
  { source: 'pips-2022', file: '003_d50894c1e4db3eca.txt' },
  { source: 'nioc-2019', file: '004_e81b49f7db67ade9.txt' },
]

describeEngines('the documents of the shipped workspace', (open) => {
  test.skipIf(!testData)('are recognised clause by clause (needs PAIMANA_TEST_DATA)', async () => {
    const ledger = await open()
    const folder = join(import.meta.dirname, '..', '..', '..', 'workspaces', 'pakistan')
    await loadWorkspace(ledger, amina, await readWorkspaceFolder(folder))
    for (const { source, file, clauses } of seeds) {
      const bytes = readFileSync(join(testData ?? '', 'seeds', file))
      const report = await attachSource(ledger, amina, 'pakistan', source, bytes, file, readHere)
      expect(report.notRecognised).toEqual([])
      expect(report.recognised).toBe(clauses ?? report.clauses)
      if (source !== 'nisp-2014') continue
      const count = await createFindings(ledger, amina, 'pakistan', source, report.reading)
      expect(count.proposed + count.standing).toBe(64)
    }
  })
})
