/** Imports as the secretariat asks for them in a workspace: brought in, and taken back. */
import { z } from 'zod'
import { defineAct, defineLongAct } from '#src/identity/act.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import { EditionName } from '../edition-model.ts'
import { undoEdition } from '../importing/import-edition.ts'
import { Mapping } from '../importing/mapping-model.ts'
import { refusing } from '../importing/refusing.ts'
import { editionsOf } from '../store/edition-store.ts'
import { bringFile, lookAtFile } from './bring-file.ts'
import type { Preview } from './preview.ts'
import { withFile } from './with-file.ts'

/** Characters of a file in base64: three megabytes. Larger ones are for the command line. */
const mostBase64 = 4 * 2 ** 20

export const importIncidentFile = defineLongAct({
  name: 'import-incidents',
  summary:
    'Brings in a file as the newest edition of a source of incidents; answers with the account of every row. Where it would withdraw more than a twentieth of what is stored, or reaches over a part of the time only, it is refused (409) until that is confirmed. With `dryRun` nothing is stored: the answer has no edition, and says what the file would add, change and withdraw, what it was held against, and the first rows that would not be stored.',
  input: z.strictObject({
    source: Id,
    name: EditionName,
    day: Day,
    file: z.base64().max(mostBase64),
    mapping: Mapping.optional(),
    /** That much is withdrawn, or a part of the time covered only, is meant. */
    confirmWithdrawals: z.boolean().default(false),
    /** The edition that a dry run was held against; 0 where there was none. Has another come since, it is refused (409). */
    against: z.int().min(0).optional(),
    /** Say what would become of it, and store nothing. */
    dryRun: z.boolean().default(false),
  }),
  roles: ['secretariat'],
  runInSteps: (steps, { file: base64, dryRun, ...wish }) =>
    withFile(Buffer.from(base64, 'base64'), (file) =>
      refusing(async () => {
        if (dryRun) return { edition: null, ...wouldBe(await lookAtFile(steps, file, wish)) }
        const { number, account } = await bringFile(steps, file, wish)
        return { edition: number, account }
      }),
    ),
})

/** Of a preview what concerns the file, and not the page that shows it. */
const wouldBe = ({ heading: _, sha256: _sha256, mappingSha256: _mapping, ...preview }: Preview) => preview

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
