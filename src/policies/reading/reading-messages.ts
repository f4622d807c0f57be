import type { ReadingProblem } from '#src/reader/model.ts'
import type { ReadDocument } from '#src/reader/read.ts'
import type { ReadingStep } from '#src/reader/reading-options.ts'

/** What a reading is asked to do, as it crosses to its thread. */
export interface ReadingTask {
  bytes: Uint8Array
  name: string
  maxBytes?: number
}

/** What comes back. An error does not cross a thread with its class, so it comes as its parts. */
export type ReadingMessage =
  | { kind: 'progress'; done: number; total: number; what: ReadingStep }
  | { kind: 'read'; document: ReadDocument }
  | { kind: 'refused'; problem: ReadingProblem; message: string; where: string | null; instead: string }
