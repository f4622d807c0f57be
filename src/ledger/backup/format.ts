/**
 * A backup, before it is compressed: lines, each with what it is, a tab, and the rest. First `paimana-backup` with the schema it
 * was made of, then `row TABLE` for every row, `file SHA-256` and its `part`s for every file of evidence, and `end` with how many lines there
 * were and the SHA-256 of all of them. Rows are as PostgreSQL writes them as JSON, and never parsed on the way: no digit can change.
 */
import { createHash, type Hash } from 'node:crypto'

export const backupFormat = 'paimana-backup/1'

export interface BackupHead {
  format: string
  /** Name and checksum of every migration, in their order. */
  migrations: [name: string, checksum: string][]
}

export interface BackupEnd {
  lines: number
  sha256: string
}

/** What is wrong with a backup, or with the place it is to be restored to. */
export class BackupError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BackupError'
  }
}

/** Counts and sums up lines as they go by. */
export class Sum {
  readonly #hash: Hash = createHash('sha256')
  #lines = 0

  take(line: string): string {
    this.#lines += 1
    this.#hash.update(line).update('\n')
    return line
  }

  end(): BackupEnd {
    return { lines: this.#lines, sha256: this.#hash.copy().digest('hex') }
  }
}

/** Splits a line into what it is and the rest. */
export function cut(line: string): [kind: string, rest: string] {
  const at = line.indexOf('\t')
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)]
}
