import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dutiesOf } from '#src/coordination/duties.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { type Actor, thePublic, unrestricted } from '#src/ledger/actor.ts'
import { all, byIds, putMany } from '#src/ledger/records.ts'
import { publish } from '#src/publishing/door.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { addEvidence } from './add-evidence.ts'
import { attachEvidence } from './attach-evidence.ts'
import { askLabel, decideLabel } from './change-label.ts'
import { evidenceOf } from './evidence-store.ts'
import { gradeEvidence } from './grade-evidence.ts'
import { heldEvidence } from './held-evidence.ts'
import type { FileStore } from './storage/file-store.ts'
import { folderStore } from './storage/folder-store.ts'

const clear = 'TLP:CLEAR' as const
const refused = (status: number) => ({ problem: { status } })

/** A promise of the police, with a milestone. */
async function promise(people: Colleagues): Promise<void> {
  await people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
    const owners = [{ post: 'police-chief', basis: 'stated' }]
    const commitment = { id: 'register', policy: 'plan', title: { en: 'Keep a register' }, clauses: ['c'], owners }
    await putMany(tx, 'commitments', [{ id: 'register', label: clear, data: commitment }])
    const action = { id: 'write', commitment: 'register', title: { en: 'Write it' } }
    await putMany(tx, 'actions', [{ id: 'write', label: clear, data: action }])
    const milestone = { id: 'written', action: 'write', title: { en: 'Written' }, due: '2026-12-01', evidence: [] }
    await putMany(tx, 'milestones', [{ id: 'written', label: clear, data: milestone }])
  })
}

describeEngines('Evidence', (open) => {
  let people: Colleagues
  let folder: string
  let store: FileStore
  beforeEach(async () => {
    people = await colleagues(open)
    folder = await mkdtemp(join(tmpdir(), 'evidence-'))
    store = folderStore(folder, () => Date.now())
  })
  afterEach(() => rm(folder, { recursive: true }))

  const staged = async (text: string) => ({
    ...(await store.stage(
      (async function* () {
        yield Buffer.from(text)
      })(),
    )),
    name: 'register.txt',
  })
  const given = { title: 'The register', label: 'TLP:AMBER' as const }
  const add = async (by: Visitor, more: object = {}, text = 'Ten wells') =>
    people.as(by, addEvidence(await staged(text)), { ...given, ...more })
  const seenBy = (by: Actor, id: string) => people.sees(by, async (tx) => (await byIds(tx, 'evidence', [id]))[0])
  const dutiesSeenBy = async (by: Visitor) =>
    (await people.sees(by, async (tx) => (by.grant ? dutiesOf(tx, by.grant, '2026-11-21') : []))).map(
      ({ sort }) => sort,
    )

  test('is kept under its hash, and shown to the organisation it comes from and the secretariat', async () => {
    const { id, sha256 } = await add(people.ayesha, { date: '2026-05' })
    expect(readFileSync(join(folder, sha256.slice(0, 2), sha256.slice(2)), 'utf8')).toBe('Ten wells')
    const file = { name: 'register.txt', size: 9, type: 'text/plain' }
    for (const by of [people.ayesha, people.bilal])
      expect((await seenBy(by, id))?.data, by.name).toMatchObject({ from: 'police', sha256, file, reliability: 'F' })
    for (const by of [people.kamran, people.maryam, people.yusuf, people.amina, thePublic])
      expect(await seenBy(by, id), by.name).toBeUndefined()
    expect(JSON.stringify((await seenBy(people.bilal, id))?.data)).not.toContain('person-')
    const mine = await people.sees(people.ayesha, (tx) =>
      evidenceOf(tx, people.ayesha.grant ?? { account: '', organisation: null }),
    )
    expect(mine).toMatchObject([{ label: 'TLP:AMBER', evidence: { id } }])
  })

  test('with the same content as other evidence is kept once, and each stays to its own', async () => {
    const first = await add(people.ayesha)
    const second = await add(people.kamran)
    expect(second.sha256).toBe(first.sha256)
    expect(readdirSync(join(folder, first.sha256.slice(0, 2)))).toHaveLength(1)
    expect(await seenBy(people.kamran, first.id)).toBeUndefined()
  })

  test('is graded by an assessor or the secretariat, who find it among what needs them', async () => {
    const { id } = await add(people.ayesha, { label: 'TLP:GREEN' })
    expect(await dutiesSeenBy(people.maryam)).toEqual(['work.duty.evidenceGrade'])
    const grade = { id, revision: 1, reliability: 'B' as const, credibility: 2 as const }
    await people.as(people.maryam, gradeEvidence, grade)
    expect((await seenBy(people.bilal, id))?.data).toMatchObject({ reliability: 'B', credibility: 2, from: 'police' })
    expect(await dutiesSeenBy(people.maryam)).toEqual([])
    expect(await dutiesSeenBy(people.bilal)).toEqual([])
    await expect(people.as(people.bilal, gradeEvidence, { ...grade, credibility: 5 })).rejects.toMatchObject(
      refused(409),
    )
    expect((await seenBy(people.bilal, id))?.data).toMatchObject({ credibility: 2 })
  })

  test('is never graded by the organisation it comes from, nor by who handed it in', async () => {
    const close = await people.joined('close', { role: 'assessor', organisation: 'police' })
    const { id } = await add(people.ayesha, { label: 'TLP:GREEN' })
    const grade = { id, revision: 1, reliability: 'A' as const, credibility: 1 as const }
    expect(await dutiesSeenBy(close)).toEqual([])
    for (const by of [close, people.ayesha, people.kamran, people.yusuf, people.amina])
      await expect(people.as(by, gradeEvidence, grade), by.name).rejects.toMatchObject(refused(403))
    const brought = await add(people.bilal, { from: 'schools', label: 'TLP:GREEN' })
    const own = people.as(people.bilal, gradeEvidence, { ...grade, id: brought.id })
    await expect(own).rejects.toMatchObject(refused(403))
    await people.as(people.sana, gradeEvidence, { ...grade, id: brought.id })
  })

  test('is shown to more people by two, the second of them of the secretariat', async () => {
    const { id } = await add(people.ayesha)
    const ask = { id, revision: 1, to: clear, reason: 'It is in the gazette' }
    await people.as(people.ayesha, askLabel, ask)
    expect((await seenBy(people.bilal, id))?.label).toBe('TLP:AMBER')
    expect(await dutiesSeenBy(people.bilal)).toContain('work.duty.evidenceLabel')
    await expect(people.as(people.bilal, askLabel, ask)).rejects.toMatchObject(refused(409))
    for (const by of [people.ayesha, people.maryam, people.amina])
      await expect(people.as(by, decideLabel, { id, revision: 1, accept: true })).rejects.toMatchObject(refused(403))
    await people.as(people.bilal, decideLabel, { id, revision: 1, accept: true })
    expect((await seenBy(thePublic, id))?.label).toBe(clear)
    expect(await people.sees(thePublic, (tx) => all(tx, 'uploads'))).toEqual([])
    await expect(people.as(people.sana, decideLabel, { id, revision: 1, accept: true })).rejects.toMatchObject(
      refused(404),
    )
  })

  test('keeps its label where the second person says no, and nobody decides on their own asking', async () => {
    const { id } = await add(people.bilal, { from: 'police' })
    await people.as(people.bilal, askLabel, { id, revision: 1, to: clear, reason: 'Why not' })
    const own = people.as(people.bilal, decideLabel, { id, revision: 1, accept: true })
    await expect(own).rejects.toMatchObject(refused(403))
    await people.as(people.sana, decideLabel, { id, revision: 1, accept: false })
    expect((await seenBy(people.bilal, id))?.label).toBe('TLP:AMBER')
    expect(await seenBy(thePublic, id)).toBeUndefined()
  })

  test('is held more closely by one person, at once', async () => {
    const { id } = await add(people.ayesha, { label: 'TLP:GREEN' })
    await people.as(people.ayesha, askLabel, { id, revision: 1, to: 'TLP:AMBER', reason: 'It names a village' })
    expect(await seenBy(people.kamran, id)).toBeUndefined()
    expect((await seenBy(people.ayesha, id))?.label).toBe('TLP:AMBER')
    const foreign = { id, revision: 2, to: 'TLP:GREEN' as const, reason: 'I want it' }
    await expect(people.as(people.kamran, askLabel, foreign)).rejects.toMatchObject(refused(404))
  })

  test('is not taken from under a verdict by one person', async () => {
    await promise(people)
    const { id } = await add(people.ayesha, { label: 'TLP:GREEN' })
    await people.as(people.ayesha, askLabel, { id, revision: 1, to: clear, reason: 'It is public' })
    await people.as(people.sana, decideLabel, { id, revision: 1, accept: true })
    await people.desk.ledger.write(unrestricted('operator'), workspace, (tx) =>
      putMany(tx, 'assessments', [{ id: 'judged', label: clear, data: { id: 'judged', evidence: [id] } }]),
    )
    await people.as(people.ayesha, askLabel, { id, revision: 2, to: 'TLP:AMBER', reason: 'It looks bad' })
    expect((await seenBy(thePublic, id))?.label).toBe(clear)
    await people.as(people.bilal, decideLabel, { id, revision: 1, accept: true })
    expect(await seenBy(thePublic, id)).toBeUndefined()
  })

  test('that a milestone rests on is no more closely held than the milestone', async () => {
    await promise(people)
    const { id } = await add(people.ayesha, { commitments: ['register'] })
    const attach = { id, kind: 'milestones' as const, target: 'written' }
    await expect(people.as(people.ayesha, attachEvidence, attach)).rejects.toMatchObject(refused(422))
    await people.as(people.ayesha, askLabel, { id, revision: 1, to: clear, reason: 'It is public' })
    await people.as(people.sana, decideLabel, { id, revision: 1, accept: true })
    await people.as(people.ayesha, attachEvidence, attach)
    await people.as(people.ayesha, attachEvidence, attach)
    const [milestone] = await people.sees(thePublic, (tx) => byIds(tx, 'milestones', ['written']))
    expect(milestone?.data).toMatchObject({ evidence: [id] })
    const others = await add(people.kamran, { label: 'TLP:GREEN' })
    const foreign = people.as(people.kamran, attachEvidence, { ...attach, id: others.id })
    await expect(foreign).rejects.toMatchObject(refused(403))
  })

  test('passes the door with what it speaks of, and is counted where it is held back', async () => {
    await promise(people)
    await add(people.ayesha, { commitments: ['register', 'register'] })
    const seen = async (reader: Actor) => publish(await readSnapshot(people.desk.ledger, reader, workspace), reader)
    expect((await seen(thePublic)).withheld.evidence).toBe(1)
    expect((await seen(thePublic)).records.evidence.size).toBe(0)
    const held = await people.sees(people.bilal, async (tx) => (await all(tx, 'evidence'))[0]?.id ?? '')
    expect((await people.sees(people.bilal, (tx) => heldEvidence(tx, held))).data.commitments).toEqual(['register'])
  })

  test.each([
    ['for everybody at once', { label: clear }, 403],
    ['for nobody', { label: 'TLP:RED' as const }, 403],
    ['as another organisation’s', { from: 'schools' }, 403],
    ['about a promise that is not there', { commitments: ['nothing'] }, 404],
    ['with a grade of its own', { reliability: 'A' }, 422],
    ['without a title', { title: ' ' }, 422],
    ['with a hash of its own', { sha256: 'a'.repeat(64) }, 422],
  ])('handed in %s is refused, and nothing of it is kept', async (_, more, status) => {
    const file = await staged('Twelve wells')
    await expect(people.as(people.ayesha, addEvidence(file), { ...given, ...more })).rejects.toMatchObject(
      refused(status),
    )
    await file.discard()
    expect(readdirSync(folder)).toEqual(['partial'])
    expect(readdirSync(join(folder, 'partial'))).toEqual([])
    expect(await people.sees(people.bilal, (tx) => all(tx, 'evidence'))).toEqual([])
  })

  test('is taken from nobody who may not hand it in', async () => {
    for (const by of [people.yusuf, people.amina])
      await expect(add(by, { from: 'police' }), by.name).rejects.toMatchObject(refused(403))
    await expect(add(people.maryam, { label: 'TLP:GREEN' })).rejects.toMatchObject(refused(422))
    await expect(add(people.maryam, { from: 'police' })).rejects.toMatchObject(refused(403))
  })
})
