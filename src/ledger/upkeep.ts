/**
 * A server folds its log into its tables, clears away old rows and counts what is there by itself, in processes of its own.
 * The embedded engine has one process and does none of it, so the ledger does: now and then, between two transactions.
 */
import type { PostgresPool } from 'kysely'

/** Audit entries; at about a kilobyte of log each, a restart after a crash then replays some megabytes. */
const worthwhile = 2_000

export class Upkeep {
  readonly #pool: PostgresPool
  #entries = 0
  #running: Promise<void> = Promise.resolve()

  constructor(pool: PostgresPool) {
    this.#pool = pool
  }

  /** A commit counts as an entry of its own: it writes to the log however little is in it. */
  wrote(entries: number): void {
    this.#entries += entries + 1
    if (this.#entries < worthwhile) return
    this.#entries = 0
    this.#running = this.#running.then(() => this.#run())
  }

  /** Resolves when no upkeep is under way. */
  finished(): Promise<void> {
    return this.#running
  }

  async #run(): Promise<void> {
    // Upkeep can wait: what is wrong with the database shows at the next write, where somebody is told of it.
    const client = await this.#pool.connect().catch(() => undefined)
    try {
      await client?.query('vacuum (analyze)', [])
      await client?.query('checkpoint', [])
    } catch {
    } finally {
      client?.release()
    }
  }
}
