import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LockedError, type LockHolder, lockHolder, takeLock } from './lock.ts'
import { stateOf, thisProcess } from './process-identity.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paimana-lock-'))
  path = join(folder, 'ledger.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The number of a process that has ended. */
const deadPid = () => spawnSync('true').pid
const heldBy = (change: Partial<LockHolder>) => {
  const holder: LockHolder = { ...thisProcess(), token: 't', since: '2026-03-01T09:00:00.000Z', ...change }
  writeFileSync(path, JSON.stringify(holder))
}
const minutesAgo = (minutes: number) => {
  const time = Date.now() / 1000 - minutes * 60
  utimesSync(path, time, time)
}

describe('a lock', () => {
  test('is taken, names its holder, and is gone when released', () => {
    const lock = takeLock(path)
    expect(lockHolder(path)).toMatchObject(thisProcess())
    lock.assertHeld()
    lock.release()
    expect(lockHolder(path)).toBeUndefined()
    expect(readdirSync(folder)).toEqual([])
  })

  test('is refused while its holder lives, saying who that is', () => {
    const lock = takeLock(path)
    expect(() => takeLock(path)).toThrow(LockedError)
    expect(() => takeLock(path)).toThrow(`in use by process ${process.pid} on ${thisProcess().host} since 20`)
    lock.release()
    takeLock(path).release()
  })

  test('says where its holder listens, and that commands go through it', () => {
    const lock = takeLock(path)
    lock.announce('http://127.0.0.1:8040/')
    expect(lockHolder(path)?.address).toBe('http://127.0.0.1:8040/')
    expect(() => takeLock(path)).toThrow('in use by the server at http://127.0.0.1:8040/')
    expect(() => takeLock(path)).toThrow('commands go through it')
    lock.assertHeld()
    lock.release()
    expect(readdirSync(folder)).toEqual([])
  })

  test('of a process that has crashed is taken over', () => {
    heldBy({ pid: deadPid() })
    expect(lockHolder(path)).toBeUndefined()
    takeLock(path).release()
    expect(readdirSync(folder)).toEqual([])
  })

  test('of a process whose number another has now is taken over', () => {
    heldBy({ started: '1' })
    takeLock(path).release()
  })

  test('from before the machine was started again is taken over', () => {
    heldBy({ boot: 'another' })
    takeLock(path).release()
  })

  test.each([{ host: 'another-machine' }, { namespace: 'pid:[1]' }])(
    'of a process that cannot be looked at from here (%o) holds while it gives signs of life, and no longer',
    (elsewhere) => {
      heldBy({ ...elsewhere, pid: deadPid() })
      expect(() => takeLock(path)).toThrow(LockedError)
      minutesAgo(2)
      takeLock(path).release()
    },
  )

  test('that nobody can read is left alone, and named', () => {
    writeFileSync(path, 'half a lo')
    expect(() => takeLock(path)).toThrow(`The lock ${path} cannot be read`)
    expect(readFileSync(path, 'utf8')).toBe('half a lo')
  })

  test('that has become another’s is noticed by its former holder, who leaves it', () => {
    const lock = takeLock(path)
    heldBy({ token: 'other', pid: process.ppid })
    expect(() => lock.assertHeld()).toThrow(LockedError)
    lock.release()
    expect(readFileSync(path, 'utf8')).toContain('"other"')
  })

  test('of a dead holder goes to exactly one of many that want it', async () => {
    heldBy({ pid: deadPid() })
    const taker = join(import.meta.dirname, 'testing', 'lock-taker.ts')
    const takers = Array.from({ length: 5 }, () =>
      spawn(process.execPath, [taker, path], { stdio: ['pipe', 'pipe', 'inherit'] }),
    )
    const said = await Promise.all(takers.map(async ({ stdout }) => String((await once(stdout, 'data'))[0])))
    for (const { stdin } of takers) stdin.end()
    expect(said.sort()).toEqual(['refused', 'refused', 'refused', 'refused', 'taken'])
  })
})

describe('a process', () => {
  test('is alive as long as it runs, and known for the one it is', () => {
    expect(stateOf(thisProcess())).toBe('alive')
    expect(thisProcess()).toEqual(thisProcess())
  })
})
