import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unrestricted } from '#src/ledger/actor.ts'
import { auditVerify } from '#src/ledger/audit-file.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { openLedger } from '#src/ledger/open.ts'
import { fileOnDisk } from '../importing/file-on-disk.ts'
import { editionsOf } from '../store/edition-store.ts'
import { slice } from '../store/slice-store.ts'
import { importInto } from './import-into.ts'
import { importPieces } from './testing/import-pieces.ts'
import { editionOf, putSource } from './testing/two-editions.ts'

const operator = unrestricted('operator')
const server = process.env.PAIMANA_TEST_DATABASE_URL
let folder = ''
const databases: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paimana-killed-import-'))
  for (const edition of [1, 2] as const) writeFileSync(join(folder, `${edition}.csv`), editionOf(4000, edition))
  writeFileSync(join(folder, 'one-more.csv'), `${editionOf(4000, 1)}4001,2014-01-01,Highlands,raid,1\n`)
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  for (const name of databases.splice(0)) await administer(`drop database ${name} with (force)`)
})

async function administer(statement: string): Promise<void> {
  const admin = new Client({ connectionString: server })
  await admin.connect()
  await admin.query(statement).finally(() => admin.end())
}

/** Where a ledger is that another process can open. */
async function freshPlace(kind: 'embedded' | 'server'): Promise<string> {
  if (kind === 'embedded') return join(folder, 'data')
  const name = `paimana_killed_${randomUUID().replaceAll('-', '')}`
  await administer(`create database ${name}`)
  databases.push(name)
  const url = new URL(server ?? '')
  url.pathname = `/${name}`
  return url.href
}

const opened = (where: string, now = () => new Date()): Promise<Ledger> =>
  openLedger(where.startsWith('postgres') ? { databaseUrl: where } : { dataDir: where }, { now })

/** Kills an importer by SIGKILL while its events come in. */
async function killedMidway(where: string): Promise<void> {
  const script = join(import.meta.dirname, 'testing', 'dying-importer.ts')
  const importer = spawn(process.execPath, [script, where, join(folder, '2.csv')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(importer, 'close')
  await once(importer.stdout, 'data')
  importer.kill('SIGKILL')
  await ended
}

const question = {
  ...{ sources: ['log'], from: '2014-01', to: '2016-12', measure: 'deaths' as const },
  ...{ by: ['month', 'area', 'eventClass'] as const, where: { eventClass: ['attack' as const, 'operation' as const] } },
}
const seen = (ledger: Ledger, workspace = 'sarwan') =>
  ledger.read(operator, workspace, async (tx) => {
    const { cells } = await slice(tx, { ...question, by: [...question.by] })
    const numbers = (await editionsOf(tx, 'log')).map(({ number }) => number)
    return { numbers, cells: cells.map((cell) => JSON.stringify(cell, Object.keys(cell).sort())).sort() }
  })

const halves = async (ledger: Ledger) => {
  const { rows } = await ledger.everything((db) =>
    sql<{
      count: number
    }>`select count(*)::int as count from incidents where workspace = 'sarwan' and from_edition = 2`.execute(db),
  )
  return rows[0]?.count ?? 0
}

const kinds = ['embedded', 'server'] as const

for (const kind of kinds)
  test.skipIf(kind === 'server' && !server)(
    `an import whose process is killed midway leaves nothing that is seen, and comes to the same once more (${kind})`,
    { timeout: 120_000 },
    async () => {
      const where = await freshPlace(kind)
      const bring = (ledger: Ledger, edition: number, workspace = 'sarwan') => {
        const draft = { name: `E${edition}`, day: `2026-0${edition}-01` }
        return importPieces(ledger, operator, join(folder, `${edition}.csv`), draft, () => {}, workspace)
      }
      const first = await opened(where)
      for (const workspace of ['sarwan', 'whole']) {
        await first.write(operator, workspace, (tx) => putSource(tx, workspace))
        await bring(first, 1, workspace)
      }
      const before = await seen(first)
      await first.close()
      await killedMidway(where)

      let minutes = 0
      const again = await opened(where, () => new Date(Date.now() + minutes * 60_000))
      expect(await halves(again)).toBeGreaterThan(0)
      expect(await seen(again)).toEqual(before)
      await expect(bring(again, 2)).rejects.toMatchObject({ key: 'under-way' })
      minutes = 5
      await bring(again, 2)
      await bring(again, 2, 'whole')
      expect(await seen(again)).toEqual(await seen(again, 'whole'))
      expect((await seen(again)).numbers).toEqual([1, 2])
      expect(await auditVerify(again, 'sarwan')).toMatchObject({ ok: true })
      await again.close()
    },
  )

for (const kind of kinds)
  test.skipIf(kind === 'server' && !server)(
    `what a killed importer left is not held against the next file, and no clock that was set back keeps it (${kind})`,
    { timeout: 120_000 },
    async () => {
      const where = await freshPlace(kind)
      const first = await opened(where)
      await first.write(operator, 'sarwan', (tx) => putSource(tx, 'sarwan'))
      await importPieces(first, operator, join(folder, '1.csv'), { name: 'E1', day: '2026-01-01' })
      await first.close()
      await killedMidway(where)

      const again = await opened(where, () => new Date(Date.now() - 60 * 60_000))
      expect(await halves(again)).toBeGreaterThan(0)
      const wish = { workspace: 'sarwan', source: 'log', name: 'E2', day: '2026-02-01' }
      const { account } = await importInto(again, operator, wish, await fileOnDisk(join(folder, 'one-more.csv')))
      expect(account.changes).toEqual({ added: 1, changed: 0, withdrawn: 0, unchanged: 3900 })
      await again.close()
    },
  )
