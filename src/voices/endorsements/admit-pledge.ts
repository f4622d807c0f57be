/** A pledge becomes a commitment of the endorser's own, owned by the office that signed, and is followed like any other. */
import { z } from 'zod'
import { Organisation, Post } from '#src/coordination/model.ts'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { byIds, putMany, removeMany } from '#src/ledger/records.ts'
import { Commitment } from '#src/policies/model.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Approach, Id } from '#src/vocabulary/model.ts'
import { freeId } from '#src/workspaces/free-id.ts'
import type { Endorsement, EndorsementRequest, Pledge } from './endorsement-model.ts'
import { postsOf } from './endorsement-store.ts'
import { pledgeList } from './pledge-list.ts'

const Seen = z.strictObject({
  /** Of the request that the pledge came with. */
  id: Id,
  revision: Revision,
  /** Its place among those that wait, from 0. */
  pledge: z.coerce.number().int().min(0).max(99),
})

interface Waiting {
  request: EndorsementRequest
  pledge: Pledge
  endorsement: Endorsement
}

async function waiting(tx: ActTx, { id, revision, pledge: at }: z.output<typeof Seen>): Promise<Waiting> {
  const { data: request } = await heldRecord(tx, 'endorsement_requests', id, revision)
  const pledge = request.pledges[at]
  if (request.state !== 'pledged' || !pledge) return refuse(409, 'endorsements.error.notWaiting')
  const { data } = await heldRecord(tx, 'endorsements', request.endorsement ?? '')
  return { request, pledge, endorsement: data }
}

async function settle(tx: ActTx, { request, pledge }: Waiting): Promise<void> {
  const pledges = request.pledges.filter((one) => one !== pledge)
  if (pledges.length === 0) await removeMany(tx, 'endorsement_requests', [request.id])
  else {
    const data = { ...request, pledges }
    await putMany(tx, 'endorsement_requests', [{ id: request.id, label: 'TLP:AMBER+STRICT', parties: [], data }])
  }
}

export const admitPledge = defineAct({
  name: 'admit-pledge',
  summary: 'Takes an endorser’s pledge into the record as a commitment of its own, with its day.',
  input: Seen.extend({ approach: Approach.default('none'), theme: Id.optional() }),
  roles: ['secretariat'],
  async run(tx, { approach, theme, ...seen }) {
    const found = await waiting(tx, seen)
    const { pledge, endorsement } = found
    if (endorsement.withdrawn) refuse(409, 'endorsements.error.withdrawn')
    if (theme !== undefined && (await byIds(tx, 'themes', [theme])).length === 0)
      refuse(422, 'endorsements.error.theme', {}, 'theme')
    const organisation = await organisationOf(tx, endorsement)
    const post = await signatoryOf(tx, organisation, endorsement)
    const policy = await pledgeList(tx, endorsement.policy)
    const id = await freeId(tx, 'commitments', `${policy}-${organisation}`.slice(0, 110))
    const deadline = { text: pledge.due, date: pledge.due }
    const commitment = Commitment.parse({
      ...{ id, policy, approach, title: { en: pledge.title }, clauses: [pledge.clause], due: pledge.due },
      ...(theme === undefined ? {} : { theme }),
      owners: [{ post, basis: 'stated' }],
      names: { deadline, target: null, money: null, verification: null },
    })
    await putMany(tx, 'commitments', [{ id, label: 'TLP:CLEAR', data: commitment }])
    const commitments = [...endorsement.commitments, id]
    const data = { ...endorsement, organisation, commitments }
    await putMany(tx, 'endorsements', [{ id: data.id, label: 'TLP:CLEAR', data }])
    await settle(tx, found)
    return { id }
  },
})

export const refusePledge = defineAct({
  name: 'refuse-pledge',
  summary: 'Does not take a pledge into the record; the endorsement stays as it is.',
  input: Seen,
  roles: ['secretariat'],
  async run(tx, seen) {
    await settle(tx, await waiting(tx, seen))
  },
})

const slugOf = (name: string, otherwise: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '') || otherwise

/** The endorser among the workspace's organisations; it becomes one of them with its first pledge. */
async function organisationOf(tx: ActTx, { organisation, endorser }: Endorsement): Promise<string> {
  if (organisation !== undefined) return organisation
  const { name, kind, area, domain } = endorser
  const id = await freeId(tx, 'organisations', slugOf(name.en, 'endorser'))
  const data = Organisation.parse({
    ...{ id, name, classification: kind },
    ...(area && { area }),
    ...(domain && { domain }),
  })
  await putMany(tx, 'organisations', [{ id, label: 'TLP:CLEAR', data }])
  return id
}

/** The post that answers for it: the office that signed, under its own name. */
async function signatoryOf(tx: ActTx, organisation: string, { endorser: { office } }: Endorsement): Promise<string> {
  const posts = await postsOf(tx, organisation)
  const held = posts.find(({ title }) => title.en === office || title.ur === office)
  if (held) return held.id
  const id = await freeId(tx, 'posts', `${organisation}-signatory`.slice(0, 110))
  await putMany(tx, 'posts', [
    { id, label: 'TLP:CLEAR', data: Post.parse({ id, organisation, title: { en: office } }) },
  ])
  return id
}
