import { expect, test } from 'vitest'
import type { Ledger } from '#src/ledger/ledger.ts'
import { all, byIds } from '#src/ledger/records.ts'
import { amina, bilal } from '#test/actors.ts'
import {
  acceptFinding,
  editCommitment,
  mergeFinding,
  rejectFinding,
  reopenFinding,
  splitFinding,
} from '#test/curators.ts'
import { describeEngines } from '#test/engines.ts'
import { draftOf, findingOf, keepPlan } from '#test/water-plan.ts'

const first = { workspace: 'sarwan', finding: 'water-plan-c1-f' }
const second = { workspace: 'sarwan', finding: 'water-plan-c2-f' }

const commitment = (ledger: Ledger, id: string) =>
  ledger.read(amina, 'sarwan', async (tx) => (await byIds(tx, 'commitments', [id]))[0])
const ids = (ledger: Ledger, kind: 'commitments' | 'crosswalk_links' | 'recommendations') =>
  ledger.read(amina, 'sarwan', async (tx) => (await all(tx, kind)).map(({ id }) => id))
const decisions = (ledger: Ledger, finding: string) =>
  ledger.read(amina, 'sarwan', async ({ db }) => {
    const entries = db.selectFrom('audit_entries').select(['actor', 'change']).where('subject', '=', finding)
    return entries.where('action', '=', 'decide').orderBy('seq').execute()
  })

describeEngines('a decision about a finding', (open) => {
  const withPlan = async () => {
    const ledger = await open()
    await keepPlan(ledger)
    return ledger
  }

  test('accepted by bilal becomes a commitment that cites the clause, and his decision is on record', async () => {
    const ledger = await withPlan()
    const owners = [{ post: 'engineer', basis: 'stated' as const }]
    const draft = draftOf('Repair 40 pumping stations', { owners, theme: 'supply', due: '2028-06-30' })
    const made = await acceptFinding(ledger, bilal, { ...first, draft })
    expect(made).toEqual([{ kind: 'commitments', id: 'water-plan-1' }])
    const { label, data } = (await commitment(ledger, 'water-plan-1')) ?? {}
    expect(label).toBe('TLP:AMBER+STRICT')
    expect(data).toMatchObject({ policy: 'water-plan', clauses: ['water-plan-c1'], owners, due: '2028-06-30' })
    expect(await findingOf(ledger, first.finding)).toMatchObject({ state: 'accepted', commitments: ['water-plan-1'] })
    expect(await decisions(ledger, first.finding)).toMatchObject([
      { actor: 'bilal', change: { verdict: 'accepted', made } },
    ])
  })

  test('accepted as a recommendation is one by the issuer, citing the clause', async () => {
    const ledger = await withPlan()
    const draft = draftOf('Measure the wells', { kind: 'recommendation' })
    await acceptFinding(ledger, bilal, { workspace: 'sarwan', finding: 'water-plan-c4-f', draft })
    const recommendation = 'water-plan-4'
    expect(await findingOf(ledger, 'water-plan-c4-f')).toMatchObject({ recommendation, commitments: [] })
    const [row] = await ledger.read(amina, 'sarwan', (tx) => byIds(tx, 'recommendations', [recommendation]))
    expect(row?.data).toMatchObject({ author: 'ministry', citation: { clause: 'water-plan-c4' } })
  })

  test('accepted with a recommendation it answers is linked to it', async () => {
    const ledger = await withPlan()
    await acceptFinding(ledger, bilal, { ...second, draft: draftOf('List the wells', { answers: 'list-wells' }) })
    const [link] = await ledger.read(amina, 'sarwan', (tx) => all(tx, 'crosswalk_links'))
    expect(link?.data).toMatchObject({ relation: 'answers', to: { kind: 'recommendations', id: 'list-wells' } })
  })

  test('with an owner who holds no post here and a due date of 31 February names both fields and stores nothing', async () => {
    const ledger = await withPlan()
    const head = await ledger.head('sarwan')
    const wrongDay = draftOf('Repair', { due: '2028-02-31', title: { en: '' } })
    await expect(acceptFinding(ledger, bilal, { ...first, draft: wrongDay })).rejects.toMatchObject({
      faults: [{ field: 'title' }, { field: 'due' }],
    })
    const nobody = draftOf('Repair', { owners: [{ post: 'nobody', basis: 'stated' }], theme: 'air' })
    await expect(acceptFinding(ledger, bilal, { ...first, draft: nobody })).rejects.toMatchObject({
      faults: [{ field: 'owners' }, { field: 'theme' }],
    })
    expect(await ledger.head('sarwan')).toEqual(head)
    expect(await findingOf(ledger, first.finding)).toMatchObject({ state: 'proposed' })
  })

  test('rejected by bilal keeps his reason; without one it is refused', async () => {
    const ledger = await withPlan()
    await expect(rejectFinding(ledger, bilal, { ...first, reason: ' ' })).rejects.toMatchObject({
      problem: { status: 422, where: 'reason' },
    })
    await rejectFinding(ledger, bilal, { ...first, note: 'It describes, it does not promise.' })
    expect(await findingOf(ledger, first.finding)).toMatchObject({
      state: 'rejected',
      note: 'It describes, it does not promise.',
    })
  })

  test('merged into a commitment adds its clause to it', async () => {
    const ledger = await withPlan()
    await acceptFinding(ledger, bilal, { ...first, draft: draftOf('Repair the supply') })
    await mergeFinding(ledger, amina, { ...second, into: 'water-plan-1' })
    expect((await commitment(ledger, 'water-plan-1'))?.data).toMatchObject({
      clauses: ['water-plan-c1', 'water-plan-c2'],
    })
    expect(await findingOf(ledger, second.finding)).toMatchObject({ state: 'merged', commitments: ['water-plan-1'] })
  })

  test('merged into nothing is refused', async () => {
    const ledger = await withPlan()
    const merged = mergeFinding(ledger, amina, { ...second, into: 'water-plan-9' })
    await expect(merged).rejects.toMatchObject({ problem: { status: 422, where: 'into' } })
  })

  test('split gives a commitment for each part, and refuses a single one', async () => {
    const ledger = await withPlan()
    const parts = [draftOf('Publish a list of wells'), draftOf('Train 200 operators')]
    await expect(splitFinding(ledger, bilal, { ...second, parts: parts.slice(1) })).rejects.toMatchObject({
      problem: { status: 422 },
    })
    await splitFinding(ledger, bilal, { ...second, parts })
    expect(await ids(ledger, 'commitments')).toEqual(['water-plan-2', 'water-plan-2-2'])
    expect(await findingOf(ledger, second.finding)).toMatchObject({ state: 'split' })
  })

  test('taken by two curators at once is kept from the faster one, and the other is told who it was', async () => {
    const ledger = await withPlan()
    const outcomes = await Promise.allSettled([
      acceptFinding(ledger, amina, { ...first, draft: draftOf('Repair, says amina') }),
      rejectFinding(ledger, bilal, { ...first, note: 'Not a promise, says bilal.' }),
    ])
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused).toHaveLength(1)
    const [faster] = await decisions(ledger, first.finding)
    expect(refused[0]?.reason).toMatchObject({ problem: { status: 409 } })
    expect(String(refused[0]?.reason)).toContain(faster?.actor ?? '?')
    expect(await ids(ledger, 'commitments')).toHaveLength(faster?.actor === 'amina' ? 1 : 0)
  })
})

describeEngines('undoing a decision', (open) => {
  const accepted = async () => {
    const ledger = await open()
    await keepPlan(ledger)
    await acceptFinding(ledger, bilal, { ...first, draft: draftOf('Repair', { answers: 'list-wells' }) })
    return ledger
  }

  test('removes what it made, and the finding can be decided again', async () => {
    const ledger = await accepted()
    await reopenFinding(ledger, amina, first)
    expect(await ids(ledger, 'commitments')).toEqual([])
    expect(await ids(ledger, 'crosswalk_links')).toEqual([])
    expect(await ids(ledger, 'recommendations')).toEqual(['list-wells'])
    expect(await findingOf(ledger, first.finding)).toMatchObject({ state: 'proposed', commitments: [] })
    await rejectFinding(ledger, amina, { ...first, note: 'On second thoughts.' })
    const verdicts = (await decisions(ledger, first.finding)).map(
      ({ change }) => (change as { verdict: string }).verdict,
    )
    expect(verdicts).toEqual(['accepted', 'reopened', 'rejected'])
  })

  test('is refused while another clause was merged into what it made, and says which', async () => {
    const ledger = await accepted()
    await mergeFinding(ledger, bilal, { ...second, into: 'water-plan-1' })
    await expect(reopenFinding(ledger, amina, first)).rejects.toThrow('findings/water-plan-c2-f')
    await reopenFinding(ledger, amina, second)
    expect((await commitment(ledger, 'water-plan-1'))?.data).toMatchObject({ clauses: ['water-plan-c1'] })
    await reopenFinding(ledger, amina, first)
    expect(await ids(ledger, 'commitments')).toEqual([])
  })

  test('of a finding that nobody has decided is refused', async () => {
    const ledger = await accepted()
    await expect(reopenFinding(ledger, amina, second)).rejects.toMatchObject({ problem: { status: 409 } })
  })
})

describeEngines('editing a commitment', (open) => {
  const task = { workspace: 'sarwan', commitment: 'water-plan-1' }
  const accepted = async () => {
    const ledger = await open()
    await keepPlan(ledger)
    await acceptFinding(ledger, bilal, { ...first, draft: draftOf('Repair', { theme: 'supply' }) })
    return ledger
  }

  test('sets owner, approach and a recommendation it answers, takes the theme away and leaves the rest', async () => {
    const ledger = await accepted()
    const owners = [{ post: 'minister', basis: 'assigned' as const }]
    const edit = { owners, approach: 'hard' as const, theme: null, answers: 'list-wells' }
    await editCommitment(ledger, amina, { ...task, revision: 1, edit })
    const data = (await commitment(ledger, 'water-plan-1'))?.data
    expect(data).toMatchObject({ title: { en: 'Repair' }, owners, approach: 'hard', clauses: ['water-plan-c1'] })
    expect(data).not.toHaveProperty('theme')
    expect(await ids(ledger, 'crosswalk_links')).toEqual(['water-plan-1-answers-list-wells'])
  })

  test('on a page that is out of date is refused, and the other curator’s change stays', async () => {
    const ledger = await accepted()
    await editCommitment(ledger, amina, { ...task, revision: 1, edit: { approach: 'hard' } })
    const late = editCommitment(ledger, bilal, { ...task, revision: 1, edit: { approach: 'both' } })
    await expect(late).rejects.toMatchObject({ problem: { status: 409 } })
    expect((await commitment(ledger, 'water-plan-1'))?.data).toMatchObject({ approach: 'hard' })
  })
})
