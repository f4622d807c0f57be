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
