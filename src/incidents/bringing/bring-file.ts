/** A file from beginning to end, for those who see no page: held against what stands, and brought in unless that is to be confirmed first. */
import type { Progress } from '#src/workspaces/progress.ts'
import type { Edition } from '../edition-model.ts'
import { type EditionDraft, nextEdition, planImport } from '../importing/import-edition.ts'
import { ImportFault } from '../importing/import-fault.ts'
import type { Mapping } from '../importing/mapping-model.ts'
import type { IncomingFile } from '../importing/read-file.ts'
import { type Desk, type FileToBring, importInPieces } from './in-pieces.ts'
import { type Preview, previewOf } from './preview.ts'
import { readBeside } from './read-beside.ts'

export interface BringWish extends Pick<EditionDraft, 'name' | 'day'> {
  source: string
  /** How the file is read; as the source's files are where nothing is said. */
  mapping?: Mapping | undefined
  /** The edition that the file was looked at against; 0 where there was none. Has another come since, it is refused. */
  against?: number | undefined
}

/**
 * @param wish with `confirmWithdrawals` the file is brought in, however much of what stands it does not have
 * @throws ImportFault `would-withdraw` or `covers-part`, where that is not confirmed; as `importInPieces`
 */
export async function bringFile(
  desk: Desk,
  file: IncomingFile,
  { confirmWithdrawals, ...wish }: BringWish & { confirmWithdrawals: boolean },
  progress?: Progress,
): Promise<Edition> {
  const found = await readFor(desk, file, wish, progress)
  const { name, day } = wish
  const against = confirmWithdrawals ? wish.against : await heldAgainst(desk, found)
  progress?.signal?.throwIfAborted()
  return importInPieces(desk, found, { name, day, against }, progress)
}

/** What a file would become; nothing is stored. @throws ImportFault as `bringFile` would, but for what is to be confirmed */
export async function lookAtFile(
  desk: Desk,
  file: IncomingFile,
  wish: BringWish,
  progress?: Progress,
): Promise<Preview> {
  return previewOf(desk, await readFor(desk, file, wish, progress))
}

async function readFor(
  desk: Desk,
  file: IncomingFile,
  { source, mapping, ...draft }: BringWish,
  progress: Progress | undefined,
): Promise<FileToBring> {
  const plan = await desk.read((tx) => planImport(tx, source, mapping))
  progress?.report(0, file.size, 'reading')
  const read = await readBeside(file, plan)
  progress?.signal?.throwIfAborted()
  // What is refused anyhow is refused before anybody is asked to confirm it.
  await desk.read((tx) => nextEdition(tx, plan, read, { ...draft, keepsAll: desk.ledger.kind === 'server' }))
  return { file, plan, read }
}

/** @returns the number of the edition that it was held against */
async function heldAgainst(desk: Desk, found: FileToBring): Promise<number> {
  const { newest, warnings, withdrawn, stands, months } = await previewOf(desk, found)
  const sums = { withdrawn, stands }
  if (warnings.includes('part')) {
    const [from = '–', to = '–'] = newest?.months ?? []
    const [first = '–', last = '–'] = months ?? []
    throw new ImportFault('covers-part', { ...sums, from, to, first, last })
  }
  if (warnings.length > 0) throw new ImportFault('would-withdraw', sums)
  return newest?.number ?? 0
}
