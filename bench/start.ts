/** A cold `npm start` on a built checkout, and a second one, beside Node starting with nothing to do. */
import { strict as assert } from 'node:assert'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchRow } from './model.ts'
import { root } from './run.ts'

/** Seconds from starting the command until it prints what is awaited; the process is ended afterwards. */
function until(command: string, args: string[], env: Record<string, string>, awaited: RegExp): Promise<number> {
  const started = performance.now()
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: npm passes no signal on to what it has started.
    detached: true,
  })
  return new Promise((resolve, reject) => {
    let said = ''
    let took = Number.NaN
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (!Number.isNaN(took) || !awaited.test(said)) return
      took = (performance.now() - started) / 1000
      process.kill(-(child.pid ?? 0), 'SIGTERM')
    })
    child.on('error', reject)
    child.on('close', () =>
      Number.isNaN(took) ? reject(new Error(`${command} ended without saying ${awaited}`)) : resolve(took),
    )
  })
}

export async function benchStart(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paimana-bench-'))
  const env = { PAIMANA_DATA: join(folder, 'data'), PORT: '0' }
  const node = () => until(process.execPath, ['-e', 'console.log("ready")'], {}, /ready/)
  const npm = () => until('npm', ['start'], env, /Paimana is at http:\/\/127\.0\.0\.1:\d+\//)
  const cold = await npm()
  const warm = [await npm(), await npm(), await npm()].toSorted((a, b) => a - b)[1] ?? Number.NaN
  const bare = [await node(), await node(), await node()].toSorted((a, b) => a - b)[1] ?? Number.NaN
  assert.ok(cold > 0 && warm > 0)
  rmSync(folder, { recursive: true })
  const row = (name: string, seconds: number, aim?: string): BenchRow => ({
    name,
    seconds,
    beside: 'node starting',
    besideSeconds: bare,
    ratio: seconds / bare,
    aim,
  })
  return [
    row('first npm start on a built checkout, both workspaces loaded', cold),
    row('second npm start', warm, 'under 3 seconds'),
  ]
}
