/**
 * Texts being read for visitors: held in memory for a while and never stored. A job is known by a random name only, so that
 * nobody sees what somebody else has dropped.
 */
import { randomUUID } from 'node:crypto'
import { ProblemError } from '#src/publishing/problem.ts'
import { type Reading, ReadingError } from '#src/reader/model.ts'
import type { ReadInWorker } from './read-in-worker.ts'

export interface Read {
  reading: Reading
  /** The normalised text that the reading's offsets count in. */
  text: string
}

export type Job = { name: string; started: number } & (
  | { state: 'running'; done: number; total: number; what: string; secondsLeft: number | null }
  | { state: 'done'; read: Read }
  | { state: 'failed'; error: ReadingError }
)

interface Kept {
  job: Job
  stop: AbortController
  /** When it is forgotten, in milliseconds of the clock given. */
  until: number
}

export interface ReadingJobsOptions {
  read: ReadInWorker
  now: () => number
  /** How long a finished reading is kept. */
  keepFor?: number
  /** How many texts are read at once; more are refused until one is done. */
  most?: number
}

export class ReadingJobs {
  readonly #jobs = new Map<string, Kept>()
  readonly #options: Required<ReadingJobsOptions>

  constructor(options: ReadingJobsOptions) {
    this.#options = { keepFor: 30 * 60_000, most: 2, ...options }
  }

  /** Begins to read; the job's name leads to its progress and then to its result. Throws a 503 problem when too many are under way. */
  start(bytes: Uint8Array, name: string): string {
    this.#forget()
    const running = [...this.#jobs.values()].filter(({ job }) => job.state === 'running').length
    if (running >= this.#options.most) {
      throw new ProblemError(503, 'busy', 'Other texts are being read', {
        detail: `At most ${this.#options.most} texts are read at once. Try again in a minute.`,
      })
    }
    const id = randomUUID()
    const started = this.#options.now()
    const kept: Kept = {
      job: { name, started, state: 'running', done: 0, total: 1, what: '', secondsLeft: null },
      stop: new AbortController(),
      until: started + this.#options.keepFor,
    }
    this.#jobs.set(id, kept)
    void this.#run(kept, bytes)
    return id
  }

  async #run(kept: Kept, bytes: Uint8Array): Promise<void> {
    const { name, started } = kept.job
    try {
      const read = await this.#options.read(bytes, name, {
        signal: kept.stop.signal,
        onProgress: ({ done, total, what, secondsLeft }) => {
          kept.job = { name, started, state: 'running', done, total, what, secondsLeft }
        },
      })
      kept.job = { name, started, state: 'done', read }
    } catch (error) {
      if (!(error instanceof ReadingError)) console.error(error)
      const known =
        error instanceof ReadingError
          ? error
          : new ReadingError('damaged', 'The file could not be read', null, 'Try it as plain text.')
      kept.job = { name, started, state: 'failed', error: known }
    }
    kept.until = this.#options.now() + this.#options.keepFor
  }

  /** Reads for somebody who waits for it; nothing of it is kept. */
  readNow(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<Read> {
    return this.#options.read(bytes, name, { signal })
  }

  get(id: string): Job | undefined {
    this.#forget()
    return this.#jobs.get(id)?.job
  }

  cancel(id: string): void {
    this.#jobs.get(id)?.stop.abort()
    this.#jobs.delete(id)
  }

  #forget(): void {
    const now = this.#options.now()
    for (const [id, kept] of this.#jobs) if (kept.until < now) this.cancel(id)
  }
}
