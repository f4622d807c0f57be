/** Sending a roadmap back with remarks beside its lines. */
import { z } from 'zod'
import { defineAct, officesOf, Revision } from '#src/identity/act.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import { putRoadmap, putVersion, submittedRoadmap } from './held-roadmap.ts'
import { longestList, Remark } from './roadmap-model.ts'

export const returnRoadmap = defineAct({
  name: 'return-roadmap',
  summary: 'Sends a roadmap back to its organisation, with remarks on its lines or on the whole.',
  input: z.strictObject({
    id: Id,
    revision: Revision,
    remarks: z.array(Remark).max(longestList.lines + 1),
    /** By when it is to come back; left out, the day it was due stays. */
    due: Day.optional(),
  }),
  roles: ['secretariat'],
  async run(tx, { id, revision, remarks, due }) {
    const { roadmap, version } = await submittedRoadmap(tx, id, revision)
    if (remarks.length === 0) refuse(422, 'roadmaps.error.noRemark', {}, 'note')
    if (remarks.some(({ line }) => line !== undefined && !version.lines.some(({ key }) => key === line)))
      refuse(422, 'roadmaps.error.noLine', {}, 'remarks')
    if (due !== undefined && due < tx.today) refuse(422, 'roadmaps.error.past', {}, 'due')
    const outcome = { is: 'returned' as const, at: tx.at, offices: officesOf(tx.by), remarks }
    await putVersion(tx, roadmap, { ...version, outcome })
    const by = due === undefined ? {} : { due, dueBasis: { kind: 'set' as const } }
    await putRoadmap(tx, { ...roadmap, ...by, state: 'returned' })
  },
})
