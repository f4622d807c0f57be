/** The only door to the database: transactions bound to a workspace, and to an actor where they write. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { type ControlledTransaction, Kysely, PostgresDialect } from 'kysely'
import type { AccountsTx } from './accounts.ts'
import { type Actor, actAs, actAsCollector, actAsImporter, actAsRegistrar } from './actor.ts'
import type { Head } from './chain.ts'
import type { Engine } from './engine.ts'
import { isWorthRetrying, LedgerError, noWorkspace } from './errors.ts'
import { headOf } from './heads.ts'
import type { Tables } from './tables.ts'
import type { ReadTx, WriteTx } from './transaction.ts'
import { type WriteTask, type Written, writeWithin } from './write.ts'

export { type Actor, thePublic, unrestricted } from './actor.ts'
export type { Head, ReadTx, WriteTx }

export interface LedgerOptions {
  /** Where the time of audit entries comes from; the machine's clock by default. */
  now?: () => Date
}

const attempts = 5

export class Ledger {
  readonly kind: Engine['kind']
  readonly #engine: Engine
  readonly #db: Kysely<Tables>
  readonly #now: () => Date
  readonly #inside = new AsyncLocalStorage<{ open: boolean }>()
  /** Heads by workspace; kept only where no other process can move them. */
  readonly #heads = new Map<string, Head>()
  readonly #underWay = new Set<Promise<unknown>>()
  #closing: Promise<void> | undefined

  constructor(engine: Engine, { now = () => new Date() }: LedgerOptions = {}) {
    this.kind = engine.kind
    this.#engine = engine
    this.#now = now
    this.#db = new Kysely({ dialect: new PostgresDialect({ pool: engine.pool }) })
  }

  /**
   * One read-only transaction on a view that does not move, of what `actor` may see; the database holds back the rest.
   * @throws LedgerError `no-workspace` where there is none of that id
   */
  read<T>(actor: Actor, workspace: string, fn: (tx: ReadTx) => Promise<T>): Promise<T> {
    return this.#transact('repeatable read', 'read only', async (db) => {
      const head = await headOf(db, workspace)
      if (!head) throw noWorkspace(workspace)
      await actAs(db, actor, workspace, this.#now())
      return this.#withinTransaction(() => fn({ workspace, head, db }))
    })
  }

  /**
   * One transaction that no other write to the same workspace runs beside. What `fn` throws rolls everything back; a write
   * that meets another in the database is done again, so `fn` may run more than once.
   * @param actor on whose behalf: stands in every audit entry, and can neither change nor make what it may not see
   * @throws LedgerError `unaudited` where rows change and nothing was declared, `forbidden`, `no-workspace`, `disk-full`
   */
  write<T>(actor: Actor, workspace: string, fn: (tx: WriteTx) => Promise<T>): Promise<T> {
    return this.#write(actor.name, workspace, (db, now) => actAs(db, actor, workspace, now), fn)
  }

  /**
   * As `write`, on the people of a workspace and their grants: no record of it can be seen or changed from here.
   * @param by the account on whose behalf, or `operator`
   */
  writeAccounts<T>(by: string, workspace: string, fn: (tx: WriteTx) => Promise<T>): Promise<T> {
    return this.#write(by, workspace, (db) => actAsRegistrar(db, workspace), fn)
  }

  /** One transaction on the server-wide tables of people, which no workspace's chain speaks of. `fn` may run more than once. */
  accounts<T>(fn: (db: AccountsTx) => Promise<T>): Promise<T> {
    return this.#again(() =>
      this.#transact('read committed', 'read write', async (db) => {
        await actAsRegistrar(db)
        return this.#withinTransaction(() => fn(db))
      }),
    )
  }

  /**
   * One transaction of nobody's, in which answers to a survey are taken in and nothing else can be done. No entry joins the chain: the
   * log speaks of them a day at a time (rule 16). `fn` may run more than once.
   */
  async collect<T>(workspace: string, fn: (db: ReadTx['db']) => Promise<T>): Promise<T> {
    const result = await this.#again(() =>
      this.#transact('read committed', 'read write', async (db) => {
        this.#engine.beforeWrite()
        await actAsCollector(db, workspace)
        return this.#withinTransaction(() => fn(db))
      }),
    )
    this.#engine.afterWrite(1)
    return result
  }

  /**
   * One transaction in which a piece of an edition of incidents comes in that nobody sees yet. No entry joins the chain, and nobody who
   * writes is waited for: the entry that makes the edition seen speaks of all of it. `fn` may run more than once.
   */
  bringIn<T>(
    { workspace, source, edition }: { workspace: string; source: string; edition: number },
    fn: (db: ReadTx['db'], at: Date) => Promise<T>,
  ): Promise<T> {
    return this.#again(() =>
      this.#transact('read committed', 'read write', async (db) => {
        this.#engine.beforeWrite()
        await actAsImporter(db, workspace, source, edition)
        return this.#withinTransaction(() => fn(db, this.#now()))
      }),
    )
  }

  /** Has the database look at what is in the tables of incidents: the embedded one does not by itself, and a server some time later. */
  async measureIncidents(): Promise<void> {
    const client = await this.#engine.pool.connect()
    try {
      await client.query('analyze incidents, incident_arrived, incident_cells, incident_axes', [])
    } finally {
      client.release()
    }
  }

  /** One read-only transaction that sees all there is, at one moment: for a backup, and for nothing that somebody asks. */
  everything<T>(fn: (db: AccountsTx) => Promise<T>): Promise<T> {
    return this.#transact('repeatable read', 'read only', (db) => this.#withinTransaction(() => fn(db)))
  }

  /** One transaction that may write everything, past chain and policies: for a restore, which brings both with it. */
  async replaceAll<T>(fn: (db: AccountsTx) => Promise<T>): Promise<T> {
    this.#engine.beforeWrite()
    const result = await this.#transact('read committed', 'read write', (db) => this.#withinTransaction(() => fn(db)))
    this.#heads.clear()
    return result
  }

  async #write<T>(name: string, workspace: string, begin: WriteTask['begin'], fn: (tx: WriteTx) => Promise<T>) {
    if (!name.trim()) throw new LedgerError('invalid', 'A write needs an actor: on whose behalf is it?')
    const { result, head, entries } = await this.#again(() =>
      this.#transact<Written<T>>('read committed', 'read write', (db) => {
        this.#engine.beforeWrite()
        const task = { name, workspace, begin, now: this.#now() }
        return writeWithin(db, task, (tx) => this.#withinTransaction(() => fn(tx)))
      }),
    )
    if (this.kind === 'embedded') this.#heads.set(workspace, head)
    if (entries > 0) this.#engine.afterWrite(entries)
    return result
  }

  /** Once more where a transaction met another in the database. */
  async #again<T>(transaction: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await transaction()
      } catch (error) {
        if (attempt === attempts || !isWorthRetrying(error)) throw error
        await pause(Math.random() * 20 * attempt)
      }
    }
  }

  /** Where a workspace's chain ends; undefined where there is no such workspace. Cheap: meant to be asked at every request. */
  async head(workspace: string): Promise<Head | undefined> {
    this.#assertUsable()
    const known = this.#heads.get(workspace)
    if (known) return known
    const head = await this.#tracked(headOf(this.#db, workspace))
    if (head && this.kind === 'embedded' && !this.#heads.has(workspace)) this.#heads.set(workspace, head)
    return this.#heads.get(workspace) ?? head
  }

  /** In the order of the ids. */
  async workspaceIds(): Promise<string[]> {
    this.#assertUsable()
    const rows = await this.#tracked(this.#db.selectFrom('workspaces').select('id').orderBy('id').execute())
    return rows.map(({ id }) => id)
  }

  /** Writes into the lock where this process listens, so that the command line finds it. Nothing to do on a server's database. */
  announce(address: string): void {
    this.#engine.announce(address)
  }

  /** Waits for the transactions under way; whoever asks for one later is refused. */
  close(): Promise<void> {
    if (!this.#closing) this.#assertOutside()
    this.#closing ??= Promise.allSettled(this.#underWay).then(() => this.#engine.close())
    return this.#closing
  }

  #tracked<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work)
    const done = () => this.#underWay.delete(work)
    work.then(done, done)
    return work
  }

  async #transact<T>(
    isolation: 'repeatable read' | 'read committed',
    access: 'read only' | 'read write',
    body: (db: ControlledTransaction<Tables>) => Promise<T>,
  ): Promise<T> {
    this.#assertUsable()
    return this.#tracked(this.#transaction(isolation, access, body))
  }

  async #transaction<T>(
    isolation: 'repeatable read' | 'read committed',
    access: 'read only' | 'read write',
    body: (db: ControlledTransaction<Tables>) => Promise<T>,
  ): Promise<T> {
    const db = await this.#db.startTransaction().setIsolationLevel(isolation).setAccessMode(access).execute()
    try {
      const result = await body(db)
      await db.commit().execute()
      return result
    } catch (error) {
      // Where even this fails the connection is gone, and the transaction with it.
      const rollback = db.rollback()
      if (!db.isCommitted) await rollback.execute().catch(() => {})
      throw error
    }
  }

  /** An embedded database has one session: asking for a second one from within the first would wait for itself for ever. */
  async #withinTransaction<T>(fn: () => Promise<T>): Promise<T> {
    const scope = { open: true }
    try {
      return await this.#inside.run(scope, fn)
    } finally {
      scope.open = false
    }
  }

  #assertUsable(): void {
    if (this.#closing) throw new LedgerError('closed', 'The ledger is closed.')
    const stopped = this.#engine.pool.stopped()
    if (stopped) throw stopped
    this.#assertOutside()
  }

  #assertOutside(): void {
    if (this.#inside.getStore()?.open) {
      throw new LedgerError(
        'nested',
        'The ledger was asked from within one of its own transactions; use the tx at hand.',
      )
    }
  }
}
