/** Opens the ledger of a data folder or of a database server, with the schema this program needs. */
import { Kysely, PostgresDialect } from 'kysely'
import { type EmbeddedOptions, openEmbedded } from './embedded-engine.ts'
import { Ledger, type LedgerOptions } from './ledger.ts'
import { migrate } from './migrate.ts'
import { openServer, type ServerOptions } from './server-engine.ts'

export type LedgerLocation = EmbeddedOptions | ServerOptions

export interface OpenOptions extends LedgerOptions {
  /** Told what takes long while it takes long. */
  say?: (text: string) => void
}

/**
 * @throws LockedError (code `locked`) where another process has the data folder open; its `holder.address` says where a
 *   server can be asked instead
 * @throws LedgerError `newer-database`, `edited-migration`, `unusable-database`, `unusable-folder`, `disk-full`
 */
export async function openLedger(location: LedgerLocation, options: OpenOptions = {}): Promise<Ledger> {
  const engine = 'databaseUrl' in location ? await openServer(location) : await openEmbedded(location, options.say)
  try {
    await migrate(new Kysely({ dialect: new PostgresDialect({ pool: engine.pool }) }), undefined, options.say)
  } catch (error) {
    await engine.close()
    throw error
  }
  return new Ledger(engine, options)
}
