/** A PostgreSQL server, version 15 or newer, reached through a connection string. */
import { Pool } from 'pg'
import type { Engine } from './engine.ts'
import { LedgerError } from './errors.ts'
import { guardPool, typeParsers } from './guarded-pool.ts'

export interface ServerOptions {
  /** `postgres://user:password@host:port/database` */
  databaseUrl: string
  /** Connections at most; 10 by default. */
  connections?: number
}

const oldestVersion = 15

export async function openServer({ databaseUrl, connections = 10 }: ServerOptions): Promise<Engine> {
  const where = withoutPassword(databaseUrl)
  const pool = new Pool({
    connectionString: databaseUrl,
    max: connections,
    types: typeParsers,
    application_name: 'paimana',
  })
  const guarded = guardPool(pool, where)
  try {
    await assertUsable(pool, where)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    kind: 'server',
    where,
    pool: guarded,
    beforeWrite() {},
    afterWrite() {},
    announce() {},
    close: () => pool.end(),
  }
}

function withoutPassword(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) {
    const right = 'postgres://user:password@host:5432/database'
    throw new LedgerError('unusable-database', `The address of the database cannot be read; it has the form ${right}`)
  }
  const url = new URL(databaseUrl)
  url.password = ''
  url.search = ''
  return url.href
}

async function assertUsable(pool: Pool, where: string): Promise<void> {
  const { rows } = await pool
    .query<{ version: number; shown: string; encoding: string }>(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_version') as shown,
              current_setting('server_encoding') as encoding`,
    )
    .catch((error: Error) => {
      const why = error.message || (error as NodeJS.ErrnoException).code
      throw new LedgerError('unusable-database', `The database at ${where} cannot be reached: ${why}`, { cause: error })
    })
  for (const { version, shown, encoding } of rows) {
    if (version < oldestVersion) {
      const message = `The database at ${where} is PostgreSQL ${shown}; Paimana needs ${oldestVersion} or newer.`
      throw new LedgerError('unusable-database', message)
    }
    if (encoding !== 'UTF8') {
      const message = `The database at ${where} is encoded in ${encoding}; make one with "create database … encoding 'UTF8'".`
      throw new LedgerError('unusable-database', message)
    }
  }
}
