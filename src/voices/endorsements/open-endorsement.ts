/** The secretariat opens a version of a charter for endorsement, and closes it. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import type { PolicyVersion } from '#src/policies/model.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import type { EndorsementCall } from './endorsement-model.ts'
import { clausesIn, openCalls } from './endorsement-store.ts'
import { sectionsOf } from './sections.ts'

export const openEndorsement = defineAct({
  name: 'open-endorsement',
  summary: 'Opens a version of a policy for endorsement; another version of it that was open is closed.',
  input: z.strictObject({
    version: Id,
    /** What may be left out; every section where nothing is said. */
    sections: z.array(Id).min(1).max(200).optional(),
  }),
  roles: ['secretariat'],
  async run(tx, { version, sections }) {
    const { policy, all } = await publicVersion(tx, version)
    if (sections?.some((id) => !all.includes(id))) refuse(422, 'endorsements.error.section', {}, 'sections')
    const chosen = all.filter((id) => !sections || sections.includes(id))
    if (chosen.length === 0) refuse(409, 'endorsements.error.noSections')
    const [before] = await byIds(tx, 'endorsement_calls', [version])
    if (before && !before.data.closed) refuse(409, 'endorsements.error.open')
    const others = (await openCalls(tx, policy)).map(({ data }) => ({ ...data, closed: tx.today }))
    const call: EndorsementCall = {
      ...{ id: version, policy, version },
      // What was endorsed in part names these sections: they stay what they were.
      sections: before?.data.sections ?? chosen,
      opened: before?.data.opened ?? tx.today,
    }
    await keep(tx, [...others, call])
    return { id: version }
  },
})

export const closeEndorsement = defineAct({
  name: 'close-endorsement',
  summary: 'Closes a version of a policy for endorsement; who has endorsed it stays listed.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles: ['secretariat'],
  async run(tx, { id, revision }) {
    const { data } = await heldRecord(tx, 'endorsement_calls', id, revision)
    if (data.closed) refuse(409, 'endorsements.error.closed')
    await keep(tx, [{ ...data, closed: tx.today }])
  },
})

const keep = (tx: ActTx, calls: EndorsementCall[]) =>
  putMany(
    tx,
    'endorsement_calls',
    calls.map((data) => ({ id: data.id, label: 'TLP:CLEAR', data })),
  )

/** What everybody is to sign, everybody must be able to read. */
async function publicVersion(tx: ActTx, id: string): Promise<{ policy: string; all: string[] }> {
  const held = await heldRecord(tx, 'versions', id)
  const { policy, source } = held.data as PolicyVersion
  const read = [held, await heldRecord(tx, 'policies', policy), await heldRecord(tx, 'sources', source)]
  if (read.some(({ label }) => label !== 'TLP:CLEAR')) refuse(409, 'endorsements.error.notPublic')
  const sections = sectionsOf(await clausesIn(tx, source)).map((section) => section.id)
  const open = await byIds(tx, 'clauses', sections)
  return { policy, all: open.filter(({ label }) => label === 'TLP:CLEAR').map((clause) => clause.id) }
}
