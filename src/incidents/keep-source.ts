/** A source of incidents as the secretariat writes it down; its files come after. */
import { z } from 'zod'
import { defineAct, heldRecord } from '#src/identity/act.ts'
import { Label } from '#src/identity/labels.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id, LocalLine, LocalText } from '#src/vocabulary/model.ts'
import { profileNames } from './importing/profiles/names.ts'
import { IncidentSource } from './source-model.ts'

export const keepIncidentSource = defineAct({
  name: 'keep-incident-source',
  summary: 'Writes down a new source of incidents, of which files can then be brought in.',
  input: z.strictObject({
    id: Id,
    title: LocalLine,
    /** The source document that is cited. */
    source: Id,
    terms: LocalText,
    kind: z.enum(['incidents', 'table']),
    label: Label.exclude(['TLP:CLEAR', 'TLP:RED']),
    /** Left out where its files are read by a mapping, which is written when the first is there. */
    profile: z.enum(profileNames).optional(),
  }),
  roles: ['secretariat'],
  async run(tx, { label, profile, ...given }) {
    await heldRecord(tx, 'sources', given.source)
    const [held] = await byIds(tx, 'incident_sources', [given.id])
    if (held) refuse(409, 'incidentImports.error.id-taken', { id: given.id }, 'id')
    const reading = profile ? { profile } : { mapping: { day: { column: 'date' } } }
    const data = IncidentSource.parse({ ...given, ...reading })
    const [put] = await putMany(tx, 'incident_sources', [{ id: given.id, label, data }])
    return { id: given.id, outcome: put?.outcome ?? 'created' }
  },
})
