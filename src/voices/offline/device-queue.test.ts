import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { DeviceQueue } from './device-queue.ts'
import { type Outcome, Sender, type SenderWorld } from './sender.ts'
import type { Waiting } from './waiting.ts'

const entry = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  ...{ id, workspace: 'practice', survey: 'water', title: 'Water', since: '2026-11-21', sealed: `sealed ${id}` },
  state: 'waiting',
  ...more,
})
const ids = async (queue: DeviceQueue) => (await queue.all()).waiting.map(({ id }) => id)

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

describe('the queue of a device', () => {
  test('keeps what was added, the oldest first, for every page that opens it', async () => {
    const queue = new DeviceQueue()
    await queue.add(entry('b', { since: '2026-11-22' }))
    await queue.add(entry('a'))
    expect(await ids(new DeviceQueue())).toEqual(['a', 'b'])
    await queue.remove(['a'])
    expect(await ids(queue)).toEqual(['b'])
  })

  test('tells what is damaged apart from what is whole, and lets it be removed', async () => {
    const queue = new DeviceQueue()
    await queue.add(entry('whole'))
    const db = await openDB('paimana-answers', 1)
    await db.put('waiting', { id: 'half', survey: 'water' }, 'half')
    await db.put('waiting', 'no entry at all', 'text')
    db.close()
    expect((await queue.all()).damaged.sort()).toEqual(['half', 'text'])
    await queue.remove((await queue.all()).damaged)
    expect(await queue.all()).toEqual({ waiting: [entry('whole')], damaged: [] })
  })

  test('is opened anew where the system has closed it', async () => {
    const queue = new DeviceQueue()
    await queue.add(entry('a'))
    const closed = new DOMException('The database connection is closing', 'InvalidStateError')
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw closed
    })
    expect(await ids(queue)).toEqual(['a'])
    spy.mockRestore()
  })

  test('says so where there is no room, and has lost nothing that was there', async () => {
    const queue = new DeviceQueue()
    await queue.add(entry('a'))
    const full = new DOMException('no room', 'QuotaExceededError')
    const spy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw full
    })
    await expect(queue.add(entry('b'))).rejects.toBe(full)
    spy.mockRestore()
    expect(await ids(queue)).toEqual(['a'])
  })

  test('does not bring back what was removed while its answer was on its way', async () => {
    const queue = new DeviceQueue()
    await queue.add(entry('a'))
    await queue.remove(['a'])
    await queue.stop('a', 'closed')
    expect(await ids(queue)).toEqual([])
  })
})

/** A server that takes each answer once, and a way to it that fails as it is told. */
class Server {
  stored: string[] = []
  /** What becomes of each request in turn; after the last, all is well. */
  readonly fate: ('lost' | 'away' | Outcome)[]

  constructor(...fate: ('lost' | 'away' | Outcome)[]) {
    this.fate = fate
  }

  send = async ({ sealed }: Waiting): Promise<Outcome> => {
    const fate = this.fate.shift() ?? 'received'
    if (fate === 'away') return 'later'
    if (fate !== 'lost' && fate !== 'received') return fate
    if (!this.stored.includes(sealed)) this.stored.push(sealed)
    return fate === 'lost' ? 'later' : 'received'
  }
}

const worldOf = (server: Server, waits: number[] = []): SenderWorld => ({
  send: server.send,
  random: () => 0.5,
  after: (milliseconds) => {
    waits.push(milliseconds)
    return () => {}
  },
  alone: (run) => run(),
  changed: () => {},
})

describe('what waits', () => {
  test('is sent, stored once and gone from the device', async () => {
    const queue = new DeviceQueue()
    const server = new Server()
    for (const id of ['a', 'b', 'c']) await queue.add(entry(id))
    await new Sender(queue, worldOf(server)).send()
    expect([server.stored.length, await ids(queue)]).toEqual([3, []])
  })

  test('stays when its receipt is lost, and is stored once all the same', async () => {
    const queue = new DeviceQueue()
    const server = new Server('lost')
    await queue.add(entry('a'))
    const waits: number[] = []
    const sender = new Sender(queue, worldOf(server, waits))
    await sender.send()
    expect([server.stored, await ids(queue), waits.length]).toEqual([['sealed a'], ['a'], 1])
    // As after a crash: another page, later.
    await new Sender(new DeviceQueue(), worldOf(server)).send()
    expect([server.stored, await ids(queue)]).toEqual([['sealed a'], []])
  })

  test('is stored once when two pages send it at once', async () => {
    const server = new Server()
    const queues = [new DeviceQueue(), new DeviceQueue()]
    for (const id of ['a', 'b']) await queues[0]?.add(entry(id))
    await Promise.all(queues.map((queue) => new Sender(queue, worldOf(server)).send()))
    expect(server.stored.sort()).toEqual(['sealed a', 'sealed b'])
    expect(await ids(new DeviceQueue())).toEqual([])
  })

  test('waits longer each time the server cannot answer, not for ever, and not as long as others do', async () => {
    const queue = new DeviceQueue()
    await queue.add(entry('a'))
    const waits: number[] = []
    const sender = new Sender(queue, worldOf(new Server(...Array<'away'>(12).fill('away')), waits))
    for (let at = 0; at < 12; at++) await sender.send()
    expect(waits.slice(0, 3)).toEqual([3750, 7500, 15_000])
    expect(Math.max(...waits)).toBe(450_000)
    expect(await ids(queue)).toEqual(['a'])
  })

  test('that cannot be received stays with the reason, and keeps nothing else from being sent', async () => {
    const queue = new DeviceQueue()
    for (const id of ['a', 'b', 'c']) await queue.add(entry(id))
    const server = new Server('closed', 'refused')
    await new Sender(queue, worldOf(server)).send()
    expect((await queue.all()).waiting.map(({ id, state }) => [id, state])).toEqual([
      ['a', 'closed'],
      ['b', 'refused'],
    ])
    await new Sender(queue, worldOf(server)).send()
    expect(server.stored).toEqual(['sealed c'])
    await queue.resume('b')
    await new Sender(queue, worldOf(server)).send()
    expect([server.stored.length, await ids(queue)]).toEqual([2, ['a']])
  })
})
