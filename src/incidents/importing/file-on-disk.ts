/** A file on this machine as an import reads it. */
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { assertTable } from './assert-table.ts'
import { ImportFault } from './import-fault.ts'
import type { IncomingFile } from './read-file.ts'

const piece = 1 << 18
/** Bytes that tell what a file is. */
const headBytes = 4096

/** @throws ImportFault `not-file` where there is none that can be read, and as `assertTable` */
export async function fileOnDisk(path: string): Promise<IncomingFile> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new ImportFault('not-file', { path })
  assertTable(await headOf(path), basename(path), found.size)
  return { size: found.size, path, open: () => piecesOf(path) }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
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
