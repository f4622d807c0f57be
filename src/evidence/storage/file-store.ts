/** Where the files of evidence are kept: untouched, each once, under the SHA-256 of what it holds. */
import type { ContentType } from './content-type.ts'

/** Bytes that one file may have. */
export const fileLimit = 100 * 1024 * 1024

/** What a file is called by. */
export const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)

/** However often it is asked for it is done once: a transaction that met another asks again. */
export function once(task: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= task())
}

/** A file that has arrived whole and is on the disk, and is not kept yet. Exactly one of the two is done with it. */
export interface StagedFile {
  /** Of its content; 64 small hexadecimal digits. */
  sha256: string
  /** Bytes. */
  size: number
  type: ContentType
  /** From then on it survives a loss of power. Content that is kept already stays, once; asked for again, nothing happens. @throws StoreError, NoRoomError */
  keep(): Promise<void>
  discard(): Promise<void>
}

export interface KeptFile {
  size: number
  /** Read once, from the beginning; a reader that stops early closes it. */
  bytes: AsyncIterable<Uint8Array>
}

/** A folder keeps them by default; another place has to do no more than this. */
export interface FileStore {
  /**
   * Takes in a file as it comes, a piece at a time. Nothing is left of one that breaks off.
   * @throws TooLargeError beyond `limit` bytes; NoRoomError where the disk is full
   */
  stage(bytes: AsyncIterable<Uint8Array>, limit?: number): Promise<StagedFile>
  /** Undefined where nothing of this hash is kept. */
  open(sha256: string): Promise<KeptFile | undefined>
  /** The hash of every file that is kept, in order. */
  list(): AsyncIterable<string>
}

/** The pages are a bundle with classes of their own; thrown across that border, an error is known by its name. */
const isNamed = (name: string) => (value: unknown) => value instanceof Error && value.name === name

export class TooLargeError extends Error {
  static override [Symbol.hasInstance] = isNamed('TooLargeError')
  readonly limit: number
  constructor(limit: number) {
    super(`A file has at most ${limit} bytes`)
    this.name = 'TooLargeError'
    this.limit = limit
  }
}

export class NoRoomError extends Error {
  static override [Symbol.hasInstance] = isNamed('NoRoomError')
  constructor(cause: unknown) {
    super('There is no room for the file on the disk', { cause })
    this.name = 'NoRoomError'
  }
}

/** A store across a network that does not answer (`away`), or does not take what it is asked (`refused`). */
export class StoreError extends Error {
  static override [Symbol.hasInstance] = isNamed('StoreError')
  readonly kind: 'away' | 'refused'
  constructor(kind: 'away' | 'refused', message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StoreError'
    this.kind = kind
  }
}
