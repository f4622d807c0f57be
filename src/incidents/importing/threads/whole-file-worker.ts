/** A thread that reads a whole file, so that a server goes on answering, with a second beside it for sums; events are handed over some at a time. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { KeptRows } from '../coding/kept-rows.ts'
import { fileOnDisk } from '../file-on-disk.ts'
import { ImportFault } from '../import-fault.ts'
import { placesOf } from '../places-of.ts'
import { type ReadFile, readFile } from '../read-file.ts'
import { readInTwo, worthTwo } from './read-in-two.ts'
import type { WholeFileTask, WholeFileTold } from './whole-file-task.ts'

const { path, mapping, places, spellings, atOnce } = workerData as WholeFileTask
const port = parentPort
const tell = (told: WholeFileTold, given: ArrayBuffer[] = []) => port?.postMessage(told, given)
const kept = atOnce > 0 ? new KeptRows() : undefined

/** Waits until what was handed over is stored. */
async function handOver(least: number): Promise<void> {
  if (!kept || !port || kept.size === 0 || kept.size < least) return
  const goOn = once(port, 'message')
  tell({ kind: 'kept', rows: kept })
  await goOn
  kept.clear()
}

/** Sums can be made of two halves; events are handed over in their order. */
async function read(): Promise<ReadFile> {
  const file = await fileOnDisk(path)
  const options = { mapping, places: placesOf(places), spellings }
  if (kept) return readFile(file, { ...options, kept }, () => handOver(atOnce))
  const inTwo = file.size < worthTwo ? undefined : await readInTwo({ path, size: file.size }, options)
  return inTwo ?? readFile(file, options)
}

try {
  const { rollup, ...rest } = await read()
  await handOver(1)
  const groups = rollup.handed
  const arrays = groups.ranges ? [...groups.pages, groups.ranges] : groups.pages
  tell(
    { kind: 'read', read: { ...rest, groups } },
    arrays.map(({ buffer }) => buffer),
  )
} catch (error) {
  if (!(error instanceof ImportFault)) throw error
  tell({ kind: 'fault', key: error.key, values: error.values })
}
