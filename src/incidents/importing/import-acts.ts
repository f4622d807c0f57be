/** Imports as the secretariat asks for them in a workspace: brought in, and taken back. */
import { z } from 'zod'
import { defineAct } from '#src/identity/act.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import { EditionName } from '../edition-model.ts'
import { editionsOf } from '../store/edition-store.ts'
import { planImport, readPlanned, storeEdition, undoEdition } from './import-edition.ts'
import { Mapping } from './mapping-model.ts'
import { fileOfBytes } from './read-file.ts'
import { refusing } from './refusing.ts'

/** Characters of a file in base64: three megabytes. Larger ones are for the command line. */
const mostBase64 = 4 * 2 ** 20

export const importIncidentFile = defineAct({
  name: 'import-incidents',
  summary: 'Brings in a file as the newest edition of a source of incidents; answers with the account of every row.',
  input: z.strictObject({
    source: Id,
    name: EditionName,
    day: Day,
    file: z.base64().max(mostBase64),
    mapping: Mapping.optional(),
  }),
  roles: ['secretariat'],
  async run(tx, { source, name, day, file: base64, mapping }) {
    const file = fileOfBytes(Buffer.from(base64, 'base64'))
    return refusing(async () => {
      const plan = await planImport(tx, source, mapping)
      const read = await readPlanned(plan, file)
      const { number, account } = await storeEdition(tx, plan, file, read, { name, day, keepsAll: false })
      return { edition: number, account }
    })
  },
})

export const undoIncidentImport = defineAct({
  name: 'undo-incident-import',
  summary: 'Takes the newest edition of a source of incidents back, as if it had not come.',
  input: z.strictObject({ source: Id, edition: z.coerce.number().int().min(1) }),
  roles: ['secretariat'],
  async run(tx, { source, edition }) {
    const newest = (await editionsOf(tx, source)).findLast(({ undone }) => !undone)
    if (newest && newest.number !== edition) refuse(409, 'work.error.changed')
    return refusing(async () => ({ edition: (await undoEdition(tx, source)).number }))
  },
})
