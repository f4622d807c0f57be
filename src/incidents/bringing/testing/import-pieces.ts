import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import type { Edition } from '../../edition-model.ts'
import { fileOnDisk } from '../../importing/file-on-disk.ts'
import { importInto } from '../import-into.ts'

/** For tests: a file into the invented source of a workspace, as the command line does it. */
export async function importPieces(
  ledger: Ledger,
  actor: Actor,
  path: string,
  draft: { name: string; day: string },
  each: (what: string) => void = () => {},
  workspace = 'sarwan',
): Promise<Edition> {
  const wish = { workspace, source: 'log', ...draft, confirmWithdrawals: true }
  return importInto(ledger, actor, wish, await fileOnDisk(path), { report: (_, __, what) => each(what) })
}
