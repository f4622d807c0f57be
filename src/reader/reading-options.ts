import { ReadingError } from './model.ts'

/** What is being done: the bytes of a document's parts, its pages, then its structure and its sentences. */
export type ReadingStep = 'parts' | 'pages' | 'lines' | 'structure' | 'clauses'

export interface ExtractOptions {
  signal?: AbortSignal
  /** Called with how much of a step is done, of how much. */
  onProgress?: (done: number, total: number, what: ReadingStep) => void
  /** Largest file, in bytes; 64 MB unless said otherwise. */
  maxBytes?: number
  /** Most that an archive (DOCX) may unpack to, in bytes; 512 MB unless said otherwise. */
  maxInflatedBytes?: number
}

export type ReadOptions = Required<Omit<ExtractOptions, 'signal'>> & Pick<ExtractOptions, 'signal'>

export const DEFAULT_MAX_BYTES = 64 * 2 ** 20
export const DEFAULT_MAX_INFLATED_BYTES = 512 * 2 ** 20

export function withDefaults(options: ExtractOptions): ReadOptions {
  return {
    signal: options.signal,
    onProgress: options.onProgress ?? (() => {}),
    maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
    maxInflatedBytes: options.maxInflatedBytes ?? DEFAULT_MAX_INFLATED_BYTES,
  }
}

export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ReadingError('cancelled', 'The reading was cancelled', null, 'Start it again.')
}

/** Refuses a file by its size in bytes alone, so that it need not be opened. */
export function refuseSize(size: number, most: number = DEFAULT_MAX_BYTES): void {
  if (size === 0) {
    throw new ReadingError('empty', 'The file is empty', 'byte 0', 'Give a document with text in it.')
  }
  if (size > most) {
    const message = `The file has ${megabytes(size)} MB, and at most ${megabytes(most)} MB are read`
    throw new ReadingError('too-large', message, `byte ${most + 1}`, 'Give the text alone, or a part of it.')
  }
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(bytes < 10 * 2 ** 20 ? 1 : 0)
}
