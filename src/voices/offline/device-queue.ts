/** Answers that wait on this device, in IndexedDB: sealed, so that what lies there tells of which survey and since which day, and no more. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { readWaiting, type Stopped, type Waiting } from './waiting.ts'

interface Schema extends DBSchema {
  waiting: { key: string; value: unknown }
}

type Db = IDBPDatabase<Schema>

export class DeviceQueue {
  readonly #name: string
  #db: Promise<Db> | undefined

  constructor(name = 'paimana-answers') {
    this.#name = name
  }

  /** @throws where the browser keeps nothing, or has no room */
  async add(entry: Waiting): Promise<void> {
    await this.#within((db) => db.add('waiting', entry, entry.id))
  }

  /** What is whole, the oldest first, and the keys of what is not. */
  async all(): Promise<{ waiting: Waiting[]; damaged: string[] }> {
    const [keys, values] = await this.#within((db) => {
      const store = db.transaction('waiting').store
      return Promise.all([store.getAllKeys(), store.getAll()])
    })
    const waiting = values.flatMap((value) => readWaiting(value) ?? [])
    const damaged = keys.filter((_, at) => readWaiting(values[at]) === undefined)
    return { waiting: waiting.sort((a, b) => a.since.localeCompare(b.since)), damaged }
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#within(async (db) => {
      const { store, done } = db.transaction('waiting', 'readwrite')
      await Promise.all([...ids.map((id) => store.delete(id)), done])
    })
  }

  /** It stays, and is not sent again by itself. */
  stop(id: string, state: Stopped): Promise<void> {
    return this.#put(id, state)
  }

  resume(id: string): Promise<void> {
    return this.#put(id, 'waiting')
  }

  async #put(id: string, state: Waiting['state']): Promise<void> {
    await this.#within(async (db) => {
      const { store, done } = db.transaction('waiting', 'readwrite')
      const entry = readWaiting(await store.get(id))
      // Another page may have sent it, or somebody removed it, meanwhile.
      if (entry) await store.put({ ...entry, state }, id)
      await done
    })
  }

  /** iOS closes databases when memory runs short, and says so only when one is used: it is opened anew, once. */
  async #within<T>(use: (db: Db) => Promise<T>): Promise<T> {
    try {
      return await use(await this.#open())
    } catch (error) {
      if (!(error instanceof DOMException) || !['InvalidStateError', 'UnknownError'].includes(error.name)) throw error
      this.#db = undefined
      return use(await this.#open())
    }
  }

  #open(): Promise<Db> {
    this.#db ??= openDB<Schema>(this.#name, 1, {
      upgrade: (db) => {
        db.createObjectStore('waiting')
      },
      // A newer page wants to change the shape: it must not wait for this one.
      blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
      terminated: () => {
        this.#db = undefined
      },
    }).catch((error) => {
      this.#db = undefined
      throw error
    })
    return this.#db
  }
}
