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
  const pool = guardPool(ownPool, folder, () => {
    // Whatever still waits for an answer is told that there will be none, unless it has been told already.
    if (config.connection.listenerCount('error') > 0)
      config.connection.emit('error', new Error('the database has stopped'))
  })
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
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: database.pool }) })
    await migrate(db)
    await dropTemplates(db)
    await sql`vacuum (analyze)`.execute(db)
  } finally {
    await database.close()
  }
}

/**
 * The databases that others would be copied from: two thirds of the files, to be copied and synced at every first start, and
 * nobody would ever vacuum them, which holds back the transaction numbers of the whole cluster.
 */
async function dropTemplates(db: Kysely<unknown>): Promise<void> {
  await sql`update pg_database set datistemplate = false where datname in ('template0', 'template1')`.execute(db)
  await sql`drop database template0`.execute(db)
  await sql`drop database template1`.execute(db)
}
