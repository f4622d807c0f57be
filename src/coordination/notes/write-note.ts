/** Writing a note between agencies, as long as nobody else sees it. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, officesOf, Revision } from '#src/identity/act.ts'
import { randomLetters } from '#src/identity/token.ts'
import type { RecordKind } from '#src/ledger/kinds.ts'
import { byIds, putMany, removeMany, type StoredRecord } from '#src/ledger/records.ts'
import { assertImpersonal } from '#src/publishing/impersonal.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { isAuthor, writers, writesFor } from './note-access.ts'
import { NoteDraft, partiesIn, type SharedNote } from './note-model.ts'

export const saveNote = defineAct({
  name: 'save-note',
  summary:
    'Begins a note between agencies, or keeps what has been written of one; only its author’s organisation sees it.',
  input: NoteDraft.extend({ id: Id.optional(), revision: Revision.optional() }),
  roles: writers,
  async run(tx, { id, revision, ...draft }) {
    const author = writesFor(tx.by)
    if (author === null) return refuse(403, 'notes.error.nobody')
    const held = id === undefined ? undefined : await draftOfOurs(tx, id, revision ?? 0)
    const { title, judged, basis, unknown } = draft
    await assertImpersonal(tx, { title, judged, basis, unknown })
    await assertKnown(tx, author, draft)
    const data: SharedNote = {
      ...draft,
      id: id ?? `note-${randomLetters(12)}`,
      author: held?.data.author ?? author,
      offices: officesOf(tx.by),
      state: 'draft',
      version: 1,
      steps: [],
    }
    await putMany(tx, 'shared_notes', [{ id: data.id, label: 'TLP:RED', parties: [data.author], data }])
    return { id: data.id }
  },
})

export const dropNote = defineAct({
  name: 'drop-note',
  summary: 'Removes a note that has not been shared.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles: writers,
  async run(tx, { id, revision }) {
    await draftOfOurs(tx, id, revision)
    await removeMany(tx, 'shared_notes', [id])
  },
})

/** @throws Refusal 403, 404, 409 */
export async function noteOfOurs(tx: ActTx, id: string, revision: number): Promise<StoredRecord<'shared_notes'>> {
  const held = await heldRecord(tx, 'shared_notes', id)
  if (!isAuthor(tx.by, held.data)) return refuse(403, 'notes.error.notYours')
  if (held.revision !== revision) return refuse(409, 'work.error.changed')
  return held
}

/** @throws Refusal 403, 404, 409 */
export async function draftOfOurs(tx: ActTx, id: string, revision: number): Promise<StoredRecord<'shared_notes'>> {
  const held = await noteOfOurs(tx, id, revision)
  if (held.data.state !== 'draft') return refuse(409, 'notes.error.shared')
  return held
}

async function assertKnown(tx: ActTx, author: string, { theme, areas, addressees }: NoteDraft): Promise<void> {
  const { organisations, posts } = addressees
  const named: [RecordKind, string[], string][] = [
    ['themes', theme === undefined ? [] : [theme], 'theme'],
    ['areas', areas, 'areas'],
    ['organisations', organisations, 'organisations'],
    ['posts', posts, 'posts'],
  ]
  for (const [kind, ids, field] of named) {
    const found = await byIds(tx, kind, ids)
    const missing = ids.find((id) => !found.some((one) => one.id === id))
    if (missing !== undefined) refuse(422, 'notes.error.unknown', { id: missing }, field)
  }
  if (partiesIn(addressees).includes(author)) refuse(422, 'notes.error.toOneself', {}, 'organisations')
}
