/**
 * A pool that knows when the database behind it has stopped for good. An embedded PostgreSQL that panics takes its process
 * down in the ordinary world; here it leaves connections that would wait for ever.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { type Pool, type PoolClient, types } from 'pg'
import { databaseFault, inPlainWords, LedgerError } from './errors.ts'

const int8 = 20
const numeric = 1700

/** 64-bit integers as numbers: sequence numbers and counts of ours stay far below 2^53. */
export const typeParsers = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === int8 || oid === numeric ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
}

export interface GuardedPool extends PostgresPool {
  /** Why the database stopped; undefined while it runs. */
  stopped(): LedgerError | undefined
}

/** @param where the folder or server, for messages @param onStop called once, when the database has stopped for good */
export function guardPool(pool: Pool, where: string, onStop: () => void = () => {}): GuardedPool {
  let stopped: LedgerError | undefined
  // A broken connection fails the query that waits on it, or the next one. Without a listener it would end the process too.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))

  function noticed(error: unknown): unknown {
    const plain = inPlainWords(error, where)
    const fatal = databaseFault(error).severity === 'PANIC' || error instanceof WebAssembly.RuntimeError
    if (fatal && !stopped) {
      const why = plain instanceof Error ? plain.message : String(plain)
      const message = `The database in ${where} has stopped: ${why} Start the program again; it recovers what was acknowledged.`
      stopped = new LedgerError('stopped', message, { cause: error })
      onStop()
    }
    return plain
  }

  async function query(client: PoolClient, sql: unknown, parameters?: readonly unknown[]) {
    if (stopped) throw stopped
    try {
      return await client.query(sql as string, parameters as unknown[])
    } catch (error) {
      throw noticed(error)
    }
  }

  function guarded(client: PoolClient): PostgresPoolClient {
    return {
      query: ((sql: unknown, parameters?: readonly unknown[]) =>
        query(client, sql, parameters)) as unknown as PostgresPoolClient['query'],
      release: (destroy) => client.release(destroy),
    }
  }

  return {
    options: pool.options,
    connect: async () => guarded(await pool.connect()),
    end: () => pool.end(),
    stopped: () => stopped,
  }
}
