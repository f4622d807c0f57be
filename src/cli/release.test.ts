import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openLedger } from '#src/ledger/open.ts'
import { putWorkspace } from '#src/ledger/workspaces.ts'
import { amina } from '#test/actors.ts'
import { releaseCommand } from './release.ts'

let folder = ''
beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', '')
  folder = mkdtempSync(join(tmpdir(), 'paimana-release-'))
  const ledger = await openLedger({ dataDir: join(folder, 'data') })
  await ledger.write(amina, 'practice', (tx) => putWorkspace(tx, { id: 'practice' }))
  await ledger.close()
})
afterEach(() => {
  process.exitCode = 0
  vi.restoreAllMocks()
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

async function run(...words: string[]): Promise<{ code: unknown; said: string }> {
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  vi.spyOn(console, 'log').mockImplementation((text) => void said.push(String(text)))
  await releaseCommand.parseAsync(words, { from: 'user' })
  return { code: process.exitCode, said: said.join('\n') }
}

test('a release that could not be written down is not made', async () => {
  const out = join(folder, 'missing', 'release.json')
  const { code, said } = await run('make', 'practice', '--data', join(folder, 'data'), '--out', out)
  expect([code, said]).toEqual([2, expect.stringMatching(/^paimana: Nothing was released: the folder .*missing/)])
  const ledger = await openLedger({ dataDir: join(folder, 'data') })
  expect((await ledger.head('practice'))?.seq).toBe(1)
  await ledger.close()
})

test('a file that is no release ends with exit code 2', async () => {
  const file = join(folder, 'other.json')
  writeFileSync(file, '{}')
  expect(await run('verify', file)).toMatchObject({ code: 2, said: expect.stringMatching(/^NO .* format/) })
})
