/** A note that the police share with the schools, for tests of what becomes of it. */
import { shareNote } from '#src/coordination/notes/share-note.ts'
import { saveNote } from '#src/coordination/notes/write-note.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { putMany } from '#src/ledger/records.ts'
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

export async function sharedNote(people: Colleagues, more: Partial<typeof wholeNote> = {}): Promise<string> {
  await themesAndAreas(people)
  const { id } = await people.as(people.ayesha, saveNote, { ...wholeNote, ...more })
  await people.as(people.ayesha, shareNote, { id, revision: 1 })
  return id
}
