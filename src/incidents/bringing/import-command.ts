/** An import as the command line asks for it. */
import { z } from 'zod'
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import type { Progress } from '#src/workspaces/progress.ts'
import { type Edition, EditionName } from '../edition-model.ts'
import { fileOnDisk } from '../importing/file-on-disk.ts'
import { Mapping } from '../importing/mapping-model.ts'
import { lookAtFile } from './bring-file.ts'
import { deskOf, importInto } from './import-into.ts'
import type { Preview } from './preview.ts'

export const OfSource = z.object({ workspace: Id, source: Id })

export const LookAtIncidents = OfSource.extend({
  /** Of a file on the machine that the ledger is on. */
  path: z.string(),
  name: EditionName,
  day: Day,
  mapping: Mapping.optional(),
})
export const ImportIncidents = LookAtIncidents.extend({ confirmWithdrawals: z.boolean() })

export async function importIncidents(
  ledger: Ledger,
  actor: Actor,
  { path, ...wish }: z.infer<typeof ImportIncidents>,
  progress: Progress,
): Promise<Edition> {
  return importInto(ledger, actor, wish, await fileOnDisk(path), progress)
}

/** What the file would become; nothing is stored. */
export async function lookAtIncidents(
  ledger: Ledger,
  actor: Actor,
  { path, workspace, ...wish }: z.infer<typeof LookAtIncidents>,
  progress: Progress,
): Promise<Preview> {
  return lookAtFile(deskOf(ledger, actor, workspace), await fileOnDisk(path), wish, progress)
}
