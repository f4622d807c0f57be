/**
 * Evidence in a folder: `ab/cdef…` by hash, and `partial/` for what is still arriving. A file is on the disk (fsync of it and of
 * its folder) before it is kept, and appears under its name in one step, so that no name ever stands for half a file.
 */
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { arrive } from './arrival.ts'
import { type FileStore, fileLimit, isHash, type KeptFile, once, type StagedFile } from './file-store.ts'

/** @param now in milliseconds, to tell what was abandoned */
export function folderStore(folder: string, now: () => number): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2))

  async function stage(bytes: AsyncIterable<Uint8Array>, limit = fileLimit): Promise<StagedFile> {
    const { path, ...file } = await arrive(join(folder, 'partial'), bytes, limit, now)
    return { ...file, keep: once(() => keep(path, file.sha256)), discard: () => rm(path, { force: true }) }
  }

  /** In the place of the same content that may be there: should the disk have spoilt that, it is whole again. */
  async function keep(path: string, sha256: string): Promise<void> {
    const target = pathOf(sha256)
    await mkdir(dirname(target), { recursive: true })
    await rename(path, target)
    await syncFolder(dirname(target))
    await syncFolder(folder)
  }

  async function openKept(sha256: string): Promise<KeptFile | undefined> {
    const found = isHash(sha256) ? await stat(pathOf(sha256)).catch(() => undefined) : undefined
    return found && { size: found.size, bytes: piecesOf(pathOf(sha256)) }
  }

  async function* list() {
    for (const start of (await entries(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      for (const rest of await entries(join(folder, start))) if (isHash(start + rest)) yield start + rest
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

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
