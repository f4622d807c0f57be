import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { amina, bilal } from '#test/actors.ts'
import { describeEngines } from '#test/engines.ts'
import { actAsLedger, unrestricted } from './actor.ts'
import type { Ledger, WriteTx } from './ledger.ts'
import { putWorkspace } from './workspaces.ts'

const title = { title: { en: 'Practice' } }
const make = (ledger: Ledger, id = 'practice') => ledger.write(amina, id, (tx) => putWorkspace(tx, title))
const note = (tx: WriteTx, subject = 'a') => tx.audit({ action: 'note', kind: 'test', subject, change: {} })
/** Writes a row past the functions that declare what they do. */
const insert = (tx: WriteTx, id: string) =>
  tx.db
    .insertInto('themes')
    .values({ workspace: tx.workspace, id, label: 'TLP:CLEAR', data: '{}', revision: 1, updated_seq: 0 })
    .execute()
const themes = (ledger: Ledger) =>
  ledger.read(amina, 'practice', async ({ db }) => {
    const rows = await db.selectFrom('themes').select('id').orderBy('id').execute()
    return rows.map(({ id }) => id)
  })

describeEngines('the ledger', (open, { kind }) => {
  describe('a write', () => {
    test('is there afterwards, with its entry at the head of the chain', async () => {
      const ledger = await open()
      await make(ledger)
      await ledger.write(bilal, 'practice', async (tx) => {
        await insert(tx, 'brief')
        expect(note(tx)).toBe(2)
      })
      expect(await themes(ledger)).toEqual(['brief'])
      const entry = await ledger.read(amina, 'practice', ({ db }) =>
        db.selectFrom('audit_entries').selectAll().where('seq', '=', 2).executeTakeFirstOrThrow(),
      )
      expect(entry).toMatchObject({ actor: 'bilal', action: 'note', kind: 'test', subject: 'a' })
      expect(await ledger.head('practice')).toEqual({ seq: 2, hash: entry.hash })
    })

    test('that throws leaves nothing behind, neither rows nor entries', async () => {
      const ledger = await open()
      await make(ledger)
      const failing = ledger.write(amina, 'practice', async (tx) => {
        await insert(tx, 'brief')
        note(tx)
        throw new Error('second thoughts')
      })
      await expect(failing).rejects.toThrow('second thoughts')
      expect(await themes(ledger)).toEqual([])
      expect(await ledger.head('practice')).toMatchObject({ seq: 1 })
    })

    test('that changes rows without declaring an entry is refused and rolled back', async () => {
      const ledger = await open()
      await make(ledger)
      const silent = ledger.write(amina, 'practice', (tx) => insert(tx, 'brief'))
      await expect(silent).rejects.toMatchObject({ code: 'unaudited' })
      const deleting = ledger.write(amina, 'practice', (tx) =>
        sql`
        with gone as (delete from clauses where id <> 'a' returning id),
          made as (insert into releases values ('practice', 1, now(), '', '') returning number)
        select * from gone, made`.execute(tx.db),
      )
      await expect(deleting).rejects.toMatchObject({ code: 'unaudited' })
      expect(await themes(ledger)).toEqual([])
    })

    test('that changes nothing needs no entry, also right after one that did', async () => {
      const ledger = await open()
      await make(ledger)
      await ledger.write(amina, 'practice', async (tx) => {
        await insert(tx, 'brief')
        note(tx)
      })
      expect(await ledger.write(amina, 'practice', async () => 'looked')).toBe('looked')
      expect(await ledger.head('practice')).toMatchObject({ seq: 2 })
    })

    test('cannot touch the search index, which is derived', async () => {
      const ledger = await open()
      await make(ledger)
      const forger = ledger.write(amina, 'practice', ({ db, workspace }) =>
        db
          .insertInto('search_entries')
          .values({ workspace, kind: 'themes', id: 'a', language: 'en', label: 'TLP:CLEAR', title: 'A', body: '' })
          .execute(),
      )
      await expect(forger).rejects.toMatchObject({ code: 'forbidden' })
      expect(await ledger.head('practice')).toMatchObject({ seq: 1 })
    })

    test('that goes on after a failed statement is not acknowledged', async () => {
      const ledger = await open()
      await make(ledger)
      const careless = ledger.write(amina, 'practice', async (tx) => {
        note(tx)
        await insert(tx, 'brief')
        await insert(tx, 'brief').catch(() => {})
      })
      await expect(careless).rejects.toThrow()
      expect(await themes(ledger)).toEqual([])
    })

    test('needs an actor and a workspace', async () => {
      const ledger = await open()
      await expect(ledger.write(unrestricted(' '), 'practice', async () => {})).rejects.toMatchObject({
        code: 'invalid',
      })
      const nowhere = { code: 'no-workspace', message: 'There is no workspace "nowhere" in this ledger.' }
      await expect(ledger.write(amina, 'nowhere', async () => {})).rejects.toMatchObject(nowhere)
      await expect(ledger.write(amina, 'nowhere', async (tx) => note(tx))).rejects.toMatchObject(nowhere)
      await expect(ledger.read(amina, 'nowhere', async () => {})).rejects.toMatchObject(nowhere)
      expect(await ledger.head('nowhere')).toBeUndefined()
    })

    test('runs beside no other on its workspace: of fifty at once, none is lost', async () => {
      const ledger = await open()
      await make(ledger)
      const add = (tx: WriteTx) =>
        sql`
        update workspaces set data = jsonb_build_object('count', coalesce((data ->> 'count')::int, 0) + 1)
        where id = ${tx.workspace}`.execute(tx.db)
      await Promise.all(
        Array.from({ length: 50 }, () =>
          ledger.write(amina, 'practice', async (tx) => {
            await add(tx)
            note(tx)
          }),
        ),
      )
      const row = await ledger.read(amina, 'practice', ({ db }) =>
        db.selectFrom('workspaces').select('data').executeTakeFirst(),
      )
      expect(row).toEqual({ data: { count: 50 } })
      expect(await ledger.head('practice')).toMatchObject({ seq: 51 })
    })

    test('that meets another in the database is done again, a bounded number of times', async () => {
      const ledger = await open()
      await make(ledger)
      const conflict = () => Object.assign(new Error('could not serialize access'), { code: '40001' })
      let runs = 0
      await ledger.write(amina, 'practice', async (tx) => {
        note(tx)
        if (++runs < 3) throw conflict()
      })
      expect(runs).toBe(3)
      expect(await ledger.head('practice')).toMatchObject({ seq: 2 })
      const hopeless = ledger.write(amina, 'practice', async () => {
        runs++
        throw conflict()
      })
      await expect(hopeless).rejects.toThrow('could not serialize')
      expect(runs).toBe(8)
    })

    test('never dates an entry before the one before it, whatever the clock says', async () => {
      const times = ['2026-03-01T10:00:00.000Z', '2026-03-01T09:00:00.000Z', '2026-03-01T11:00:00.123Z']
      const ledger = await open({ now: () => new Date(times.shift() ?? 0) })
      await make(ledger)
      await ledger.write(amina, 'practice', async (tx) => note(tx))
      await ledger.write(amina, 'practice', async (tx) => note(tx))
      const rows = await ledger.read(amina, 'practice', ({ db }) =>
        db.selectFrom('audit_entries').select('at').orderBy('seq').execute(),
      )
      expect(rows.map(({ at }) => at.toISOString())).toEqual([
        '2026-03-01T10:00:00.000Z',
        '2026-03-01T10:00:00.000Z',
        '2026-03-01T11:00:00.123Z',
      ])
    })
  })

  describe('a workspace', () => {
    test('is made, changed and left alone by what is put', async () => {
      const ledger = await open()
      const put = (data: object) => ledger.write(amina, 'practice', (tx) => putWorkspace(tx, data))
      expect(await put(title)).toBe('created')
      expect(await put(title)).toBe('unchanged')
      expect(await put({ ...title, fictional: true })).toBe('changed')
      expect(await ledger.head('practice')).toMatchObject({ seq: 2 })
      expect(await ledger.workspaceIds()).toEqual(['practice'])
    })

    test('made by two at once is made once', async () => {
      const ledger = await open()
      const outcomes = await Promise.all([make(ledger), make(ledger), make(ledger)])
      expect(outcomes.sort()).toEqual(['created', 'unchanged', 'unchanged'])
    })

    test('has a chain of its own', async () => {
      const ledger = await open()
      await make(ledger, 'practice')
      await make(ledger, 'pakistan')
      await ledger.write(amina, 'pakistan', async (tx) => note(tx))
      expect(await ledger.head('practice')).toMatchObject({ seq: 1 })
      expect(await ledger.head('pakistan')).toMatchObject({ seq: 2 })
      expect(await ledger.workspaceIds()).toEqual(['pakistan', 'practice'])
    })
  })

  describe('a read', () => {
    test('cannot write', async () => {
      const ledger = await open()
      await make(ledger)
      const writing = ledger.read(amina, 'practice', ({ db }) => db.deleteFrom('themes').execute())
      await expect(writing).rejects.toThrow('read-only transaction')
    })

    test('sees one state of things, and the head that belongs to it', async () => {
      const ledger = await open()
      await make(ledger)
      const count = (db: WriteTx['db']) => db.selectFrom('audit_entries').select('seq').execute()
      const begun = Promise.withResolvers<void>()
      const reading = ledger.read(amina, 'practice', async ({ db, head }) => {
        const before = await count(db)
        begun.resolve()
        return { before: before.length, after: (await count(db)).length, head: head.seq }
      })
      await begun.promise
      const writing = ledger.write(amina, 'practice', async (tx) => note(tx))
      expect(await reading).toEqual({ before: 1, after: 1, head: 1 })
      await writing
      expect(await ledger.head('practice')).toMatchObject({ seq: 2 })
    })
  })

  describe('from within a transaction', () => {
    test('the ledger is refused at once instead of waiting for itself', async () => {
      const ledger = await open()
      await make(ledger)
      const nested = { code: 'nested' }
      await ledger.read(amina, 'practice', async () => {
        await expect(ledger.read(amina, 'practice', async () => {})).rejects.toMatchObject(nested)
        await expect(ledger.head('practice')).rejects.toMatchObject(nested)
        await expect(ledger.workspaceIds()).rejects.toMatchObject(nested)
        expect(() => ledger.close()).toThrow(expect.objectContaining(nested))
      })
      const inWrite = ledger.write(amina, 'practice', () => ledger.read(amina, 'practice', async () => {}))
      await expect(inWrite).rejects.toMatchObject(nested)
    })

    test('what was only begun there may use the ledger when the transaction is over', async () => {
      const ledger = await open()
      await make(ledger)
      const gate = Promise.withResolvers<void>()
      let later: Promise<unknown> | undefined
      await ledger.read(amina, 'practice', async () => {
        later = gate.promise.then(() => ledger.head('practice'))
      })
      gate.resolve()
      expect(await later).toMatchObject({ seq: 1 })
    })

    test('the tx cannot be used when it is over', async () => {
      const ledger = await open()
      await make(ledger)
      const kept = await ledger.read(amina, 'practice', async (tx) => tx)
      await expect(kept.db.selectFrom('workspaces').select('id').execute()).rejects.toThrow('already committed')
    })
  })

  test('serves transactions in the order in which they asked, where there is one session', async () => {
    const ledger = await open()
    await make(ledger)
    const order: number[] = []
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        i % 2
          ? ledger.read(amina, 'practice', async () => order.push(i))
          : ledger.write(amina, 'practice', async (tx) => [order.push(i), note(tx)]),
      ),
    )
    if (ledger.kind === 'embedded') expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    else expect(order).toHaveLength(10)
  })

  test.runIf(kind === 'server')('goes on after a connection was cut in the middle of a write', async () => {
    const ledger = await open()
    await make(ledger)
    const cut = ledger.write(amina, 'practice', async (tx) => {
      await insert(tx, 'brief')
      note(tx)
      await actAsLedger(tx.db)
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx.db)
    })
    await expect(cut).rejects.toThrow('terminating connection')
    expect(await themes(ledger)).toEqual([])
    await ledger.write(amina, 'practice', async (tx) => note(tx))
    expect(await ledger.head('practice')).toMatchObject({ seq: 2 })
  })

  test('closes when what is under way is done, and then refuses', async () => {
    const ledger = await open()
    await make(ledger)
    const writes = Array.from({ length: 5 }, () => ledger.write(amina, 'practice', async (tx) => note(tx)))
    const closing = ledger.close()
    await expect(ledger.head('practice')).rejects.toMatchObject({ code: 'closed' })
    await Promise.all([...writes, closing])
  })
})
