/** Starts the embedded PostgreSQL on a folder. */
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { DurableFiles } from './durable-files.ts'
import { LedgerError } from './errors.ts'

const settings = {
  search_path: 'public',
  exit_on_error: 'false',
  log_checkpoints: 'false',
  max_worker_processes: '0',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  io_method: 'sync',
  // Compiled to WebAssembly, fdatasync is empty; fsync reaches the file system.
  fsync: 'on',
  wal_sync_method: 'fsync',
  // A log that has been folded in is kept for reuse up to this size; the default of 80 MB is made for servers.
  min_wal_size: '32MB',
}

/** PGlite's own start parameters but for `-F`, which turns fsync off. */
const durableStart = [
  '--single',
  '-O',
  '-j',
  ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]

export interface Started {
  pg: PGlite
  files: DurableFiles
}

/** Opens the database in `folder`, or makes an empty one where there is none (some seconds). */
export async function startPGlite(folder: string): Promise<Started> {
  const said: string[] = []
  const files = new DurableFiles(folder)
  const pg = new PGlite({
    fs: files,
    extensions: { pg_trgm, unaccent },
    startParams: durableStart,
    onStderr: (line) => {
      if (/\b(?:FATAL|PANIC|HINT):/.test(line)) said.push(line.replace(/^.*?((?:FATAL|PANIC|HINT):)/, '$1'))
      return false
    },
  })
  try {
    await pg.waitReady
  } catch (error) {
    const why = said.join(' ') || (error as Error).message
    if (/No space left on device/.test(why)) {
      throw new LedgerError(
        'disk-full',
        `The disk is full, so the ledger in ${folder} cannot be opened. Make room and try again.`,
      )
    }
    throw new LedgerError('unusable-folder', `The ledger in ${folder} cannot be opened: ${why}`, { cause: error })
  }
  return { pg, files }
}
