/** Labels are lowered by two: one of the secretariat asks with a reason, another looks at what would become public and decides. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, officesOf, Revision } from '#src/identity/act.ts'
import { unlabelled } from '#src/identity/labels.ts'
import { byIds, putMany, removeMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { defineCuration, Note } from '../curation/curation-act.ts'
import { changeLabels } from './change-labels.ts'
import type { Subject } from './policy-records.ts'
import { AskedPublication, PublicationReason, publicationId } from './publication-model.ts'

const subject = { kind: AskedPublication.shape.kind, id: Id }
const { seen } = AskedPublication.shape

export const askPublication = defineAct({
  name: 'ask-publication',
  summary: 'Asks a second person to make a policy or an indicator public, as it was looked at.',
  input: z.strictObject({ ...subject, seen, reason: PublicationReason }),
  roles: ['secretariat'],
  async run(tx, { seen, reason, ...about }) {
    await heldRecord(tx, about.kind, about.id)
    const id = publicationId(about)
    if ((await byIds(tx, 'publications', [id])).length > 0) refuse(409, 'publication.error.waits')
    const { account: by } = tx.by
    const data: AskedPublication = {
      ...{ id, kind: about.kind, subject: about.id, seen, reason },
      ...{ by, offices: officesOf(tx.by), asked: tx.today },
    }
    await putMany(tx, 'publications', [{ id, label: unlabelled, data }])
  },
})

/** @throws Refusal 404, 409 */
async function asked(tx: ActTx, about: Subject, revision: number): Promise<AskedPublication> {
  return (await heldRecord(tx, 'publications', publicationId(about), revision)).data
}

export const confirmPublication = defineAct({
  name: 'confirm-publication',
  summary: 'Makes a policy or an indicator public, as somebody else of the secretariat has asked.',
  input: z.strictObject({ ...subject, revision: Revision }),
  roles: ['secretariat'],
  async run(tx, { revision, ...about }) {
    const { by, seen, reason } = await asked(tx, about, revision)
    if (by === tx.by.account) refuse(403, 'publication.error.own')
    await changeLabels(tx, { subject: about, act: 'publish', seen, note: reason })
  },
})

export const refusePublication = defineAct({
  name: 'refuse-publication',
  summary: 'Leaves a policy or an indicator as it is, or takes back what one has asked oneself.',
  input: z.strictObject({ ...subject, revision: Revision }),
  roles: ['secretariat'],
  async run(tx, { revision, ...about }) {
    const { id } = await asked(tx, about, revision)
    await removeMany(tx, 'publications', [id])
  },
})

/** Raising a label takes one. */
export const withdrawPublication = defineCuration({
  name: 'withdraw-publication',
  summary: 'Takes a policy or an indicator with all that is its own from the public.',
  input: z.strictObject({ ...subject, seen, note: Note }),
  async run(tx, { seen, note, ...about }) {
    await changeLabels(tx, { subject: about, act: 'withdraw', seen, note })
  },
})

/** The operator's own way: the API has none of it, and whoever has signed in is sent to ask a second person. */
export const publishAlone = defineCuration({
  name: 'publish',
  summary: 'Makes a policy or an indicator public.',
  input: z.strictObject({ ...subject, seen, note: Note }),
  async run(tx, { seen, note, ...about }) {
    if (tx.by) refuse(403, 'publication.error.alone')
    await changeLabels(tx, { subject: about, act: 'publish', seen, note })
  },
})
