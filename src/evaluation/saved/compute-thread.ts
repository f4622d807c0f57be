/** Evaluations are computed beside the requests: one thread, kept for the next one, so that whoever reads meanwhile is answered. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { EvaluationFault } from '../fault.ts'
import type { Computed } from './compute.ts'
import type { ImpactEvaluation, UsedFile } from './saved-model.ts'

export interface ThreadTask {
  evaluation: ImpactEvaluation
  files: UsedFile[]
}

export type ThreadAnswer = { computed: Computed } | { refused: string } | { failed: string }

/** Minutes, and megabytes. */
const TIME_LIMIT = 5
const MEMORY_LIMIT = 1024

let thread: Thread | null = null
let last: Promise<unknown> = Promise.resolve()

interface Thread {
  worker: Worker
  /** Whoever waits for an answer. */
  tell: (answer: ThreadAnswer) => void
}

/**
 * One after the other: a second evaluation waits until the first is done.
 * @throws EvaluationFault where the method refuses, or the limit of time or memory is reached
 */
export function computedInThread(task: ThreadTask): Promise<Computed> {
  const answer = last.then(() => asked(task))
  last = answer.catch(() => {})
  return answer.then((told) => {
    if ('computed' in told) return told.computed
    if ('refused' in told) throw new EvaluationFault('data', told.refused)
    throw new Error(`The thread of evaluations failed: ${told.failed}`)
  })
}

async function asked(task: ThreadTask): Promise<ThreadAnswer> {
  const own = thread ?? started()
  thread = own
  const { promise, resolve } = Promise.withResolvers<ThreadAnswer>()
  own.tell = resolve
  const timer = setTimeout(
    () => over(own, { refused: `It took longer than ${TIME_LIMIT} minutes.` }),
    TIME_LIMIT * 60_000,
  )
  own.worker.ref()
  own.worker.postMessage(task)
  const answer = await promise
  clearTimeout(timer)
  // It does not hold up a process that has nothing else to do.
  own.worker.unref()
  return answer
}

function started(): Thread {
  const worker = new Worker(entry(), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  const own: Thread = { worker, tell: () => {} }
  worker.on('message', (answer: ThreadAnswer) => own.tell(answer))
  worker.on('error', (error) => over(own, failure(error)))
  worker.on('exit', () => over(own, { failed: 'it stopped' }))
  return own
}

/** The next evaluation gets another thread. */
function over(own: Thread, answer: ThreadAnswer): void {
  if (thread === own) thread = null
  own.tell(answer)
  void own.worker.terminate()
}

function failure(error: Error): ThreadAnswer {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { refused: `It took more than ${MEMORY_LIMIT} MB of memory.` }
    : { failed: error.stack ?? error.message }
}

/** The thread's source: beside this file, or in the checkout when this file has been bundled elsewhere. */
function entry(): string {
  const folders = [import.meta.dirname, join(process.cwd(), 'src', 'evaluation', 'saved')]
  const found = folders.map((folder) => join(folder, 'compute-worker.ts')).find((file) => existsSync(file))
  if (found) return found
  throw new Error(`compute-worker.ts is not in ${folders.join(' or ')}`)
}
