/** The embedded PostgreSQL behind the same pool and the same query builder as a server. */
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool, type PoolConfig } from 'pg'
import { type GuardedPool, guardPool, typeParsers } from './guarded-pool.ts'
import { migrate } from './migrate.ts'
import { startPGlite } from './pglite.ts'

export interface EmbeddedDatabase {
  pool: GuardedPool
  /** How often the disk has been waited for since the start. */
  syncs(): number
  close(): Promise<void>
}

/** Opens the database in `folder`, or makes an empty one, without schema, where there is none. */
export async function openEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase> {
  const { pg, files } = await startPGlite(folder)
  const config = createPgConfig(pg)
  // One session: the pool hands its only connection to one transaction at a time, in the order in which they asked.
  const ownPool = new Pool({ ...(config as PoolConfig), max: 1, idleTimeoutMillis: 0, types: typeParsers })
  ownPool.on('error', () => {})
  const pool = guardPool(ownPool, folder, () => config.connection.emit('error', new Error('the database has stopped')))
  return {
    pool,
    syncs: () => files.syncs,
    async close() {
      await ownPool.end()
      // A database that has stopped cannot be asked to end in order; it recovers at the next start.
      if (pool.stopped()) await files.closeFs()
      else await pg.close()
    },
  }
}

/** Makes a database with the present schema in `folder`, which must not exist. Takes some seconds. */
export async function makeDatabase(folder: string): Promise<void> {
  const database = await openEmbeddedDatabase(folder)
  try {
    const db = new Kysely({ dialect: new PostgresDialect({ pool: database.pool }) })
    await migrate(db)
    await sql`vacuum analyze`.execute(db)
  } finally {
    await database.close()
  }
}
