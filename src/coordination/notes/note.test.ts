import { beforeEach, describe, expect, test } from 'vitest'
import type { Visitor } from '#src/identity/visitor.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { putWorkspace } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { gradedNote, type NoteFields, noteHeld, noteSaved, noteShared, themesAndAreas } from '#test/shared-note.ts'
import { askNoteLabel } from './note-label.ts'
import { wrongAddressee } from './note-model.ts'
import { renewNote, shareNote, withdrawNote } from './share-note.ts'
import { dropNote, saveNote } from './write-note.ts'

const refused = (status: number) => ({ problem: { status } })

describeEngines('Notes between agencies', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await themesAndAreas(people)
  })

  const save = (more?: NoteFields, by?: Visitor) => noteSaved(people, more, by)
  const share = (more?: NoteFields, by?: Visitor) => noteShared(people, more, by)
  const held = (id: string, by?: Visitor) => noteHeld(people, id, by)
  const mayuri = () => people.joined('Mayuri', { role: 'focal-point', organisation: 'police' })

  describe('as drafts', () => {
    test('are begun with a title alone, and take TLP:AMBER+STRICT and F6 until it is said otherwise', async () => {
      const { id } = await people.as(people.ayesha, saveNote, { title: 'A thought' })
      const note = await held(id)
      expect(note?.data).toMatchObject({
        handling: 'TLP:AMBER+STRICT',
        reliability: 'F',
        credibility: 6,
        state: 'draft',
      })
      expect(await held(id, people.kamran)).toBeUndefined()
    })

    test('are written on by others of the organisation, and nothing of theirs is lost', async () => {
      const { id } = await save()
      await people.as(await mayuri(), saveNote, { ...gradedNote, title: 'Another title', id, revision: 1 })
      await expect(people.as(people.ayesha, saveNote, { ...gradedNote, id, revision: 1 })).rejects.toMatchObject(
        refused(409),
      )
      expect((await held(id))?.data.title).toBe('Another title')
    })

    test('go no further while something is lacking, and say everything that is', async () => {
      const { id } = await people.as(people.ayesha, saveNote, { title: 'A thought' })
      await expect(people.as(people.ayesha, shareNote, { id, revision: 1 })).rejects.toMatchObject({
        faults: ['theme', 'from', 'to', 'judged', 'basis', 'unknown', 'until', 'areas', 'organisations'].map(
          (field) => ({
            field,
          }),
        ),
      })
    })

    test('can be deleted, and shared ones cannot', async () => {
      const { id } = await save()
      await people.as(people.ayesha, dropNote, { id, revision: 1 })
      expect(await held(id)).toBeUndefined()
      const shared = await share()
      await expect(people.as(people.ayesha, dropNote, { id: shared, revision: 2 })).rejects.toMatchObject(refused(409))
    })

    test.each([
      ['with a field for a person', { person: 'Somebody' }],
      ['with an author of its own', { author: 'schools' }],
      ['shared already', { state: 'shared' }],
      ['about a theme that is not there', { theme: 'nothing' }],
      ['about an area that is not there', { areas: ['nowhere'] }],
      ['for an organisation that is not there', { addressees: { organisations: ['nobody'] } }],
      ['for a post that is not there', { addressees: { posts: ['nobody'] } }],
      ['for its own author', { addressees: { organisations: ['police'] } }],
      ['for a body that nobody sits in', { addressees: { bodies: ['administrator'] } }],
      ['with a letter of its own', { reliability: 'G' }],
    ])('are refused %s', async (_, more) => {
      await expect(save(more)).rejects.toMatchObject(refused(422))
    })

    test('are not begun by the committee, by administrators, or by somebody without an organisation', async () => {
      for (const by of [people.yusuf, people.amina, people.maryam])
        await expect(save({}, by), by.name).rejects.toMatchObject(refused(403))
      const judge = await people.joined('judge', { role: 'assessor', organisation: 'police' })
      expect((await held((await save({}, judge)).id, judge))?.data.author).toBe('police')
    })
  })

  describe('hold nothing that stands for a person', () => {
    const numbered = () =>
      people.desk.ledger.write(unrestricted('operator'), workspace, (tx) =>
        putWorkspace(tx, { identityNumbers: [{ name: 'CNIC', shape: '00000-0000000-0' }] }),
      )

    test.each([
      ['title', 'About 35202-1234567-1', 'notes.error.number', 1],
      ['judged', 'One\nTwo: 3520212345671', 'notes.error.number', 2],
      ['basis', 'Call 0300-1234567', 'notes.error.phone', 1],
      ['unknown', 'a\nb\nsomebody@example.org', 'notes.error.mail', 3],
    ])('in their %s', async (field, text, key, line) => {
      await numbered()
      const attempt = save({ [field]: text })
      await expect(attempt).rejects.toMatchObject({ faults: [{ key, field, values: { line } }] })
      await expect(attempt).rejects.not.toThrow(/35202|0300|somebody/)
    })

    test('by the numbers of the country that the workspace is about, and of no other', async () => {
      await expect(save({ judged: '35202-1234567-1' })).resolves.toBeDefined()
    })

    test('nor do the reasons given with them', async () => {
      const id = await share()
      const reason = 'Ask at somebody@example.org'
      const given = { id, revision: 2, reason }
      await expect(people.as(people.ayesha, withdrawNote, given)).rejects.toMatchObject(refused(422))
      await expect(people.as(people.ayesha, renewNote, { ...given, until: '2027-01-31' })).rejects.toMatchObject(
        refused(422),
      )
      await expect(people.as(people.ayesha, askNoteLabel, { ...given, to: 'TLP:GREEN' })).rejects.toMatchObject(
        refused(422),
      )
    })
  })
})

test.each([
  ['TLP:RED', { posts: ['a'] }, null],
  ['TLP:RED', { organisations: ['a'] }, 'red'],
  ['TLP:AMBER+STRICT', { organisations: ['a'], bodies: ['secretariat'] }, null],
  ['TLP:AMBER+STRICT', { bodies: ['committee'] }, 'committee'],
  ['TLP:GREEN', { bodies: ['committee'] }, null],
  ['TLP:CLEAR', { bodies: ['committee'] }, null],
] as const)('%s to %j: what is wrong is %s', (handling, to, wrong) => {
  const addressees = { organisations: [], posts: [], bodies: [], ...to } as never
  expect(wrongAddressee(handling, addressees)).toBe(wrong)
})
