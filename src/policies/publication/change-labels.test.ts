import { expect, test } from 'vitest'
import { type Label, unlabelled } from '#src/identity/labels.ts'
import { thePublic } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { all, byIds, putMany } from '#src/ledger/records.ts'
import { publish } from '#src/publishing/door.ts'
import { find } from '#src/publishing/find.ts'
import { Site } from '#src/publishing/site.ts'
import { makeRelease } from '#src/results/make-release.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { amina, bilal } from '#test/actors.ts'
import { acceptFinding, rejectFinding } from '#test/curators.ts'
import { describeEngines } from '#test/engines.ts'
import { draftOf, keepPlan, readHere } from '#test/water-plan.ts'
import { ReadingJobs } from '../reading/reading-jobs.ts'
import { changeLabels, fingerprint, plannedLabels } from './change-labels.ts'
import type { Act } from './label-plan.ts'

const plan = { kind: 'policies', id: 'water-plan' } as const
const first = { workspace: 'sarwan', finding: 'water-plan-c1-f' }
const fourth = { workspace: 'sarwan', finding: 'water-plan-c4-f' }

async function act(ledger: Ledger, what: Act, note?: string) {
  const seen = fingerprint(await plannedLabels(ledger, amina, 'sarwan', plan, what))
  return ledger.write(amina, 'sarwan', (tx) => changeLabels(tx, { subject: plan, act: what, seen, note }))
}

const open = async (ledger: Ledger) => publish(await readSnapshot(ledger, amina, 'sarwan'), thePublic).records

/** Gives a record another label, as somebody would in the folder of the workspace. */
async function relabel(ledger: Ledger, kind: 'policies' | 'clauses' | 'organisations', id: string, label: Label) {
  await ledger.write(amina, 'sarwan', async (tx) => {
    const [row] = await byIds(tx, kind, [id])
    if (row) await putMany(tx, kind, [{ id, label, data: row.data }])
  })
}

describeEngines('publishing a policy', (engine) => {
  const withPlan = async () => {
    const ledger = await engine()
    await keepPlan(ledger)
    const owners = [{ post: 'engineer', basis: 'stated' as const }]
    await acceptFinding(ledger, bilal, { ...first, draft: draftOf('Repair', { owners, answers: 'list-wells' }) })
    await acceptFinding(ledger, bilal, { ...fourth, draft: draftOf('Measure wells', { kind: 'recommendation' }) })
    return ledger
  }

  test('shows its text’s record, its clauses and what was accepted, and none of the proposals', async () => {
    const ledger = await withPlan()
    expect((await open(ledger)).policies.size).toBe(0)
    await act(ledger, 'publish')
    const records = await open(ledger)
    expect([...records.policies.keys()]).toEqual(['water-plan'])
    expect([...records.commitments.keys()]).toEqual(['water-plan-1'])
    expect([...records.recommendations.keys()].sort()).toEqual(['list-wells', 'water-plan-4'])
    expect(records.crosswalk_links.size).toBe(1)
    expect(records.clauses.has('water-plan-c2')).toBe(true)
    expect(records.findings.size).toBe(0)
    const labels = await ledger.read(amina, 'sarwan', async (tx) =>
      (await all(tx, 'findings')).map(({ label }) => label),
    )
    expect(new Set(labels)).toEqual(new Set([unlabelled]))
  })

  test('announces exactly what becomes public', async () => {
    const ledger = await withPlan()
    const before = await open(ledger)
    const { affected } = await plannedLabels(ledger, amina, 'sarwan', plan, 'publish')
    await act(ledger, 'publish')
    const after = await open(ledger)
    for (const [kind, records] of Object.entries(after)) {
      const added = [...records.keys()].filter((id) => !before[kind as keyof typeof before].has(id))
      expect(affected.find((one) => one.kind === kind)?.ids ?? [], kind).toEqual(added)
    }
  })

  test('goes on record with who did it, how many records it opened, and why', async () => {
    const ledger = await withPlan()
    await act(ledger, 'publish', 'The ministry has published it.')
    const entries = await ledger.read(amina, 'sarwan', ({ db }) =>
      db.selectFrom('audit_entries').select(['actor', 'change']).where('action', '=', 'publish').execute(),
    )
    expect(entries).toMatchObject([
      {
        actor: 'amina',
        change: { from: 'TLP:AMBER+STRICT', to: 'TLP:CLEAR', note: 'The ministry has published it.' },
      },
    ])
    expect(entries[0]?.change).toMatchObject({ counts: { policies: 1, commitments: 1, recommendations: 1 } })
  })

  test('is undone by withdrawing it: nothing of it is left for the public', async () => {
    const ledger = await withPlan()
    const before = await open(ledger)
    await act(ledger, 'publish')
    await act(ledger, 'withdraw')
    const after = await open(ledger)
    for (const [kind, records] of Object.entries(before)) {
      expect([...after[kind as keyof typeof after].keys()], kind).toEqual([...records.keys()])
    }
    const rows = await ledger.read(amina, 'sarwan', (tx) => byIds(tx, 'commitments', ['water-plan-1']))
    expect(rows[0]?.label).toBe(unlabelled)
  })

  test('lets what is accepted afterwards out at once, and what is accepted after a withdrawal not', async () => {
    const ledger = await withPlan()
    const second = { workspace: 'sarwan', finding: 'water-plan-c2-f' }
    await act(ledger, 'publish')
    await acceptFinding(ledger, bilal, { ...second, draft: draftOf('List the wells') })
    expect((await open(ledger)).commitments.has('water-plan-2')).toBe(true)
    await act(ledger, 'withdraw')
    expect((await open(ledger)).commitments.size).toBe(0)
  })

  test('keeps reasons and notes of decisions with the curators', async () => {
    const ledger = await withPlan()
    const third = { workspace: 'sarwan', finding: 'water-plan-c3-f' }
    await rejectFinding(ledger, bilal, { ...third, note: 'The minister told me so.' })
    await act(ledger, 'publish')
    const shown = JSON.stringify(Object.values(await open(ledger)).map((records) => [...records.values()]))
    expect(shown).not.toContain('told me so')
  })

  test('is refused on a page that is out of date, and changes nothing', async () => {
    const ledger = await withPlan()
    const seen = fingerprint(await plannedLabels(ledger, amina, 'sarwan', plan, 'publish'))
    const second = { workspace: 'sarwan', finding: 'water-plan-c2-f' }
    await acceptFinding(ledger, bilal, { ...second, draft: draftOf('List the wells') })
    const head = await ledger.head('sarwan')
    const late = ledger.write(amina, 'sarwan', (tx) => changeLabels(tx, { subject: plan, act: 'publish', seen }))
    await expect(late).rejects.toMatchObject({
      problem: { status: 409 },
      faults: [{ key: 'curation.error.planChanged' }],
    })
    expect(await ledger.head('sarwan')).toEqual(head)
  })

  test('by two at once happens once, and the other is told that it is public already', async () => {
    const ledger = await withPlan()
    const seen = fingerprint(await plannedLabels(ledger, amina, 'sarwan', plan, 'publish'))
    const outcomes = await Promise.allSettled(
      [amina, bilal].map((actor) =>
        ledger.write(actor, 'sarwan', (tx) => changeLabels(tx, { subject: plan, act: 'publish', seen })),
      ),
    )
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused.map(({ reason }) => reason)).toMatchObject([{ faults: [{ key: 'curation.error.isPublic' }] }])
  })

  test('is refused for TLP:RED, in both directions, because only who labelled it so may lower it', async () => {
    const ledger = await withPlan()
    await relabel(ledger, 'policies', 'water-plan', 'TLP:RED')
    for (const what of ['publish', 'withdraw'] as const) {
      await expect(act(ledger, what)).rejects.toMatchObject({ faults: [{ key: 'curation.error.red' }] })
    }
  })

  test('leaves a clause that was labelled otherwise as it is, and says that what cites it stays withheld', async () => {
    const ledger = await withPlan()
    await relabel(ledger, 'clauses', 'water-plan-c1', 'TLP:RED')
    const { heldBack } = await act(ledger, 'publish')
    expect(heldBack).toContainEqual({
      kind: 'commitments',
      id: 'water-plan-1',
      because: { kind: 'clauses', id: 'water-plan-c1', label: 'TLP:RED' },
    })
    const records = await open(ledger)
    expect(records.clauses.has('water-plan-c1')).toBe(false)
    expect(records.commitments.has('water-plan-1')).toBe(false)
    expect(records.policies.has('water-plan')).toBe(true)
  })

  test('is refused where its issuer is withheld, so that nobody believes it public', async () => {
    const ledger = await withPlan()
    await relabel(ledger, 'organisations', 'ministry', 'TLP:AMBER')
    await expect(act(ledger, 'publish')).rejects.toMatchObject({ faults: [{ key: 'curation.error.heldBack' }] })
    expect((await open(ledger)).policies.size).toBe(0)
  })

  test('that does not exist, or needs nothing, is refused', async () => {
    const ledger = await withPlan()
    await expect(plannedLabels(ledger, amina, 'sarwan', { ...plan, id: 'air-plan' }, 'publish')).rejects.toMatchObject({
      problem: { status: 404 },
    })
    await expect(act(ledger, 'withdraw')).rejects.toMatchObject({ faults: [{ key: 'curation.error.isWithdrawn' }] })
  })

  test('puts it into search and the next release; withdrawing takes it out again', async () => {
    const ledger = await withPlan()
    const readings = new ReadingJobs({ read: readHere, now: () => 0 })
    const site = new Site({ ledger, readings, today: () => '2027-01-01', writable: true })
    const seenBy = async () => {
      const published = await site.published('sarwan')
      if (!published) throw new Error('There is no workspace sarwan')
      const found = await find(site, published, 'Water Plan of Sarwan')
      const release = await makeRelease(ledger, amina, 'sarwan', () => '2027-01-01')
      return { found: found.map(({ id }) => id), released: JSON.stringify(release).includes('water-plan') }
    }
    expect(await seenBy()).toMatchObject({ found: [], released: false })
    await act(ledger, 'publish')
    const shown = await seenBy()
    expect(shown.found).toContain('water-plan')
    expect(shown.released).toBe(true)
    await act(ledger, 'withdraw')
    expect(await seenBy()).toMatchObject({ found: [], released: false })
  })
})
