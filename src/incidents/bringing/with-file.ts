/** Bytes that came with a request as a file to be read: on the disk where a thread reads it, for as long as that takes. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileOnDisk } from '../importing/file-on-disk.ts'
import type { IncomingFile } from '../importing/read-file.ts'

export async function withFile<T>(bytes: Uint8Array, fn: (file: IncomingFile) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'paimana-import-'))
  try {
    const path = join(folder, 'file')
    await writeFile(path, bytes, { mode: 0o600 })
    return await fn(await fileOnDisk(path))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
