import { beforeAll, expect, test } from 'vitest'
import { thePublic } from '#src/ledger/actor.ts'
import { all, byIds } from '#src/ledger/records.ts'
import { publish } from '#src/publishing/door.ts'
import { historyOf } from '#src/publishing/history-store.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { bytesOf, draftOf, keptPlan, planText, readHere } from '#test/water-plan.ts'
import { Commitment } from '../model.ts'
import { fingerprint, plannedLabels } from '../publication/change-labels.ts'
import type { Act } from '../publication/label-plan.ts'
import {
  askPublication,
  confirmPublication,
  publishAlone,
  refusePublication,
  withdrawPublication,
} from '../publication/publish-by-two.ts'
import { keepReading } from '../reading/keep-reading.ts'
import { acceptFinding } from './accept-finding.ts'
import { curationDuties } from './curation-duties.ts'
import { decidedIn, lastDecision } from './decision-log.ts'
import { editCommitment } from './edit-commitment.ts'
import { reopenFinding } from './reopen-finding.ts'

const plan = { kind: 'policies', id: 'water-plan' } as const
const on = (number: number, revision = 1) => ({ finding: `water-plan-c${number}-f`, revision })
const conflict = { problem: { status: 409 } }

describeEngines('The secretariat, signed in,', (open) => {
  let people: Colleagues
  const seenPlan = async (act: Act) =>
    fingerprint(await plannedLabels(people.desk.ledger, people.bilal, workspace, plan, act))
  const publicRecords = async () =>
    publish(await readSnapshot(people.desk.ledger, thePublic, workspace), thePublic).records
  const dutiesOf = (of: 'bilal' | 'sana' | 'ayesha') =>
    people.sees(people[of], async (tx) => {
      const { grant } = people[of]
      return grant ? (await curationDuties(tx, grant, '2026-11-21')).map(({ sort, count }) => [sort, count]) : []
    })

  beforeAll(async () => {
    people = await colleagues(open)
    const { reading, text } = await readHere(bytesOf(planText), 'plan.txt')
    await people.as(people.bilal, keepReading, { policy: { ...keptPlan, issuer: 'police' }, reading, text })
  })

  test('keeps a text that nobody else sees, nor can keep', async () => {
    expect(await people.sees(people.sana, (tx) => all(tx, 'findings'))).toHaveLength(4)
    for (const other of [people.ayesha, people.kamran, people.maryam, people.yusuf, people.amina, thePublic]) {
      expect(await people.sees(other, (tx) => all(tx, 'findings'))).toEqual([])
      expect(await people.sees(other, (tx) => all(tx, 'policies'))).toEqual([])
    }
    const { reading, text } = await readHere(bytesOf(planText), 'plan.txt')
    const policy = { ...keptPlan, id: 'other-plan', issuer: 'police' }
    await expect(people.as(people.ayesha, keepReading, { policy, reading, text })).rejects.toMatchObject({
      problem: { status: 403 },
    })
    const labelled = { ...policy, label: 'TLP:CLEAR' }
    await expect(people.as(people.bilal, keepReading, { policy: labelled, reading, text })).rejects.toMatchObject({
      problem: { status: 422 },
    })
  })

  test('decides on what it was shown: the second of two at once is told who was faster, in what office', async () => {
    expect(await dutiesOf('sana')).toEqual([['work.duty.findings', 4]])
    await people.as(people.bilal, acceptFinding, { ...on(1), draft: draftOf('Repair 40 stations') })
    const late = people.as(people.sana, acceptFinding, { ...on(1), draft: draftOf('Repair them all') })
    await expect(late).rejects.toMatchObject({
      ...conflict,
      message: expect.stringContaining('Secretariat accepted it'),
    })
    const [decision, names] = await people.sees(people.sana, async (tx) => {
      const last = await lastDecision(tx, on(1).finding)
      return [last, last && (await decidedIn(tx, last))]
    })
    expect(decision?.offices).toEqual(['secretariat'])
    expect(names).toMatchObject([{ en: 'Secretariat' }])
    const [line] = await people.sees(people.sana, (tx) => historyOf(tx, 'commitments', 'water-plan-1'))
    expect(line?.offices).toEqual(['secretariat'])
  })

  test('undoes no decision that it has not seen', async () => {
    const stale = people.as(people.sana, reopenFinding, on(1, 1))
    await expect(stale).rejects.toMatchObject(conflict)
    await people.as(people.sana, reopenFinding, on(1, 2))
    await people.as(people.bilal, acceptFinding, { ...on(1, 3), draft: draftOf('Repair 40 stations') })
  })

  test('edits a promise, and nothing of it is lost to a second edit', async () => {
    const edit = { commitment: 'water-plan-1', revision: 1 }
    await people.as(people.bilal, editCommitment, { ...edit, edit: { title: { en: 'Repair forty' } } })
    const late = people.as(people.sana, editCommitment, { ...edit, edit: { title: { en: 'Repair some' } } })
    await expect(late).rejects.toMatchObject(conflict)
    const [row] = await people.sees(people.bilal, (tx) => byIds(tx, 'commitments', ['water-plan-1']))
    expect(Commitment.parse(row?.data).title.en).toBe('Repair forty')
  })

  test('publishes by two: nobody alone, nobody their own asking, nothing that changed since', async () => {
    const seen = await seenPlan('publish')
    await expect(people.as(people.bilal, publishAlone, { ...plan, seen })).rejects.toMatchObject({
      problem: { status: 403 },
    })
    await people.as(people.bilal, askPublication, { ...plan, seen, reason: 'The ministry has published it.' })
    await expect(people.as(people.sana, askPublication, { ...plan, seen, reason: 'Too.' })).rejects.toMatchObject(
      conflict,
    )
    expect(await dutiesOf('sana')).toContainEqual(['work.duty.publication', undefined])
    expect(await dutiesOf('bilal')).not.toContainEqual(['work.duty.publication', undefined])
    expect(await dutiesOf('ayesha')).toEqual([])
    await expect(people.as(people.bilal, confirmPublication, { ...plan, revision: 1 })).rejects.toMatchObject({
      problem: { status: 403 },
    })
    expect((await publicRecords()).policies.size).toBe(0)

    await people.as(people.sana, acceptFinding, { ...on(2), draft: draftOf('List the wells') })
    await expect(people.as(people.sana, confirmPublication, { ...plan, revision: 1 })).rejects.toMatchObject(conflict)
    await people.as(people.sana, refusePublication, { ...plan, revision: 1 })
    await people.as(people.bilal, askPublication, { ...plan, seen: await seenPlan('publish'), reason: 'Again.' })
    await people.as(people.sana, confirmPublication, { ...plan, revision: 1 })
    const records = await publicRecords()
    expect([...records.commitments.keys()]).toEqual(['water-plan-1', 'water-plan-2'])
    expect(records.findings.size).toBe(0)
    const [last] = await people.sees(people.sana, (tx) => historyOf(tx, 'policies', 'water-plan'))
    expect(last).toMatchObject({ action: 'publish', offices: ['secretariat'] })
    await expect(people.as(people.sana, confirmPublication, { ...plan, revision: 1 })).rejects.toMatchObject({
      problem: { status: 404 },
    })
  })

  test('accepts in a public policy what stays closed until two have published that too', async () => {
    await people.as(people.bilal, acceptFinding, { ...on(4), draft: draftOf('Measure the wells') })
    expect((await publicRecords()).commitments.has('water-plan-4')).toBe(false)
    await people.as(people.bilal, askPublication, { ...plan, seen: await seenPlan('publish'), reason: 'One more.' })
    await people.as(people.sana, confirmPublication, { ...plan, revision: 1 })
    expect((await publicRecords()).commitments.has('water-plan-4')).toBe(true)
  })

  test('withdraws alone', async () => {
    const seen = await seenPlan('withdraw')
    await people.as(people.sana, withdrawPublication, { ...plan, seen, note: 'It was too early.' })
    const records = await publicRecords()
    expect([records.policies.size, records.commitments.size, records.clauses.size]).toEqual([0, 0, 0])
  })
})
