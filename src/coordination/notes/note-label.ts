/** A shared note's handling label: narrowed by one person of its author's, widened by two. */
import { z } from 'zod'
import { defineAct, heldRecord, officesOf, Revision } from '#src/identity/act.ts'
import { Label } from '#src/identity/labels.ts'
import { assertImpersonal } from '#src/publishing/impersonal.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { mayDecideNoteLabel, writers } from './note-access.ts'
import { isWider, Reason, type SharedNote, wrongAddressee } from './note-model.ts'
import { keep, stepOf } from './share-note.ts'
import { noteOfOurs } from './write-note.ts'

export const askNoteLabel = defineAct({
  name: 'ask-note-label',
  summary: 'Gives a shared note a narrower handling label at once; a second person decides on a wider one.',
  input: z.strictObject({ id: Id, revision: Revision, to: Label, reason: Reason }),
  roles: writers,
  async run(tx, { id, revision, to, reason }) {
    const { data } = await noteOfOurs(tx, id, revision)
    if (data.state !== 'shared') refuse(409, 'notes.error.notShared')
    if (data.change) refuse(409, 'notes.error.labelWaits')
    if (to === data.handling) refuse(422, 'notes.error.sameLabel', {}, 'to')
    const wrong = wrongAddressee(to, data.addressees)
    if (wrong !== null) refuse(422, `notes.error.${wrong}`, {}, 'to')
    await assertImpersonal(tx, { reason })
    const change = { to, reason, by: tx.by.account, offices: officesOf(tx.by), asked: tx.today }
    if (isWider(to, data.handling)) return keep(tx, { ...data, change })
    return keep(tx, { ...data, handling: to, steps: [...data.steps, stepOf(tx, 'label', `${to}: ${reason}`)] })
  },
})

export const decideNoteLabel = defineAct({
  name: 'decide-note-label',
  summary: 'Gives a shared note the wider label that somebody else has asked for, or leaves it as it is.',
  input: z.strictObject({ id: Id, revision: Revision, accept: z.boolean() }),
  roles: writers,
  async run(tx, { id, revision, accept }) {
    const { data } = await heldRecord(tx, 'shared_notes', id, revision)
    const { change, ...rest } = data
    if (!change || data.state !== 'shared') return refuse(409, 'notes.error.noChange')
    if (!mayDecideNoteLabel(tx.by, data)) return refuse(403, 'notes.error.ownLabel')
    const steps = [...data.steps, stepOf(tx, 'label', `${change.to}: ${change.reason}`)]
    const next: SharedNote = accept ? { ...rest, handling: change.to, steps } : rest
    return keep(tx, next)
  },
})
