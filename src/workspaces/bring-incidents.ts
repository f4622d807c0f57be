/** A folder's files of incidents in the ledger. */
import { importInto } from '#src/incidents/bringing/import-into.ts'
import { withFile } from '#src/incidents/bringing/with-file.ts'
import { ImportFault } from '#src/incidents/importing/import-fault.ts'
import type { IncidentSource } from '#src/incidents/source-model.ts'
import { editionsOf } from '#src/incidents/store/edition-store.ts'
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { WorkspaceError } from './check.ts'
import type { FolderFile, FolderRecord } from './folder.ts'
import { isSource } from './folder-incidents.ts'

/** Brings in what is not there yet, also if it was taken back since: whoever took it back knew why. */
export async function bringIncidents(
  ledger: Ledger,
  actor: Actor,
  workspace: string,
  { records, data }: { records: readonly FolderRecord[]; data: readonly FolderFile[] },
): Promise<void> {
  const files = new Map(data.map(({ path, text }) => [path, text]))
  for (const { id, data: source } of records.filter(isSource)) {
    const known = await ledger.read(actor, workspace, (tx) => editionsOf(tx, id))
    for (const edition of source.editions) {
      const text = files.get(edition.file)
      if (text !== undefined && !known.some(({ name }) => name === edition.name)) await bring(edition, text, id)
    }
  }

  async function bring({ name, day, file }: IncidentSource['editions'][number], text: string, source: string) {
    try {
      // The folder names its editions: what one of them leaves out is meant.
      const wish = { workspace, source, name, day, confirmWithdrawals: true }
      await withFile(Buffer.from(text), (incoming) => importInto(ledger, actor, wish, incoming))
    } catch (error) {
      if (!(error instanceof ImportFault)) throw error
      throw new WorkspaceError([{ file, line: 1, message: error.message }])
    }
  }
}
