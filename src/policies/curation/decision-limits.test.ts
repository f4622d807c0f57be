import { expect, test } from 'vitest'
import type { Ledger } from '#src/ledger/ledger.ts'
import { all, byIds } from '#src/ledger/records.ts'
import { publish } from '#src/publishing/door.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { amina, bilal } from '#test/actors.ts'
import {
  acceptFinding,
  editCommitment,
  mergeFinding,
  quickDecision,
  rejectFinding,
  reopenFinding,
  splitFinding,
} from '#test/curators.ts'
import { describeEngines } from '#test/engines.ts'
import { draftOf, findingOf, keepPlan, nothingNamed } from '#test/water-plan.ts'
import { everything } from './curation-filter.ts'
import { lastDecision } from './decision-log.ts'
import { nextUndecided } from './next-undecided.ts'

const of = (number: number) => ({ workspace: 'sarwan', finding: `water-plan-c${number}-f` })
const decisionOn = (ledger: Ledger, finding: string) => ledger.read(amina, 'sarwan', (tx) => lastDecision(tx, finding))
const operators = async (ledger: Ledger) => publish(await readSnapshot(ledger, amina, 'sarwan'), amina)
const names = { ...nothingNamed, money: { text: 'Rs 2 billion' }, deadline: { text: 'each month' } }

describeEngines('a decision', (open) => {
  const withPlan = async () => {
    const ledger = await open()
    await keepPlan(ledger)
    return ledger
  }

  test('for a recommendation keeps to whom it is addressed, and says what has no place in it', async () => {
    const ledger = await withPlan()
    const owners = [{ post: 'engineer', basis: 'stated' as const }]
    const draft = draftOf('Measure the wells', { kind: 'recommendation', owners, names, due: '2028-01-01' })
    await acceptFinding(ledger, bilal, { ...of(4), draft })
    const [row] = await ledger.read(amina, 'sarwan', (tx) => byIds(tx, 'recommendations', ['water-plan-4']))
    expect(row?.data).toMatchObject({ addressees: ['engineer'] })
    expect((await decisionOn(ledger, of(4).finding))?.leftOut).toEqual([
      { field: 'deadline', text: 'each month' },
      { field: 'money', text: 'Rs 2 billion' },
      { field: 'due', text: '2028-01-01' },
    ])
  })

  test('for a promise leaves nothing out', async () => {
    const ledger = await withPlan()
    await acceptFinding(ledger, bilal, { ...of(1), draft: draftOf('Repair', { names, due: '2028-01-01' }) })
    expect((await decisionOn(ledger, of(1).finding))?.leftOut).toEqual([])
  })

  test('for a recommendation that is to answer another one is refused', async () => {
    const ledger = await withPlan()
    const draft = draftOf('Measure', { kind: 'recommendation', answers: 'list-wells' })
    await expect(acceptFinding(ledger, bilal, { ...of(4), draft })).rejects.toMatchObject({
      faults: [{ key: 'curation.error.answersNone', field: 'answers' }],
    })
  })

  test('is refused where title, phrase or note are ten thousand characters long, and names each field', async () => {
    const ledger = await withPlan()
    const long = 'پ'.repeat(10_000)
    const head = await ledger.head('sarwan')
    const draft = draftOf('x', {
      title: { en: long, ur: long },
      summary: { en: long },
      names: { ...nothingNamed, money: { text: long } },
    })
    const fields = ['title', 'titleUr', 'summary', 'money']
    await expect(acceptFinding(ledger, bilal, { ...of(1), draft })).rejects.toMatchObject({
      faults: fields.map((field) => ({ key: 'curation.error.tooLong', field })),
    })
    const parts = [draftOf('Repair'), draftOf(long)]
    await expect(splitFinding(ledger, bilal, { ...of(1), parts })).rejects.toMatchObject({
      faults: [{ key: 'curation.error.tooLong', field: 'parts' }],
    })
    await expect(rejectFinding(ledger, bilal, { ...of(1), note: long })).rejects.toMatchObject({
      faults: [{ key: 'curation.error.tooLong', field: 'reasonNote' }],
    })
    const noted = acceptFinding(ledger, bilal, { ...of(1), draft: draftOf('Repair'), note: long })
    await expect(noted).rejects.toMatchObject({ faults: [{ field: 'note' }] })
    expect(await ledger.head('sarwan')).toEqual(head)
  })

  test('to reword a promise into ten thousand characters is refused', async () => {
    const ledger = await withPlan()
    await acceptFinding(ledger, bilal, { ...of(1), draft: draftOf('Repair') })
    const edit = { title: { en: 'x'.repeat(10_000) } }
    const task = { workspace: 'sarwan', commitment: 'water-plan-1', revision: 1, edit }
    await expect(editCommitment(ledger, bilal, task)).rejects.toMatchObject({
      faults: [{ key: 'curation.error.tooLong', field: 'title' }],
    })
  })

  test('to split into parts of which one has no title is refused at the field of the parts', async () => {
    const ledger = await withPlan()
    const parts = [draftOf('Repair'), draftOf(' ')]
    await expect(splitFinding(ledger, bilal, { ...of(1), parts })).rejects.toMatchObject({
      faults: [{ key: 'curation.error.parts', field: 'parts' }],
    })
    await expect(splitFinding(ledger, bilal, { ...of(1), parts: [] })).rejects.toMatchObject({
      faults: [{ field: 'parts' }],
    })
  })

  test('to merge a finding into what it has made itself is refused, because it is decided', async () => {
    const ledger = await withPlan()
    await acceptFinding(ledger, bilal, { ...of(1), draft: draftOf('Repair') })
    const merged = mergeFinding(ledger, amina, { ...of(1), into: 'water-plan-1' })
    await expect(merged).rejects.toMatchObject({ faults: [{ key: 'curation.error.decided' }] })
  })

  test('to reject keeps one of the common reasons as a code, a reason in own words as a note, and takes no other', async () => {
    const ledger = await withPlan()
    await rejectFinding(ledger, bilal, { ...of(1), reason: 'past', note: 'Done in 2026.' })
    expect(await findingOf(ledger, of(1).finding)).toMatchObject({ reason: 'past', note: 'Done in 2026.' })
    expect(await decisionOn(ledger, of(1).finding)).toMatchObject({ reason: 'past', note: 'Done in 2026.' })
    await rejectFinding(ledger, bilal, { ...of(2), note: 'وعدہ نہیں' })
    expect(await findingOf(ledger, of(2).finding)).toMatchObject({ note: 'وعدہ نہیں' })
    await expect(rejectFinding(ledger, bilal, { ...of(3), reason: 'dislike' })).rejects.toMatchObject({
      faults: [{ key: 'curation.error.reason', field: 'reason' }],
    })
  })

  test('that is undone loses its reason, so that the next one gives its own', async () => {
    const ledger = await withPlan()
    await rejectFinding(ledger, bilal, { ...of(1), reason: 'past', note: 'Done in 2026.' })
    await reopenFinding(ledger, amina, of(1))
    const { reason, note } = await findingOf(ledger, of(1).finding)
    expect([reason, note]).toEqual([undefined, undefined])
  })

  test('by one button is refused for a button that does not exist, a finding that does not, and a list out of date', async () => {
    const ledger = await withPlan()
    const take = async (finding: string, verdict: string, reason?: string) =>
      quickDecision(ledger, amina, { workspace: 'sarwan', finding, verdict, reason })
    await expect(take('water-plan-c1-f', 'burn')).rejects.toMatchObject({ problem: { status: 422 } })
    await expect(take('water-plan-c9-f', 'accept')).rejects.toMatchObject({ problem: { status: 404 } })
    await take('water-plan-c1-f', 'accept')
    await expect(take('water-plan-c1-f', 'reject', 'past')).rejects.toMatchObject({ problem: { status: 409 } })
    expect((await ledger.read(amina, 'sarwan', (tx) => all(tx, 'commitments'))).length).toBe(1)
  })
})

describeEngines('the next clause to decide', (open) => {
  test('is the one after, then from the beginning, and none where all is decided or the filter shows none', async () => {
    const ledger = await open()
    await keepPlan(ledger)
    const next = async (clause: string | null, filter = everything) =>
      nextUndecided(await operators(ledger), 'water-plan', clause, filter)?.clause ?? null
    expect(await next(null)).toBe('water-plan-c1')
    await rejectFinding(ledger, bilal, { ...of(2), reason: 'past' })
    expect(await next('water-plan-c1')).toBe('water-plan-c3')
    expect(await next('water-plan-c4')).toBe('water-plan-c1')
    expect(await next('water-plan-c1', { state: 'proposed', speech: 'recommendation' })).toBe('water-plan-c4')
    expect(await next('water-plan-c1', { state: 'rejected', speech: 'all' })).toBeNull()
    for (const number of [1, 3, 4]) await rejectFinding(ledger, bilal, { ...of(number), reason: 'no-promise' })
    expect(await next('water-plan-c4')).toBeNull()
  })
})
