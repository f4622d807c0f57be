/** Reads a file for an import: a small one at once, a large one in a thread of its own, so that others are answered meanwhile. */
import { KeptRows } from '../importing/coding/kept-rows.ts'
import type { ImportPlan } from '../importing/import-edition.ts'
import { type IncomingFile, type ReadFile, readFile } from '../importing/read-file.ts'
import { readWholeFile } from '../importing/threads/whole-file.ts'

/** Up to so many bytes reading takes less than a thread takes to start. */
const quick = 128 * 1024

export interface Events {
  /** So many are handed over at a time, or some more. */
  atOnce: number
  /** Reading waits for it. */
  store(rows: KeptRows): Promise<void>
}

/** @throws ImportFault where the file cannot be taken */
export function readBeside(file: IncomingFile, plan: ImportPlan, events?: Events): Promise<ReadFile> {
  const { mapping, places, source } = plan
  const { spellings } = source.data
  if (file.path === undefined || file.size <= quick) return readHere(file, plan, events)
  return readWholeFile({ path: file.path, mapping, places: places.made, spellings }, events)
}

async function readHere(file: IncomingFile, { mapping, places, source }: ImportPlan, events?: Events) {
  const options = { mapping, places, spellings: source.data.spellings }
  if (!events) return readFile(file, options)
  const kept = new KeptRows()
  const handOver = async (least: number) => {
    if (kept.size < least) return
    await events.store(kept)
    kept.clear()
  }
  const read = await readFile(file, { ...options, kept }, () => handOver(events.atOnce))
  await handOver(1)
  return read
}
