/** Losses are written down by one of the secretariat and published by another. */
import { z } from 'zod'
import { Area } from '#src/coordination/model.ts'
import { type ActTx, defineAct, heldRecord, officesOf, Revision } from '#src/identity/act.ts'
import { unlabelled } from '#src/identity/labels.ts'
import { randomLetters } from '#src/identity/token.ts'
import { all, byIds, putMany, removeMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { givenAway } from './given-away.ts'
import { Loss } from './loss-model.ts'

/** Refused here too, so that whoever writes hears of it, and not only whoever publishes. */
async function assertHidden(tx: ActTx, loss: Loss): Promise<void> {
  const others = (await all(tx, 'losses')).map(({ data }) => data).filter(({ id }) => id !== loss.id)
  const areas = (await all(tx, 'areas')).map(({ data }) => Area.parse(data))
  const [found] = givenAway([...others, loss], areas)
  if (found) refuse(422, 'losses.error.givenAway', { total: found.total, hidden: found.hidden }, 'served')
}

async function assertThere(tx: ActTx, { area, citation }: Loss): Promise<void> {
  if ((await byIds(tx, 'areas', [area])).length === 0) refuse(422, 'losses.error.area', { id: area }, 'area')
  if ((await byIds(tx, 'sources', [citation.source])).length === 0)
    refuse(422, 'losses.error.source', { id: citation.source }, 'citation.source')
}

export const keepLoss = defineAct({
  name: 'keep-loss',
  summary: 'Writes a loss down, or changes one: somebody else publishes it.',
  input: Loss.omit({ id: true }).extend({
    /** Of the loss that is changed, or of what was written before; left out for a new one. */
    id: Id.optional(),
    /** Of what was written before. */
    revision: Revision.optional(),
  }),
  roles: ['secretariat'],
  async run(tx, { id: given, revision, ...draft }) {
    const id = given ?? `loss-${randomLetters(12)}`
    const [written] = await byIds(tx, 'loss_drafts', [id])
    if (written) await heldRecord(tx, 'loss_drafts', id, revision ?? 0)
    else if (given !== undefined) await heldRecord(tx, 'losses', id, revision ?? 0)
    const loss = { ...draft, id }
    await assertThere(tx, loss)
    await assertHidden(tx, loss)
    const data = { id, loss, by: tx.by.account, offices: officesOf(tx.by), written: tx.today }
    await putMany(tx, 'loss_drafts', [{ id, label: unlabelled, data }])
    return { id }
  },
})

const looked = z.strictObject({ id: Id, revision: Revision })

export const publishLoss = defineAct({
  name: 'publish-loss',
  summary: 'Publishes a loss that somebody else of the secretariat has written down.',
  input: looked,
  roles: ['secretariat'],
  async run(tx, { id, revision }) {
    const { data } = await heldRecord(tx, 'loss_drafts', id, revision)
    if (data.by === tx.by.account) refuse(403, 'losses.error.own')
    await assertThere(tx, data.loss)
    await assertHidden(tx, data.loss)
    await putMany(tx, 'losses', [{ id, label: 'TLP:CLEAR', data: data.loss }])
    await removeMany(tx, 'loss_drafts', [id])
  },
})

export const dropLoss = defineAct({
  name: 'drop-loss',
  summary: 'Drops what was written down of a loss and not published; what is public stays as it is.',
  input: looked,
  roles: ['secretariat'],
  async run(tx, { id, revision }) {
    await heldRecord(tx, 'loss_drafts', id, revision)
    await removeMany(tx, 'loss_drafts', [id])
  },
})

/** Raising a label takes one. */
export const withdrawLoss = defineAct({
  name: 'withdraw-loss',
  summary: 'Takes a loss from the public; the secretariat still sees it.',
  input: looked,
  roles: ['secretariat'],
  async run(tx, { id, revision }) {
    const { data } = await heldRecord(tx, 'losses', id, revision)
    await putMany(tx, 'losses', [{ id, label: unlabelled, data }])
  },
})
