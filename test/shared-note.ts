/** A note that the police share with the schools, for tests of what becomes of it. */
import { dutiesOf } from '#src/coordination/duties.ts'
import { shareNote } from '#src/coordination/notes/share-note.ts'
import { saveNote } from '#src/coordination/notes/write-note.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import type { Colleagues } from './colleagues.ts'
import { workspace } from './desk.ts'

export const wholeNote = {
  title: 'Who crosses the river at night',
  theme: 'borders',
  areas: ['coast'],
  from: '2026-07',
  to: '2026-10',
  judged: 'Crossings rise when the ferry does not run.',
  basis: 'Counts at two landings.',
  unknown: 'What happens upstream.',
  addressees: { organisations: ['schools'] },
  until: '2026-12-31',
}

/** What notes are about. */
export const themesAndAreas = ({ desk }: Colleagues) =>
  desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
    const named = (id: string) => ({
      id,
      label: 'TLP:CLEAR' as const,
      data: { id, title: { en: id }, name: { en: id } },
    })
    await putMany(tx, 'themes', [named('borders')])
    await putMany(tx, 'areas', [named('coast')])
  })

/** The same, with everything judged. */
export const gradedNote = {
  ...wholeNote,
  reliability: 'B' as const,
  credibility: 2,
  likelihood: 'likely' as const,
  confidence: 'moderate' as const,
  handling: 'TLP:AMBER' as const,
}

/** As a form might send them, right or wrong. */
export type NoteFields = Record<string, unknown>

/** Written by the police, unless it is said otherwise. */
export const noteSaved = (people: Colleagues, more: NoteFields = {}, by: Visitor = people.ayesha) =>
  people.as(by, saveNote, { ...gradedNote, ...more })

export async function noteShared(people: Colleagues, more: NoteFields = {}, by: Visitor = people.ayesha) {
  const { id } = await noteSaved(people, more, by)
  await people.as(by, shareNote, { id, revision: 1 })
  return id
}

/** As its author sees it, or somebody else. */
export const noteHeld = (people: Colleagues, id: string, by: Visitor = people.ayesha) =>
  people.sees(by, async (tx) => (await byIds(tx, 'shared_notes', [id]))[0])

/** What waits for somebody, by its sort. */
export const dutySorts = async (people: Colleagues, by: Visitor, today = '2026-11-21') =>
  (await people.sees(by, async (tx) => (by.grant ? dutiesOf(tx, by.grant, today) : []))).map(({ sort }) => sort)
