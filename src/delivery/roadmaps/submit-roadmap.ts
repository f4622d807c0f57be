/** Handing a roadmap in to the secretariat. */
import { z } from 'zod'
import { defineAct, officesOf, Revision } from '#src/identity/act.ts'
import { Refusal } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { openRoadmap, putRoadmap, putVersion } from './held-roadmap.ts'
import { versionId } from './roadmap-model.ts'
import { whatIsMissing } from './what-is-missing.ts'

/** From here on it cannot be changed until it is returned, or taken back. */
export const submitRoadmap = defineAct({
  name: 'submit-roadmap',
  summary: 'Hands a roadmap in to the secretariat; every line must be complete.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles: ['focal-point'],
  async run(tx, { id, revision }) {
    const roadmap = await openRoadmap(tx, id, revision)
    const missing = whatIsMissing(roadmap.lines)
    if (missing.length > 0) throw new Refusal(422, missing)
    const number = roadmap.versions + 1
    await putVersion(tx, roadmap, {
      id: versionId(id, number),
      roadmap: id,
      number,
      lines: roadmap.lines,
      submitted: { at: tx.at, day: tx.today, offices: officesOf(tx.by), account: tx.by.account },
      outcome: null,
    })
    await putRoadmap(tx, { ...roadmap, state: 'submitted', versions: number })
    return { version: number }
  },
})
