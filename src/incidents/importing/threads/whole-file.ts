/** Reads a file in a thread of its own: for servers, which have others to answer meanwhile. */
import { Worker } from 'node:worker_threads'
import { KeptRows } from '../coding/kept-rows.ts'
import { ImportFault } from '../import-fault.ts'
import type { ReadFile } from '../read-file.ts'
import { Rollup } from '../rollup.ts'
import type { WholeFileTask, WholeFileTold } from './whole-file-task.ts'

/** Megabytes of values; the sums of a large file are beside them. */
const memoryLimit = 1024

/**
 * @param store of some events at a time; the thread waits for it
 * @throws ImportFault as reading here would
 */
export function readWholeFile(
  task: Omit<WholeFileTask, 'atOnce'>,
  events?: { atOnce: number; store: (rows: KeptRows) => Promise<void> },
): Promise<ReadFile> {
  const workerData: WholeFileTask = { ...task, atOnce: events?.atOnce ?? 0 }
  const worker = new Worker(new URL('whole-file-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    execArgv: [],
  })
  const told = new Promise<ReadFile>((resolve, reject) => {
    const storing = async (rows: KeptRows) => {
      await events?.store(Object.assign(new KeptRows(), rows))
      worker.postMessage('stored')
    }
    worker.on('message', (message: WholeFileTold) => {
      if (message.kind === 'kept') storing(message.rows).catch(reject)
      else if (message.kind === 'fault') reject(new ImportFault(message.key, message.values))
      else resolve(readOf(message.read))
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread that read the file ended before it had.')))
  })
  return told.finally(() => worker.terminate())
}

function readOf({ groups, ...read }: Extract<WholeFileTold, { kind: 'read' }>['read']): ReadFile {
  return { ...read, rollup: Rollup.of(groups) }
}
