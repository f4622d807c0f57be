import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import type { Edition } from '../../edition-model.ts'
import { type EditionDraft, planImport } from '../../importing/import-edition.ts'
import { readWholeFile } from '../../importing/threads/whole-file.ts'
import { importInPieces } from '../in-pieces.ts'

/** For tests: a file into the invented source of a workspace, as the pages do it. */
export async function importPieces(
  ledger: Ledger,
  actor: Actor,
  path: string,
  draft: EditionDraft,
  each: (what: string) => void = () => {},
  workspace = 'sarwan',
): Promise<Edition> {
  const plan = await ledger.read(actor, workspace, (tx) => planImport(tx, 'log'))
  const { mapping, places } = plan
  const read = await readWholeFile({ path, mapping, places: places.made, spellings: {} })
  const desk = {
    ledger,
    workspace,
    write: <T>(fn: Parameters<typeof ledger.write<T>>[2]) => ledger.write(actor, workspace, fn),
  }
  return importInPieces(desk, { path, plan, read }, draft, { report: (_, __, what) => each(what) })
}
