/**
 * Evidence in a folder: `ab/cdef…` by hash, and `partial/` for what is still arriving. A file is on the disk (fsync of it and of
 * its folder) before it is kept, and appears under its name in one step, so that no name ever stands for half a file.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { contentType, deciding } from './content-type.ts'
import { type FileStore, fileLimit, type KeptFile, NoRoomError, type StagedFile, TooLargeError } from './file-store.ts'

/** Nothing was added to it for so long that nobody is sending it any more. */
const abandonedAfter = 60 * 60 * 1000
const isHash = /^[0-9a-f]{64}$/
const noRoom = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** @param now in milliseconds, to tell what was abandoned */
export function folderStore(folder: string, now: () => number): FileStore {
  const partial = join(folder, 'partial')
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2))

  async function stage(bytes: AsyncIterable<Uint8Array>, limit = fileLimit): Promise<StagedFile> {
    await mkdir(partial, { recursive: true })
    await sweep()
    const path = join(partial, randomUUID())
    try {
      const file = await open(path, 'wx', 0o440)
      try {
        const written = await write(file, bytes, limit)
        await file.sync()
        return { ...written, keep: () => keep(path, written.sha256), discard: () => rm(path, { force: true }) }
      } finally {
        await file.close()
      }
    } catch (error) {
      await rm(path, { force: true })
      throw noRoom.includes((error as NodeJS.ErrnoException).code ?? '') ? new NoRoomError(error) : error
    }
  }

  /** In the place of the same content that may be there: should the disk have spoilt that, it is whole again. */
  async function keep(path: string, sha256: string): Promise<void> {
    const target = pathOf(sha256)
    await mkdir(dirname(target), { recursive: true })
    await rename(path, target)
    await syncFolder(dirname(target))
    await syncFolder(folder)
  }

  async function sweep(): Promise<void> {
    for (const name of await readdir(partial)) {
      const path = join(partial, name)
      const found = await stat(path).catch(() => undefined)
      if (found && now() - found.mtimeMs > abandonedAfter) await rm(path, { force: true })
    }
  }

  async function openKept(sha256: string): Promise<KeptFile | undefined> {
    const found = isHash.test(sha256) ? await stat(pathOf(sha256)).catch(() => undefined) : undefined
    return found && { size: found.size, bytes: piecesOf(pathOf(sha256)) }
  }

  async function* list() {
    for (const start of (await entries(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      for (const rest of await entries(join(folder, start))) if (isHash.test(start + rest)) yield start + rest
    }
  }

  return { stage, open: openKept, list }
}

/** Opened with the first piece that is asked for. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 256 * 1024 })
}

const entries = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch((error) => (error.code === 'ENOENT' ? [] : Promise.reject(error)))).sort()

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

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
