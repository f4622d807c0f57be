/** What the secretariat decides on endorsements: it verifies those that no link could, and takes off what was withdrawn or is not genuine. */
import { z } from 'zod'
import { Organisation } from '#src/coordination/model.ts'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { putMany, removeMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { assertImpersonal } from '#src/publishing/impersonal.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { line } from '#src/vocabulary/text.ts'
import { type Endorsement, type EndorsementRequest, refusals } from './endorsement-model.ts'
import { callOf } from './endorsement-store.ts'
import { listEndorsement } from './list-endorsement.ts'

const Seen = z.strictObject({ id: Id, revision: Revision })
const Reason = line(500)

async function waiting(tx: ActTx, id: string, revision: number): Promise<EndorsementRequest> {
  const { data } = await heldRecord(tx, 'endorsement_requests', id, revision)
  if (data.state !== 'waiting') refuse(409, 'endorsements.error.notWaiting')
  return data
}

export const admitEndorsement = defineAct({
  name: 'admit-endorsement',
  summary: 'Verifies an endorsement in the secretariat’s own name, with a reason that is public, and lists it.',
  input: Seen.extend({
    reason: Reason,
    /** The organisation of the workspace that it is found to be. */
    organisation: Id.optional(),
  }),
  roles: ['secretariat'],
  async run(tx, { id, revision, reason, organisation }) {
    const request = await waiting(tx, id, revision)
    await assertImpersonal(tx, { reason })
    const call = await callOf(tx, request.version)
    if (!call || (call.closed !== undefined && call.closed < request.asked))
      return refuse(409, 'endorsements.error.superseded')
    const found = organisation === undefined ? request : await asOrganisation(tx, request, organisation)
    const endorsement = await listEndorsement(tx, found, {
      today: tx.today,
      verified: { by: 'secretariat', reason },
    })
    return { id: endorsement }
  },
})

/** Under the name by which the workspace knows it. */
async function asOrganisation(tx: ActTx, request: EndorsementRequest, id: string): Promise<EndorsementRequest> {
  const { data, label } = await heldRecord(tx, 'organisations', id)
  if (label !== 'TLP:CLEAR') return refuse(409, 'endorsements.error.notPublic')
  const { name, classification, area } = Organisation.parse(data)
  const { area: _, ...endorser } = request.endorser
  return {
    ...request,
    organisation: id,
    endorser: { ...endorser, name, kind: classification, ...(area === undefined ? {} : { area }) },
  }
}

export const refuseEndorsement = defineAct({
  name: 'refuse-endorsement',
  summary: 'Refuses to verify an endorsement; nothing of it becomes public.',
  input: Seen.extend({ because: z.enum(refusals) }),
  roles: ['secretariat'],
  async run(tx, { id, revision, because }) {
    await waiting(tx, id, revision)
    tx.audit({
      ...{ action: 'refuse', kind: 'endorsement_requests', subject: id, change: { because } },
      label: 'TLP:AMBER+STRICT',
    })
    await removeMany(tx, 'endorsement_requests', [id])
  },
})

export const withdrawEndorsement = defineAct({
  name: 'withdraw-endorsement',
  summary:
    'Withdraws an endorsement because its organisation has asked, or because it was not genuine; it stays listed.',
  input: Seen.extend({ because: z.enum(['asked', 'not-genuine']), reason: Reason }),
  roles: ['secretariat'],
  async run(tx, { id, revision, because, reason }) {
    const { data } = await heldRecord(tx, 'endorsements', id, revision)
    await assertImpersonal(tx, { reason })
    await withdraw(tx, data, { day: tx.today, by: 'secretariat', because, reason })
  },
})

/** It is never taken out. */
export async function withdraw(
  tx: WriteTx,
  data: Endorsement,
  withdrawn: NonNullable<Endorsement['withdrawn']>,
): Promise<void> {
  if (data.withdrawn) refuse(409, 'endorsements.error.withdrawn')
  await putMany(tx, 'endorsements', [{ id: data.id, label: 'TLP:CLEAR', data: { ...data, withdrawn } }])
}
