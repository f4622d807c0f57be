/** An import from beginning to end: what takes long is read before anything is locked. */
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import type { Progress } from '#src/workspaces/progress.ts'
import type { Edition } from '../edition-model.ts'
import { type EditionDraft, planImport, readPlanned, storeEdition } from './import-edition.ts'
import type { Mapping } from './mapping-model.ts'
import type { IncomingFile } from './read-file.ts'

/**
 * Reads a file and stores it as the newest edition of a source. Two at once follow one another, and what breaks off leaves nothing.
 * On a database server every event is kept.
 * @throws ImportFault where the file, the source or the edition cannot be taken
 */
export async function importInto(
  ledger: Ledger,
  actor: Actor,
  { workspace, source, mapping, ...draft }: EditionDraft & { workspace: string; source: string; mapping?: Mapping },
  file: IncomingFile,
  progress?: Progress,
): Promise<Edition> {
  const plan = await ledger.read(actor, workspace, (tx) => planImport(tx, source, mapping))
  const read = await readPlanned(plan, file, (bytes) => {
    progress?.signal?.throwIfAborted()
    progress?.report(bytes, file.size, 'reading')
  })
  progress?.report(file.size, file.size, 'storing')
  const keepsAll = ledger.kind === 'server'
  return ledger.write(actor, workspace, (tx) => storeEdition(tx, plan, file, read, { ...draft, keepsAll }))
}
