/** Writing a roadmap line by line; what is half-finished is kept. */
import { isDeepStrictEqual } from 'node:util'
import { type ActTx, defineAct, Revision } from '#src/identity/act.ts'
import { byIds } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { openRoadmap, putRoadmap } from './held-roadmap.ts'
import { keysFrom, LineAddress, LineDraft, lineFrom, withLine } from './line-draft.ts'
import { longestList, type Roadmap, type RoadmapLine } from './roadmap-model.ts'

/** What was once asked for is being written now; what was returned stays so until it is handed in again. */
const inWork = (roadmap: Roadmap): Roadmap => (roadmap.state === 'asked' ? { ...roadmap, state: 'draft' } : roadmap)

export const addRoadmapLine = defineAct({
  name: 'add-roadmap-line',
  summary:
    'Adds a line to a roadmap: an action with its milestones, money, people and risks, as far as they are known.',
  /** `next`, where it is given, is the roadmap’s `nextKey` when the form was opened: the same form sent twice adds one line. */
  input: LineDraft.extend({ id: LineAddress.shape.id, next: Revision.optional() }),
  roles: ['focal-point'],
  async run(tx, { id, next, ...draft }) {
    const roadmap = await openRoadmap(tx, id)
    if (next !== undefined && next !== roadmap.nextKey) refuse(409, 'work.error.changed')
    if (roadmap.lines.length >= longestList.lines) refuse(422, 'roadmaps.error.tooMany', { most: longestList.lines })
    await assertOwnPost(tx, draft.post, roadmap)
    const keys = keysFrom(roadmap.nextKey)
    const key = keys.fresh('l')
    const line = lineFrom(draft, { key, revision: 1, before: undefined }, keys)
    await putRoadmap(tx, inWork({ ...withLine(roadmap, line), nextKey: keys.next }))
    return { line: key }
  },
})

export const changeRoadmapLine = defineAct({
  name: 'change-roadmap-line',
  summary: 'Changes a line of a roadmap; two people may work on two lines at once.',
  /** `revision` is the line’s own. */
  input: LineDraft.extend({ ...LineAddress.shape, revision: Revision }),
  roles: ['focal-point'],
  async run(tx, { id, line: key, revision, ...draft }) {
    const roadmap = await openRoadmap(tx, id)
    const before = heldLine(roadmap, key, revision)
    await assertOwnPost(tx, draft.post, roadmap)
    const keys = keysFrom(roadmap.nextKey)
    const same = lineFrom(draft, { key, revision, before }, keys)
    // Compared as they are stored, where what is undefined is absent.
    if (isDeepStrictEqual(JSON.parse(JSON.stringify(same)), before)) return { line: key, revision }
    await putRoadmap(tx, inWork({ ...withLine(roadmap, { ...same, revision: revision + 1 }), nextKey: keys.next }))
    return { line: key, revision: revision + 1 }
  },
})

export const removeRoadmapLine = defineAct({
  name: 'remove-roadmap-line',
  summary: 'Takes a line out of a roadmap.',
  input: LineAddress.extend({ revision: Revision }),
  roles: ['focal-point'],
  async run(tx, { id, line, revision }) {
    const roadmap = await openRoadmap(tx, id)
    heldLine(roadmap, line, revision)
    await putRoadmap(tx, inWork({ ...roadmap, lines: roadmap.lines.filter(({ key }) => key !== line) }))
  },
})

function heldLine({ lines }: Roadmap, key: string, revision: number): RoadmapLine {
  const line = lines.find((one) => one.key === key) ?? refuse(409, 'roadmaps.error.lineGone')
  if (line.revision !== revision) refuse(409, 'work.error.changed')
  return line
}

async function assertOwnPost(tx: ActTx, post: string | undefined, { organisation }: Roadmap): Promise<void> {
  if (post === undefined) return
  const [held] = await byIds(tx, 'posts', [post])
  if ((held?.data as { organisation?: string } | undefined)?.organisation !== organisation)
    refuse(422, 'roadmaps.error.post', { id: post }, 'post')
}
