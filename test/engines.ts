/** Runs a suite of tests on both engines: the embedded database, and PostgreSQL as `scripts/postgres.js` starts it. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeEach, describe, test } from 'vitest'
import { openEmbedded } from '#src/ledger/embedded-engine.ts'
import type { Engine } from '#src/ledger/engine.ts'
import { Ledger, type LedgerOptions } from '#src/ledger/ledger.ts'
import { schemaFingerprint } from '#src/ledger/migrate.ts'
import { openLedger } from '#src/ledger/open.ts'
import { openServer } from '#src/ledger/server-engine.ts'

/** An empty ledger of the engine at hand. It is closed after the test that opened it, or after the suite if a hook did. */
export type OpenLedger = (options?: LedgerOptions) => Promise<Ledger>

export interface EngineUnderTest {
  kind: Engine['kind']
  /** An engine of one's own, for tests of what lies below the ledger; closed like a ledger. */
  openEngine: () => Promise<Engine>
}

type Suite = (open: OpenLedger, engine: EngineUnderTest) => void

interface Start {
  /** An empty engine whose tables stay as they are; others have used it, or will. */
  shared(): Promise<Engine>
  /** A fresh engine that nobody else uses. */
  alone(): Promise<Engine>
}

const serverUrl = process.env.PAIMANA_TEST_DATABASE_URL
const onServer = serverUrl === undefined ? undefined : server(serverUrl)

export function describeEngines(name: string, suite: Suite): void {
  describe(`${name}, on the embedded database`, () => run(suite, 'embedded', embedded))
  if (onServer) {
    describe(`${name}, on PostgreSQL`, () => run(suite, 'server', onServer))
  } else if (process.env.PAIMANA_REQUIRE_POSTGRES === '1') {
    test(`${name}, on PostgreSQL`, () => {
      throw new Error('PAIMANA_REQUIRE_POSTGRES is 1, but PAIMANA_TEST_DATABASE_URL names no server to test on')
    })
  } else {
    const unopened = () => Promise.reject(new Error('there is no server to test on'))
    describe.skip(`${name}, on PostgreSQL (skipped: no PAIMANA_TEST_DATABASE_URL)`, () =>
      run(suite, 'server', { shared: unopened, alone: unopened }))
  }
}

/** What is opened in a test is closed after it; what is opened in a hook around all tests, after all of them. */
function run(suite: Suite, kind: Engine['kind'], start: Start): void {
  type Closing = { close(): Promise<void> }
  const ofSuite: Closing[] = []
  const ofTest: Closing[] = []
  let current = ofSuite
  const closeAll = async (opened: Closing[]) => {
    for (const one of opened.splice(0)) await one.close()
  }
  beforeEach(() => {
    current = ofTest
  })
  afterEach(async () => {
    current = ofSuite
    await closeAll(ofTest)
  })
  afterAll(() => closeAll(ofSuite))
  const opened = async <T extends Closing>(one: T): Promise<T> => {
    current.push(one)
    return one
  }
  const openEngine = async () => opened(await start.alone())
  suite(async (options) => opened(new Ledger(await start.shared(), options)), { kind, openEngine })
}

const folders: string[] = []
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const embedded = sharing(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paimana-test-'))
  folders.push(folder)
  return openEmbedded({ dataDir: folder })
})

/** Making a database takes up to a second, emptying one some milliseconds: closed ones are emptied and used again, by files of tests too. */
function sharing(alone: () => Promise<Engine>): Start {
  const idle: Engine[] = []
  async function shared(): Promise<Engine> {
    const engine = idle.pop() ?? (await alone())
    const close = async () => {
      await empty(engine)
      idle.push(engine)
    }
    return { ...engine, close }
  }
  return { shared, alone }
}

/** As a replica the session passes over triggers and foreign keys; nothing else may empty the audit log. */
const emptyTables = `do $$ declare name text; begin
  set local session_replication_role = replica;
  for name in select tablename from pg_tables where schemaname = 'public' and tablename <> 'paimana_migrations' loop
    execute format('delete from %I', name);
  end loop;
end $$`

async function empty(engine: Engine): Promise<void> {
  const client = await engine.pool.connect()
  try {
    await client.query(emptyTables, [])
  } finally {
    client.release()
  }
}

/** Databases copied from one that has the schema. */
function server(url: string): Start {
  const alone = async () => {
    const template = await templateDatabase(url)
    const name = `paimana_test_${randomUUID().replaceAll('-', '')}`
    await administer(url, (admin) => admin.query(`create database ${name} template ${template}`))
    const engine = await openServer({ databaseUrl: databaseOf(url, name) })
    const close = async () => {
      await engine.close()
      await administer(url, (admin) => admin.query(`drop database ${name} with (force)`))
    }
    return { ...engine, close }
  }
  return sharing(alone)
}

async function templateDatabase(url: string): Promise<string> {
  const name = `paimana_template_${schemaFingerprint().slice(0, 16)}`
  await administer(url, async (admin) => {
    await admin.query('select pg_advisory_lock(7105121105)')
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    const draft = `${name}_draft`
    await admin.query(`drop database if exists ${draft} with (force)`)
    await admin.query(`create database ${draft}`)
    await (await openLedger({ databaseUrl: databaseOf(url, draft) })).close()
    await admin.query(`alter database ${draft} rename to ${name}`)
  })
  return name
}

async function administer(url: string, task: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: url })
  await admin.connect()
  try {
    await task(admin)
  } finally {
    await admin.end()
  }
}

function databaseOf(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}
