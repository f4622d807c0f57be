/** The thread a document is read in: nothing of it can hurt the process that asked. Started by read-in-worker.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import { ReadingError } from '#src/reader/model.ts'
import { read } from '#src/reader/read.ts'
import type { ReadingMessage, ReadingTask } from './reading-messages.ts'

/** Milliseconds between two words on progress: more would only be work for who listens. */
const INTERVAL = 100

async function run(task: ReadingTask): Promise<ReadingMessage> {
  let last = 0
  let step = ''
  try {
    const document = await read(task.bytes, task.name, {
      maxBytes: task.maxBytes,
      onProgress(done, total, what) {
        const now = performance.now()
        if (what === step && now - last < INTERVAL) return
        last = now
        step = what
        tell({ kind: 'progress', done, total, what })
      },
    })
    return { kind: 'read', document }
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    const { problem, message, where, instead } = error
    return { kind: 'refused', problem, message, where, instead }
  }
}

function tell(message: ReadingMessage): void {
  parentPort?.postMessage(message)
}

tell(await run(workerData))
