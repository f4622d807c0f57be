/** Asking organisations for a roadmap towards a promise. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, officesOf } from '#src/identity/act.ts'
import { randomLetters } from '#src/identity/token.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import type { Commitment, Policy } from '#src/policies/model.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import { dueByClause, type RoadmapDue } from './roadmap-due.ts'
import type { Roadmap } from './roadmap-model.ts'
import { roadmapsTowards } from './roadmap-store.ts'

const Asked = z.strictObject({
  commitment: Id,
  organisations: z.array(Id).min(1).max(300),
  /** The day that the secretariat sets. */
  due: Day.optional(),
  /** Where no day is set: the promise of the same policy whose deadline counts; left out, the one the roadmap is for. */
  clause: Id.optional(),
})

/**
 * Who was asked before is asked again: by the new day, and for a new version where one was accepted. What has been handed in
 * stays with the secretariat.
 */
export const askForRoadmap = defineAct({
  name: 'ask-for-roadmap',
  summary: 'Asks organisations for a roadmap towards a promise, by a day set here or by the policy’s own deadline.',
  input: Asked,
  roles: ['secretariat'],
  async run(tx, { commitment: id, organisations, due, clause }) {
    const commitment = (await heldRecord(tx, 'commitments', id)).data as Commitment
    const by = due === undefined ? await dayOfClause(tx, commitment, clause) : daySet(due, tx.today)
    const wanted = [...new Set(organisations)].sort()
    const known = (await byIds(tx, 'organisations', wanted)).map((one) => one.id)
    const unknown = wanted.find((one) => !known.includes(one))
    if (unknown !== undefined) refuse(422, 'roadmaps.error.organisation', { id: unknown }, 'organisations')
    const before = new Map((await roadmapsTowards(tx, id, wanted)).map(({ data }) => [data.organisation, data]))
    const asked = wanted.map((organisation) => askedOf(tx, before.get(organisation) ?? none(id, organisation), by))
    await putMany(
      tx,
      'roadmaps',
      asked.map((data) => ({ id: data.id, label: 'TLP:AMBER', parties: [data.organisation], data })),
    )
    return { ids: asked.map((roadmap) => roadmap.id) }
  },
})

export const none = (commitment: string, organisation: string): Roadmap => ({
  id: `roadmap-${randomLetters(12)}`,
  commitment,
  organisation,
  state: 'withdrawn',
  asked: null,
  askedBy: [],
  due: null,
  dueBasis: null,
  lines: [],
  nextKey: 1,
  versions: 0,
  accepted: null,
})

function askedOf(tx: ActTx, roadmap: Roadmap, { due, basis }: RoadmapDue): Roadmap {
  const { state, lines } = roadmap
  if (state === 'submitted') return roadmap
  const begun = lines.length > 0 && state !== 'accepted' ? 'draft' : 'asked'
  const asked = { asked: tx.at, askedBy: officesOf(tx.by) }
  return { ...roadmap, ...asked, state: state === 'returned' ? state : begun, due, dueBasis: basis }
}

function daySet(due: string, today: string): RoadmapDue {
  if (due < today) refuse(422, 'roadmaps.error.past', {}, 'due')
  return { due, basis: { kind: 'set' } }
}

/** A deadline that is over counts where it is named: who is late by it shall be seen to be. */
async function dayOfClause(tx: ActTx, about: Commitment, clause: string | undefined): Promise<RoadmapDue> {
  const says =
    clause === undefined || clause === about.id
      ? about
      : ((await heldRecord(tx, 'commitments', clause)).data as Commitment)
  if (says.policy !== about.policy) refuse(422, 'roadmaps.error.otherPolicy', {}, 'clause')
  const policy = (await heldRecord(tx, 'policies', about.policy)).data as Policy
  const by = dueByClause(says, policy, tx.today)
  if (!by || (clause === undefined && by.due < tx.today)) return refuse(422, 'roadmaps.error.noDay', {}, 'due')
  return by
}
