/** Roadmaps as acts find and leave them. */
import { type ActTx, heldRecord } from '#src/identity/act.ts'
import { byIds, putMany, type StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import type { Commitment } from '#src/policies/model.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { openStates, type Roadmap, type RoadmapVersion, versionId } from './roadmap-model.ts'

/**
 * A roadmap that lies with the organisation of the one who acts.
 * @throws Refusal 404, 403 where it is another's, 409 where it is with the secretariat or has changed
 */
export async function openRoadmap(tx: ActTx, id: string, revision?: number): Promise<Roadmap> {
  const { data } = await ownRoadmap(tx, id, revision)
  if (!openStates.includes(data.state)) refuse(409, 'roadmaps.error.notOpen')
  return data
}

export async function ownRoadmap(tx: ActTx, id: string, revision?: number): Promise<StoredRecord<'roadmaps'>> {
  const held = await heldRecord(tx, 'roadmaps', id, revision)
  if (held.data.organisation !== tx.by.organisation) refuse(403, 'work.error.role')
  return held
}

/**
 * A roadmap that waits for a decision, with the version that was handed in.
 * @throws Refusal 404, 409 where it does not wait for one, or has changed
 */
export async function submittedRoadmap(
  tx: ReadTx,
  id: string,
  revision: number,
): Promise<{ roadmap: Roadmap; version: RoadmapVersion }> {
  const { data: roadmap } = await heldRecord(tx, 'roadmaps', id, revision)
  if (roadmap.state !== 'submitted') refuse(409, 'roadmaps.error.notSubmitted')
  const { data: version } = await heldRecord(tx, 'roadmap_versions', versionId(id, roadmap.versions))
  return { roadmap, version }
}

/** Between the organisation and the secretariat: nobody else sees it. */
const between = ({ organisation }: Roadmap) => ({ label: 'TLP:AMBER' as const, parties: [organisation] })

export async function putRoadmap(tx: WriteTx, roadmap: Roadmap): Promise<void> {
  await putMany(tx, 'roadmaps', [{ id: roadmap.id, ...between(roadmap), data: roadmap }])
}

export async function putVersion(tx: WriteTx, roadmap: Roadmap, version: RoadmapVersion): Promise<void> {
  await putMany(tx, 'roadmap_versions', [{ id: version.id, ...between(roadmap), data: version }])
}

/** Whether a post of the organisation answers for the promise. */
export async function answersFor(tx: ReadTx, organisation: string, { owners }: Commitment): Promise<boolean> {
  const posts = await byIds(
    tx,
    'posts',
    owners.map(({ post }) => post),
  )
  return posts.some(({ data }) => (data as { organisation?: string }).organisation === organisation)
}
