import { beforeEach, describe, expect, test } from 'vitest'
import type { Visitor } from '#src/identity/visitor.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { putWorkspace } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import {
  dutySorts,
  gradedNote,
  type NoteFields,
  noteHeld,
  noteSaved,
  noteShared,
  themesAndAreas,
} from '#test/shared-note.ts'
import { askNoteLabel, decideNoteLabel } from './note-label.ts'
import { receiptsOf, received, written } from './note-store.ts'
import { openNote } from './open-note.ts'
import { renewNote, shareNote, withdrawNote } from './share-note.ts'
import { saveNote } from './write-note.ts'

const everyone = { page: 1, size: 50 }
const refused = (status: number) => ({ problem: { status } })

describeEngines('A note that is shared', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await themesAndAreas(people)
  })

  const save = (more?: NoteFields, by?: Visitor) => noteSaved(people, more, by)
  const share = (more?: NoteFields, by?: Visitor) => noteShared(people, more, by)
  const held = (id: string, by?: Visitor) => noteHeld(people, id, by)
  const dutiesSeenBy = (by: Visitor, today?: string) => dutySorts(people, by, today)
  const mayuri = () => people.joined('Mayuri', { role: 'focal-point', organisation: 'police' })

  describe('once shared', () => {
    test('wait for those named until an office opens them; the author sees which, and on what day', async () => {
      const id = await share()
      expect(await dutiesSeenBy(people.kamran)).toEqual(['work.duty.note'])
      const note = await people.as(people.kamran, openNote, { id }, '2026-11-23')
      expect(note).toMatchObject({ judged: gradedNote.judged, reliability: 'B', credibility: 2 })
      await people.as(people.kamran, openNote, { id }, '2026-11-24')
      const [receipt] = await people.sees(people.ayesha, (tx) => receiptsOf(tx, id))
      expect(receipt?.opened).toEqual([{ version: 1, day: '2026-11-23', offices: ['schools-head'] }])
      expect(JSON.stringify(receipt)).not.toMatch(/person-/)
      expect(await dutiesSeenBy(people.kamran)).toEqual([])
    })

    test('are changed by nobody, nor shared twice', async () => {
      const id = await share()
      for (const by of [people.ayesha, people.kamran])
        await expect(people.as(by, saveNote, { ...gradedNote, id, revision: 2 }), by.name).rejects.toThrow()
      await expect(people.as(people.ayesha, shareNote, { id, revision: 2 })).rejects.toMatchObject(refused(409))
      for (const [act, more] of [
        [withdrawNote, {}],
        [renewNote, { until: '2027-01-31' }],
        [askNoteLabel, { to: 'TLP:GREEN' }],
      ] as const)
        await expect(
          people.as(people.kamran, act as typeof withdrawNote, { id, revision: 2, reason: 'Mine', ...more }),
        ).rejects.toMatchObject(refused(403))
    })

    test.each([
      ['has passed', '2026-11-20'],
      ['is more than a year away', '2027-11-22'],
    ])('are not shared until a day that %s', async (_, until) => {
      await expect(share({ until })).rejects.toMatchObject(refused(422))
    })

    test.each([
      ['TLP:RED to an organisation', 'TLP:RED', { organisations: ['schools'] }],
      ['TLP:RED to a body', 'TLP:RED', { bodies: ['secretariat'] }],
      ['TLP:AMBER to the committee', 'TLP:AMBER', { bodies: ['committee'] }],
    ])('never go as %s', async (_, handling, addressees) => {
      await expect(share({ handling, addressees })).rejects.toMatchObject(refused(422))
    })

    test('go as TLP:RED to a post, and its organisation does not see them', async () => {
      const clerk = await people.joined('clerk', { role: 'focal-point', organisation: 'schools' })
      const id = await share({ handling: 'TLP:RED', addressees: { posts: ['schools-head'] } })
      expect(await held(id, people.kamran)).toBeDefined()
      expect(await held(id, clerk)).toBeUndefined()
      await expect(people.as(clerk, openNote, { id })).rejects.toMatchObject(refused(404))
    })
  })

  describe('end', () => {
    test('on their day, wherever one looks, until their author renews them', async () => {
      const id = await share()
      await people.as(people.kamran, openNote, { id })
      people.desk.pass(41 * 86_400)
      const later = '2027-01-01'
      expect(await held(id, people.kamran)).toBeUndefined()
      await expect(people.as(people.kamran, openNote, { id }, later)).rejects.toThrow(/expired on 2026-12-31/)
      const seen = () => people.sees(people.kamran, (tx) => received(tx, ['schools'], later, {}, everyone))
      expect((await seen()).rows).toMatchObject([
        { state: 'expired', until: '2026-12-31', title: null, author: 'police' },
      ])
      const renewed = { id, revision: 2, until: '2027-06-30', reason: 'Counted again' }
      await people.as(people.ayesha, renewNote, renewed, later)
      expect((await seen()).rows).toMatchObject([{ state: 'new', title: gradedNote.title }])
      expect(await dutiesSeenBy(people.kamran, later)).toEqual(['work.duty.noteRenewed'])
      const note = await people.as(people.kamran, openNote, { id }, later)
      expect(note.steps.at(-1)).toMatchObject({ step: 'renewed', text: 'Counted again', offices: ['police-chief'] })
    })

    test('at midnight of the country', async () => {
      await people.desk.ledger.write(unrestricted('operator'), workspace, (tx) =>
        putWorkspace(tx, { calendar: { timeZone: 'Asia/Karachi' } }),
      )
      const id = await share({ until: '2026-11-21' })
      people.desk.pass(10 * 3600 - 1)
      expect(await held(id, people.kamran)).toBeDefined()
      people.desk.pass(2)
      expect(await held(id, people.kamran)).toBeUndefined()
      expect(await held(id, people.ayesha)).toBeDefined()
    })

    test('are announced to their author two weeks before', async () => {
      await share()
      expect(await dutiesSeenBy(people.ayesha, '2026-12-16')).toEqual([])
      expect(await dutiesSeenBy(people.ayesha, '2026-12-17')).toEqual(['work.duty.noteEnds'])
      expect(await dutiesSeenBy(people.kamran, '2026-12-17')).toEqual(['work.duty.note'])
    })

    test('when they are withdrawn, for good; those named are told why', async () => {
      const id = await share()
      await people.as(people.ayesha, withdrawNote, { id, revision: 2, reason: 'The counts were wrong' })
      expect(await held(id, people.kamran)).toBeUndefined()
      const [receipt] = await people.sees(people.kamran, (tx) => receiptsOf(tx, id))
      expect(receipt?.withdrawn).toEqual({ day: '2026-11-21', reason: 'The counts were wrong' })
      await expect(people.as(people.kamran, openNote, { id })).rejects.toMatchObject(refused(409))
      expect(await dutiesSeenBy(people.kamran)).toEqual([])
      const renewed = { id, revision: 3, until: '2027-01-31', reason: 'Again' }
      await expect(people.as(people.ayesha, renewNote, renewed)).rejects.toMatchObject(refused(409))
    })

    test('later only by a later day', async () => {
      const id = await share()
      const given = { id, revision: 2, reason: 'Again' }
      for (const until of ['2026-12-31', '2026-11-30', '2028-01-01'])
        await expect(people.as(people.ayesha, renewNote, { ...given, until })).rejects.toMatchObject(refused(422))
    })
  })

  describe('with another label', () => {
    const change = (id: string, to: 'TLP:RED' | 'TLP:AMBER+STRICT' | 'TLP:GREEN', by = people.ayesha) =>
      people.as(by, askNoteLabel, { id, revision: 2, to, reason: 'It is known now' })

    test('are narrowed by one person', async () => {
      const id = await share()
      await change(id, 'TLP:AMBER+STRICT')
      expect((await held(id))?.data).toMatchObject({ handling: 'TLP:AMBER+STRICT', steps: [{}, { step: 'label' }] })
    })

    test('are widened by a second person of the organisation, and not by who asked or by those named', async () => {
      const id = await share()
      await change(id, 'TLP:GREEN')
      expect((await held(id))?.data.handling).toBe('TLP:AMBER')
      const given = { id, revision: 3, accept: true }
      for (const by of [people.ayesha, people.kamran])
        await expect(people.as(by, decideNoteLabel, given), by.name).rejects.toMatchObject(refused(403))
      await expect(people.as(people.sana, decideNoteLabel, given)).rejects.toMatchObject(refused(404))
      const second = await mayuri()
      expect(await dutiesSeenBy(second)).toEqual(['work.duty.noteLabel'])
      expect(await dutiesSeenBy(people.ayesha)).toEqual([])
      await people.as(second, decideNoteLabel, given)
      expect((await held(id))?.data.handling).toBe('TLP:GREEN')
      await expect(people.as(second, decideNoteLabel, { ...given, revision: 4 })).rejects.toMatchObject(refused(409))
    })

    test('are widened by the secretariat where they are addressed to it', async () => {
      const id = await share({ addressees: { bodies: ['secretariat'] } })
      await change(id, 'TLP:GREEN')
      await people.as(people.sana, decideNoteLabel, { id, revision: 3, accept: false })
      expect((await held(id))?.data).not.toHaveProperty('change')
      expect((await held(id))?.data.handling).toBe('TLP:AMBER')
    })

    test('never take one that does not fit those they are addressed to', async () => {
      await expect(change(await share(), 'TLP:RED')).rejects.toMatchObject(refused(422))
    })
  })

  test('are listed by where they stand and by theme', async () => {
    await save({ title: 'A draft', until: '2027-01-31' })
    const id = await share()
    await people.as(people.kamran, openNote, { id })
    const list = (filter: object, today = '2026-11-21') =>
      people.sees(people.ayesha, (tx) => written(tx, 'police', today, filter, everyone))
    expect((await list({})).rows).toMatchObject([
      { state: 'shared', to: 1, opened: 1 },
      { state: 'draft', to: 0 },
    ])
    expect((await list({ state: 'expired' }, '2027-01-01')).total).toBe(1)
    expect((await list({ state: 'draft', theme: 'borders' })).total).toBe(1)
    expect((await list({ theme: 'other' })).total).toBe(0)
    const mine = (filter: object) =>
      people.sees(people.kamran, (tx) => received(tx, ['schools', 'schools-head'], '2026-11-21', filter, everyone))
    expect((await mine({ state: 'opened', theme: 'borders' })).rows).toMatchObject([
      { note: id, handling: 'TLP:AMBER' },
    ])
    expect((await mine({ state: 'new' })).total).toBe(0)
  })
})
