import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ReadingError } from '#src/reader/model.ts'
import type { ReadDocument } from '#src/reader/read.ts'
import { refuseSize } from '#src/reader/reading-options.ts'
import type { ReadingMessage, ReadingTask } from './reading-messages.ts'
import { type ReadingProgress, readingProgress } from './reading-progress.ts'

export interface WorkerOptions {
  /** The checkout's folder. Needed where this file has been bundled: the thread is started from its source. */
  root?: string
  signal?: AbortSignal
  onProgress?: (progress: ReadingProgress) => void
  /** Milliseconds; 60,000 unless said otherwise. */
  timeLimit?: number
  /** Megabytes, of values and of buffers each; 2,048 unless said otherwise, which a text of 64 MB needs. */
  memoryLimit?: number
  /** Bytes; 64 MB unless said otherwise. */
  maxBytes?: number
}

/** For those who are given the reader, so that a test can give them another. */
export type ReadInWorker = (bytes: Uint8Array, name: string, options?: WorkerOptions) => Promise<ReadDocument>

const DEFAULT_TIME_LIMIT = 60_000
const DEFAULT_MEMORY_LIMIT = 2048

/** Milliseconds between two looks at the thread's buffers, which no limit of the engine's own holds. */
const WATCH = 250

/** Documents read at the same time; others wait, so that many uploads take no more memory than these. */
const AT_ONCE = 2

const waiting: (() => void)[] = []
let running = 0

/**
 * Reads a document in a thread of its own, within limits of time and memory.
 * Every failure is a ReadingError; the thread is gone when the promise settles.
 */
export async function readInWorker(
  bytes: Uint8Array,
  name: string,
  options: WorkerOptions = {},
): Promise<ReadDocument> {
  refuseSize(bytes.length, options.maxBytes)
  if (options.signal?.aborted) throw cancelled()
  await turn(options.signal)
  try {
    return await watched({ bytes: new Uint8Array(bytes), name, maxBytes: options.maxBytes }, options)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

async function turn(signal: AbortSignal | undefined): Promise<void> {
  while (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  running += 1
  if (!signal?.aborted) return
  running -= 1
  waiting.shift()?.()
  throw cancelled()
}

function watched(task: ReadingTask, options: WorkerOptions): Promise<ReadDocument> {
  const memoryLimit = options.memoryLimit ?? DEFAULT_MEMORY_LIMIT
  const timeLimit = options.timeLimit ?? DEFAULT_TIME_LIMIT
  const started = performance.now()
  return new Promise<ReadDocument>((resolve, reject) => {
    const worker = new Worker(entry(options.root), {
      workerData: task,
      transferList: [task.bytes.buffer as ArrayBuffer],
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
      execArgv: [],
      stdout: true,
      stderr: true,
    })
    const timer = setTimeout(() => end(() => reject(tooSlow(timeLimit))), timeLimit)
    const watch = setInterval(async () => {
      const used = await worker.getHeapStatistics().catch(() => null)
      if (used && used.external_memory > memoryLimit * 2 ** 20) end(() => reject(tooHungry(memoryLimit)))
    }, WATCH)
    const onAbort = () => end(() => reject(cancelled()))
    options.signal?.addEventListener('abort', onAbort, { once: true })

    let ended = false
    function end(settle: () => void): void {
      if (ended) return
      ended = true
      clearTimeout(timer)
      clearInterval(watch)
      options.signal?.removeEventListener('abort', onAbort)
      worker.removeAllListeners()
      // What a dying thread still says is of no interest, and an error nobody hears would end the process.
      worker.on('error', () => {})
      void worker.terminate().then(settle, settle)
    }

    worker.on('message', (message: ReadingMessage) => {
      if (message.kind === 'read') end(() => resolve(message.document))
      else if (message.kind === 'refused') end(() => reject(refusal(message)))
      else {
        const seconds = (performance.now() - started) / 1000
        options.onProgress?.(readingProgress(message.what, message.done, message.total, seconds))
      }
    })
    worker.on('error', (error) => end(() => reject(failure(error, memoryLimit))))
    worker.on('exit', () => end(() => reject(failure(new Error('the reader stopped'), memoryLimit))))
  })
}

const ENTRY = 'reading-worker.ts'

/** The thread's source: beside this file, or in the checkout when this file has been bundled elsewhere. */
function entry(root: string | undefined): string {
  const folders = [import.meta.dirname, join(root ?? process.cwd(), 'src', 'policies', 'reading')]
  const found = folders.map((folder) => join(folder, ENTRY)).find((path) => existsSync(path))
  if (found) return found
  throw new Error(`${ENTRY} is not in ${folders.join(' or ')}; pass the checkout's folder as root`)
}

function refusal({ problem, message, where, instead }: Extract<ReadingMessage, { kind: 'refused' }>): ReadingError {
  return new ReadingError(problem, message, where, instead)
}

function failure(error: unknown, memoryLimit: number): ReadingError {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (outOfMemory) return tooHungry(memoryLimit)
  const why = error instanceof Error ? error.message : String(error)
  const instead = 'Open it in the program it was written with, and save it again.'
  return new ReadingError('damaged', `The file cannot be read (${why})`, null, instead)
}

function tooSlow(limit: number): ReadingError {
  const message = `The file could not be read within ${Math.round(limit / 1000)} seconds`
  return new ReadingError('timeout', message, null, 'Give a part of it, or its text alone.')
}

function tooHungry(limit: number): ReadingError {
  const message = `The file could not be read within ${limit} MB of memory`
  return new ReadingError('memory', message, null, 'Give a part of it, or its text alone.')
}

function cancelled(): ReadingError {
  return new ReadingError('cancelled', 'The reading was cancelled', null, 'Start it again.')
}
