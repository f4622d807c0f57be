/** Taking a roadmap back: the organisation what it handed in or began, the secretariat what it asked for. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, officesOf, Revision } from '#src/identity/act.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { ownRoadmap, putRoadmap, putVersion } from './held-roadmap.ts'
import { openStates, type Roadmap, versionId } from './roadmap-model.ts'

/**
 * What was handed in comes back as a draft. A draft that nobody asked for ends; so does what the secretariat no longer asks
 * for. Where a version was accepted before, it stands as it did.
 */
export const withdrawRoadmap = defineAct({
  name: 'withdraw-roadmap',
  summary: 'Takes back what was handed in, ends a draft that nobody asked for, or no longer asks for a roadmap.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles: ['focal-point', 'secretariat'],
  async run(tx, { id, revision }) {
    const { data } = await (tx.by.role === 'secretariat'
      ? heldRecord(tx, 'roadmaps', id, revision)
      : ownRoadmap(tx, id, revision))
    if (tx.by.role === 'secretariat' ? isAsked(data) : isOwnDraft(data)) return putRoadmap(tx, await ended(tx, data))
    if (tx.by.role === 'secretariat') refuse(409, 'roadmaps.error.notAsked')
    if (data.state !== 'submitted') refuse(409, 'roadmaps.error.notYours')
    await endVersion(tx, data)
    await putRoadmap(tx, { ...data, state: 'draft' })
  },
})

const isAsked = ({ asked, state }: Roadmap) => asked !== null && openStates.includes(state)
const isOwnDraft = ({ asked, state }: Roadmap) => asked === null && openStates.includes(state)

/** As it was when a version was accepted, where one was. */
async function ended(tx: ActTx, roadmap: Roadmap): Promise<Roadmap> {
  const over = { ...roadmap, asked: null, askedBy: [], due: null, dueBasis: null }
  if (roadmap.accepted === null) return { ...over, state: 'withdrawn' }
  const { data } = await heldRecord(tx, 'roadmap_versions', versionId(roadmap.id, roadmap.accepted))
  return { ...over, state: 'accepted', lines: data.lines }
}

async function endVersion(tx: ActTx, roadmap: Roadmap): Promise<void> {
  const { data } = await heldRecord(tx, 'roadmap_versions', versionId(roadmap.id, roadmap.versions))
  const outcome = { is: 'taken-back' as const, at: tx.at, offices: officesOf(tx.by), remarks: [] }
  await putVersion(tx, roadmap, { ...data, outcome })
}
