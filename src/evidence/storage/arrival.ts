/** A file on its way in: written to a folder a piece at a time, hashed, and on the disk (fsync) before anything is made of it. */
import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type ContentType, contentType, deciding } from './content-type.ts'
import { NoRoomError, TooLargeError } from './file-store.ts'

export interface Arrived {
  path: string
  sha256: string
  size: number
  type: ContentType
}

/** Nothing was added to it for so long that nobody is sending it any more. */
const abandonedAfter = 60 * 60 * 1000
const noRoom = ['ENOSPC', 'EDQUOT', 'EFBIG']

/**
 * Nothing is left of a file that breaks off.
 * @param now in milliseconds, to tell what was abandoned
 * @throws TooLargeError beyond `limit` bytes; NoRoomError where the disk is full
 */
export async function arrive(
  folder: string,
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
  now: () => number,
): Promise<Arrived> {
  await mkdir(folder, { recursive: true })
  await sweep(folder, now)
  const path = join(folder, randomUUID())
  try {
    const file = await open(path, 'wx', 0o440)
    try {
      const written = await write(file, bytes, limit)
      await file.sync()
      return { path, ...written }
    } finally {
      await file.close()
    }
  } catch (error) {
    await rm(path, { force: true })
    throw noRoom.includes((error as NodeJS.ErrnoException).code ?? '') ? new NoRoomError(error) : error
  }
}

async function sweep(folder: string, now: () => number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && now() - found.mtimeMs > abandonedAfter) await rm(path, { force: true })
  }
}

async function write(file: FileHandle, bytes: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > limit) throw new TooLargeError(limit)
    if (head.length < deciding) head = Buffer.concat([head, piece.subarray(0, deciding - head.length)])
    hash.update(piece)
    await file.writeFile(piece)
  }
  return { sha256: hash.digest('hex'), size, type: contentType(head) }
}
