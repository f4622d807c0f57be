import { createHash } from 'node:crypto'
import type { KeptFile } from './file-store.ts'

export class DamagedFileError extends Error {
  constructor(sha256: string, found: string) {
    super(`The file ${sha256} is damaged: what is stored has the SHA-256 ${found}`)
    this.name = 'DamagedFileError'
  }
}

/**
 * The bytes of a file as long as they are what its hash says. The last piece is held back until that is known: a damaged file
 * never arrives whole.
 * @throws DamagedFileError in place of the last piece
 */
export async function* verified({ bytes }: KeptFile, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let held: Uint8Array | undefined
  for await (const piece of bytes) {
    hash.update(piece)
    if (held) yield held
    held = piece
  }
  const found = hash.digest('hex')
  if (found !== sha256) throw new DamagedFileError(sha256, found)
  if (held) yield held
}
