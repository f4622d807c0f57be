/** Commenting on a record, and having read a comment. */
import { z } from 'zod'
import { defineAct, heldRecord, officesOf } from '#src/identity/act.ts'
import { strictest } from '#src/identity/labels.ts'
import { roles } from '#src/identity/model.ts'
import { randomLetters } from '#src/identity/token.ts'
import { recordKinds } from '#src/ledger/kinds.ts'
import { byIds, putMany, type StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { assertImpersonal } from '#src/publishing/impersonal.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import type { Post } from '../model.ts'
import { Comment } from './comment-model.ts'

const CommentDraft = z.strictObject({
  kind: z.enum(recordKinds),
  id: Id,
  text: Comment.shape.text,
  mentions: Comment.shape.mentions.default([]),
})

/** Seen by those who see the record, and by the posts it names; never by the public. */
export const comment = defineAct({
  name: 'comment',
  summary: 'Says something about a record to those who work here, and to the posts it names.',
  input: CommentDraft,
  roles,
  async run(tx, { kind, id, text, mentions }) {
    const about = await heldRecord(tx, kind, id)
    const named = [...new Set(mentions)].sort()
    const posts = await byIds(tx, 'posts', named)
    const unknown = named.find((post) => !posts.some((one) => one.id === post))
    if (unknown !== undefined) refuse(422, 'work.error.mention', { id: unknown }, 'mentions')
    if (kind === 'shared_notes') await assertFitsNote(tx, about.parties, text, posts)
    const data: Comment = {
      id: `comment-${randomLetters(12)}`,
      subject: `${kind}/${id}`,
      text,
      mentions: named,
      readBy: [],
      offices: officesOf(tx.by),
      at: tx.at,
    }
    const label = strictest(about.label, 'TLP:GREEN')
    const parties = [...new Set([...about.parties, ...named])].sort()
    await putMany(tx, 'comments', [{ id: data.id, label, parties, data }])
    return { id: data.id }
  },
})

/** Takes a comment off the list of what needs the posts of whoever has read it. */
export const readComment = defineAct({
  name: 'read-comment',
  summary: 'Says that a comment has been read by the posts it is for.',
  input: z.strictObject({ id: Id }),
  roles,
  async run(tx, { id }) {
    const { label, data } = await heldRecord(tx, 'comments', id)
    const mine = data.mentions.filter((post) => tx.by.posts.includes(post))
    if (mine.length === 0) refuse(403, 'work.error.role')
    const readBy = [...new Set([...data.readBy, ...mine])].sort()
    await putMany(tx, 'comments', [{ id, label, data: { ...data, readBy } }])
  },
})

/** Said of a note it stays among those who see the note, and holds nothing that stands for a person. @throws Refusal 422 */
async function assertFitsNote(tx: ReadTx, parties: string[], text: string, named: StoredRecord<'posts'>[]) {
  await assertImpersonal(tx, { text })
  const outside = named.find(({ id, data }) => !parties.includes(id) && !parties.includes((data as Post).organisation))
  if (outside) refuse(422, 'notes.error.mention', { id: outside.id }, 'mentions')
}
