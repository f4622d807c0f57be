/** Takes what an organisation that has no account asks: to endorse a version, or to withdraw. Nothing is public before it is verified. */
import { checkedInput, faultsOf } from '#src/identity/act.ts'
import type { Desk } from '#src/identity/desk.ts'
import { newToken } from '#src/identity/token.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { canonicalJson } from '#src/ledger/canonical.ts'
import { byIds, existing, putMany, removeMany } from '#src/ledger/records.ts'
import type { Published } from '#src/publishing/door.ts'
import { type Fault, refuse } from '#src/publishing/refusal.ts'
import type { FloodGate } from '../submissions/flood-gate.ts'
import { idFor } from '../submissions/receipt.ts'
import { endorsementLetter } from './endorsement-letter.ts'
import type { EndorsementRequest } from './endorsement-model.ts'
import { expired, forgetMails } from './endorsement-store.ts'
import { senderOf } from './link.ts'
import { linkHours } from './link-hours.ts'
import { Ask, Leave, leavingOf, requestOf } from './request-of.ts'

export interface Asking {
  desk: Pick<Desk, 'ledger' | 'mailer' | 'address' | 'now'>
  /** The workspace as the public sees it: nothing else can be endorsed. */
  published: Published
  /** Of network addresses, and of those to whom mail goes. */
  gates: { senders: FloodGate; mails: FloodGate }
  /** Looked at by the gate, and kept nowhere. */
  address: string
  today: string
}

/** @returns whether a link was mailed, or the secretariat looks at it */
export interface Asked {
  id: string
  mailed: boolean
}

/**
 * The same form sent twice is one request and one mail.
 * @throws Refusal 422 with each field; 404 where the version is not there; 409 where it is not open; 429 where too many came
 */
export async function askEndorsement(asking: Asking, given: unknown): Promise<Asked> {
  const { code, mail, ...ask } = checkedInput(Ask, given, (issues) => faultsOf(issues).map(atField))
  const request = requestOf(asking, idOf(code), { ...ask, mail })
  return take(asking, { code, request, mail })
}

/** @throws Refusal 422 where the address is not at the endorser's domain; 404; 409 where it is withdrawn already */
export async function askWithdrawal(asking: Asking, given: unknown): Promise<Asked> {
  const { code, mail, endorsement } = checkedInput(Leave, given)
  const request = leavingOf(asking, idOf(code), { endorsement, mail })
  return take(asking, { code, request, mail })
}

/** As the form calls the fields of its pledges. */
const atField = (fault: Fault): Fault => ({
  ...fault,
  field: fault.field?.replace(/^pledges\.(\d+)\.(\w+)$/, '$2-$1'),
})

const idOf = (code: string) => idFor(code).replace('submission', 'request')

interface Taken {
  code: string
  request: EndorsementRequest
  mail?: string
}

async function take(asking: Asking, { code, request, mail }: Taken): Promise<Asked> {
  const { desk, published } = asking
  const { workspace } = published
  const { id } = request
  const now = desk.now()
  pass(asking, mail, now)
  await forgetExpired(asking, now)
  const token = newToken()
  const until = new Date(now.getTime() + linkHours * 3_600_000).toISOString()
  const data: EndorsementRequest = mail === undefined ? request : { ...request, until }
  const parties = senderOf(code, token).parties
  const isNew = await desk.ledger.write(senderOf(code, token), workspace.id, async (tx) => {
    const [before] = await byIds(tx, 'endorsement_requests', [id])
    if (before && sameAsk(before.data, data)) return false
    if (before || (await existing(tx, 'endorsement_requests', [id])).length > 0) refuse(409, 'endorsements.error.sent')
    await putMany(tx, 'endorsement_requests', [{ id, label: 'TLP:AMBER+STRICT', parties, data }])
    return true
  })
  if (mail === undefined || !isNew) return { id, mailed: mail !== undefined }
  const policy = published.records.policies.get(request.policy)?.title ?? { en: request.policy }
  const withdraws = request.endorsement !== undefined
  const facts = { workspace: workspace.id, policy, request: id, withdraws, token, to: mail, address: desk.address }
  await desk.mailer.send(endorsementLetter(facts))
  return { id, mailed: true }
}

const sameAsk = ({ until: _, ...a }: EndorsementRequest, { until: __, ...b }: EndorsementRequest) =>
  canonicalJson(a) === canonicalJson(b)

function pass({ gates, published, address }: Asking, mail: string | undefined, now: Date): void {
  const of = published.workspace.id
  const minutes =
    gates.senders.take(of, address, now.getTime()) ||
    (mail === undefined ? 0 : gates.mails.take(of, mail.toLowerCase(), now.getTime()))
  if (minutes > 0) refuse(429, 'endorsements.error.flood', { minutes })
}

/** What nobody followed in time is gone, and with it, in the outbox, the address it was for. */
async function forgetExpired({ desk, published }: Asking, now: Date): Promise<void> {
  const { id } = published.workspace
  const program = unrestricted('endorsement links')
  const over = await desk.ledger.read(program, id, (tx) => expired(tx, now))
  if (over.length === 0) return
  await desk.ledger.write(program, id, (tx) => removeMany(tx, 'endorsement_requests', over))
  await desk.ledger.accounts((db) => forgetMails(db, id, over))
}
