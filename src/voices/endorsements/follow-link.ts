/** What a mailed link does. Looking at it changes nothing, because programs that scan mail follow links; its form settles it, once. */

import { heldRecord } from '#src/identity/act.ts'
import type { Desk } from '#src/identity/desk.ts'
import { putMany, removeMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import type { Published } from '#src/publishing/door.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { withdraw } from './decide-endorsement.ts'
import type { EndorsementRequest } from './endorsement-model.ts'
import { callOf, forgetMails, requestFor } from './endorsement-store.ts'
import { followerOf, linkParty } from './link.ts'
import { listEndorsement } from './list-endorsement.ts'
import { doubtsAbout } from './request-of.ts'

interface Following {
  desk: Pick<Desk, 'ledger' | 'now'>
  published: Published
  today: string
}

export type Became =
  | { became: 'listed' | 'withdrawn'; endorsement: string; pledges: number }
  | { became: 'waiting'; doubts: EndorsementRequest['doubts'] }

const isGood = (request: EndorsementRequest | undefined, now: Date): request is EndorsementRequest =>
  request?.state === 'mailed' && (request.until ?? '') > now.toISOString()

/** What the link would settle; undefined where it opens nothing, any more or at all. */
export async function readLink({ desk, published }: Following, token: string): Promise<EndorsementRequest | undefined> {
  const held = await desk.ledger.read(followerOf(token), published.workspace.id, (tx) =>
    requestFor(tx, linkParty(token)),
  )
  return isGood(held?.data, desk.now()) ? held.data : undefined
}

/**
 * Settles it. Of two at once the second finds it settled.
 * @throws Refusal 409 where the link is spent or over, or the version is not open any more
 */
export async function followLink({ desk, published, today }: Following, token: string): Promise<Became> {
  const { id: workspace } = published.workspace
  const { request, became } = await desk.ledger.write(followerOf(token), workspace, async (tx) => {
    const held = await requestFor(tx, linkParty(token))
    if (!isGood(held?.data, desk.now())) return refuse(409, 'endorsements.error.link')
    const { data } = held
    return { request: data.id, became: await settle(tx, data, { published, today }) }
  })
  await desk.ledger.accounts((db) => forgetMails(db, workspace, [request]))
  return became
}

async function settle(
  tx: WriteTx,
  request: EndorsementRequest,
  { published, today }: Pick<Following, 'published' | 'today'>,
): Promise<Became> {
  if (request.endorsement !== undefined) {
    const { data } = await heldRecord(tx, 'endorsements', request.endorsement)
    await withdraw(tx, data, { day: today, by: 'endorser', because: 'asked' })
    await removeMany(tx, 'endorsement_requests', [request.id])
    return { became: 'withdrawn', endorsement: data.id, pledges: 0 }
  }
  const call = await callOf(tx, request.version)
  if (!call || call.closed) return refuse(409, 'endorsements.error.superseded')
  const { website, ...endorser } = request.endorser
  const proved = { ...request, endorser: { ...endorser, ...(website === undefined ? {} : { domain: website }) } }
  const doubts = doubtsAbout(published, request)
  if (doubts.length > 0) {
    const { until: _, ...rest } = proved
    const data: EndorsementRequest = { ...rest, state: 'waiting', doubts }
    await putMany(tx, 'endorsement_requests', [{ id: request.id, label: 'TLP:AMBER+STRICT', data }])
    return { became: 'waiting', doubts }
  }
  const endorsement = await listEndorsement(tx, proved, { today, verified: { by: 'mail' } })
  return { became: 'listed', endorsement, pledges: request.pledges.length }
}
