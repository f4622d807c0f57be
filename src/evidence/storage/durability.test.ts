import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const keepOneFile = join(import.meta.dirname, '../../../test/evidence/keep-one-file.ts')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'durable-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.skipIf(spawnSync('strace', ['-V']).status !== 0)(
  'a file is on the disk before it has its name, and its name before it is acknowledged (needs strace)',
  { timeout: 60_000 },
  () => {
    const trace = join(folder, 'trace')
    const args = ['-f', '-y', '-e', 'trace=fsync,fdatasync,rename,renameat2,write', '-o', trace]
    const store = join(folder, 'evidence')
    const { status, stdout } = spawnSync('strace', [...args, process.execPath, keepOneFile, store], {
      encoding: 'utf8',
      input: 'ten wells',
    })
    expect(status).toBe(0)
    const steps = readFileSync(trace, 'utf8')
      .split('\n')
      .flatMap((line) => /\b(fsync\(\d+<[^>]*>|rename\w*\(|write\(1<)/.exec(line)?.[1] ?? [])
      .map((step) => step.replace(store, '').replace(/\d+</, ''))
    const order = [
      /^fsync\(\/partial\//,
      /^rename/,
      new RegExp(`^fsync\\(/${stdout.slice(0, 2)}>`),
      /^fsync\(>/,
      /^write/,
    ]
    const places = order.map((wanted) => steps.findIndex((step) => wanted.test(step)))
    expect(places, steps.join('\n')).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  },
)

test('a file whose program is killed while it arrives has no name, then or later', { timeout: 60_000 }, async () => {
  const store = join(folder, 'evidence')
  const writer = spawn(process.execPath, [keepOneFile, store], { stdio: ['pipe', 'pipe', 'inherit'] })
  writer.stdin.on('error', () => {})
  const ended = new Promise((resolve) => writer.on('exit', resolve))
  const half = Buffer.alloc(1024 * 1024, 7)
  await new Promise<void>((resolve) => {
    const more = () => (readable(store) ? resolve() : void writer.stdin.write(half, more))
    more()
  })
  writer.kill('SIGKILL')
  await ended
  expect(readdirSync(store)).toEqual(['partial'])
})

/** Whether something of it has arrived. */
function readable(store: string): boolean {
  try {
    return readdirSync(join(store, 'partial')).length > 0
  } catch {
    return false
  }
}
