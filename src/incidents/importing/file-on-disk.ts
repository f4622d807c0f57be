/** A file on this machine as an import reads it. */
import { open, stat } from 'node:fs/promises'
import type { IncomingFile } from './read-file.ts'

const piece = 1 << 18

export async function fileOnDisk(path: string): Promise<IncomingFile> {
  const { size } = await stat(path)
  return { size, path, open: () => piecesOf(path) }
}

/** The pieces share one buffer: each is to be used before the next is asked for. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  try {
    const buffer = Buffer.alloc(piece)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, piece)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
