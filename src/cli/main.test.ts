import { execFile } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const program = fileURLToPath(new URL('../../bin/paimana.js', import.meta.url))

function run(...words: string[]): Promise<{ code: unknown; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], (error, out, err) => resolve({ code: error?.code ?? 0, out, err }))
  })
}

test.each([
  [['--bogus'], `paimana: unknown option '--bogus'; see "paimana --help"\n`],
  [['bogus'], `paimana: unknown command 'bogus'; see "paimana --help"\n`],
  [['raed'], `paimana: unknown command 'raed' (Did you mean read?); see "paimana --help"\n`],
  [['read', '--bogus'], `paimana read: unknown option '--bogus'; see "paimana read --help"\n`],
  [['read'], `paimana read: missing required argument 'file'; see "paimana read --help"\n`],
  [
    ['workspace', 'load'],
    `paimana workspace load: missing required argument 'dir'; see "paimana workspace load --help"\n`,
  ],
])('%j is answered on one line, in words, with exit code 2', async (words, line) => {
  expect(await run(...words)).toEqual({ code: 2, out: '', err: line })
})

test('what it compiled is kept beside the packages, for the next start and for its threads', async () => {
  const kept = fileURLToPath(new URL('../../node_modules/.paimana-compiled', import.meta.url))
  rmSync(kept, { recursive: true, force: true })
  await run('--version')
  expect(readdirSync(kept)).not.toEqual([])
})

test('says which version it is', async () => {
  expect(await run('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
})
