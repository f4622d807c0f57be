import { expect, test } from 'vitest'
import type { Ledger } from '#src/ledger/ledger.ts'
import { publish } from '#src/publishing/door.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { amina } from '#test/actors.ts'
import { curatorIn, quickDecision } from '#test/curators.ts'
import { describeEngines } from '#test/engines.ts'
import { keepPlan, readHere } from '#test/water-plan.ts'
import { clausesOf } from '../clauses-of.ts'
import { ReadingJobs } from '../reading/reading-jobs.ts'
import { attachedPassages } from '../sources/attached-store.ts'
import { curationFilter, everything } from './curation-filter.ts'
import { curationView } from './curation-view.ts'
import { proposeFromAttached } from './propose-from-attached.ts'

const operators = async (ledger: Ledger) => publish(await readSnapshot(ledger, amina, 'sarwan'), amina)

async function view(ledger: Ledger, query = '') {
  const published = await operators(ledger)
  const clauses = clausesOf(published, 'water-plan').map(({ id }) => id)
  const passages = await ledger.read(amina, 'sarwan', (tx) => attachedPassages(tx, 'sarwan', clauses, 0))
  return curationView(published, 'water-plan', passages, curationFilter(new URLSearchParams(query)))
}

describeEngines('the curation page', (open) => {
  const withPlan = async () => {
    const ledger = await open()
    await keepPlan(ledger)
    return ledger
  }

  test('lays each clause’s passage beside what the reader proposes', async () => {
    const ledger = await withPlan()
    const shown = await view(ledger)
    expect(shown).toMatchObject({ decided: 0, total: 4, unproposed: 0 })
    expect(shown?.lines[0]).toMatchObject({ number: '1', finding: { id: 'water-plan-c1-f' }, quick: true })
    expect(shown?.lines[0]?.passage?.text).toMatch(/^The Ministry of Water will repair/)
  })

  test('counts what is decided, and narrows by decision and by speech', async () => {
    const ledger = await withPlan()
    await quickDecision(ledger, amina, { workspace: 'sarwan', finding: 'water-plan-c1-f', verdict: 'accept' })
    await quickDecision(ledger, amina, {
      workspace: 'sarwan',
      finding: 'water-plan-c3-f',
      verdict: 'reject',
      reason: 'no-promise',
    })
    expect(await view(ledger)).toMatchObject({ decided: 2, total: 4 })
    const numbers = async (query: string) => (await view(ledger, query))?.lines.map(({ number }) => number)
    expect(await numbers('state=proposed')).toEqual(['2', '4'])
    expect(await numbers('state=accepted')).toEqual(['1'])
    expect(await numbers('speech=recommendation')).toEqual(['4'])
    expect(await numbers('state=nonsense')).toHaveLength(4)
  })

  test('shows what a quick acceptance made, under the beginning of its passage', async () => {
    const ledger = await withPlan()
    await quickDecision(ledger, amina, { workspace: 'sarwan', finding: 'water-plan-c1-f', verdict: 'accept' })
    const [line] = (await view(ledger, 'state=accepted'))?.lines ?? []
    expect(line?.made).toEqual([{ id: 'water-plan-1', title: { en: expect.stringMatching(/^The Ministry of Water/) } }])
  })

  test('lets the reader propose from the attached text, and a second time adds nothing', async () => {
    const ledger = await withPlan()
    const readings = new ReadingJobs({ read: readHere, now: () => 0 })
    const proposed = await proposeFromAttached({ readings }, await curatorIn(ledger, amina, 'sarwan'), 'water-plan')
    expect(proposed).toEqual({ proposed: 0, standing: 0, before: 4, notRecognised: 0 })
  })

  test('of a policy that is not there is none', async () => {
    const ledger = await withPlan()
    expect(curationView(await operators(ledger), 'air-plan', [], everything)).toBeUndefined()
  })
})
