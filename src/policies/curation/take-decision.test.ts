import { expect, test } from 'vitest'
import type { Ledger } from '#src/ledger/ledger.ts'
import { byIds } from '#src/ledger/records.ts'
import { amina, bilal } from '#test/actors.ts'
import { curatorIn } from '#test/curators.ts'
import { describeEngines } from '#test/engines.ts'
import { findingOf, keepPlan } from '#test/water-plan.ts'
import { Commitment } from '../model.ts'
import { takeDecision } from './take-decision.ts'

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value)
  return form
}

const commitmentOf = (ledger: Ledger, id: string) =>
  ledger.read(amina, 'sarwan', async (tx) => Commitment.parse((await byIds(tx, 'commitments', [id]))[0]?.data))

const revisionOf = (ledger: Ledger, id: string) =>
  ledger.read(amina, 'sarwan', async (tx) => (await byIds(tx, 'findings', [id]))[0]?.revision)

async function decide(ledger: Ledger, id: string, fields: Record<string, string | string[]>): Promise<void> {
  const finding = await findingOf(ledger, id)
  const edited = fields.commitment === undefined ? undefined : await commitmentOf(ledger, String(fields.commitment))
  const form = formOf(fields)
  if (!form.has('revision')) form.set('revision', String(await revisionOf(ledger, id)))
  await takeDecision(await curatorIn(ledger, bilal, 'sarwan'), { finding, edited }, form)
}

const first = 'water-plan-c1-f'
const accept = { verdict: 'accept', kind: 'commitment', approach: 'soft', title: 'Repair', basis: 'assigned' }

describeEngines('the form of a decision', (open) => {
  const withPlan = async () => {
    const ledger = await open()
    await keepPlan(ledger)
    return ledger
  }

  test('accepts with both titles, several owners and what the reader parsed, and drops what was emptied', async () => {
    const ledger = await withPlan()
    const { names } = await findingOf(ledger, first)
    const owners = ['minister', 'engineer']
    const words = { deadline: names.deadline?.text ?? '', target: 'forty stations', money: ' ', verification: '' }
    await decide(ledger, first, { ...accept, titleUr: 'مرمت', owners, ...words })
    const commitment = await commitmentOf(ledger, 'water-plan-1')
    expect(commitment).toMatchObject({ title: { en: 'Repair', ur: 'مرمت' } })
    expect(commitment.owners).toEqual(owners.map((post) => ({ post, basis: 'assigned' })))
    const { deadline } = names
    expect(deadline?.date).toBe('2028-06-30')
    expect(commitment.names).toEqual({ deadline, target: { text: 'forty stations' }, money: null, verification: null })
  })

  test('splits by lines, each with its own titles', async () => {
    const ledger = await withPlan()
    const parts = 'List the wells | کنوؤں کی فہرست\n\nTrain operators\n'
    await decide(ledger, 'water-plan-c2-f', { ...accept, verdict: 'split', parts })
    expect((await commitmentOf(ledger, 'water-plan-2')).title).toEqual({ en: 'List the wells', ur: 'کنوؤں کی فہرست' })
    expect((await commitmentOf(ledger, 'water-plan-2-2')).title).toEqual({ en: 'Train operators' })
  })

  test('rejects for one of the common reasons, merges, and undoes', async () => {
    const ledger = await withPlan()
    await decide(ledger, first, accept)
    await decide(ledger, 'water-plan-c2-f', { verdict: 'merge', into: 'water-plan-1' })
    await decide(ledger, 'water-plan-c3-f', { verdict: 'reject', reason: 'no-promise' })
    await decide(ledger, 'water-plan-c2-f', { verdict: 'reopen' })
    const states = ['c1', 'c2', 'c3'].map(async (c) => (await findingOf(ledger, `water-plan-${c}-f`)).state)
    expect(await Promise.all(states)).toEqual(['accepted', 'proposed', 'rejected'])
  })

  test('edits what an acceptance made: a post it had keeps its basis, a new one is assigned', async () => {
    const ledger = await withPlan()
    await decide(ledger, first, { ...accept, basis: 'stated', owners: 'minister' })
    const edit = { verdict: 'edit', commitment: 'water-plan-1', revision: '1', title: 'Repair all', approach: 'both' }
    await decide(ledger, first, { ...edit, owners: ['minister', 'engineer'], theme: 'supply' })
    expect(await commitmentOf(ledger, 'water-plan-1')).toMatchObject({
      title: { en: 'Repair all' },
      theme: 'supply',
      owners: [
        { post: 'minister', basis: 'stated' },
        { post: 'engineer', basis: 'assigned' },
      ],
    })
  })

  test('with a button that does not exist is refused', async () => {
    const ledger = await withPlan()
    await expect(decide(ledger, first, { verdict: 'burn' })).rejects.toMatchObject({ problem: { status: 422 } })
  })
})
