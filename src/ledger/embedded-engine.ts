/** The embedded engine: a folder, its lock, its database, and the upkeep that a server would do by itself. */
import { existsSync, mkdirSync, readdirSync, statfsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openEmbeddedDatabase } from './embedded-database.ts'
import type { Engine } from './engine.ts'
import { LedgerError } from './errors.ts'
import { type LockHolder, lockHolder, takeLock } from './lock.ts'
import { placeDatabase } from './template.ts'
import { Upkeep } from './upkeep.ts'

export interface EmbeddedOptions {
  /** Everything the program keeps: the database in `ledger`, and beside it `ledger.lock`. Made where it is missing. */
  dataDir: string
  /** Refuse a folder that has no database yet, instead of making one. */
  existing?: boolean
  /** Where the template of a fresh database is kept; by default with the program's build. */
  cacheDir?: string
  /** Bytes; a write is refused with less than this free, because a database that runs out in the middle has to stop. */
  minimumFree?: number
}

const defaultMinimumFree = 64 * 1024 * 1024

const lockPath = (dataDir: string) => join(resolve(dataDir), 'ledger.lock')

/** Which process has this data open, and where it listens if it is a server; undefined where none has. */
export const holderOf = (dataDir: string): LockHolder | undefined => lockHolder(lockPath(dataDir))

export async function openEmbedded(
  { dataDir, existing, cacheDir, minimumFree = defaultMinimumFree }: EmbeddedOptions,
  say: (text: string) => void = () => {},
): Promise<Engine> {
  const folder = join(resolve(dataDir), 'ledger')
  if (existing && !existsSync(folder)) {
    throw new LedgerError(
      'unusable-folder',
      `There is no ledger in ${resolve(dataDir)}: name the folder that a server or a load has filled.`,
    )
  }
  mkdirSync(dataDir, { recursive: true })
  const lock = takeLock(lockPath(dataDir))
  try {
    if (!existsSync(folder)) await placeDatabase(folder, say, cacheDir)
    assertDatabase(folder)
    const database = await openEmbeddedDatabase(folder)
    const upkeep = new Upkeep(database.pool)
    return {
      kind: 'embedded',
      where: folder,
      pool: database.pool,
      beforeWrite() {
        lock.assertHeld()
        assertRoom(folder, minimumFree)
      },
      afterWrite: (entries) => upkeep.wrote(entries),
      announce: (address) => lock.announce(address),
      async close() {
        await upkeep.finished()
        await database.close().finally(() => lock.release())
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

function assertDatabase(folder: string): void {
  if (existsSync(join(folder, 'PG_VERSION'))) return
  const found = readdirSync(folder).slice(0, 3).join(', ') || 'nothing'
  throw new LedgerError(
    'unusable-folder',
    `${folder} holds no database (it holds ${found}). Name another data folder, or remove this one to start afresh.`,
  )
}

function assertRoom(folder: string, minimumFree: number): void {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  if (free >= minimumFree) return
  const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`
  throw new LedgerError(
    'disk-full',
    `The disk under ${folder} is nearly full: ${megabytes(free)} free, and a write needs ${megabytes(minimumFree)} in reserve. ` +
      'Nothing was stored; reading goes on. Make room and try again.',
  )
}
