/** Beginning a roadmap of one's own accord, or a new version of one that was accepted. */
import { z } from 'zod'
import { defineAct, heldRecord } from '#src/identity/act.ts'
import { byIds } from '#src/ledger/records.ts'
import type { Commitment, Policy } from '#src/policies/model.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { none } from './ask-for-roadmap.ts'
import { answersFor, putRoadmap } from './held-roadmap.ts'
import { dueByClause } from './roadmap-due.ts'
import { roadmapsTowards } from './roadmap-store.ts'

/** For a promise that a post of the organisation answers for. Where one is under way it is given, and nothing is changed. */
export const beginRoadmap = defineAct({
  name: 'begin-roadmap',
  summary: 'Begins the roadmap of one’s organisation towards a promise that a post of it answers for.',
  input: z.strictObject({ commitment: Id }),
  roles: ['focal-point'],
  async run(tx, { commitment: id }) {
    const commitment = (await heldRecord(tx, 'commitments', id)).data as Commitment
    const organisation = tx.by.organisation ?? refuse(403, 'work.error.role')
    const [held] = await roadmapsTowards(tx, id, [organisation])
    const before = held?.data
    if (before && before.state !== 'accepted' && before.state !== 'withdrawn') return { id: before.id }
    if (!before?.accepted && !(await answersFor(tx, organisation, commitment))) refuse(403, 'roadmaps.error.notOwner')
    const [policy] = await byIds(tx, 'policies', [commitment.policy])
    const by = policy && dueByClause(commitment, policy.data as Policy, tx.today)
    // A span that would be counted from the day of asking gives no day where nobody has asked.
    const counts = by?.basis.kind === 'clause' && by.basis.from?.is !== 'asking' && by.due >= tx.today
    const said = counts && !before?.accepted ? by : undefined
    const roadmap = before ?? none(id, organisation)
    const due = { due: said?.due ?? null, dueBasis: said?.basis ?? null }
    await putRoadmap(tx, { ...roadmap, ...due, state: 'draft', asked: null, askedBy: [] })
    return { id: roadmap.id }
  },
})
