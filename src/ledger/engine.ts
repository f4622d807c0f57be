/** What the ledger needs of a database; the embedded one and a server differ in nothing else. */
import type { GuardedPool } from './guarded-pool.ts'

export interface Engine {
  readonly kind: 'embedded' | 'server'
  /** For messages: a folder, or a server without its password. */
  readonly where: string
  readonly pool: GuardedPool
  /** Throws where a write should not even be begun. */
  beforeWrite(): void
  /** Told after every commit, with the number of audit entries in it; one where answers were taken in, which have none. */
  afterWrite(entries: number): void
  announce(address: string): void
  close(): Promise<void>
}
