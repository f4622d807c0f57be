/** A file on this machine as an import reads it. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingFile } from './read-file.ts'

export async function fileOnDisk(path: string): Promise<IncomingFile> {
  const { size } = await stat(path)
  return { size, open: () => createReadStream(path, { highWaterMark: 1 << 20 }) }
}
