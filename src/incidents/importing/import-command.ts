/** An import as the command line asks for it. */
import { z } from 'zod'
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import type { Progress } from '#src/workspaces/progress.ts'
import { type Edition, EditionName } from '../edition-model.ts'
import { fileOnDisk } from './file-on-disk.ts'
import { importInto } from './import-into.ts'
import { Mapping } from './mapping-model.ts'

export const OfSource = z.object({ workspace: Id, source: Id })

export const ImportIncidents = OfSource.extend({
  /** Of a file on the machine that the ledger is on. */
  path: z.string(),
  name: EditionName,
  day: Day,
  mapping: Mapping.optional(),
})

export async function importIncidents(
  ledger: Ledger,
  actor: Actor,
  { path, ...wish }: z.infer<typeof ImportIncidents>,
  progress: Progress,
): Promise<Edition> {
  return importInto(ledger, actor, wish, await fileOnDisk(path), progress)
}
