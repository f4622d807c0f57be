/** A thread that reads a whole file, so that a server goes on answering; events are handed over some at a time, as they are asked for. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { KeptRows } from '../coding/kept-rows.ts'
import { fileOnDisk } from '../file-on-disk.ts'
import { ImportFault } from '../import-fault.ts'
import { placesOf } from '../places-of.ts'
import { readFile } from '../read-file.ts'
import type { WholeFileTask, WholeFileTold } from './whole-file-task.ts'

const { path, mapping, places, spellings, atOnce } = workerData as WholeFileTask
const port = parentPort
const tell = (told: WholeFileTold) => port?.postMessage(told)
const kept = atOnce > 0 ? new KeptRows() : undefined

/** Waits until what was handed over is stored. */
async function handOver(least: number): Promise<void> {
  if (!kept || !port || kept.size === 0 || kept.size < least) return
  const goOn = once(port, 'message')
  tell({ kind: 'kept', rows: kept })
  await goOn
  kept.clear()
}

try {
  const options = { mapping, places: placesOf(places), spellings, ...(kept ? { kept } : {}) }
  const { rollup, ...read } = await readFile(await fileOnDisk(path), options, () => handOver(atOnce))
  await handOver(1)
  tell({ kind: 'read', read: { ...read, groups: rollup.handed } })
} catch (error) {
  if (!(error instanceof ImportFault)) throw error
  tell({ kind: 'fault', key: error.key, values: error.values })
}
