import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amina } from '#test/actors.ts'
import { holderOf, openEmbedded } from './embedded-engine.ts'
import { Ledger } from './ledger.ts'
import { openLedger } from './open.ts'
import { ensureTemplate, templateName } from './template.ts'
import { putWorkspace } from './workspaces.ts'

let dataDir = ''
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'paimana-open-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

describe('a data folder', { timeout: 120_000 }, () => {
  test('is made where it is missing, and keeps what is put in it', async () => {
    const deep = join(dataDir, 'not', 'there')
    const first = await openLedger({ dataDir: deep })
    await first.write(amina, 'practice', (tx) => putWorkspace(tx, {}))
    const head = await first.head('practice')
    await first.close()
    const again = await openLedger({ dataDir: deep })
    expect(await again.head('practice')).toEqual(head)
    await again.close()
  })

  test('holds the database and, while it is open, the lock beside it', async () => {
    const ledger = await openLedger({ dataDir })
    expect(readdirSync(dataDir).sort()).toEqual(['ledger', 'ledger.lock'])
    await ledger.close()
    expect(readdirSync(dataDir)).toEqual(['ledger'])
  })

  test('that is open is refused a second time, with where to go instead', async () => {
    const ledger = await openLedger({ dataDir })
    ledger.announce('http://127.0.0.1:8040/')
    const second = openLedger({ dataDir })
    await expect(second).rejects.toMatchObject({ code: 'locked', holder: { address: 'http://127.0.0.1:8040/' } })
    expect(holderOf(dataDir)).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:8040/' })
    await ledger.close()
    expect(holderOf(dataDir)).toBeUndefined()
    await (await openLedger({ dataDir })).close()
  })

  test('without a database is not made where one is asked for', async () => {
    const missing = openLedger({ dataDir: join(dataDir, 'typo'), existing: true })
    await expect(missing).rejects.toMatchObject({ code: 'unusable-folder' })
    expect(readdirSync(dataDir)).toEqual([])
  })

  test('that holds something else is left alone, and named', async () => {
    mkdirSync(join(dataDir, 'ledger'))
    writeFileSync(join(dataDir, 'ledger', 'thesis.txt'), '')
    const opening = openLedger({ dataDir })
    await expect(opening).rejects.toThrow(`${join(dataDir, 'ledger')} holds no database (it holds thesis.txt)`)
    expect(readdirSync(dataDir)).toEqual(['ledger'])
  })

  test('that a crash left half made is made anew', async () => {
    mkdirSync(join(dataDir, 'ledger.new'))
    writeFileSync(join(dataDir, 'ledger.new', 'PG_VERSION'), '18')
    await (await openLedger({ dataDir })).close()
    expect(readdirSync(dataDir)).toEqual(['ledger'])
  })

  test('whose lock has gone takes no more writes', async () => {
    const ledger = await openLedger({ dataDir })
    rmSync(join(dataDir, 'ledger.lock'))
    const write = ledger.write(amina, 'practice', (tx) => putWorkspace(tx, {}))
    await expect(write).rejects.toMatchObject({ code: 'locked' })
    await ledger.close()
  })
})

describe('the template of a fresh database', () => {
  test('is made once, says so, replaces old ones of other schemas, and is whole whoever comes at the same time', {
    timeout: 120_000,
  }, async () => {
    for (const name of ['ledger-0123456789abcdef', 'client', 'ledger-fedcba9876543210']) mkdirSync(join(dataDir, name))
    for (const name of ['ledger-0123456789abcdef', 'client']) utimesSync(join(dataDir, name), 0, 0)
    const said: string[] = []
    const made = await Promise.all([1, 2].map(() => ensureTemplate((text) => said.push(text), dataDir)))
    expect(new Set(made)).toEqual(new Set([join(dataDir, templateName())]))
    expect(readdirSync(dataDir).sort()).toEqual(['client', templateName(), 'ledger-fedcba9876543210'].sort())
    expect(said).toContain('making the database (once, some seconds) …')

    const before = said.length
    await ensureTemplate((text) => said.push(text), dataDir)
    expect(said).toHaveLength(before)
  })
})

describe('the upkeep of the embedded database', { timeout: 120_000 }, () => {
  test('folds its log into its tables, so that the log does not grow with every write', async () => {
    const engine = await openEmbedded({ dataDir })
    const query = async <T>(text: string) => {
      const client = await engine.pool.connect()
      const { rows } = await client.query<T>(text, [])
      client.release()
      return rows[0]
    }
    const unfolded = `select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn) as bytes from pg_control_checkpoint()`
    await query('create table filler (text text)')
    await query(`insert into filler select repeat('x', 1000) from generate_series(1, 5000)`)
    const before = await query<{ bytes: number }>(unfolded)
    engine.afterWrite(5_000)
    await query('select')
    const after = await query<{ bytes: number }>(unfolded)
    expect(before?.bytes).toBeGreaterThan(5_000_000)
    expect(after?.bytes).toBeLessThan(100_000)
    const counted = await query<{ rows: number }>(`select reltuples as rows from pg_class where relname = 'filler'`)
    expect(counted?.rows).toBe(5_000)
    await engine.close()
  })
})

describe('what is told the upkeep', { timeout: 120_000 }, () => {
  test('counts answers that were taken in, which have no entry in the log, as well as writes', async () => {
    const engine = await openEmbedded({ dataDir })
    const told: number[] = []
    const ledger = new Ledger({ ...engine, afterWrite: (entries) => told.push(entries) })
    await ledger.write(amina, 'practice', (tx) => putWorkspace(tx, {}))
    expect(told).toHaveLength(1)
    await ledger.collect('practice', async () => {})
    expect(told).toHaveLength(2)
    await ledger.close()
  })
})

describe('a database server', () => {
  test.each([
    ['whose address cannot be read', 'not an address', 'it has the form postgres://user:password@host:5432/database'],
    [
      'that does not answer',
      'postgres://me:secret@127.0.0.1:1/paimana',
      'postgres://me@127.0.0.1:1/paimana cannot be reached',
    ],
  ])('%s is refused without its password', async (_, databaseUrl, message) => {
    const opening = openLedger({ databaseUrl })
    await expect(opening).rejects.toMatchObject({ code: 'unusable-database' })
    await expect(opening).rejects.toThrow(message)
    await expect(opening).rejects.not.toThrow('secret')
  })

  const url = process.env.PAIMANA_TEST_DATABASE_URL
  test.skipIf(!url)(
    'that keeps its text in another encoding is refused (needs PAIMANA_TEST_DATABASE_URL)',
    async () => {
      const { Client } = await import('pg')
      const admin = new Client({ connectionString: url })
      await admin.connect()
      await admin.query('drop database if exists paimana_latin')
      await admin.query(`create database paimana_latin encoding 'SQL_ASCII' locale 'C' template template0`)
      const latin = new URL(url ?? '')
      latin.pathname = '/paimana_latin'
      await expect(openLedger({ databaseUrl: latin.href })).rejects.toThrow('is encoded in SQL_ASCII')
      await admin.query('drop database paimana_latin')
      await admin.end()
    },
  )
})
