import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('postgres.js', import.meta.url))

test.skipIf(!existsSync('/usr/lib/postgresql'))(
  'a cluster for tests starts, answers, and leaves nothing behind when it is interrupted (needs Debian’s PostgreSQL)',
  async () => {
    const running = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'ignore'] })
    const ended = new Promise((resolve) => running.once('exit', (_, signal) => resolve(signal)))
    const lines = createInterface({ input: running.stdout })
    const { value: url }: { value: string } = await lines[Symbol.asyncIterator]().next()

    const client = new Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query(
      `select current_setting('data_directory') as folder, current_setting('server_encoding') as encoding`,
    )
    await client.end()
    expect(rows[0].encoding).toBe('UTF8')

    running.kill('SIGINT')
    expect(await ended).toBe('SIGINT')
    expect(existsSync(rows[0].folder)).toBe(false)
    await expect(new Client({ connectionString: url }).connect()).rejects.toThrow('ECONNREFUSED')
  },
)
