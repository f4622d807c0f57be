import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amina } from '#test/actors.ts'
import { auditVerify } from './audit-file.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { openLedger } from './open.ts'
import { putWorkspace } from './workspaces.ts'

let dataDir = ''
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'paimana-durable-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const crashWriter = join(import.meta.dirname, 'testing', 'acknowledging-writer.ts')

/** Lets a process write until it has acknowledged `count` entries, and kills it there. Returns the last one acknowledged. */
async function killAfter(count: number): Promise<number> {
  const writer = spawn(process.execPath, [crashWriter, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => writer.once('close', resolve))
  let acknowledged = 0
  let seen = 0
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged = Number(line)
    if (++seen === count) writer.kill('SIGKILL')
  }
  await ended
  return acknowledged
}

describe('what the embedded ledger has acknowledged', () => {
  test('has been waited for until it was on the disk: at least once a commit', { timeout: 120_000 }, async () => {
    const folder = join(dataDir, 'ledger')
    await (await openLedger({ dataDir })).close()
    const database = await openEmbeddedDatabase(folder)
    const client = await database.pool.connect()
    const commit = (n: number) => client.query(`insert into workspaces (id, data) values ('w-${n}', '{}')`, [])
    await commit(0)
    const before = database.syncs()
    for (let n = 1; n <= 20; n++) await commit(n)
    expect(database.syncs() - before).toBeGreaterThanOrEqual(20)
    const settings = await client.query<{ setting: string }>(
      `select setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'wal_sync_method') order by name`,
      [],
    )
    expect(settings.rows.map(({ setting }) => setting)).toEqual(['on', 'on', 'on', 'fsync'])
    client.release()
    await database.close()
  })

  test.skipIf(spawnSync('strace', ['-V']).status !== 0)(
    'has been waited for, as the operating system sees it (needs strace)',
    { timeout: 120_000 },
    async () => {
      const trace = join(dataDir, 'trace')
      const tracing = ['-f', '-e', 'trace=fsync', '-o', trace, process.execPath, crashWriter, dataDir, '25']
      const { status, stdout } = spawnSync('strace', tracing, { encoding: 'utf8' })
      expect(status).toBe(0)
      expect(stdout.trim().split('\n').at(-1)).toBe('26')
      const { stdout: count } = spawnSync('grep', ['-c', 'fsync(.*= 0', trace], { encoding: 'utf8' })
      expect(Number(count)).toBeGreaterThan(25)
    },
  )

  test('is there after the process was killed in the middle of writing, every time', { timeout: 240_000 }, async () => {
    let promised = 0
    for (const count of [3, 40, 150, 7, 90]) {
      promised = await killAfter(count)
      const ledger = await openLedger({ dataDir })
      const head = await ledger.head('practice')
      expect(head?.seq).toBeGreaterThanOrEqual(promised)
      expect(await auditVerify(ledger, 'practice')).toEqual({ ok: true, head })
      await ledger.close()
    }
    expect(promised).toBeGreaterThan(200)
  })
})

const mount = (args: string[]) => spawnSync('mount', args).status === 0
const canMount = process.getuid?.() === 0 && process.platform === 'linux' && mountsTmpfs()

function mountsTmpfs(): boolean {
  const probe = mkdtempSync(join(tmpdir(), 'paimana-mount-'))
  const mounted = mount(['-t', 'tmpfs', '-o', 'size=1M', 'tmpfs', probe])
  if (mounted) spawnSync('umount', [probe])
  rmSync(probe, { recursive: true })
  return mounted
}

describe.skipIf(!canMount)('on a disk that fills up (needs root, to mount a small one)', { timeout: 120_000 }, () => {
  let disk = ''
  beforeEach(() => {
    disk = join(dataDir, 'disk')
    mkdirSync(disk)
    mount(['-t', 'tmpfs', '-o', 'size=96M', 'tmpfs', disk])
  })
  afterEach(() => {
    spawnSync('umount', ['--lazy', disk])
  })

  const write = (ledger: Awaited<ReturnType<typeof openLedger>>, size: number) =>
    ledger.write(amina, 'practice', async (tx) => {
      await putWorkspace(tx, { title: { en: 'Practice' } })
      tx.audit({ action: 'note', kind: 'test', subject: 'a', change: { text: 'x'.repeat(size) } })
    })

  test('a write is refused before it begins, and reading goes on', async () => {
    const ledger = await openLedger({ dataDir: disk, minimumFree: 20 * 1024 * 1024 })
    await write(ledger, 10)
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(join(disk, 'filler'), new Uint8Array(bavail * bsize - 10 * 1024 * 1024))
    const refused = write(ledger, 10)
    await expect(refused).rejects.toMatchObject({ code: 'disk-full' })
    await expect(refused).rejects.toThrow('Nothing was stored; reading goes on')
    expect(await auditVerify(ledger, 'practice')).toMatchObject({ ok: true, head: { seq: 2 } })
    rmSync(join(disk, 'filler'))
    await write(ledger, 10)
    await ledger.close()
  })

  test('a database that runs out in the middle stops with a clear error, and recovers what it acknowledged', async () => {
    const ledger = await openLedger({ dataDir: disk, minimumFree: 0 })
    let acknowledged = 0
    const untilFull = async () => {
      for (let i = 0; i < 500; i++) {
        // Random digits, because the database compresses what repeats.
        await write(ledger, 10)
        await ledger.write(amina, 'practice', async (tx) => {
          const text = Array.from({ length: 40_000 }, () => Math.random().toString(36)).join('')
          acknowledged = tx.audit({ action: 'note', kind: 'test', subject: 'a', change: { text } }) - 1
        })
      }
    }
    await expect(untilFull()).rejects.toMatchObject({ code: 'disk-full' })
    await ledger.close()
    await expect(openLedger({ dataDir: disk })).rejects.toMatchObject({ code: 'disk-full' })

    mount(['-o', 'remount,size=256M', disk])
    const again = await openLedger({ dataDir: disk })
    const head = await again.head('practice')
    expect(head?.seq).toBeGreaterThanOrEqual(acknowledged)
    expect(await auditVerify(again, 'practice')).toEqual({ ok: true, head })
    await write(again, 10)
    await again.close()
  })
})
