import { beforeEach, expect, test } from 'vitest'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic } from '#src/ledger/actor.ts'
import { all, byIds } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { describeEngines } from '#test/engines.ts'
import { dutiesOf } from '../duties.ts'
import { reopenPaper, returnPaper, signPaper, startPaper, submitPaper, writeSection } from './strategy-paper.ts'

const draft = {
  title: 'Registers',
  lead: 'police',
  due: '2027-01-31',
  sections: [
    { title: 'What there is', organisation: 'police', due: '2026-12-31' },
    { title: 'What schools need', organisation: 'schools', due: '2027-01-15' },
  ],
}

describeEngines('Strategy papers', (open) => {
  let people: Colleagues
  let rashid: Visitor
  let id: string
  beforeEach(async () => {
    people = await colleagues(open)
    rashid = await people.joined('rashid', { role: 'focal-point', organisation: 'police' })
    id = (await people.as(people.bilal, startPaper, draft)).id
  })

  const refused = (status: number) => ({ problem: { status } })
  const write = (by: Visitor, section: number, text: string, edition = 0) =>
    people.as(by, writeSection, { id, section, edition, text })
  const paper = async () => (await people.sees(people.bilal, (tx) => byIds(tx, 'strategy_papers', [id])))[0]?.data
  const dutiesSeenBy = async (by: Visitor) =>
    (await people.sees(by, async (tx) => (by.grant ? dutiesOf(tx, by.grant, '2026-11-21') : []))).map(
      ({ sort }) => sort,
    )
  const submitted = async () => {
    await write(people.ayesha, 0, 'Forty registers')
    await write(people.kamran, 1, 'One register')
    await people.as(people.ayesha, submitPaper, { id, revision: 3 })
  }

  test('are written in sections, submitted by the lead, and signed off by its second person', async () => {
    expect(await dutiesSeenBy(people.kamran)).toEqual(['work.duty.section'])
    await expect(people.as(people.ayesha, submitPaper, { id, revision: 1 })).rejects.toMatchObject(refused(422))
    await submitted()
    expect(await dutiesSeenBy(people.ayesha)).toEqual([])
    expect(await dutiesSeenBy(rashid)).toEqual(['work.duty.paperSign'])
    await expect(people.as(people.ayesha, signPaper, { id, revision: 4 })).rejects.toMatchObject(refused(403))
    await expect(people.as(people.kamran, signPaper, { id, revision: 4 })).rejects.toMatchObject(refused(403))
    await people.as(rashid, signPaper, { id, revision: 4 })
    expect(await paper()).toMatchObject({
      state: 'signed',
      signed: [{ version: 1, day: '2026-11-21', sections: [{ text: 'Forty registers' }, { text: 'One register' }] }],
    })
    await expect(people.as(rashid, signPaper, { id, revision: 5 })).rejects.toMatchObject(refused(409))
  })

  test('go back to the writers with a reason, and from version to version without losing the signed one', async () => {
    await submitted()
    const back = { id, revision: 4, text: 'Too short' }
    await expect(people.as(people.ayesha, returnPaper, back)).rejects.toMatchObject(refused(403))
    await people.as(rashid, returnPaper, back)
    await write(people.ayesha, 0, 'Forty-one registers', 1)
    await people.as(rashid, submitPaper, { id, revision: 6 })
    await people.as(people.ayesha, signPaper, { id, revision: 7 })
    await expect(write(people.ayesha, 0, 'None', 2)).rejects.toMatchObject(refused(409))
    await people.as(people.bilal, reopenPaper, { id, revision: 8, text: 'A year has passed' })
    await write(people.ayesha, 0, 'None', 2)
    const { version, state, signed, said } = (await paper()) ?? {}
    expect([version, state, signed?.[0]?.sections[0]?.text]).toEqual([2, 'draft', 'Forty-one registers'])
    expect(said?.map(({ step }) => step)).toEqual(['submitted', 'returned', 'submitted', 'signed', 'reopened'])
    expect(JSON.stringify(said)).not.toMatch(/person-/)
  })

  test('let several write at once, each their own section, and lose no text of two in one', async () => {
    await write(people.kamran, 1, 'One register')
    await write(people.ayesha, 0, 'Forty registers')
    await expect(write(rashid, 0, 'Fifty registers')).rejects.toMatchObject(refused(409))
    await write(rashid, 1, 'The lead edits', 1)
    expect((await paper())?.sections.map(({ text }) => text)).toEqual(['Forty registers', 'The lead edits'])
    await expect(write(people.kamran, 0, 'Mine', 1)).rejects.toMatchObject(refused(403))
    await expect(write(people.kamran, 7, 'Mine')).rejects.toMatchObject(refused(422))
  })

  test('are seen by those who write them and the secretariat, and by nobody else', async () => {
    const more = await people.as(people.bilal, startPaper, { ...draft, sections: draft.sections.slice(0, 1) })
    for (const by of [people.yusuf, people.maryam, people.amina, thePublic])
      expect(await people.sees(by, (tx) => all(tx, 'strategy_papers')), by.name).toEqual([])
    expect((await people.sees(people.kamran, (tx) => all(tx, 'strategy_papers'))).map((one) => one.id)).toEqual([id])
    const foreign = people.as(people.kamran, writeSection, { id: more.id, section: 0, edition: 0, text: 'Mine' })
    await expect(foreign).rejects.toMatchObject(refused(404))
    for (const by of [people.ayesha, people.yusuf, people.amina])
      await expect(people.as(by, startPaper, draft), by.name).rejects.toMatchObject(refused(403))
    await expect(write(people.bilal, 0, 'Mine')).rejects.toMatchObject(refused(403))
  })

  test.each([
    ['due on a day that has passed', { ...draft, due: '2026-01-01' }, 422],
    ['without sections', { ...draft, sections: [] }, 422],
    ['led by nobody on record', { ...draft, lead: 'nobody' }, 404],
    ['signed already', { ...draft, state: 'signed' }, 422],
  ])('%s are refused', async (_, given, status) => {
    await expect(people.as(people.bilal, startPaper, given)).rejects.toMatchObject(refused(status))
  })
})
